import { type CollectionEntry, getCollection } from 'astro:content';
import { type CitingPage, citingPages } from './cited-pages';

/** The kinds of source, in the order of the sources page. */
const SOURCE_KINDS = [
  {
    kind: 'cycle',
    name: 'The Engagement Cycle itself',
    about: 'The published Cycle, and what its authors wrote about it.',
  },
  { kind: 'law', name: 'Law and Parliament', about: 'Acts, regulations, court cases, and papers of Parliament.' },
  { kind: 'guidance', name: 'Guidance and policy', about: 'What national bodies ask or advise.' },
  {
    kind: 'research',
    name: 'Research and reviews',
    about: 'Reviews, trials and studies. The letter says how strong the evidence is: A is strongest.',
  },
  {
    kind: 'case',
    name: 'Cases',
    about: 'Accounts of what was done, mostly by the people who did it. They show how, not that it works.',
  },
  {
    kind: 'commentary',
    name: 'Commentary and news',
    about: 'News, law firms and opinion: useful for what is in motion, weak as evidence.',
  },
] as const;

const uses = new Map<string, CitingPage[]>();
for (const page of citingPages) for (const id of new Set(page.sources)) uses.set(id, [...(uses.get(id) ?? []), page]);

/** The pages that cite a source, in the order of the site. */
export function usesOf(source: string): readonly CitingPage[] {
  return uses.get(source) ?? [];
}

/** A page of the list of sources: a kind, or half of one that is too long for a page. */
export interface SourcePage {
  /** The last part of its address. */
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  readonly sources: readonly CollectionEntry<'sources'>[];
}

/** More than this many on a page would break its byte budget. */
const MOST = 110;

const inOrder = (await getCollection('sources')).sort(
  (a, b) =>
    a.data.publisher.localeCompare(b.data.publisher, 'en-GB') || a.data.title.localeCompare(b.data.title, 'en-GB'),
);

/** The pages of the list of sources, in order of kind, each in order of publisher. */
export const sourcePages: readonly SourcePage[] = SOURCE_KINDS.flatMap(({ kind, name, about }): SourcePage[] => {
  const sources = inOrder.filter(({ data }) => data.kind === kind);
  if (sources.length <= MOST) return [{ slug: kind, title: name, about, sources }];
  const isLate = (source: CollectionEntry<'sources'>) => source.data.publisher.localeCompare('M', 'en-GB') >= 0;
  return [
    { slug: kind, title: `${name}, A to L`, about, sources: sources.filter((source) => !isLate(source)) },
    { slug: `${kind}-m-to-z`, title: `${name}, M to Z`, about, sources: sources.filter(isLate) },
  ];
});

const homes = new Map(sourcePages.flatMap(({ slug, sources }) => sources.map(({ id }) => [id, slug] as const)));

/** Where a source stands in the list of sources. */
export function addressOfSource(id: string): string {
  return `/sources/${homes.get(id)}/#${id}`;
}
