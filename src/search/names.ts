import { compoundsOf, isStop, stemOf, wordsOf } from './words';

/**
 * The small file that the site's search begins with, `/search/names.json`: what everything is called, and what words stand for. Made at build
 * by `src/site/build/search-names.ts`.
 */
export interface NamesFile {
  /** What a place can be, in the order of the filters. */
  readonly kinds: readonly string[];
  /** Title, address, number of its kind, then the other names people have for it. Best known first. */
  readonly places: readonly (readonly [title: string, address: string, kind: number, ...names: string[]])[];
  /** What people type, and what the site says for it. */
  readonly words: readonly (readonly [typed: readonly string[], means: readonly string[]])[];
  /** Stems that stand on many pages, by how many in a hundred: they tell little. */
  readonly common: Readonly<Record<string, number>>;
}

/** One thing that search finds: a page, a statement, a term. */
export interface Place {
  readonly title: string;
  readonly address: string;
  readonly kind: string;
}

/** A title or another name, as the stems that count. */
export interface Phrase {
  /** Number of its place. */
  readonly place: number;
  readonly isTitle: boolean;
  /** All its words in one string, stop words too, for finding it word for word. */
  readonly whole: string;
  readonly stems: ReadonlySet<string>;
  /** How much its stems tell in all. */
  readonly weight: number;
}

/** The file, made ready to be asked. */
export interface Names {
  readonly kinds: readonly string[];
  readonly places: readonly Place[];
  readonly phrases: readonly Phrase[];
  /** Numbers of the phrases in which a stem stands. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  /** Every word as it is written, for beginnings and misspellings. */
  readonly written: ReadonlySet<string>;
  /** "coproduction" by its parts, and the same for all that the site writes with hyphens. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** What the site says for words that people type, by the typed words' stems in one string. */
  readonly means: ReadonlyMap<string, readonly string[]>;
  /** The most words in one typed phrase. */
  readonly longest: number;
  /** How much a stem tells, from 0 up: the rarer, the more. */
  readonly weightOf: (stem: string) => number;
}

/** A title as addresses write it: "Annual report (of an ICB)" is `annual-report`. */
export function slugOf(title: string): string {
  return title
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** The whole address: one that ends in # goes on with the title. */
export const addressIn = (short: string, title: string): string =>
  short.endsWith('#') ? short + slugOf(title) : short;

/** Reads what came over the wire. Throws where it is not the file: half a file, or an error page of the server. */
export function readNames(file: unknown): Names {
  const { kinds, places, words, common } = (file ?? {}) as NamesFile;
  const isList = Array.isArray(kinds) && Array.isArray(places) && Array.isArray(words);
  if (!isList || places.length === 0 || !places.every(([title, address]) => isText(title) && isText(address)))
    throw new Error('The list of names is broken');
  return namesOf({ kinds, places, words, common: common ?? {} });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Makes the file ready to be asked. */
export function namesOf({ kinds, places, words, common }: NamesFile): Names {
  const compounds = new Map<string, readonly string[]>();
  const written = new Set<string>();
  const read = (text: string) => {
    for (const parts of compoundsOf(text)) compounds.set(parts.join(''), parts);
    const all = wordsOf(text);
    for (const word of all) written.add(word);
    return all;
  };
  const means = new Map<string, readonly string[]>();
  let longest = 1;
  for (const [typed, meant] of words) {
    for (const text of meant) read(text);
    for (const text of typed) {
      const all = read(text);
      longest = Math.max(longest, all.length);
      const key = all.map(stemOf).join(' ');
      means.set(key, [...new Set([...(means.get(key) ?? []), ...meant])]);
    }
  }
  const named = places.flatMap(([title, , , ...names], place) =>
    [...titlesIn(title), ...names].map((text, index) => ({
      place,
      isTitle: index < titlesIn(title).length,
      text,
      words: read(text),
    })),
  );
  const parted = named.map(({ words: all, text, ...rest }) => ({
    ...rest,
    whole: all.map(stemOf).join(' '),
    stems: new Set([...all.filter((word) => !isStop(word)).map(stemOf), ...joinedIn(text, all, compounds)]),
  }));
  const found = new Map<string, number[]>();
  parted.forEach(({ stems }, index) => {
    for (const stem of stems) {
      const numbers = found.get(stem);
      if (numbers) numbers.push(index);
      else found.set(stem, [index]);
    }
  });
  const weights = new Map<string, number>();
  const weightOf = (stem: string): number => {
    let weight = weights.get(stem);
    if (weight === undefined) {
      const named = new Set((found.get(stem) ?? []).map((index) => parted[index]?.place)).size;
      const inText = ((common[stem] ?? 0) / 100) * places.length;
      weight = Math.log(1 + places.length / (1 + Math.max(named, inText / 2)));
      weights.set(stem, weight);
    }
    return weight;
  };
  return {
    kinds,
    places: places.map(([title, address, kind]) => ({
      title,
      address: addressIn(address, title),
      kind: kinds[kind] ?? '',
    })),
    phrases: parted.map((phrase) => ({
      ...phrase,
      weight: [...phrase.stems].reduce((sum, stem) => sum + weightOf(stem), 0),
    })),
    found,
    written,
    compounds,
    means,
    longest,
    weightOf,
  };
}

/** A title, and where it ends in brackets what stands before and in them: "Annual report (of an ICB)", "Gunning principles (Gunning)". */
function titlesIn(title: string): readonly string[] {
  const [, before, inside] = /^(.+?) \(([^)]+)\)$/.exec(title) ?? [];
  return before && inside ? [title, before, inside] : [title];
}

/** The stems of words that belong together, written in one: "co-production" and "co production" both give that of "coproduction". */
function joinedIn(
  text: string,
  words: readonly string[],
  compounds: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const spaced = words.flatMap((_, start) =>
    [2, 3].map((length) => words.slice(start, start + length).join('')).filter((joined) => compounds.has(joined)),
  );
  return [...compoundsOf(text).map((parts) => parts.join('')), ...spaced].map(stemOf);
}
