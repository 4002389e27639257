import { type Page, expect, test } from '@playwright/test';
import { drawn } from './support';

/** A statement, a term, a section, a study in a box that is closed, and a section far down another list. */
const PLACES = [
  '/assess/statements/#S4-04',
  '/assess/statements/#H-09',
  '/glossary/#seldom-heard',
  '/glossary/#you-said-we-did',
  '/stages/procure-and-contract/#practice',
  '/hub/#elements',
  '/law/whats-changing/#main',
  '/evidence/reviews/#participatory-budgeting-health',
];

const place = (page: Page) =>
  page.evaluate(() => {
    const element = document.getElementById(location.hash.slice(1));
    return { top: Math.round(element?.getBoundingClientRect().top ?? NaN), scrolled: Math.round(scrollY) };
  });

// Rolling is a matter of those who have not asked for less of it.
test.use({ reducedMotion: 'no-preference' });

for (const address of PLACES)
  for (const width of [390, 1280]) {
    test(`${address} is at the top at once, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const first = await place(page);
      expect(Math.abs(first.top)).toBeLessThanOrEqual(60);
      await page.waitForTimeout(700);
      expect(await place(page)).toEqual(first);
    });
  }

test('what an address names is open, on arrival and from a link on the page', async ({ page }) => {
  const [one, other] = ['participatory-budgeting-health', 'boivin-2014'];
  await page.goto(`/evidence/reviews/#${one}`);
  await expect(page.locator(`details#${one}`)).toHaveAttribute('open', '');
  const closed = page.locator('details.review:not([open])').first();
  const id = await closed.getAttribute('id');
  expect(id ?? other).not.toBe(one);
  await page.evaluate((to) => (location.hash = to ?? ''), id);
  await expect(page.locator(`details[id="${id}"]`)).toHaveAttribute('open', '');
});

test('what an address names inside a closed box is shown, at the top', async ({ page }) => {
  await page.goto('/evidence/reviews/');
  await page.evaluate(() => {
    const inside = document.querySelectorAll('details.review dl')[3];
    if (inside) inside.id = 'inside';
    location.hash = 'inside';
  });
  await expect(page.locator('#inside')).toBeVisible();
  expect(Math.abs((await place(page)).top)).toBeLessThanOrEqual(60);
});

test('an address that cannot be read names nothing, and the tools come all the same', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto('/hub/#100%');
  await expect(page.getByRole('button', { name: 'Keep this page' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('back and reload lead to where one was, not to what the address names', async ({ page }) => {
  await page.goto('/glossary/#seldom-heard');
  await page.evaluate(() => scrollTo(0, 200));
  await drawn(page);
  await page.reload();
  await drawn(page);
  expect((await place(page)).scrolled).toBe(200);
});

test('no heading moves when the tools of the page come', async ({ browser, baseURL }) => {
  for (const address of ['/stages/procure-and-contract/', '/assess/statements/', '/glossary/', '/guides/contracts/']) {
    const tops: number[][] = [];
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${baseURL}${address}`);
      if (javaScriptEnabled) await expect(page.locator('.permalink').last()).toBeAttached();
      const boxes = await Promise.all(
        (await page.locator('article :is(h2, h3)[id]').all()).map((heading) => heading.boundingBox()),
      );
      tops.push(boxes.map((box) => Math.round(box?.y ?? 0)));
      await context.close();
    }
    const [withScript = [], without = []] = tops;
    const moved = withScript.map(
      (top, index) => top - (without[index] ?? NaN) - ((withScript[0] ?? 0) - (without[0] ?? 0)),
    );
    expect(
      moved.filter((by) => Math.abs(by) > 2),
      address,
    ).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what an address names is open too', async ({ page }) => {
    await page.goto('/evidence/reviews/#participatory-budgeting-health');
    await expect(page.locator('#participatory-budgeting-health dl')).toBeVisible();
  });
});
