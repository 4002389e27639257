import { type Page, expect, test } from '@playwright/test';
import { visit } from './support';

/** What people type, the place they should find, and how far down it may stand. */
const QUERIES: readonly (readonly [query: string, place: string, within: number])[] = [
  ['who pays expenses', '/hub/resources/', 3],
  ['gunning', '/glossary/#gunning-principles', 1],
  ['CCG', '/glossary/#clinical-commissioning-group', 1],
  ['PCT', '/who-is-who/', 3],
  ['baton', '/hub/insight-and-baton/', 3],
  ['citizens jury', '/methods/citizens-jury/', 1],
  ['mystery shoper', '/methods/mystery-shopping/', 1],
  ['procurement', '/stages/procure-and-contract/', 5],
  ['reconfiguration', '/stages/plan-and-transform/', 3],
  ['JSNA', '/stages/identify-needs/', 3],
  ['hard to reach', '/glossary/#seldom-heard', 3],
  ['you said we did', '/hub/openness/', 3],
  ['S4-04', '/assess/statements/#S4-04', 1],
  ['h-12', '/assess/statements/#H-12', 1],
  ['non-executive', '/roles/non-executive/', 3],
  ['section 14Z45', '/law/icb-involvement/', 1],
  ['provider selection regime', '/law/provider-selection-regime/', 3],
  ['what can I expect', '/explain/', 3],
];

const field = (page: Page) => page.getByRole('searchbox', { name: 'What are you looking for?' });
/** What the search says: the first of the page's messages. The share bar has one of its own, at the end. */
const status = (page: Page) => page.getByRole('main').getByRole('status').first();
/** The links that stand for a result; those under them lead to its headings. */
const results = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');

async function found(page: Page, query: string): Promise<void> {
  await expect(status(page)).toHaveText(new RegExp(`^\\d+ results? for "${query}"\\.$`));
  await expect(results(page).first()).toBeVisible();
}

for (const [query, place, within] of QUERIES) {
  test(`"${query}" finds ${place} ${within === 1 ? 'first' : `among the first ${within}`}`, async ({ page }) => {
    await visit(page, `/search/?q=${encodeURIComponent(query)}`);
    await found(page, query);
    await expect
      .poll(async () =>
        (await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))).slice(0, within),
      )
      .toContain(place);
  });
}

test('words that were cleared before the answer came leave nothing behind', async ({ page }) => {
  await visit(page, '/search/?q=pay');
  await found(page, 'pay');
  await field(page).pressSequentially('ing', { delay: 5 });
  await field(page).fill('');
  await page.waitForTimeout(600);
  await expect(results(page)).toHaveCount(0);
});

test('from any page, Enter in the search field goes to the results', async ({ page }) => {
  await visit(page, '/hub/');
  const header = page.getByRole('banner').getByRole('searchbox', { name: 'Search this site' });
  await header.fill('expenses');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=expenses$/);
  await expect(field(page)).toHaveValue('expenses');
  await found(page, 'expenses');
});

test('the words and the filters stand in the address, and the address brings them back', async ({ page }) => {
  await visit(page, '/search/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('payment');
  await found(page, 'payment');
  await expect(page).toHaveURL(/\/search\/\?q=payment$/);
  await page.getByRole('checkbox', { name: 'Statement' }).check();
  await expect(page).toHaveURL(/\?q=payment&kind=Statement$/);
  await expect(results(page).first()).toHaveAttribute('href', /^\/assess\/statements\/#/);
  const narrowed = await status(page).textContent();

  await page.reload();
  await expect(field(page)).toHaveValue('payment');
  await expect(page.getByRole('checkbox', { name: 'Statement' })).toBeChecked();
  await expect(status(page)).toHaveText(narrowed ?? '');
  for (const link of await results(page).all()) await expect(link).toHaveAttribute('href', /^\/assess\/statements\/#/);

  await page.getByRole('checkbox', { name: 'Statement' }).uncheck();
  await expect(page).toHaveURL(/\/search\/\?q=payment$/);
  await expect(status(page)).not.toHaveText(narrowed ?? '');
});

test('each kind can be asked for by itself', async ({ page }) => {
  for (const [kind, address] of [
    ['Guidance', /^\/(?!assess|explain|glossary)/],
    ['Statement', /^\/assess\/statements\//],
    ['Term', /^\/glossary\//],
    ['For the public', /^\/explain\//],
  ] as const) {
    await visit(page, `/search/?q=services&kind=${encodeURIComponent(kind)}`);
    await expect(page.getByRole('checkbox', { name: kind })).toBeChecked();
    await expect(results(page).first()).toHaveAttribute('href', address);
  }
});

test('by keyboard alone: type, move to the first result, open it', async ({ page }) => {
  await visit(page, '/search/');
  await page.keyboard.type('citizens jury');
  await found(page, 'citizens jury');
  for (
    let press = 0;
    press < 12 &&
    !(await results(page)
      .first()
      .evaluate((link) => link === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: "Citizens' jury" })).toBeVisible();
});

test('a result leads to its own place on a long page', async ({ page }) => {
  await visit(page, '/search/?q=S4-04');
  await found(page, 'S4-04');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/assess\/statements\/#S4-04$/);
  await expect(page.getByRole('heading', { name: /^S4-04/ })).toBeInViewport();
});

test('when nothing is found the page says so aloud and helps on', async ({ page }) => {
  await visit(page, '/search/');
  await page.keyboard.type('xyzzyq');
  await expect(status(page)).toHaveText(
    'Nothing found for "xyzzyq". Try fewer or other words: "pay" for "remuneration", "contract" for "specification".',
  );
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: 'The glossary' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Term' }).check();
  await expect(status(page)).toHaveText('Nothing found for "xyzzyq". Try without the filters.');
  await field(page).fill('');
  await expect(status(page)).toHaveText('');
});

test('typing on shows the last words only, and "Show more" shows the rest', async ({ page }) => {
  await visit(page, '/search/');
  await field(page).pressSequentially('board', { delay: 20 });
  await found(page, 'board');
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(results(page)).toHaveCount(20);
  const addresses = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('words with marks of HTML in them are shown as words', async ({ page }) => {
  await visit(page, `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> "expenses"')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
});

test('if the engine cannot be fetched, the page says so and the links remain', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await visit(page, '/search/?q=expenses');
  await expect(status(page)).toHaveText(
    'Search could not be loaded. Check your connection and try again, or use the links below.',
  );
  await expect(page.getByRole('main').getByRole('link', { name: 'Methods' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await found(page, 'expenses');
});

test('the engine loads on the search page alone, and there only when words are asked for', async ({ page }) => {
  const engine: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/') && engine.push(request.url()));
  for (const address of ['/', '/hub/', '/assess/', '/explain/', '/search/'])
    await page.goto(address, { waitUntil: 'networkidle' });
  expect(engine).toEqual([]);
  await page.keyboard.type('pay');
  await found(page, 'pay');
  expect(engine.length).toBeGreaterThan(0);
});
