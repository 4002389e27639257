import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { addressOfFile, deadInFeed, mappedInVain, orphansIn, sharedTitles, undescribed } from '../content/built-site';

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

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const pages = new Map(
  files
    .filter((name) => name.endsWith('.html'))
    .map((name) => [addressOfFile(name), readFileSync(dist + name, 'utf8')]),
);

test('no two pages share a title, and every page says what it is about', () => {
  expect(sharedTitles(pages)).toEqual([]);
  expect(undescribed(pages)).toEqual([]);
});

test('what asks not to be found is not on the map of the site', () => {
  expect(mappedInVain(pages, readFileSync(`${dist}sitemap-0.xml`, 'utf8'))).toEqual([]);
});

test('every link of every feed leads to its entry', () => {
  const feeds = files.filter((name) => /^updates[\\/].+\.xml$/.test(name));
  expect(feeds.length).toBeGreaterThan(6);
  for (const feed of feeds) expect(deadInFeed(pages, readFileSync(dist + feed, 'utf8')), feed).toEqual([]);
});

test('every page can be reached from another page', () => {
  expect(pages.size).toBeGreaterThan(200);
  // The list of everything on the search page would hide what no page leads to.
  const search = (pages.get('/search/') ?? '').replace(/<noscript>.*?<\/noscript>/gs, '');
  expect(orphansIn(new Map([...pages, ['/search/', search]]))).toEqual(Object.keys(ON_PURPOSE));
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
