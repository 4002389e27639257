import { type Page, test as base, expect } from '@playwright/test';
import { barriers, sideways, siteAddresses, visit } from '../e2e/support';

/** Both ends of what people use: a desk, and a small phone or a page magnified four times. */
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/** One window for all pages: opening a new one for each takes longer than the check itself, and reading pages keep nothing. */
const test = base.extend<object, { window: Page }>({
  window: [
    async ({ browser }, use) => {
      const window = await browser.newPage({ reducedMotion: 'reduce' });
      await use(window);
      await window.close();
    },
    { scope: 'worker' },
  ],
});

for (const address of await siteAddresses()) {
  test(`${address} has no barrier, wide or narrow`, async ({ window: page, baseURL }) => {
    await page.setViewportSize(WIDE);
    await visit(page, `${baseURL}${address}`);
    expect(await barriers(page), 'at 1280 pixels').toEqual([]);
    expect(await sideways(page), 'pixels outside the window at 1280').toBe(0);

    await page.setViewportSize(NARROW);
    expect(await barriers(page), 'at 320 pixels').toEqual([]);
    expect(await sideways(page), 'pixels outside the window at 320').toBe(0);
  });
}
