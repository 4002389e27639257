import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type PagefindIndex, close, createIndex } from 'pagefind';
import { type Place, namesOf } from '../../search/names';
import type { SearchContent, SearchRecord } from '../search-records';
import { type Searchable, namesFile, wordProblems } from './search-names';

const CONTENT = 'search/records.json';

/** A page as the build wrote it, and how it is to be found. */
interface BuiltPage extends Omit<Searchable, 'asked'> {
  readonly description: string;
  readonly html: string;
  /** Whether its text is searched, or its names only. */
  readonly byText: boolean;
}

/**
 * Indexes the built site for search: the whole text with Pagefind (`/pagefind/`), and what everything is called in one small file
 * (`/search/names.json`). `/search/ids.json` says which of Pagefind's ids is which name.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const content = JSON.parse(readFileSync(root + CONTENT, 'utf8')) as SearchContent;
        rmSync(root + CONTENT);
        const counts = await writeSearch(root, builtPages(root), content);
        logger.info(counts);
      },
    },
  };
}

/** Writes all that search needs into the built site at `root`. Returns a sentence on how much it was. Throws with every problem found. */
export async function writeSearch(root: string, pages: readonly BuiltPage[], content: SearchContent): Promise<string> {
  const asked = (address: string) => content.names[address] ?? [];
  const named = pages.map((page) => ({ ...page, asked: asked(page.address) }));
  const records = content.records.map((record) => ({ ...record, asked: asked(record.address) }));
  const found: readonly Searchable[] = [...named, ...records];
  stopAt(wordProblems(found, content).map((problem) => `content/search/${problem}`));
  const file = namesFile(found, content);

  const { index, errors } = await createIndex({ excludeSelectors: ['.cite'] });
  if (!index) throw new Error(`Search could not be indexed: ${errors.join('; ')}`);
  const added = await Promise.all([
    ...named.map((page) => (page.byText ? addPage(index, page) : addRecord(index, page))),
    ...records.map((record) => addRecord(index, record)),
  ]);
  stopAt([...errors, ...added.flatMap((each) => each.errors)]);
  await index.writeFiles({ outputPath: `${root}pagefind` });
  await close();
  // Ready-made views that the site does not use.
  for (const unused of ['ui', 'modular-ui', 'component-ui', 'highlight'])
    for (const ending of ['js', 'css']) rmSync(`${root}pagefind/pagefind-${unused}.${ending}`, { force: true });
  mkdirSync(`${root}search`, { recursive: true });
  writeFileSync(`${root}search/names.json`, JSON.stringify(file));
  writeFileSync(`${root}search/ids.json`, JSON.stringify(idsOf(root, namesOf(file).places)));
  writeFileSync(`${root}search/kept.json`, JSON.stringify(keptFiles(root)));
  writeAToZ(root, found);
  return `${named.length} pages and ${records.length} records, ${file.places.length} of them in the list of names`;
}

function stopAt(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Search could not be indexed:\n${problems.join('\n')}`);
}

/** The site's pages, except those that say that they are not to be found. */
export function builtPages(root: string): readonly BuiltPage[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .sort()
    .flatMap((name) => {
      const html = readFileSync(root + name, 'utf8');
      const [main = ''] = /<main\b[^>]*>/.exec(html) ?? [];
      const how = valueOf(main, 'data-found');
      if (how !== 'text' && how !== 'name') return [];
      const title = textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '').replace(' | The Engagement Cycle', '');
      return {
        address: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
        title,
        kind: valueOf(main, 'data-kind'),
        names: valueOf(main, 'data-names').split('; ').filter(Boolean),
        description: textOf(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
        byText: how === 'text',
        text:
          how === 'text'
            ? textOf(
                html
                  .slice(html.indexOf(main))
                  .replace(/<footer.*/s, '')
                  .replace(/<[^>]+>/g, ' '),
              )
            : '',
        html,
      };
    });
}

const valueOf = (tag: string, name: string): string => textOf(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#38': '&',
  '#34': '"',
};
const textOf = (html: string): string => html.replace(/&(#?\w+);/g, (whole, sign: string) => SIGNS[sign] ?? whole);

/** A page with its title, names and description where Pagefind looks for them. What is served stays as it is. */
function addPage(index: PagefindIndex, page: BuiltPage & Searchable) {
  const { address, html, title, kind, names, asked, description } = page;
  const meta = [
    ['title', title],
    ['aliases', [...names, ...asked].join('; ')],
    ['description', description],
  ]
    .map(
      ([name, value = '']) =>
        `<span hidden data-value="${quoted(value)}" data-pagefind-meta="${name}[data-value]"></span>`,
    )
    .join('');
  const filter = `<span hidden data-value="${kind}" data-pagefind-filter="kind[data-value]"></span>`;
  return index.addHTMLFile({
    url: address,
    content: html.replace(/<main\b([^>]*)>/, (_, rest: string) => `<main data-pagefind-body${rest}>${meta}${filter}`),
  });
}

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function addRecord(index: PagefindIndex, record: Searchable & Pick<SearchRecord, 'description'>) {
  const { address, title, kind, names, asked, description, text } = record;
  return index.addCustomRecord({
    url: address,
    content: [title, names.join('. '), text || description].join('. '),
    language: 'en-gb',
    meta: { title, aliases: [...names, ...asked].join('; '), description },
    filters: { kind: [kind] },
  });
}

/** What search needs to work with no network: all but the pages' own texts, which are kept as they are shown. */
function keptFiles(root: string): readonly string[] {
  const index = readdirSync(`${root}pagefind/index`).map((name) => `pagefind/index/${name}`);
  const rest = readdirSync(`${root}pagefind`)
    .filter((name) => /^(pagefind\.js|pagefind-entry\.json|wasm\.en.*|.*\.pf_meta)$/.test(name))
    .map((name) => `pagefind/${name}`);
  return ['search/names.json', 'search/ids.json', 'search/box.js', 'search/box.css', ...rest, ...index.sort()];
}

/** Fills in the list of everything that stands on the search page where there is no script. */
function writeAToZ(root: string, found: readonly Searchable[]): void {
  const page = `${root}search/index.html`;
  if (!existsSync(page)) return;
  const letterOf = (title: string) => /[a-z]/i.exec(title.normalize('NFKD'))?.[0].toUpperCase() ?? '';
  const byLetter = new Map<string, Searchable[]>();
  // The long lists have pages of their own, which stand in the list.
  const listed = found.filter(
    ({ kind, address }) => !/^(Statement|Term|Example)$/.test(kind) || !/#|^\/examples\/./.test(address),
  );
  const inOrder = [...listed].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  for (const each of inOrder) {
    const letter = letterOf(each.title);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), each]);
  }
  const lists = [...byLetter].map(
    ([letter, all]) =>
      `<h2>${letter}</h2><ul>${all.map(({ title, address }) => `<li><a href="${quoted(address)}">${quoted(title)}</a>`).join('')}</ul>`,
  );
  writeFileSync(page, readFileSync(page, 'utf8').replace('<div data-a-to-z></div>', `<div>${lists.join('')}</div>`));
}

/** The name of the file that Pagefind made of each place, in the order of the names: `en-gb_` is said once. */
function idsOf(root: string, places: readonly Place[]): { readonly before: string; readonly ids: readonly string[] } {
  const folder = `${root}pagefind/fragment/`;
  const files = new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(folder + name))
        .toString()
        .replace(/^pagefind_dcd/, '');
      return [(JSON.parse(text) as { url: string }).url, name.replace(/\..*$/, '')] as const;
    }),
  );
  const before = /^[^_]*_/.exec(files.get(places[0]?.address ?? '') ?? '')?.[0] ?? '';
  return { before, ids: places.map(({ address }) => (files.get(address) ?? '').slice(before.length)) };
}
