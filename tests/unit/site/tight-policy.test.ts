import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tightPolicy } from '../../../src/site/build/tight-policy';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;
const policyOf = (file: string) => / content="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1];

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'tight-policy-'));
});
afterEach(() => rmSync(site, { recursive: true }));

/** Runs the step of the build over the pages that stand in `site`. Returns what it said. */
async function tighten(): Promise<readonly string[]> {
  const said: string[] = [];
  const run = tightPolicy().hooks['astro:build:done'] as (made: unknown) => unknown;
  await run({ dir: pathToFileURL(`${site}/`), logger: { info: (line: string) => said.push(line) } });
  return said;
}

test('a page may run the scripts and styles that stand in it, and no others', async () => {
  const policy = `default-src 'self'; script-src 'self' ${hash('mine()')} ${hash('elsewhere()')}; style-src 'self' ${hash('p{}')} ${hash('q{}')}`;
  writeFileSync(join(site, 'index.html'), page(policy, '<script type="module">mine()</script><style>p{}</style>'));
  mkdirSync(join(site, 'hub'));
  writeFileSync(join(site, 'hub/index.html'), page(policy, '<script>elsewhere()</script>'));
  expect(await tighten()).toEqual(['5 hashes that no page needed were left out of 2 policies']);
  expect(policyOf(join(site, 'index.html'))).toBe(
    `default-src 'self'; script-src 'self' ${hash('mine()')}; style-src 'self' ${hash('p{}')}`,
  );
  expect(policyOf(join(site, 'hub/index.html'))).toBe(
    `default-src 'self'; script-src 'self' ${hash('elsewhere()')}; style-src 'self'`,
  );
});

test('a script in a file of its own needs no hash', async () => {
  writeFileSync(
    join(site, 'index.html'),
    page(`script-src 'self' ${hash('')}`, '<script type="module" src="/a.js"></script>'),
  );
  await tighten();
  expect(policyOf(join(site, 'index.html'))).toBe("script-src 'self'");
});

test('nothing else in a page or a policy is changed, and other files are left alone', async () => {
  const kept = page("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:", `<p>Read about ${hash('x')}</p>`);
  writeFileSync(join(site, 'index.html'), kept);
  writeFileSync(join(site, 'feed.xml'), hash('x'));
  await tighten();
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(kept);
  expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toBe(hash('x'));
});
