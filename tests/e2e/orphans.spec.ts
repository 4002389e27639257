import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { addressOfFile, orphansIn } from '../content/built-site';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Pages that no link leads to, each with its reason. */
const ON_PURPOSE = {
  '/404.html': 'shown for addresses that are not there',
  '/assess/answer/': 'the app goes there once an assessment is open',
  '/assess/compare/': 'the app goes there once an assessment is open',
  '/assess/frameworks/': 'the app goes there once an assessment is open',
  '/assess/group/': 'the app goes there once an assessment is open',
  '/assess/plan/': 'the app goes there once an assessment is open',
  '/assess/report/': 'the app goes there once an assessment is open',
  '/assess/results/': 'the app goes there once an assessment is open',
  '/assess/workshop/': 'the app goes there once an assessment is open',
  '/offline/': 'shown in place of a page when there is no network',
};

test('every page can be reached from another page', () => {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const pages = new Map(names.map((name) => [addressOfFile(name), readFileSync(dist + name, 'utf8')]));
  expect(pages.size).toBeGreaterThan(200);
  expect(orphansIn(pages)).toEqual(Object.keys(ON_PURPOSE));
});

test('every page that names a share card has it, and no two pages share one by mistake', () => {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const cards = names.flatMap(
    (name) =>
      /property="og:image" content="https?:\/\/[^/]+([^"]+)"/.exec(readFileSync(dist + name, 'utf8'))?.[1] ?? [],
  );
  expect(cards.length).toBeGreaterThan(300);
  expect(cards.filter((card) => !existsSync(dist + card))).toEqual([]);
  expect(new Set(cards).size).toBe(cards.length);
});
