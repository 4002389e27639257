import { type Page, expect, test } from '@playwright/test';
import { visit } from './support';

const KEPT = [
  ['/hub/', 'Hub'],
  ['/methods/survey/', 'Survey'],
  ['/law/icb-involvement/', ''],
] as const;

const list = (page: Page) => page.getByRole('region', { name: 'The pages' }).getByRole('listitem');
const status = (page: Page) => page.getByRole('region', { name: 'The pages' }).getByRole('status');
const contents = (page: Page) => page.locator('[data-booklet]').getByRole('list').first().getByRole('listitem');
const chapters = (page: Page) => page.locator('.booklet-page[id^="page-"]');

/** Keeps pages as a reader does, and goes to the list of them. Returns their titles. */
async function keep(page: Page, ...addresses: readonly string[]): Promise<readonly string[]> {
  const titles: string[] = [];
  for (const address of addresses) {
    await visit(page, address);
    titles.push((await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '');
    await page.getByRole('button', { name: 'Keep this page' }).click();
    await expect(page.getByRole('button', { name: 'Kept. Take it out again' })).toBeVisible();
  }
  await page.getByRole('link', { name: `Your pages (${addresses.length})` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Make a booklet' })).toBeVisible();
  // The list is made by script, a moment after the words of the page.
  await expect(list(page)).toHaveCount(addresses.length);
  return titles;
}

async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the booklet' }).click();
  await expect(status(page)).toContainText(/\d+ pages? in the booklet\./);
}

test('pages that were kept stand in the list in the order they were kept, and can be moved and taken out', async ({
  page,
}) => {
  const [a = '', b = '', c = ''] = await keep(page, ...KEPT.map(([address]) => address));
  await expect(list(page).getByRole('link')).toHaveText([a, b, c]);
  await page.getByRole('button', { name: `Move up: ${c}` }).click();
  await expect(list(page).getByRole('link')).toHaveText([a, c, b]);
  await expect(page.getByRole('button', { name: `Move up: ${c}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('link')).toHaveText([c, a, b]);
  await page.getByRole('button', { name: `Take out: ${a}` }).click();
  await expect(list(page).getByRole('link')).toHaveText([c, b]);
  await page.reload();
  await expect(list(page).getByRole('link')).toHaveText([c, b]);
});

test('a page can be taken out again where it was kept', async ({ page }) => {
  await keep(page, '/hub/');
  await visit(page, '/hub/');
  await page.getByRole('button', { name: 'Kept. Take it out again' }).click();
  await expect(page.getByRole('button', { name: 'Keep this page' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Your pages/ })).toBeHidden();
  await visit(page, '/booklet/');
  await expect(status(page)).toContainText('No pages yet. Choose "Keep this page" at the foot of any page');
  await expect(page.getByRole('button', { name: 'Make the booklet' })).toBeHidden();
});

test('a booklet has a contents page, each page in full, and all the sources at the end', async ({ page }) => {
  const titles = await keep(page, ...KEPT.map(([address]) => address));
  await expect(page.getByRole('button', { name: 'Print or save it' })).toBeHidden();
  await make(page);
  await expect(status(page)).toContainText(
    '3 pages in the booklet. Print it, or choose "Save as PDF" where you would choose a printer.',
  );
  await expect(page.getByRole('heading', { name: 'The Engagement Cycle: your pages' })).toBeVisible();
  await expect(contents(page)).toHaveText(titles);
  await expect(chapters(page)).toHaveCount(3);
  for (const [index, title] of titles.entries()) {
    await expect(chapters(page).nth(index).getByRole('heading').first()).toHaveText(title);
    expect((await chapters(page).nth(index).innerText()).split(/\s+/).length).toBeGreaterThan(150);
  }
  const last = page.locator('.booklet-page').last();
  await expect(last.getByRole('heading').first()).toHaveText('Sources');
  expect(await last.getByRole('listitem').count()).toBeGreaterThan(3);
  // What belongs to a page on a screen is not in it: buttons, sharing, reports.
  await expect(page.locator('[data-booklet]').getByRole('button')).toHaveCount(0);
  await expect(page.locator('[data-booklet]').getByText('Report a problem')).toHaveCount(0);
});

test('links inside a booklet lead to places inside it, and no place has two names', async ({ page }) => {
  await keep(page, '/hub/', '/stages/procure-and-contract/', '/methods/survey/');
  await make(page);
  const { twice, lost } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-booklet] a[href^="#"]')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    return { twice: ids.filter((id, at) => ids.indexOf(id) !== at), lost: links.filter((id) => !ids.includes(id)) };
  });
  expect(twice).toEqual([]);
  expect(lost).toEqual([]);
});

test('a kept page that has gone is named, and the rest is made all the same', async ({ page }) => {
  await keep(page, '/hub/', '/methods/survey/');
  await page.route('**/methods/survey/', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await make(page);
  await expect(status(page)).toContainText('1 page in the booklet.');
  await expect(status(page)).toContainText(
    '“Survey” could not be read: the page may have gone. Take it out, or try again.',
  );
  await expect(chapters(page)).toHaveCount(1);
});

test('without a connection each page is named, and nothing is offered to print', async ({ page, context }) => {
  await keep(page, '/methods/survey/', '/methods/focus-group/');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Make the booklet' }).click();
  await expect(status(page)).toContainText('“Survey”, “Focus group” could not be read');
  await expect(page.getByRole('button', { name: 'Print or save it' })).toBeHidden();
});

for (const [of, title] of [
  ['procure', 'Everything on 4 Procure'],
  ['guide', 'The whole guide'],
] as const) {
  test(`the ready-made booklet "${title}" is made whole, from the list of booklets`, async ({ page }) => {
    await visit(page, '/booklet/');
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(new RegExp(`/booklet/\\?of=${of}$`));
    await expect(status(page)).toContainText(title);
    const count = await list(page).count();
    expect(count).toBeGreaterThan(4);
    await expect(status(page)).toHaveText(`${title}: ${count} pages. Take out what you do not need.`);
    await make(page);
    await expect(status(page)).toContainText(`${count} pages in the booklet.`);
    await expect(status(page)).not.toContainText('could not be read');
    await expect(chapters(page)).toHaveCount(count);
    await expect(contents(page)).toHaveCount(count);
    await expect(page.getByRole('heading', { name: `The Engagement Cycle: ${title.toLowerCase()}` })).toBeVisible();
  });
}

test("a ready-made booklet leaves one's own pages alone", async ({ page }) => {
  const titles = await keep(page, '/hub/');
  await visit(page, '/booklet/?of=procure');
  const count = await list(page).count();
  await page
    .getByRole('button', { name: /^Take out/ })
    .first()
    .click();
  await expect(list(page)).toHaveCount(count - 1);
  await page.getByRole('link', { name: 'Your own pages' }).click();
  await expect(list(page).getByRole('link')).toHaveText(titles);
});

for (const of of ['moon', 'constructor', '__proto__', 'toString']) {
  test(`a booklet called "${of}" does not exist, and the page says so`, async ({ page }) => {
    await visit(page, `/booklet/?of=${of}`);
    await expect(status(page)).toContainText(`There is no booklet called "${of}".`);
    await expect(status(page)).toContainText('No pages yet.');
    const titles = await keep(page, '/hub/');
    await visit(page, `/booklet/?of=${of}`);
    await expect(status(page)).toHaveText(`There is no booklet called "${of}". Your own pages are shown.`);
    await expect(list(page).getByRole('link')).toHaveText(titles);
  });
}

test('"Print or save it" opens the print window, and only the booklet is printed, each page from a new sheet', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => (document.title = 'Printing');
  });
  await keep(page, '/methods/survey/', '/methods/focus-group/');
  await make(page);
  await page.getByRole('button', { name: 'Print or save it' }).click();
  await expect(page).toHaveTitle('Printing');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Make a booklet' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Ready-made booklets' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Contents' })).toBeVisible();
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  // The contents, two pages and the sources.
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(4);
});

test('on paper every chapter has its title, and no number hangs over the edge', async ({ page }) => {
  await visit(page, '/booklet/?of=guide');
  await make(page);
  await page.emulateMedia({ media: 'print' });
  const titles = await contents(page).allTextContents();
  expect(titles.length).toBeGreaterThan(9);
  for (const [index, title] of titles.entries())
    await expect(chapters(page).nth(index).getByRole('heading', { name: title, level: 2, exact: true })).toBeVisible();
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.booklet ol')].filter((list) => {
        const { font } = getComputedStyle(list);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return true;
        pen.font = font;
        return (
          pen.measureText(`${list.children.length}. `).width > parseFloat(getComputedStyle(list).paddingInlineStart)
        );
      }).length,
  );
  expect(cut).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs script, and that every page prints by itself', async ({ page }) => {
    await page.goto('/booklet/');
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'Making a booklet needs script, and your browser has it off.' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make the booklet' })).toBeHidden();
  });
});
