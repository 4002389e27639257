/** Fails when a page is heavier than its budget. Prints the heaviest of each kind. */
import { chunks, pages, weigh } from './weigh.mjs';

const KB = 1024;
const APP = ['/assess/index.html', '/assess/answer/index.html', '/assess/results/index.html', '/assess/group/index.html'];
/** The whole instrument on one page, to read, print and link into: the one reading page with a budget of its own. */
const INSTRUMENT = ['/assess/statements/index.html'];

/** Reading pages that are tools as well: their script does more than share and keep. */
const TOOLS = [
  '/methods/',
  '/methods/choose/',
  '/methods/compare/',
  '/examples/',
  '/booklet/',
  '/guides/planning/timeline/',
  '/law/does-it-apply/',
].map((address) => `${address}index.html`);

/** A template's page copies its sheet, so it counts as a tool. */
const isTool = (page) => TOOLS.includes(page) || /^\/templates\/[^/]+\/index.html$/.test(page);

const kinds = [
  {
    name: 'reading page',
    pages: pages().filter((page) => !APP.includes(page) && !INSTRUMENT.includes(page) && !isTool(page) && page !== '/search/index.html'),
    all: 25 * KB,
    script: 3 * KB,
  },
  { name: 'tool', pages: pages().filter((page) => isTool(page)), all: 25 * KB, script: 7 * KB },
  { name: 'all the statements', pages: INSTRUMENT, all: 50 * KB, script: 3 * KB },
  {
    name: 'answering page',
    pages: ['/assess/answer/index.html'],
    also: () => [...chunks('Answer'), '/assess/words/procure.json'],
    all: 55 * KB,
    script: 30 * KB,
  },
  {
    name: "group's room",
    pages: ['/assess/group/index.html'],
    also: () => chunks('Group'),
    all: 65 * KB,
    script: 40 * KB,
  },
  { name: 'search page, before the engine', pages: ['/search/index.html'], all: 25 * KB, script: 5 * KB },
];

let over = 0;
for (const { name, pages: list, also = () => [], all, script } of kinds) {
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
