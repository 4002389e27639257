import { execFileSync } from 'node:child_process';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { barriers, sideways, visit } from './support';

/**
 * Another language is a folder of texts and a dictionary. To prove it the site is built once more with a made one, which is written from
 * right to left: English words in Arabic letters. It is built into a folder of its own and never published.
 */
const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'test-results/right-to-left');
const FORMS = ['', 'easy-read/', 'large-print/', 'aloud/', 'poster/', 'leaflet/', 'slides/'];

test.describe.configure({ mode: 'serial' });

let server: Server;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  execFileSync('npx', ['astro', 'build', '--outDir', OUT], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, EXPLAIN_ALSO: 'tests/fixtures/explain', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const files = sirv(OUT);
  server = createServer((request, response) => files(request, response));
  await new Promise<void>((ready) => server.listen(0, ready));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server?.close());

for (const subject of ['', 'needs/'])
  for (const form of FORMS)
    test(`/explain/ar-XB/${subject}${form} says its language and direction, and has no English left`, async ({
      page,
    }) => {
      await visit(page, `${origin}/explain/ar-XB/${subject}${form}`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      const english = await page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        // What is said in English says so; an address is the same in every language.
        for (const each of copy.querySelectorAll('[lang="en-GB"], [data-own-link], .permalink, script')) each.remove();
        const labels = [...copy.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '');
        return (
          [...labels.filter((label) => !label.startsWith('QR code')), copy.textContent ?? '']
            .join(' ')
            .match(/[A-Za-z]{2,}/g) ?? []
        );
      });
      expect(english).toEqual([]);
      for (const frame of ['.site-head', '.site-foot'])
        expect(await page.locator(frame).evaluate((each) => each.closest('[lang]')?.getAttribute('lang'))).toBe(
          'en-GB',
        );
      expect(await sideways(page)).toBe(0);
      expect(await barriers(page)).toEqual([]);
    });

test('the page is mirrored: the picture stands to the right of its line', async ({ page }) => {
  await visit(page, `${origin}/explain/ar-XB/needs/easy-read/`);
  const line = page.locator('.easy-read li').first();
  const [picture, words] = [await line.locator('svg').boundingBox(), await line.locator('p').boundingBox()];
  expect(picture?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) - 1);
});

test('the choice carries along inside the language, and each language leads to the other', async ({ page }) => {
  await visit(page, `${origin}/explain/ar-XB/easy-read/`);
  await page.locator('.part-list a').first().click();
  await expect(page).toHaveURL(/\/explain\/ar-XB\/needs\/easy-read\/$/);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/explain\/needs\/easy-read\/$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('a[hreflang="ar-XB"]')).toHaveCount(1);
});

test('English pages name no language that is not published', async ({ page }) => {
  await visit(page, '/explain/needs/');
  await expect(page.locator('a[hreflang]:not([hreflang="en-GB"])')).toHaveCount(0);
});
