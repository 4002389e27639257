import { type CitingPage, citingPages } from './cited-pages';

/** The kinds of source, in the order of the sources page. */
export const SOURCE_KINDS = [
  { kind: 'cycle', name: 'The Engagement Cycle itself', about: 'The published Cycle, and what its authors wrote about it.' },
  { kind: 'law', name: 'Law and Parliament', about: 'Acts, regulations, court cases, and papers of Parliament.' },
  { kind: 'guidance', name: 'Guidance and policy', about: 'What national bodies ask or advise.' },
  {
    kind: 'research',
    name: 'Research and reviews',
    about: 'Reviews, trials and studies. The letter says how strong the evidence is: A is strongest.',
  },
  { kind: 'case', name: 'Cases', about: 'Accounts of what was done, mostly by the people who did it. They show how, not that it works.' },
  { kind: 'commentary', name: 'Commentary and news', about: 'News, law firms and opinion: useful for what is in motion, weak as evidence.' },
] as const;

const uses = new Map<string, CitingPage[]>();
for (const page of citingPages) for (const id of new Set(page.sources)) uses.set(id, [...(uses.get(id) ?? []), page]);

/** The pages that cite a source, in the order of the site. */
export function usesOf(source: string): readonly CitingPage[] {
  return uses.get(source) ?? [];
}
