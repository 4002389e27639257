/** What search costs in bytes and time, counted at the server: a browser's own count misses what a worker asks for. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { runnerImport } from 'vite';

const kb = (bytes) => Math.round((bytes / 1024) * 10) / 10;

/** Serves the built site, what is in `over` before what is in dist, and counts what each answer would weigh over the wire. */
async function countingServer(over) {
  const sent = [];
  const roots = [...(over ? [over] : []), 'dist'];
  const serve = roots.map((root) => sirv(root, { dev: true }));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site.invalid');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const at = roots.findIndex((root) => existsSync(join(root, name)));
    if (at >= 0) {
      const file = readFileSync(join(roots[at], name));
      // The index's own files are compressed already.
      sent.push({ name, bytes: /\.(pagefind|pf_\w+)$/.test(name) ? file.length : gzipSync(file).length });
    }
    serve[Math.max(at, 0)](request, response, () => response.writeHead(404).end());
  });
  await new Promise((done) => server.listen(0, done));
  return {
    origin: `http://localhost:${server.address().port}`,
    /** What was sent since the last time, in bytes. */
    take: () => sent.splice(0).reduce((sum, { bytes }) => sum + bytes, 0),
    close: () => server.close(),
  };
}

/** Words typed at once into the search page: milliseconds until the first result stands there, and the longest task on the page. */
function typed(page, words) {
  return page.evaluate(
    (text) =>
      new Promise((done) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask' });
        const start = performance.now();
        const list = document.querySelector('[data-search-results]');
        const form = document.querySelector('[data-search-form]');
        new MutationObserver((_, watcher) => {
          if (list.children.length === 0) return;
          watcher.disconnect();
          const wait = performance.now() - start;
          setTimeout(() => done({ wait, longest }), 300);
        }).observe(list, { childList: true });
        document.querySelector('#q').value = text;
        form.requestSubmit();
      }),
    words,
  );
}

export async function searching({ browser, row }) {
  const server = await countingServer();
  const visit = async (address) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(server.origin + address, { waitUntil: 'networkidle' });
    return page;
  };
  try {
    row('Search, list of names', kb(gzipSync(readFileSync('dist/search/names.json')).length), 25, 'KB');
    const head = await visit('/hub/');
    server.take();
    await head.locator('#site-search').focus();
    await head.waitForTimeout(500);
    row('Search in the head of a page, all that is fetched', kb(server.take()), 35, 'KB');
    const started = Date.now();
    await head.keyboard.type('c');
    await head.getByRole('option').first().waitFor();
    row('Search in the head of a page, first key to answer', Date.now() - started, 100, 'ms');
    await head.context().close();
    for (const [what, words, most] of [
      ['one word', 'expenses', 190],
      ['two words', 'citizens jury', 190],
      ['a sentence', 'how is a company chosen to run our GP surgery', 280],
    ]) {
      server.take();
      const page = await visit('/search/');
      const { wait } = await typed(page, words);
      row(`Search, first results for ${what}, bytes in all`, kb(server.take()), most, 'KB');
      row(`Search, first results for ${what}`, Math.round(wait), 300, 'ms');
      const later = await typed(page, 'expenses policy');
      row(`Search, after ${what}: other words`, Math.round(later.wait), 120, 'ms');
      await page.context().close();
    }
  } finally {
    server.close();
  }
  await manyPages({ browser, row });
}

/** The same with 5,000 made-up pages. */
async function manyPages({ browser, row }) {
  const root = `${mkdtempSync(join(tmpdir(), 'search-'))}/`;
  const { writeSearch } = (await runnerImport(resolve('src/site/build/search-index.ts'), { logLevel: 'error' })).module;
  // Words as often as people use them: a few all the time, most hardly ever.
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const word = () => {
    const number = Math.floor(20000 ** random());
    return `${'bcdfghklmnprst'[number % 14]}${'aeiou'[number % 5]}${number.toString(36).replace(/\d/g, 'e')}`;
  };
  const text = (length) => Array.from({ length }, word).join(' ');
  const pages = Array.from({ length: 5000 }, (_, index) => {
    const title = `Page ${index} ${text(5)}`;
    const body = text(500);
    return {
      address: `/made/${index}/`,
      title,
      kind: 'Guidance',
      names: [text(2), text(3)],
      description: text(15),
      byText: true,
      text: body,
      html: `<html lang="en-GB"><body><main><h1>${title}</h1><p>${body} expenses</p></main></body></html>`,
    };
  });
  const content = { kinds: ['Guidance'], records: [], names: {}, words: [] };
  const started = Date.now();
  await writeSearch(root, pages, content);
  row('Search, index of 5,000 pages', Math.round((Date.now() - started) / 100) / 10, 20, 's');
  const server = await countingServer(root);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
  const { wait } = await typed(page, 'expenses');
  row('Search in 5,000 pages, first results, bytes in all', kb(server.take()), 250, 'KB');
  row('Search in 5,000 pages, first results', Math.round(wait), 400, 'ms');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const { longest } = await typed(page, pages[7].title.split(' ').slice(2, 4).join(' '));
  row('Search in 5,000 pages, slow phone, longest task', Math.round(longest), 50, 'ms');
  await context.close();
  server.close();
  rmSync(root, { recursive: true });
}
