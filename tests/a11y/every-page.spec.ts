import { expect, test } from '@playwright/test';
import { barriers, sideways, siteAddresses, visit } from '../e2e/support';

/** Both ends of what people use: a desk, and a small phone or a page magnified four times. */
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

for (const address of await siteAddresses()) {
  test(`${address} has no barrier, wide or narrow`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await visit(page, address);
    expect(await barriers(page), 'at 1280 pixels').toEqual([]);
    expect(await sideways(page), 'pixels outside the window at 1280').toBe(0);

    await page.setViewportSize(NARROW);
    expect(await barriers(page), 'at 320 pixels').toEqual([]);
    expect(await sideways(page), 'pixels outside the window at 320').toBe(0);
  });
}
