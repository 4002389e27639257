import { gzipSync } from 'node:zlib';
import { type Names, type NamesFile, addressIn, namesOf, slugOf } from '../../search/names';
import { isStop, stemOf, wordsOf } from '../../search/words';
import type { SearchContent } from '../search-records';

/** A page or a record as search knows it. */
export interface Searchable {
  readonly address: string;
  readonly title: string;
  readonly kind: string;
  /** The other names it calls itself. */
  readonly names: readonly string[];
  /** What people ask for it. */
  readonly asked: readonly string[];
  readonly text: string;
}

/** The most that the list of names may weigh over the wire, in bytes: it is fetched on every page as soon as somebody wants to search. */
export const MOST_BYTES = 24_600;

/** A stem on more than so many pages in a hundred is said to be common. */
const COMMON = 20;

/** What comes first where not everything fits: what people look for before what they would know to look for by name. */
const ORDER = [
  'For the public',
  'Guidance',
  'Law',
  'Term',
  'Method',
  'Template',
  'Tool',
  'Statement',
  'Example',
  'About',
];

/**
 * The file that the browser reads first: as much as fits. All titles come before other names, these before what people ask, and the public's
 * pages before the rest. What is left out is found through the whole text, where Pagefind knows it as a name too.
 */
export function namesFile(found: readonly Searchable[], content: SearchContent, most = MOST_BYTES): NamesFile {
  const ordered = [...found].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.address.localeCompare(b.address),
  );
  const words = tersely(content.words);
  const common = commonStems(found);
  const fileOf = (places: number, named: number, asked: number): NamesFile => ({
    kinds: content.kinds,
    places: ordered.slice(0, places).map((each, index) => {
      const names = [...(index < named ? ownNames(each) : []), ...(index < asked ? each.asked.map(shortly) : [])];
      return [each.title, shortAddress(each), content.kinds.indexOf(each.kind), ...onceEach(names)];
    }),
    words,
    common,
  });
  const all = found.length;
  if (most === Infinity) return fileOf(all, all, all);
  const fits = (file: NamesFile) => gzipSync(JSON.stringify(file)).length <= most;
  const places = largest(all, (count) => fits(fileOf(count, 0, 0)));
  const named = largest(places, (count) => fits(fileOf(places, count, 0)));
  return fileOf(
    places,
    named,
    largest(named, (count) => fits(fileOf(places, named, count))),
  );
}

/** The largest number up to `most` for which `holds` is true, if it is true for all smaller ones. */
function largest(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An address without what its title says already. */
function shortAddress({ title, address }: Searchable): string {
  const slug = slugOf(title);
  const short = address.endsWith(`#${slug}`) ? address.slice(0, -slug.length) : address;
  return addressIn(short, title) === address ? short : address;
}

/** The names that say more than the title. Who was engaged in a case and where is in its text. */
function ownNames({ title, kind, names }: Searchable): readonly string[] {
  const inTitle = new Set(wordsOf(title).map(stemOf));
  return kind === 'Example' ? [] : names.filter((name) => !wordsOf(name).every((word) => inTitle.has(stemOf(word))));
}

function onceEach(names: readonly string[]): readonly string[] {
  const seen = new Set(['']);
  return names.filter((name) => !seen.has(keyOf(name)) && seen.add(keyOf(name)));
}

/** Without the words that say nothing, unless nothing else is there. */
function shortly(text: string): string {
  const words = text.split(' ').filter((word) => !wordsOf(word).every(isStop));
  return words.length > 0 ? words.join(' ') : text;
}

/** The words that people type, each way of writing once, by what the site says. */
function tersely(words: SearchContent['words']): SearchContent['words'] {
  const typed = new Map<string, Map<string, string>>();
  for (const [all, means] of words)
    for (const meant of means) {
      const ways = typed.get(meant) ?? typed.set(meant, new Map()).get(meant);
      for (const each of all) if (keyOf(each) !== keyOf(meant)) ways?.set(keyOf(each), each);
    }
  return [...typed].map(([meant, ways]) => [[...ways.values()], [meant]] as const);
}

const keyOf = (text: string): string => wordsOf(text).map(stemOf).join(' ');

function commonStems(found: readonly Searchable[]): Record<string, number> {
  const count = new Map<string, number>();
  for (const { text } of found)
    for (const stem of new Set([...new Set(wordsOf(text))].filter((word) => !isStop(word)).map(stemOf)))
      count.set(stem, (count.get(stem) ?? 0) + 1);
  return Object.fromEntries(
    [...count]
      .map(([stem, pages]) => [stem, Math.round((pages / found.length) * 100)] as const)
      .filter(([, share]) => share > COMMON)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** What is wrong with the words for search, each with its mend. */
export function wordProblems(found: readonly Searchable[], content: SearchContent): readonly string[] {
  // What words stand in does not depend on how common they are: the texts need not be read for it.
  const untold = found.map((each) => ({ ...each, text: '' }));
  const file = { ...namesFile(untold, content, Infinity), words: content.words };
  const known: Names = namesOf({ ...file, words: [] });
  const addresses = new Set(found.map(({ address }) => address));
  const typed = new Map(file.words.flatMap(([all, [means = '']]) => all.map((each) => [keyOf(each), means] as const)));
  return [
    ...Object.keys(content.names)
      .filter((address) => !addresses.has(address))
      .map((address) => `asked.yaml: there is no page, statement or term at ${address}`),
    ...file.words.flatMap(([all, means]) =>
      means.flatMap((meant) => [
        ...(typed.has(keyOf(meant)) && typed.get(keyOf(meant)) !== meant
          ? [`words: "${meant}" is itself typed for "${typed.get(keyOf(meant))}": put what people type under that`]
          : []),
        ...(wordsOf(meant).every((word) => known.found.has(stemOf(word)) || isStop(word))
          ? []
          : [
              `words: "${meant}" stands in no title and no other name: add it to asked.yaml, or say what the site says`,
            ]),
        ...(all.some((each) => wordsOf(each).length === 0) ? [`words: "${meant}" has a word without letters`] : []),
      ]),
    ),
  ];
}
