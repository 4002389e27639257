import { expect, test } from '@playwright/test';
import { VIEWPOINT_NAMES } from '../../src/assessment/rooms/words/names';
import { QUICK, STATEMENTS } from '../fixtures/bank';
import { visit } from './support';

/** How many pages a PDF has: each page object names its type. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Fonts differ between machines: a form may come out a tenth longer or shorter than the list says, but a single sheet must stay one. */
const near = (found: number, said: number) => Math.abs(found - said) <= Math.max(said * 0.1, said > 1 ? 1 : 0);

test('the list of forms says how many sides each takes, and each takes as many', async ({ page }) => {
  await visit(page, '/assess/paper/');
  const forms = await page
    .locator('[data-sides]')
    .evaluateAll((cells) =>
      cells.map((cell) => ({ form: cell.getAttribute('data-sides') ?? '', sides: Number(cell.textContent) })),
    );
  expect(forms).toHaveLength(9);
  const wrong: string[] = [];
  for (const { form, sides } of forms) {
    await visit(page, `/assess/paper/${form}/`);
    const found = pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    if (!near(found, sides)) wrong.push(`${form}: ${found} sides, the list says ${sides}`);
  }
  expect(wrong).toEqual([]);
});

test('the cards fill their sheets, eight on each, and no card is cut off', async ({ page }) => {
  // As wide as A4 without the margins of the cards' own page.
  await page.setViewportSize({ width: 718, height: 1062 });
  await visit(page, '/assess/paper/cards/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper-card')).toHaveCount(STATEMENTS.length);
  const over = await page
    .locator('.paper-card')
    .evaluateAll((cards) =>
      cards
        .filter((card) => card.scrollHeight > card.clientHeight + 1)
        .map((card) => card.getAttribute('aria-labelledby')),
    );
  expect(over).toEqual([]);
  expect(pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(Math.ceil(STATEMENTS.length / 8));
});

for (const [sheet, count] of [
  ['quick', QUICK.length],
  ['full', STATEMENTS.length],
  ['quick-large', QUICK.length],
  ['full-large', STATEMENTS.length],
  ['simple-words', QUICK.length],
  ['simple-words-full', STATEMENTS.length],
] as const) {
  test(`the sheet "${sheet}" has every statement once, with a box for each level`, async ({ page }) => {
    await visit(page, `/assess/paper/${sheet}/`);
    const found = await page.locator('.answer-box h2').evaluateAll((headings) => headings.map(({ id }) => id));
    expect(found).toHaveLength(count);
    expect(new Set(found).size).toBe(count);
    await expect(page.locator('.answer-box ol .tick-box')).toHaveCount(count * 4);
    for (const seat of Object.values(VIEWPOINT_NAMES)) await expect(page.locator('.answer-about')).toContainText(seat);
    await page.emulateMedia({ media: 'print' });
    const smallest = await page
      .locator('.page-head :is(h1, .lead), .paper-form :is(h2, li, p, span)')
      .evaluateAll((all) =>
        Math.min(
          ...all.filter((each) => each.checkVisibility()).map((each) => parseFloat(getComputedStyle(each).fontSize)),
        ),
      );
    // 18 point is 24 pixels.
    if (sheet.endsWith('large') || sheet.startsWith('simple-words')) expect(smallest).toBeGreaterThanOrEqual(24);
  });
}

for (const [form, row] of [
  ['recording-sheet', '.recording tbody tr'],
  ['wall-chart', '.chart tbody tr'],
] as const) {
  test(`the ${form} has a row for every statement`, async ({ page }) => {
    await visit(page, `/assess/paper/${form}/`);
    await expect(page.locator(row)).toHaveCount(STATEMENTS.length);
  });
}
