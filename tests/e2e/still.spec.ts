import { type Page, expect, test } from '@playwright/test';

/** One of each kind of page that script puts in order. */
const PAGES = [
  '/explain/plan/poster/',
  '/explain/hub/leaflet/',
  '/explain/wheel/',
  '/explain/design/slides/',
  '/explain/ask/',
  '/methods/',
  '/methods/?cost=low&where=online',
  '/methods/?colour=red&where=online',
  '/examples/?part=procure',
  '/law/?part=procure',
  '/methods/choose/',
  '/methods/compare/?method=survey&method=focus-group',
  '/examples/',
  '/guides/planning/timeline/?decision=2027-09-01',
  '/law/does-it-apply/',
  '/booklet/',
  '/booklet/?of=procure',
  '/qr/#/hub/',
  '/roles/board/',
  '/hub/?role=board',
  '/stages/procure-and-contract/?role=nobody',
  '/assess/paper/cards/',
  '/assess/',
];

/** The pages that begin with a role, once one is kept. */
const WITH_A_ROLE = ['/hub/', '/stages/identify-needs/', '/stages/procure-and-contract/'];

/** A page moves by at most 0.02 while its script comes late, at the width of a phone and of a desk. */
async function staysStill(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { readonly value: number }[]) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(200);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, value) => sum + value, 0),
      `at ${width} pixels`,
    ).toBeLessThanOrEqual(0.02);
    expect(await page.evaluate(() => 'waits' in document.documentElement.dataset), 'something still waits').toBe(false);
    await page.goto('about:blank');
  }
}

for (const address of PAGES)
  test(`${address} stays still when its script comes late`, ({ page }) => staysStill(page, address));

for (const address of WITH_A_ROLE)
  test(`${address} stays still when it begins with the reader's role`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('engagement-cycle:my-role', 'contracts-lead'));
    await staysStill(page, address);
  });
