import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { element, part } from './schemas/part';
import { edition, framework, statementBank } from './schemas/instrument';
import { aid, change, courtCase, duty, event, nation, review } from './schemas/law';
import { method } from './schemas/method';
import { simpleWords } from './schemas/simple-words';
import { aloud, dictionary, easyRead, picture, points, question } from './schemas/public';
import { guide, planningTimeline, template } from './schemas/practical';
import { searchAsked, searchWord } from './schemas/search';
import { twoMinutes } from './schemas/two-minutes';
import { about, everyday, example, introduction, role, source, successor, term, update } from './schemas/reference';

/**
 * Entries from several YAML files that each hold a map from id to entry, as `content/sources/` does.
 * Astro's `file()` reads one file only. An id that stands twice stops the build and names both files:
 * silently keeping the later one would change what a page cites.
 */
function mapsIn(folder: string): Loader {
  return {
    name: 'maps-in-folder',
    load: async ({ store, parseData }) => {
      store.clear();
      const home = new Map<string, string>();
      for (const name of readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()) {
        const filePath = join(folder, name);
        const entries = parse(readFileSync(filePath, 'utf8')) as Record<string, Record<string, unknown>>;
        for (const [id, data] of Object.entries(entries)) {
          const before = home.get(id);
          if (before) throw new Error(`The id "${id}" stands in ${before} and in ${filePath}. Rename one of them.`);
          home.set(id, filePath);
          store.set({ id, data: await parseData({ id, data, filePath }), filePath });
        }
      }
    },
  };
}

/** The same where an id may stand in several files: each is `<file>/<id>`. */
function mapsApart(folder: string): Loader {
  return {
    name: 'maps-apart',
    load: async ({ store, parseData }) => {
      store.clear();
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
        const filePath = join(folder, name);
        for (const [key, data] of Object.entries(
          parse(readFileSync(filePath, 'utf8')) as Record<string, Record<string, unknown>>,
        )) {
          const id = `${name.replace('.yaml', '')}/${key}`;
          store.set({ id, data: await parseData({ id, data, filePath }), filePath });
        }
      }
    },
  };
}

/** A file that is one list. Rows without an id of their own are numbered. */
const listIn = (path: string) =>
  file(path, {
    parser: (text) => (parse(text) as object[]).map((entry, index) => ({ id: `row-${index + 1}`, ...entry })) as never,
  });

const yamlIn = (base: string, pattern = '*.yaml') => glob({ base, pattern });
const mdxIn = (base: string, pattern: string | string[] = '*.mdx') => glob({ base, pattern });

/**
 * The public pages of every language: a folder each in `content/explain`. `EXPLAIN_ALSO` names one more folder of languages, which the
 * tests use for one that is written from right to left and is never published.
 */
const inLanguages = (pattern: string) => {
  const also = process.env.EXPLAIN_ALSO;
  return glob({
    base: '.',
    pattern: ['content/explain', ...(also ? [also] : [])].map((folder) => `${folder}/*/${pattern}`),
    // The last folders say which language, which part and which edition: where the languages stand does not matter.
    generateId: ({ entry }) =>
      entry
        .replace(/\.\w+$/, '')
        .split('/')
        .slice(pattern.startsWith('*/') ? -3 : -2)
        .join('/'),
  });
};

export const collections = {
  parts: defineCollection({ loader: mdxIn('./content', ['hub/index.mdx', 'stages/*.mdx']), schema: part }),
  elements: defineCollection({ loader: mdxIn('./content/hub', ['*.mdx', '!index.mdx']), schema: element }),
  introduction: defineCollection({ loader: mdxIn('./content/introduction'), schema: introduction }),
  explain: defineCollection({ loader: inLanguages('*/everyday.mdx'), schema: everyday }),
  aloud: defineCollection({ loader: inLanguages('*/aloud.mdx'), schema: aloud }),
  easyRead: defineCollection({ loader: inLanguages('*/easy-read.yaml'), schema: easyRead }),
  points: defineCollection({ loader: inLanguages('*/points.yaml'), schema: points }),
  dictionaries: defineCollection({ loader: inLanguages('dictionary.yaml'), schema: dictionary }),
  questions: defineCollection({ loader: listIn('./content/explain/en-GB/questions.yaml'), schema: question }),
  pictures: defineCollection({ loader: file('./content/explain/pictures.yaml'), schema: picture }),
  twoMinutes: defineCollection({ loader: yamlIn('./content/two-minutes'), schema: twoMinutes }),
  guides: defineCollection({ loader: mdxIn('./content/guides'), schema: guide }),
  templates: defineCollection({ loader: mdxIn('./content/templates'), schema: template }),
  planningTimeline: defineCollection({
    loader: glob({ base: './content', pattern: 'planning-timeline.yaml' }),
    schema: planningTimeline,
  }),
  about: defineCollection({ loader: mdxIn('./content/about'), schema: about }),
  updates: defineCollection({ loader: mdxIn('./content/updates'), schema: update }),
  roles: defineCollection({ loader: yamlIn('./content/roles'), schema: role }),
  methods: defineCollection({ loader: yamlIn('./content/methods'), schema: method }),
  examples: defineCollection({ loader: yamlIn('./content/examples'), schema: example }),
  law: defineCollection({ loader: yamlIn('./content/law'), schema: duty }),
  lawPages: defineCollection({ loader: mdxIn('./content/law'), schema: about }),
  events: defineCollection({ loader: listIn('./content/events.yaml'), schema: event }),
  lawCases: defineCollection({ loader: listIn('./content/law-cases.yaml'), schema: courtCase }),
  lawChanges: defineCollection({ loader: listIn('./content/law-changes.yaml'), schema: change }),
  lawAid: defineCollection({ loader: glob({ base: './content', pattern: 'law-aid.yaml' }), schema: aid }),
  nations: defineCollection({ loader: listIn('./content/nations.yaml'), schema: nation }),
  evidence: defineCollection({ loader: mdxIn('./content/evidence'), schema: about }),
  reviews: defineCollection({ loader: yamlIn('./content/evidence/reviews'), schema: review }),
  instrument: defineCollection({
    loader: yamlIn('./content/instrument', '{hub,needs,plan,design,procure,monitor}.yaml'),
    schema: statementBank,
  }),
  edition: defineCollection({ loader: yamlIn('./content/instrument', 'edition.yaml'), schema: edition }),
  simpleWords: defineCollection({ loader: listIn('./content/instrument/simple-words.yaml'), schema: simpleWords }),
  crosswalk: defineCollection({ loader: yamlIn('./content/instrument/crosswalk'), schema: framework }),
  sources: defineCollection({ loader: mapsIn('./content/sources'), schema: source }),
  glossary: defineCollection({ loader: file('./content/glossary.yaml'), schema: term }),
  searchWords: defineCollection({ loader: mapsApart('./content/search/words'), schema: searchWord }),
  searchAsked: defineCollection({ loader: file('./content/search/asked.yaml'), schema: searchAsked }),
  whoIsWho: defineCollection({ loader: listIn('./content/who-is-who.yaml'), schema: successor }),
};
