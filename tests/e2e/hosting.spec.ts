import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

/* The browser tests are served with the headers of `dist/_headers`, so every one of them runs under what docs/hosting.md asks for. */

let others: Server;
let address: string;
/** What the page of others frames. */
let framed = '';
test.beforeAll(async () => {
  others = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Others</title><iframe src="${framed}" width="360" height="620"></iframe>`);
  });
  await new Promise<void>((ready) => others.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(others.address() as AddressInfo).port}/`;
});
test.afterAll(() => others?.close());

for (const subject of ['cycle', 'monitor'])
  test(`the card /embed/${subject}/ stands in a frame on a page of others, with its style and its button`, async ({
    page,
    baseURL,
  }) => {
    framed = `${baseURL}/embed/${subject}/`;
    await page.goto(address);
    const card = page.frameLocator('iframe');
    await expect(card.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(card.locator('a.button')).toBeInViewport({ ratio: 1 });
  });

for (const path of ['/', '/hub/', '/assess/', '/explain/', '/404.html', '/no-such-page/', '/explain/decks/hub.pptx'])
  test(`${path} stands in no frame of others`, async ({ page, baseURL, request }) => {
    const headers = (await request.get(path)).headers();
    if (path !== '/no-such-page/') expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    if (path.endsWith('.pptx')) return;
    framed = `${baseURL}${path}`;
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page.frameLocator('iframe').getByRole('heading')).toHaveCount(0);
  });

test('every kind of file is sent with what keeps it safe, and kept as long as it may be', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const style = /href="(\/_astro\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
  for (const path of [
    '/',
    '/hub/',
    '/sw.js',
    '/favicon.ico',
    '/sitemap-index.xml',
    '/templates/invitation.docx',
    style,
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['permissions-policy'], path).toContain('geolocation=()');
    expect(headers['cache-control'], path).toBe(path === style ? 'public, max-age=31536000, immutable' : 'no-cache');
  }
});
