import { getCollection } from 'astro:content';
import { allStatements } from './bank';
import { addressOf } from './guidance';

/** What search calls things, in the order of its filters. */
export const SEARCH_KINDS = [
  'Guidance',
  'Method',
  'Template',
  'Example',
  'Law',
  'Statement',
  'Term',
  'For the public',
  'Tool',
  'About',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that search finds by itself although it shares a page with others: a statement or a term. */
export interface SearchRecord {
  readonly address: string;
  readonly title: string;
  readonly kind: SearchKind;
  /** Its other names. */
  readonly names: readonly string[];
  readonly description: string;
  readonly text: string;
}

/** What the indexer cannot read from the built pages. */
export interface SearchContent {
  readonly kinds: readonly string[];
  readonly records: readonly SearchRecord[];
  /** Other names of a page or a record, by address: what people ask for it. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** What people type, and what the site says for it. */
  readonly words: readonly (readonly [typed: readonly string[], means: readonly string[]])[];
}

/** All of it. Throws where the words for search contradict one another. */
export async function searchContent(): Promise<SearchContent> {
  const [asked, said, whoIsWho] = await Promise.all([
    getCollection('searchAsked'),
    getCollection('searchWords'),
    getCollection('whoIsWho'),
  ]);
  const names: Record<string, string[]> = { '/who-is-who/': whoIsWho.map(({ data }) => data.old) };
  for (const { id, data } of asked) names[id] = [...(names[id] ?? []), ...data.asked];
  return {
    kinds: SEARCH_KINDS,
    records: await searchRecords(),
    names,
    // The id is the file and what the site says.
    words: said.map(({ id, data }) => [data.typed, [id.replace(/^[^/]+\//, '')]] as const),
  };
}

/**
 * The records for pages that are long lists. As whole pages these would come up for almost any words and land the reader at the top;
 * as records each leads to its own place.
 */
async function searchRecords(): Promise<readonly SearchRecord[]> {
  const terms = await getCollection('glossary');
  return [
    ...allStatements().map(({ id, statement, gloss, levels, evidence }): SearchRecord => ({
      address: addressOf.statement(id),
      title: `${id} ${statement}`,
      kind: 'Statement',
      names: [id],
      description: gloss,
      text: [gloss, ...levels, ...evidence].join(' '),
    })),
    ...terms.map(({ id, data }): SearchRecord => ({
      address: addressOf.term(id),
      title: data.term,
      kind: 'Term',
      names: data.aliases,
      description: data.definition,
      text: data.definition,
    })),
  ];
}
