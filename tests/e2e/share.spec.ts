import { expect, test } from '@playwright/test';
import { visit } from './support';

/** One page of each kind that people pass on. */
const PAGES = [
  '/',
  '/introduction/',
  '/hub/',
  '/hub/resources/',
  '/stages/procure-and-contract/',
  '/explain/',
  '/explain/procure/',
  '/assess/statements/',
];
const PARTS = ['hub', 'needs', 'plan', 'design', 'procure', 'monitor'];

test.describe('sharing a page', () => {
  test('"Copy link" copies the plain address and says so', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, '/explain/procure/?from=somewhere#how-to-take-part');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/explain/procure/`);
  });

  test('where copying is not allowed, the link is shown', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
    });
    await visit(page, '/explain/procure/');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(
      page.getByText(`Your browser did not allow copying. The link is ${baseURL}/explain/procure/`),
    ).toBeVisible();
  });

  test('the e-mail link holds the title and the address', async ({ page }) => {
    await visit(page, '/explain/procure/');
    const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
    const mail = new URL((await page.getByRole('link', { name: 'E-mail' }).getAttribute('href')) ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('subject')).toBe(title);
    expect(mail.searchParams.get('body')).toMatch(/^.+\r\nhttps?:\/\/[^/]+\/explain\/procure\/$/);
  });

  test('"Print" opens the print window', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => (document.title = 'Printing');
    });
    await visit(page, '/explain/procure/');
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page).toHaveTitle('Printing');
  });

  test("the device's own share menu is used where there is one, and closing it is no error", async ({
    page,
    baseURL,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(() => {
      navigator.share = (what) => {
        document.title = `Shared ${what?.url}`;
        return Promise.reject(new DOMException('Closed', 'AbortError'));
      };
    });
    await visit(page, '/hub/');
    await page.getByRole('button', { name: 'Share…' }).click();
    await expect(page).toHaveTitle(`Shared ${baseURL}/hub/`);
    expect(errors).toEqual([]);
  });

  test('where the device has no share menu, no button stands for it', async ({ page }) => {
    await page.addInitScript(() => {
      delete (Navigator.prototype as Partial<Navigator>).share;
    });
    await visit(page, '/hub/');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share…' })).toHaveCount(0);
  });
});

for (const address of PAGES) {
  test(`${address} brings its title, words and picture to a share card`, async ({ page, request }) => {
    await visit(page, address);
    const meta = async (property: string) =>
      (await page.locator(`meta[property="${property}"], meta[name="${property}"]`).getAttribute('content')) ?? '';
    expect(await meta('og:title')).not.toBe('');
    expect(await page.title()).toContain(await meta('og:title'));
    expect((await meta('og:description')).length).toBeGreaterThanOrEqual(60);
    expect(await meta('og:description')).toBe(await meta('description'));
    expect(new URL(await meta('og:url')).pathname).toBe(address);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(await meta('og:url'));
    expect(await meta('og:image:alt')).not.toBe('');
    expect(await meta('twitter:card')).toBe('summary_large_image');
    expect([await meta('og:image:width'), await meta('og:image:height')]).toEqual(['1200', '630']);
    expect((await request.get(new URL(await meta('og:image')).pathname)).ok()).toBe(true);
  });
}

test('every part has a card picture of its own, 1200 by 630', async ({ page, request }) => {
  const pictures = new Set<string>();
  for (const part of PARTS) {
    await visit(page, `/explain/${part}/`);
    const { pathname } = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '');
    pictures.add(pathname);
    const answer = await request.get(pathname);
    expect(answer.headers()['content-type']).toContain('image/png');
    const picture = await answer.body();
    // The size stands in the first block of every PNG.
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect(pictures.size).toBe(PARTS.length);
});

test('the guidance and the public page of a part lead to each other', async ({ page }) => {
  for (const [guidance, part] of [
    ['/hub/', 'hub'],
    ['/stages/identify-needs/', 'needs'],
    ['/stages/plan-and-transform/', 'plan'],
    ['/stages/design-and-improve/', 'design'],
    ['/stages/procure-and-contract/', 'procure'],
    ['/stages/monitor-and-learn/', 'monitor'],
  ]) {
    await visit(page, guidance ?? '');
    await expect(page.getByRole('main').locator(`a[href="/explain/${part}/"]`).first()).toBeAttached();
    await visit(page, `/explain/${part}/`);
    await expect(page.getByRole('main').locator(`a[href="${guidance}"]`).first()).toBeAttached();
  }
});
