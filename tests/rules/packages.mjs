import { PURE, PURE_FILES, pureSyntax, withoutClock } from './pure.mjs';

/**
 * Which packages a folder of `src` may use: a model without packages stays pure, and a page cannot pull in the app's library by accident. Folders
 * that only run at build (site, pages, layouts, components) may use what the build has.
 */
const ALLOWED = {
  common: [],
  cycle: [],
  'assessment/vocabulary': ['valibot'],
  'assessment/model': [],
  'assessment/files': ['valibot', 'docx', 'ical-generator', 'write-excel-file/universal', 'write-excel-file/utility'],
  'assessment/workspace': ['nanostores'],
  'assessment/exchange': [],
  'assessment/memory': [],
  'assessment/rooms': ['preact', 'preact/hooks', '@nanostores/preact'],
  browser: ['idb'],
  search: ['stemmer'],
  sharing: ['lean-qr', 'lean-qr/extras/svg'],
  catalogue: [],
  reading: [],
  planning: [],
  offline: ['workbox-expiration', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'],
  schemas: ['astro/zod'],
};

/** A pattern for the name of a package that is none of these. Names of our own files begin with a dot. */
const another = (names) => {
  const allowed = names.map((name) => name.replace(/[/.]/g, '\\$&'));
  return `^(?!\\.)(?!(?:${allowed.join('|')})$).+`;
};

/**
 * One block of rules a folder, because a later block takes the place of an earlier one with the same rule: so what else may not be written in the
 * rooms is given to it (`inRooms`) instead of standing in a block of its own.
 */
export const folderRules = (inRooms) =>
  Object.entries(ALLOWED).flatMap(([folder, names]) => {
    const message = `src/${folder} may use ${names.length > 0 ? `only ${names.join(', ')}` : 'no package'}.`;
    const fetched = { selector: `ImportExpression > Literal[value=/${another(names)}/]`, message };
    const rules = {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: another(names), message }] }],
    };
    const pureFiles = PURE_FILES.filter((file) => file.startsWith(`src/${folder}/`));
    const pure = PURE.includes(`src/${folder}`);
    return [
      {
        files: [`src/${folder}/**/*.{ts,tsx}`],
        rules: {
          ...rules,
          ...(pure && withoutClock),
          'no-restricted-syntax': [
            'error',
            fetched,
            ...(pure ? pureSyntax : []),
            ...(folder === 'assessment/rooms' ? inRooms : []),
          ],
        },
      },
      ...(pureFiles.length > 0
        ? [{ files: pureFiles, rules: { ...withoutClock, 'no-restricted-syntax': ['error', fetched, ...pureSyntax] } }]
        : []),
    ];
  });
