import { type Page, expect, test } from '@playwright/test';
import { visit } from './support';

const PROCURE = '/stages/procure-and-contract/';
/** One page of each kind that has sections. */
const LONG = [
  PROCURE,
  '/hub/',
  '/roles/contracts-lead/',
  '/methods/citizens-jury/',
  '/guides/contracts/',
  '/law/',
  '/glossary/',
  '/templates/invitation/',
];
const DUE = 'Due to be checked again, and not yet: check dates and figures before you rely on them.';

test.describe('links to a section', () => {
  for (const address of LONG) {
    test(`every section of ${address} that has an address has a link to it`, async ({ page }) => {
      await visit(page, address);
      const ids = await page.locator('article :is(h2, h3)[id]').evaluateAll((headings) => headings.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(0);
      const links = page.getByRole('article').getByRole('link', { name: /^Link to “.+”$/ });
      await expect(links).toHaveCount(ids.length);
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
        ids.map((id) => `#${id}`),
      );
    });
  }

  test('following one puts the section in the address bar and on the clipboard, and says so', async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, PROCURE);
    await page.getByRole('link', { name: /^Link to “Who needs to do what/ }).click();
    await expect(page.getByText('Link to this section copied.')).toBeAttached();
    await expect(page).toHaveURL(`${baseURL}${PROCURE}#who`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${PROCURE}#who`);
  });

  test('a heading is called by its own words, without the sign of the link', async ({ page }) => {
    await visit(page, PROCURE);
    for (const heading of await page.getByRole('article').getByRole('heading', { level: 2 }).all())
      expect(await heading.textContent()).not.toContain('#');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('link', { name: /^Link to “/ })).toHaveCount(0);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('no tool is offered that would do nothing', async ({ page }) => {
      await page.goto(PROCURE);
      await expect(page.getByRole('link', { name: /^Link to “/ })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Keep this page' })).toBeHidden();
      await expect(page.getByRole('link', { name: /^Your pages/ })).toBeHidden();
      await expect(page.getByRole('link', { name: 'Report a problem with this page' })).toBeVisible();
    });
  });
});

test.describe('reporting a problem', () => {
  /** What the link would write, in words. */
  const report = async (page: Page) => {
    const link = page.getByRole('link', { name: 'Report a problem with this page' });
    // The e-mail program is not part of the test.
    await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
    await link.click();
    return decodeURIComponent((await link.getAttribute('href')) ?? '');
  };

  test('the report names the page', async ({ page, baseURL }) => {
    await visit(page, '/privacy/');
    expect(await report(page)).toContain(`The page and section: ${baseURL}/privacy/`);
  });

  test('the report names the section that the address names', async ({ page, baseURL }) => {
    await visit(page, `${PROCURE}#who`);
    expect(await report(page)).toContain(`The page and section: ${baseURL}${PROCURE}#who\r\n`);
    // A second report, from another section, does not tell of the first.
    await page
      .getByRole('link', { name: /^Link to “.*aton/ })
      .first()
      .click();
    const again = await report(page);
    expect(again).toContain(`${baseURL}${PROCURE}#`);
    expect(again).not.toContain('#who');
  });

  test('with no section in the address, the report names the last one that was read', async ({ page }) => {
    await visit(page, PROCURE);
    const last = await page.locator('article h2[id]').last().getAttribute('id');
    expect(await report(page)).toContain(`${PROCURE}#${last}\r\n`);
  });
});

test.describe('a page whose next check is overdue', () => {
  for (const address of [PROCURE, '/law/icb-involvement/', '/methods/survey/', '/roles/board/', '/hub/two-minutes/']) {
    test(`${address} says so in 2030, and not before`, async ({ page }) => {
      await page.clock.setFixedTime('2026-11-24T09:00:00Z');
      await visit(page, address);
      await expect(page.getByText(/^Last checked \d/)).toBeVisible();
      await expect(page.getByText(DUE)).toBeHidden();
      await page.clock.setFixedTime('2030-01-01T09:00:00Z');
      await page.reload();
      await expect(page.getByText(DUE)).toBeVisible();
    });
  }

  test('a page that is never checked says nothing in 2030 either', async ({ page }) => {
    await page.clock.setFixedTime('2030-01-01T09:00:00Z');
    await visit(page, '/methods/');
    await expect(page.getByText(DUE)).toHaveCount(0);
  });
});

test.describe('damaged memory', () => {
  const DAMAGED = [
    'not json',
    '',
    'null',
    '{}',
    '[1, null, "a", {}, []]',
    '[{"address":7,"title":"x"}]',
    '[{"address":"https://elsewhere.example/","title":"x"}]',
    '[{"address":"//elsewhere.example/","title":"x"},{"address":"/\\\\elsewhere.example/","title":"x"}]',
    '[{"address":"/hub/"}]',
  ];
  for (const damaged of DAMAGED) {
    test(`${damaged || 'nothing'} where the kept pages should be breaks no page`, async ({ page, baseURL }) => {
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('request', (request) => !request.url().startsWith(baseURL ?? '') && trouble.push(request.url()));
      await page.addInitScript((value) => {
        if (sessionStorage.getItem('damaged')) return;
        sessionStorage.setItem('damaged', 'yes');
        localStorage.setItem('engagement-cycle:kept-pages', value);
        localStorage.setItem('engagement-cycle:my-role', value);
      }, damaged);
      await visit(page, '/booklet/');
      await expect(page.getByText(/^No pages yet\./)).toBeVisible();
      await visit(page, '/roles/contracts-lead/');
      await expect(page.getByRole('button', { name: 'This is my role' })).toBeVisible();
      await visit(page, PROCURE);
      await page.getByRole('button', { name: 'Keep this page' }).click();
      await expect(page.getByRole('link', { name: 'Your pages (1)' })).toBeVisible();
      await page.getByRole('link', { name: 'Your pages (1)' }).click();
      await expect(page.getByRole('region', { name: 'The pages' }).getByRole('listitem')).toHaveCount(1);
      expect(trouble).toEqual([]);
    });
  }
});

test.describe('what is expected', () => {
  const line = (page: Page) => page.locator('[data-event]').first().locator('strong');

  test('is told with its date, and to check after it', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-01-30T12:00:00Z'));
    await visit(page, '/law/nhs-standard-contract/');
    await expect(line(page)).toHaveText('Expected January 2027; after it, check');
  });

  test('says once its day has passed that a newer text may be out', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-02-01T12:00:00Z'));
    await visit(page, '/law/nhs-standard-contract/');
    await expect(line(page)).toHaveText('Was expected January 2027. A newer text may be out: check');
  });
});
