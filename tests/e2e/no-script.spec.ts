import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('guidance reads in full: who does what, the baton, the law, and the way on', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /procure/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/stages\/procure-and-contract\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const heading of [/who needs to do what/i, /baton/i, /law/i, /check yourself/i])
    await expect(page.getByRole('main').getByRole('heading', { name: heading }).first()).toBeVisible();
  const words = (await page.getByRole('main').textContent())?.split(/\s+/).length ?? 0;
  expect(words).toBeGreaterThan(1000);
  // What only works with script is not offered.
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'E-mail' })).toBeVisible();
});

test('"On this page" opens on a narrow screen and leads to its heading', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/stages/procure-and-contract/');
  const contents = page.getByRole('main').locator('summary', { hasText: 'On this page' });
  await contents.click();
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /who needs to do what/i })
    .first();
  await link.click();
  await expect(page.getByRole('heading', { name: /who needs to do what/i }).first()).toBeInViewport();
});

test('every statement can be read, with its four levels, and linked to', async ({ page }) => {
  await page.goto('/assess/statements/#S4-04');
  await expect(page.getByRole('heading', { name: /^S4-04/ })).toBeInViewport();
  const statements = page.getByRole('heading', { level: 3, name: /^(H|S[1-5])-\d\d / });
  expect(await statements.count()).toBeGreaterThanOrEqual(52);
  expect(await page.getByText(/^\s*Level [1-4]$/).count()).toBe(4 * (await statements.count()));
});

test('the public pages lead from one part to the next, all the way round', async ({ page }) => {
  await page.goto('/explain/');
  const seen = new Set<string>();
  await page.getByRole('link', { name: /^Start with/ }).click();
  for (let step = 0; step < 6; step += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    seen.add(new URL(page.url()).pathname);
    await page.getByRole('link', { name: /^Next/ }).click();
  }
  expect(seen.size).toBe(6);
});

test('the search page says that search needs script and lists everything from A to Z', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search this site' }).fill('expenses');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=expenses$/);
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'Search itself needs script, and your browser has it off.' }),
  ).toBeVisible();
  // What only works with script is not offered.
  await expect(page.getByRole('group', { name: 'Show only' })).toBeHidden();
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(200);
  await page.getByRole('main').getByRole('link', { name: 'Paying people for their time', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Paying people for their time' })).toBeVisible();
});

for (const address of ['/assess/', '/assess/answer/', '/assess/results/']) {
  test(`${address} says that it needs script and leads to the statements on paper`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'The assessment needs script, and your browser has it off.' }),
    ).toBeVisible();
    await expect(page.getByText(/^Opening/)).toBeHidden();
    await page.getByRole('link', { name: 'read and print all the statements' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'All the statements' })).toBeVisible();
  });
}
