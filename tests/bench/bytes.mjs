/** Fails when a page is heavier than its budget. Prints the heaviest of each kind. */
import { chunks, pages, weigh } from './weigh.mjs';

const KB = 1024;
/** What the search field in the head of every page may add to it. */
const HEAD = 0.9 * KB;
/** Each view of the app with the script that it asks for at once. */
const ROOMS = {
  group: 'Group',
  workshop: 'Workshop',
  plan: 'Plan',
  compare: 'Compare',
  frameworks: 'Frameworks',
  results: 'Results',
};
const APP = [
  '/assess/report/index.html',
  '/assess/index.html',
  '/assess/answer/index.html',
  ...Object.keys(ROOMS).map((room) => `/assess/${room}/index.html`),
];
/** The whole instrument on one page, to read, print and link into: the reading pages with a budget of their own. */
const INSTRUMENT = ['statements', 'paper/full', 'paper/full-large', 'paper/simple-words-full'].map(
  (name) => `/assess/${name}/index.html`,
);

/** Reading pages that are tools as well: their script does more than share and keep. */
const TOOLS = [
  '/methods/',
  '/methods/choose/',
  '/methods/compare/',
  '/examples/',
  '/booklet/',
  '/guides/planning/timeline/',
  '/law/',
  '/law/does-it-apply/',
].map((address) => `${address}index.html`);

/** Pages in simple words carry all their pictures. */
const isEasyRead = (page) => page.endsWith('/easy-read/index.html') || page === '/assess/paper/simple-words/index.html';

/** Sheets that a reader fills in, slides and codes: they draw a QR code. */
const isSheet = (page) => /\/(poster|leaflet|slides|qr|ask|wheel)\/index.html$/.test(page);

/** The whole guidance of one part. */
const isPart = (page) => /^\/(hub|stages\/[^/]+)\/index.html$/.test(page);

/** A template's page copies its sheet, so it counts as a tool. */
const isTool = (page) =>
  TOOLS.includes(page) ||
  /^\/templates\/[^/]+\/index.html$/.test(page) ||
  ['/explain/share/index.html', '/explain/our-results/index.html'].includes(page);

const kinds = [
  {
    name: 'reading page',
    pages: pages().filter(
      (page) =>
        !APP.includes(page) &&
        !INSTRUMENT.includes(page) &&
        !isTool(page) &&
        !isEasyRead(page) &&
        !isSheet(page) &&
        !isPart(page) &&
        page !== '/search/index.html',
    ),
    all: 25 * KB,
    script: 3 * KB,
  },
  // A stage, or the hub, is one page on purpose: all of it can be printed and searched at once.
  { name: 'stage or hub', pages: pages().filter(isPart), all: 28 * KB - HEAD, script: 3 * KB },
  { name: 'simple words and pictures', pages: pages().filter(isEasyRead), all: 120 * KB, script: 3 * KB },
  { name: 'poster, leaflet, slides, code', pages: pages().filter(isSheet), all: 25 * KB, script: 9 * KB },
  { name: 'tool', pages: pages().filter((page) => isTool(page)), all: 25 * KB, script: 7 * KB },
  { name: 'all the statements', pages: INSTRUMENT, all: 50 * KB, script: 3 * KB },
  {
    name: 'answering page',
    pages: ['/assess/answer/index.html'],
    also: () => [...chunks('Answer'), '/assess/words/procure.json'],
    all: 55 * KB,
    // 30 KB until every change passed the gate: the reader that will open the work again is here before the first answer.
    script: 33.4 * KB,
  },
  ...Object.entries(ROOMS).map(([room, script]) => ({
    name: `${room}, before the words`,
    pages: [`/assess/${room}/index.html`],
    also: () => chunks(script),
    // The group's room draws everybody's marks and what they wrote.
    all: (room === 'group' ? 52 : 50) * KB,
    script: (room === 'group' ? 38 : room === 'results' ? 35 : 34) * KB,
  })),
  {
    // It says what every other room says, so it brings the words of all of them.
    name: 'report, before the words',
    pages: ['/assess/report/index.html'],
    also: () => chunks('Report'),
    all: 58 * KB,
    script: 44 * KB,
  },
  { name: 'search page, before the engine', pages: ['/search/index.html'], all: 27 * KB, script: 13 * KB },
];

let over = 0;
for (const { name, pages: list, also = () => [], ...budget } of kinds) {
  const all = budget.all + HEAD;
  const script = budget.script + HEAD;
  const weighed = list.map((page) => ({ page, ...weigh(page, also()) })).sort((a, b) => b.all - a.all);
  const [heaviest] = weighed;
  if (!heaviest) continue;
  console.log(
    `${name}: heaviest of ${weighed.length} is ${heaviest.page}, ${kb(heaviest.all)} of ${kb(all)} (script ${kb(heaviest.script)} of ${kb(script)})`,
  );
  for (const page of weighed.filter((each) => each.all > all || each.script > script)) {
    over += 1;
    console.error(
      `  over budget: ${page.page} weighs ${kb(page.all)}: html ${kb(page.html)}, style ${kb(page.style)}, script ${kb(page.script)}, other ${kb(page.other)}`,
    );
  }
}
process.exit(over === 0 ? 0 : 1);

function kb(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`;
}
