/**
 * Measures speed and size of the built site and prints one table: what was measured, the figure, the budget. Builds first, because the
 * build's time is one of the figures. Times depend on the machine, so nothing in the tests depends on them; the byte budgets do.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { exports } from './exports.mjs';
import { comparing, group } from './group.mjs';
import { searching } from './searching.mjs';
import { chunks, weigh } from './weigh.mjs';

const PORT = 4398;
const ORIGIN = `http://localhost:${PORT}`;
const rows = [];
const row = (what, figure, budget, unit) =>
  rows.push({
    what,
    figure: `${figure} ${unit}`,
    budget: budget === undefined ? '' : `${budget} ${unit}`,
    holds: budget === undefined ? '' : figure <= budget ? 'yes' : 'NO',
  });
const kb = (bytes) => Math.round((bytes / 1024) * 10) / 10;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const started = Date.now();
const built = spawnSync('npm', ['run', '--silent', 'build:local'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (built.status !== 0) process.exit(1);
row('Build', Math.round((Date.now() - started) / 100) / 10, 30, 's');

const server = spawn(process.execPath, ['tests/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT), STRICT_PORT: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(server.stdout, 'data');
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

try {
  await reading();
  await answering();
  await narrowing();
  const measuring = { browser, origin: ORIGIN, row, median };
  await searching(measuring);
  await group(measuring);
  await comparing(measuring);
  await exports(measuring);
} finally {
  await browser.close();
  server.kill();
}
console.table(Object.fromEntries(rows.map(({ what, ...rest }) => [what, rest])));

/** A phone whose processor is four times slower than this machine's. */
async function slowPhone() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { context, page };
}

async function reading() {
  const heaviest = '/stages/procure-and-contract/';
  const weight = weigh(`${heaviest}index.html`);
  row('Reading page (stage 4), all', kb(weight.all), 25, 'KB');
  row('Reading page (stage 4), script', kb(weight.script), 3, 'KB');
  for (const address of ['/', heaviest, '/assess/statements/']) {
    const visits = [];
    for (let visit = 0; visit < 3; visit += 1) visits.push(await shiftAndLongTasks(address));
    row(
      `${address} layout shift, slow phone, worst of 3`,
      Math.max(...visits.map(({ shift }) => Math.round(shift * 1000) / 1000)),
      0,
      '',
    );
    row(`${address} long tasks, slow phone, median of 3`, median(visits.map(({ long }) => long)), 0, '');
  }
}

/** What a visit to a page did to a slow phone: how far things moved, and how many tasks ran for over 50 ms. */
async function shiftAndLongTasks(address) {
  const { context, page } = await slowPhone();
  await page.addInitScript(() => {
    window.seen = { shift: 0, long: 0 };
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.seen.shift += entry.value))).observe(
      {
        type: 'layout-shift',
        buffered: true,
      },
    );
    new PerformanceObserver((list) => (window.seen.long += list.getEntries().length)).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(ORIGIN + address, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const { shift, long } = await page.evaluate(() => window.seen);
  await context.close();
  return { shift, long };
}

async function answering() {
  const weight = weigh('/assess/answer/index.html', [...chunks('Answer'), '/assess/words/procure.json']);
  row('Answering page, all', kb(weight.all), 55, 'KB');
  row('Answering page, script', kb(weight.script), 30, 'KB');

  const { context, page } = await slowPhone();
  await page.goto(`${ORIGIN}/assess/`);
  await page.getByLabel(/Every statement/).check();
  await page.getByRole('button', { name: /Start/ }).click();
  await page.getByRole('radio').nth(6).waitFor();
  await fillDatabase(page);
  await page.reload();
  await page.locator('section.statement input:checked').first().waitFor();

  const delays = [];
  for (let index = 0; index < 9; index += 1) {
    const radio = page
      .locator('section.statement')
      .nth(index % 6)
      .getByRole('radio')
      .nth(index % 4);
    await radio.scrollIntoViewIfNeeded();
    delays.push(await clickToPaint(radio));
  }
  row('Click on a level to paint, slow phone, median of 9', Math.round(median(delays)), 50, 'ms');
  row('Click on a level to paint, slow phone, worst of 9', Math.round(Math.max(...delays)), undefined, 'ms');
  await context.close();

  const waits = [];
  for (let index = 0; index < 5; index += 1) waits.push(await reloadWait());
  row('Reload to saved answers shown, median of 5', Math.round(median(waits)), 100, 'ms');
}

/** Milliseconds from a click until the next frame has been drawn. */
function clickToPaint(input) {
  return input.evaluate(
    (element) =>
      new Promise((done) => {
        const start = performance.now();
        element.click();
        // After the next frame has been drawn: a frame callback runs before drawing, the message after.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - start);
          channel.port2.postMessage(0);
        });
      }),
  );
}

/** A catalogue of 1,000 methods, 25 times as many as there are: the page's own entries, again and again. */
async function narrowing() {
  const { context, page } = await slowPhone();
  await page.route('**/methods/', async (route) => {
    const answer = await route.fetch();
    const [before, entries, after] = (await answer.text()).split(
      /(<li data-in-[\s\S]*<\/li>)(?=\s*<\/ul>\s*<\/div>\s*<\/div>)/,
    );
    await route.fulfill({ response: answer, body: before + entries.repeat(25) + after });
  });
  await page.goto(`${ORIGIN}/methods/`);
  await page.getByText('All 1000 methods.').waitFor();
  await page.getByText('Narrow the list').click();
  const delays = [];
  for (let index = 0; index < 9; index += 1) {
    const box = page.getByRole('checkbox').nth(index % 5);
    await box.scrollIntoViewIfNeeded();
    delays.push(await clickToPaint(box));
  }
  row('Click on a filter of 1,000 methods to paint, slow phone, median of 9', Math.round(median(delays)), 50, 'ms');
  row(
    'Click on a filter of 1,000 methods to paint, slow phone, worst of 9',
    Math.round(Math.max(...delays)),
    undefined,
    'ms',
  );
  await context.close();
}

/** From the app's script starting to run until a saved answer is on the page, at this machine's own speed. */
async function reloadWait() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/assess/`);
  await page.getByLabel(/Every statement/).check();
  await page.getByRole('button', { name: /Start/ }).click();
  await page.getByRole('radio').nth(6).waitFor();
  await fillDatabase(page);
  await page.addInitScript(() => {
    const watch = () => {
      if (document.querySelector('section.statement input:checked')) window.shownAt = performance.now();
      else requestAnimationFrame(watch);
    };
    watch();
  });
  await page.reload();
  await page.waitForFunction(() => window.shownAt);
  const wait = await page.evaluate(
    () => window.shownAt - performance.getEntriesByName('assessment-script')[0].startTime,
  );
  await context.close();
  return wait;
}

/** Answers all statements of the open assessment, with notes, and keeps four more like it: 300 notes in all. */
async function fillDatabase(page) {
  await page.evaluate(async () => {
    const database = await new Promise(
      (done) => (indexedDB.open('engagement-cycle').onsuccess = (event) => done(event.target.result)),
    );
    const store = database.transaction('assessments', 'readwrite').objectStore('assessments');
    const [kept] = await new Promise((done) => (store.getAll().onsuccess = (event) => done(event.target.result)));
    const parts = { H: 16, S1: 9, S2: 9, S3: 9, S4: 10, S5: 10 };
    const ids = Object.entries(parts)
      .flatMap(([prefix, count]) =>
        Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`),
      )
      .slice(0, 60);
    const entries = Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          answer: { kind: 'level', level: (index % 4) + 1, nearly: false },
          note: 'A note of some length. '.repeat(20),
        },
      ]),
    );
    const data = { ...kept.data, responses: [{ ...kept.data.responses[0], entries }] };
    const writing = database.transaction('assessments', 'readwrite');
    for (const id of [kept.id, 'copy-1', 'copy-2', 'copy-3', 'copy-4'])
      writing.objectStore('assessments').put({ id, revision: kept.revision + 1, data: { ...data, id } });
    await new Promise((done) => (writing.oncomplete = done));
    database.close();
  });
}
