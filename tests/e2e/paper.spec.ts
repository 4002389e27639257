import { expect, test } from '@playwright/test';
import { visit } from './support';

/** How many pages a PDF has: each page object names its type. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const ids = (all: readonly (string | null)[]) => all.map((id) => id ?? '');

test('the cards fill their sheets, eight on each, and no card is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 672, height: 986 });
  await visit(page, '/assess/paper/cards/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper-card')).toHaveCount(63);
  const over = await page
    .locator('.paper-card')
    .evaluateAll((cards) => cards.filter((card) => card.scrollHeight > card.clientHeight + 1).map(({ id, textContent }) => id || textContent));
  expect(over).toEqual([]);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(8);
});

for (const [sheet, count] of [
  ['quick', 18],
  ['full', 63],
  ['quick-large', 18],
  ['full-large', 63],
] as const) {
  test(`the sheet "${sheet}" has every statement once, with a box for each level`, async ({ page }) => {
    await visit(page, `/assess/paper/${sheet}/`);
    const found = ids(await page.locator('.sheet-statement h2').evaluateAll((headings) => headings.map(({ id }) => id)));
    expect(new Set(found).size).toBe(count);
    await expect(page.locator('.sheet-statement li .tick-box')).toHaveCount(count * 4);
    await page.emulateMedia({ media: 'print' });
    const size = await page
      .locator('.sheet-statement li')
      .first()
      .evaluate((item) => parseFloat(getComputedStyle(item).fontSize));
    // 18 point is 24 pixels.
    if (sheet.endsWith('large')) expect(size).toBeGreaterThanOrEqual(24);
  });
}

test('the recording sheet has a row for every statement', async ({ page }) => {
  await visit(page, '/assess/paper/recording-sheet/');
  await expect(page.locator('.recording tbody tr')).toHaveCount(63);
});
