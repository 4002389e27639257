import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const STATEMENTS = 'assess/statements/index.html';

test.use({ serviceWorkers: 'allow' });

/** The built site, and from a moment on a newer version of it: another text on one page that is kept on the device. */
let newer = false;
let server: Server;
let origin: string;
test.beforeEach(async () => {
  newer = false;
  const files = sirv(DIST, { dev: true });
  server = createServer((request, response) => {
    const text = (name: string) => readFileSync(DIST + name, 'utf8');
    if (newer && request.url === '/sw.js') {
      response.setHeader('content-type', 'text/javascript');
      const place = text('sw.js').indexOf(`/${STATEMENTS}`);
      response.end(
        text('sw.js').slice(0, place) +
          text('sw.js')
            .slice(place)
            .replace(/[0-9a-f]{16}/, '0123456789abcdef'),
      );
    } else if (newer && request.url?.startsWith('/assess/statements/')) {
      response.setHeader('content-type', 'text/html');
      response.end(text(STATEMENTS).replaceAll('All the statements', 'All the newer statements'));
    } else files(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => server.close());

test.beforeEach(({ context }) =>
  // Keeping search is another thing, and on a first visit it keeps the worker busy for half a minute.
  context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
);

test('a newer version is told of, and taken with one press in every window', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.goto(`${origin}/assess/`);
  await expect(page.getByText('Ready: on this device')).toBeVisible({ timeout: 30_000 });
  await page.goto(`${origin}/assess/statements/`);
  const other = await context.newPage();
  await other.goto(`${origin}/assess/`);

  newer = true;
  await page.reload();
  const note = page.getByRole('complementary', { name: 'Newer version' });
  await expect(note.getByRole('status')).toContainText('There is a newer version of this site.');
  // Nothing changes by itself.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All the statements');
  await note.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All the newer statements');
  await expect(note).toHaveCount(0);

  const told = other.getByRole('complementary', { name: 'Newer version' });
  await expect(told.getByRole('status')).toContainText('A newer version of this site was taken in another window.');
  // The window that still runs the version before finds its scripts.
  const script = await other.evaluate(async () => {
    const name = document.querySelector('astro-island')?.getAttribute('component-url') ?? '';
    return (await fetch(name)).status;
  });
  expect(script).toBe(200);
});

test('nobody is told while they type', async ({ page }) => {
  await page.goto(`${origin}/assess/`);
  await expect(page.getByText('Ready: on this device')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await page.getByLabel(/What shall it be called/).fill('Half a na');
  newer = true;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting))
    .toBe(true);
  await page.waitForTimeout(300);
  await expect(page.getByRole('button', { name: 'Use it now' })).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Use it now' })).toBeVisible();
});
