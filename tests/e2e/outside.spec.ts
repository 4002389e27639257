import { type Page, expect, test } from '@playwright/test';
import { answer, download, seeResults, siteAddresses, start, visit } from './support';

/** Collects what must not happen: a request to anywhere else, an error in the console, something the policy had to stop. */
function watch(page: Page, home: string): { trouble: string[]; at: string } {
  const seen = { trouble: [] as string[], at: '' };
  const note = (what: string) => seen.trouble.push(`${seen.at}: ${what}`);
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && protocol !== 'data:' && !request.url().startsWith(`blob:${home}`))
      note(`asked ${request.url()}`);
  });
  // A policy that stops something says so as an error in the console.
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()}`));
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on(
    'requestfailed',
    (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && note(`failed ${request.url()}`),
  );
  return seen;
}

/** The page's policy by directive, and whether anything that it governs stands before it. */
function policyOf(
  page: Page,
): Promise<{ readonly policy: Record<string, readonly string[]>; readonly first: boolean }> {
  return page.evaluate(() => {
    const meta = document.querySelector('head > meta[http-equiv="content-security-policy" i]');
    const governed = document.querySelector(
      'script:not([type="application/ld+json"]), link[rel~=stylesheet], link[rel~=modulepreload], style, img',
    );
    const policy = (meta?.getAttribute('content') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name);
    return {
      policy: Object.fromEntries(policy.map(([name, ...allowed]) => [name, allowed])) as Record<string, string[]>,
      first: Boolean(meta && (!governed || meta.compareDocumentPosition(governed) & Node.DOCUMENT_POSITION_FOLLOWING)),
    };
  });
}

test('every page has a strict policy, asks nobody else for anything and has no error', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const seen = watch(page, new URL(baseURL ?? '').origin);
  for (const address of await siteAddresses()) {
    seen.at = address;
    await visit(page, address);
    const { policy, first } = await policyOf(page);
    const scripts = policy['script-src'] ?? [];
    const everything = Object.values(policy).flat();
    expect
      .soft(
        {
          first,
          unsafe: everything.filter(
            (word) => word === "'unsafe-inline'" || word === "'unsafe-eval'" || word === "'unsafe-hashes'",
          ),
          elsewhere: everything.filter(
            (word) => word === '*' || /^\w+:\/\//.test(word) || /^(https?|wss?):$/.test(word),
          ),
          hasScripts: scripts.length > 0,
          default: policy['default-src'],
          connect: policy['connect-src'],
          object: policy['object-src'],
          base: policy['base-uri'],
          form: policy['form-action'],
          wasm: scripts.includes("'wasm-unsafe-eval'"),
        },
        address,
      )
      .toEqual({
        first: true,
        unsafe: [],
        elsewhere: [],
        hasScripts: true,
        default: ["'self'"],
        connect: ["'self'"],
        object: ["'none'"],
        base: ["'self'"],
        form: ["'self'"],
        wasm: address === '/search/',
      });
  }
  expect(seen.trouble).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('a search asks nobody else', async ({ page, baseURL }) => {
  const seen = watch(page, new URL(baseURL ?? '').origin);
  await visit(page, '/search/?q=expenses');
  await expect(page.getByRole('status').first()).toContainText('results for');
  expect(seen.trouble).toEqual([]);
});

test('an assessment from start to file asks nobody else, and nothing about it stands before the # of an address', async ({
  page,
  baseURL,
}) => {
  const home = new URL(baseURL ?? '').origin;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  const seen = watch(page, home);
  await start(page, { title: 'A secret name' });
  await answer(page, 'H-04', 2);
  const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('a') ?? '';
  expect(id).not.toBe('');
  await seeResults(page);
  await download(page, page.getByRole('button', { name: 'Save a file' }));
  await download(page, page.getByRole('button', { name: /spreadsheet/ }));
  await page.getByRole('link', { name: 'Go back to the answers' }).click();
  expect(seen.trouble).toEqual([]);
  expect(asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
  const told = asked
    .map((line) => line.split('#')[0] ?? '')
    .filter((line) => line.includes(id) || /secret/i.test(line));
  expect(told).toEqual([]);
});
