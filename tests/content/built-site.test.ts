import { expect, test } from 'vitest';
import { addressOfFile, orphansIn } from './built-site';

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
