import { expect, test } from '@playwright/test';
import { PARTS, choice, kept, statements, statement, idsOn, visit } from './support';

test.use({ serviceWorkers: 'allow' });

test('with the network off from the first page on, a whole quick check and every room of the assessment work', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await visit(page, '/assess/');
  await expect(page.getByText('Ready: on this device the assessment now works with no network too.')).toBeVisible({
    timeout: 30_000,
  });
  await context.setOffline(true);

  await page.getByRole('button', { name: /^Start/ }).click();
  for (const [index, part] of PARTS.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: part, exact: true })).toBeVisible();
    await expect(statements(page)).toHaveCount(3);
    for (const id of await idsOn(page)) await choice(statement(page, id), 2).check();
    await kept(page);
    await page.getByRole('link', { name: index < 5 ? /^Next part/ : 'See where you stand' }).click();
  }
  await expect(page.getByText('18 of 18 statements answered.')).toBeVisible();
  for (const room of ['Group', 'Workshop', 'Plan', 'Compare', 'Other frameworks', 'Results']) {
    await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: room }).click();
    await expect(
      page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: room }),
    ).toHaveAttribute('aria-current', 'page');
  }
  await page.reload();
  await expect(page.getByText('18 of 18 statements answered.')).toBeVisible();
  await page.goto('/assess/statements/');
  await expect(page.getByRole('heading', { level: 1, name: 'All the statements' })).toBeVisible();
});

test('a page that was never read says that there is no network, and what works without', async ({ page, context }) => {
  await visit(page, '/assess/');
  await expect(page.getByText('Ready: on this device the assessment now works with no network too.')).toBeVisible({
    timeout: 30_000,
  });
  await page.goto('/hub/');
  await page.goto('/assess/');
  await context.setOffline(true);
  await page.goto('/hub/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('You are not connected');
  await page.goto('/law/');
  await expect(page.getByRole('heading', { level: 1, name: 'You are not connected' })).toBeVisible();
});
