/**
 * What pure code must not ask: the clock, chance, the network, the page. `check-pure.mjs` holds the same by type. Ids and dates arrive as
 * arguments.
 */
export const PURE = ['src/common', 'src/cycle', 'src/assessment/vocabulary', 'src/assessment/model'];
/** Single files beside what knows the page. */
export const PURE_FILES = [
  'src/catalogue/facets.ts',
  'src/catalogue/suggest.ts',
  'src/planning/timeline.ts',
  'src/search/words.ts',
  'src/search/names.ts',
  'src/search/plan.ts',
  'src/search/rank.ts',
];

const message = 'Pure code asks no clock, no chance, no network and no page: let it be handed in.';
const OF_THE_BROWSER = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'performance',
  'crypto',
  'document',
  'window',
  'navigator',
  'localStorage',
  'setTimeout',
  'setInterval',
  'process',
];

export const withoutClock = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message },
    { object: 'Math', property: 'random', message },
    { object: 'Temporal', property: 'Now', message },
  ],
  'no-restricted-globals': ['error', ...OF_THE_BROWSER.map((name) => ({ name, message }))],
};

export const pureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
  { selector: "CallExpression[callee.name='Date']", message },
];
