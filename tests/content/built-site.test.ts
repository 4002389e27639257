import { expect, test } from 'vitest';
import { addressOfFile, deadInFeed, mappedInVain, orphansIn, sharedTitles, undescribed } from './built-site';

test('a built file is known by its address', () => {
  expect(['index.html', 'hub/index.html', 'hub\\vision\\index.html', '404.html'].map(addressOfFile)).toEqual([
    '/',
    '/hub/',
    '/hub/vision/',
    '/404.html',
  ]);
});

test('a page that no other page leads to is an orphan', () => {
  const pages = new Map([
    [
      '/',
      '<a class="x" href="/hub/#top">Hub</a> <a href="https://site.example/lonely/">Elsewhere</a> <form method="get" action="/search/"></form>',
    ],
    ['/hub/', '<a href="vision/?a=1&amp;b=2">Vision</a> <a href="#top">Top</a>'],
    ['/hub/vision/', '<a href="/">Home</a>'],
    ['/lonely/', '<a href="/lonely/">Me</a>'],
    ['/search/', ''],
  ]);
  expect(orphansIn(pages)).toEqual(['/lonely/']);
});

test('two pages with one title are named', () => {
  const pages = new Map([
    ['/a/', '<title>A | Site</title>'],
    ['/b/', '<title>B | Site</title>'],
    ['/c/', '<title>A | Site</title>'],
  ]);
  expect(sharedTitles(pages)).toEqual(['A | Site: /a/, /c/']);
});

test('a page without a description is named', () => {
  const pages = new Map([
    ['/a/', '<meta name="description" content="What this page is about.">'],
    ['/b/', '<meta name="description" content="">'],
  ]);
  expect(undescribed(pages)).toEqual(['/b/']);
});

test('a page that asks not to be found and is on the map is named', () => {
  const pages = new Map([
    ['/a/', '<meta name="robots" content="noindex">'],
    ['/b/', ''],
  ]);
  expect(mappedInVain(pages, '<loc>https://x.org/a/</loc><loc>https://x.org/b/</loc>')).toEqual(['/a/']);
});

test('a link of a feed that leads to no place is named', () => {
  const pages = new Map([['/updates/', '<section id="one">']]);
  const feed =
    '<link>https://x.org/updates/#one</link><link>https://x.org/updates/#one/</link><link>https://x.org/b/</link>';
  expect(deadInFeed(pages, feed)).toEqual(['https://x.org/updates/#one/', 'https://x.org/b/']);
});
