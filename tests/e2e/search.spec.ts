import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { visit } from './support';

/**
 * The search page and the field in the head of every page, in a browser. How well it finds is measured without one: `npm run
 * bench:search`, and `tests/content/search.test.ts`.
 */

const field = (page: Page) => page.getByRole('searchbox', { name: 'What are you looking for?' });
const inHead = (page: Page) => page.getByRole('banner').getByRole('combobox', { name: 'Search this site' });
const status = (page: Page) => page.locator('[data-search-status]');
/** The links that stand for a result; those under them lead to its headings. */
const results = (page: Page) => page.locator('[data-search-results] > li > h2 > a');

async function found(page: Page, query: string): Promise<void> {
  await expect(status(page)).toHaveText(new RegExp(`^\\d+ results? for “${query}”\\.$`));
  await expect(results(page).first()).toBeVisible();
}

/** The words of the cases by which the first edition failed, with the place that must stand among the first three. */
const WORDS = readFileSync(new URL('../search/ways-of-writing.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

test('however a thing is written, the page that is about it stands among the first three', async ({ page }) => {
  await visit(page, '/search/');
  for (const [words, place] of WORDS) {
    await field(page).fill(words);
    await page.keyboard.press('Enter');
    await found(page, words);
    const first = await results(page).evaluateAll((links) =>
      links.slice(0, 3).map((link) => link.getAttribute('href')),
    );
    expect(first.join(' '), words).toMatch(new RegExp(place));
  }
});

test('from any page, Enter in the search field goes to the results', async ({ page }) => {
  await visit(page, '/hub/');
  await inHead(page).fill('expenses');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=expenses$/);
  await expect(field(page)).toHaveValue('expenses');
  await found(page, 'expenses');
  await expect(page).toHaveTitle(/^“expenses”/);
});

test('the field in the head answers while typing, by keyboard alone and without the engine', async ({ page }) => {
  const engine: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/') && engine.push(request.url()));
  await visit(page, '/hub/');
  await expect(inHead(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Control+k');
  await expect(inHead(page)).toBeFocused();
  await page.keyboard.type('citizens ju');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(list.getByRole('option').first()).toContainText("Citizens' jury");
  await expect(inHead(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/methods\/citizens-jury\/$/);
  expect(engine).toEqual([]);
});

test('searches of before are offered, and can be forgotten one by one and all at once', async ({ page }) => {
  for (const words of ['expenses', 'purdah']) {
    await visit(page, '/hub/');
    await inHead(page).fill(words);
    await page.keyboard.press('Enter');
    await found(page, words);
  }
  await visit(page, '/hub/');
  await inHead(page).focus();
  const options = page.getByRole('option');
  await expect(options).toHaveText([/^purdah/, /^expenses/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(options).toHaveText([/^expenses/]);
  await page.getByRole('button', { name: 'Forget these searches' }).click();
  await expect(options).toHaveCount(0);
  await expect(inHead(page)).toBeFocused();
});

test('a search that was sent is a step that Back undoes; letters typed on the way are not', async ({ page }) => {
  await visit(page, '/hub/');
  await visit(page, '/search/?q=patient');
  await found(page, 'patient');
  await field(page).fill('');
  await field(page).pressSequentially('expenses', { delay: 20 });
  await page.keyboard.press('Enter');
  await found(page, 'expenses');
  await page.goBack();
  await expect(field(page)).toHaveValue('patient');
  await found(page, 'patient');
  await page.goBack();
  await expect(page).toHaveURL(/\/hub\/$/);
});

test('Back from a result brings back words, filters, how many were shown and the place', async ({ page }) => {
  await visit(page, '/search/?q=engagement');
  await found(page, 'engagement');
  await page.getByRole('checkbox', { name: /^Guidance/ }).check();
  await expect(page).toHaveURL(/\?q=engagement&kind=Guidance$/);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(results(page)).toHaveCount(20);
  await results(page).nth(14).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await results(page).nth(14).click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(results(page)).toHaveCount(20);
  await expect(page.getByRole('checkbox', { name: /^Guidance/ })).toBeChecked();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before / 2);
});

test('filters show how many there are of each kind', async ({ page }) => {
  await visit(page, '/search/?q=expenses');
  await found(page, 'expenses');
  const label = page.getByText(/^Term \(\d+\)$/);
  const [, count] = /\((\d+)\)/.exec((await label.textContent()) ?? '') ?? [];
  await page.getByRole('checkbox', { name: /^Term/ }).check();
  await expect(status(page)).toHaveText(new RegExp(`^${count} results? for`));
  for (const link of await results(page).all()) await expect(link).toHaveAttribute('href', /^\/glossary\//);
});

test('how many were found is said once after a pause, not with every letter', async ({ page }) => {
  await visit(page, '/search/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-search-status]') as HTMLElement;
    new MutationObserver(() => region.textContent && said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await field(page).pressSequentially('paying people expenses', { delay: 60 });
  await found(page, 'paying people expenses');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((words) => /results?/.test(words))).toHaveLength(1);
  expect(said.length).toBeLessThanOrEqual(2);
});

test('when nothing is found the page says so aloud and helps on', async ({ page }) => {
  await visit(page, '/search/?q=xyzzyq');
  await expect(status(page)).toHaveText('Nothing found for “xyzzyq”.');
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'tell us what you looked for' })).toHaveAttribute('href', /xyzzyq/);
  await visit(page, '/search/?q=webcast&kind=Template');
  await expect(status(page)).toHaveText('Nothing found for “webcast” with these filters.');
  await page.getByRole('button', { name: /^Show \d+ found in/ }).click();
  await found(page, 'webcast');
});

test('a slip of the pen is corrected, which is said and can be taken back', async ({ page }) => {
  await visit(page, '/search/?q=comissioning');
  await expect(page.getByText('Searched for “commissioning” instead.')).toBeVisible();
  await page.getByRole('button', { name: 'Search for “comissioning” as typed' }).click();
  await expect(status(page)).toHaveText('Nothing found for “comissioning”.');
});

test('a term is explained on top, a statement can be rated, a duty leads to the aid', async ({ page }) => {
  await visit(page, '/search/?q=ICB');
  await found(page, 'ICB');
  await expect(page.locator('[data-search-notes]')).toContainText('Integrated care board (ICB): ');
  await visit(page, '/search/?q=S4-04');
  await expect(page.getByRole('link', { name: 'Rate this: S4-04' })).toBeVisible();
  await visit(page, '/search/?q=section+149');
  await expect(page.getByRole('link', { name: 'Does it apply to what you plan?' }).first()).toBeVisible();
});

for (const [what, pattern, answer] of [
  ['a part of the index that is cut off', '**/*.pf_index', 'abort'],
  ['rubbish for a part of the index', '**/*.pf_index', 'rubbish'],
  ['a missing list of pages', '**/*.pf_meta', 'missing'],
  ['an engine that cannot be fetched', '**/pagefind.js', 'abort'],
  ['rubbish for the list of names', '**/names.json', 'rubbish'],
] as const)
  test(`${what} is a fault, and another try fetches afresh`, async ({ page }) => {
    await page
      .context()
      .route(pattern, (route) =>
        answer === 'abort'
          ? route.abort()
          : answer === 'missing'
            ? route.fulfill({ status: 404, body: 'not here' })
            : route.fulfill({ body: '<html>rubbish</html>' }),
      );
    await visit(page, '/search/?q=expenses');
    await expect(status(page)).toHaveText(/^Search could not be loaded whole/);
    await expect(results(page)).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Methods' })).toBeVisible();
    await page.context().unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await found(page, 'expenses');
  });

test('words with marks of HTML in them are shown as words, and ten thousand letters do no harm', async ({ page }) => {
  await visit(page, `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> "expenses"')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
  await field(page).fill('expenses '.repeat(1100));
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeVisible();
});

test('the engine loads on the search page alone, and there only when words are asked for', async ({ page }) => {
  const engine: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/') && engine.push(request.url()));
  for (const address of ['/', '/hub/', '/assess/', '/explain/', '/search/'])
    await page.goto(address, { waitUntil: 'networkidle' });
  expect(engine).toEqual([]);
});

test('nothing on the page moves when results come', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const words of ['expenses', 'ICB']) {
    await visit(page, `/search/?q=${words}`);
    await found(page, words);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.02);
  }
});
