import { type CollectionEntry, getCollection } from 'astro:content';
import { PARTS, PART_IDS, type Part, type PartId } from '../cycle/parts';
import { broken } from './broken';
import { roles } from './roles';

export type Guidance = CollectionEntry<'parts'>;
export type Element = CollectionEntry<'elements'>;

const guidance = await getCollection('parts');
const elements = (await getCollection('elements')).sort((a, b) => a.data.order - b.data.order);
const introduction = (await getCollection('introduction')).sort((a, b) => a.data.order - b.data.order);

/** The guidance for one part. Throws if there is none, or if two files claim it. */
export function guidanceFor(part: PartId): Guidance {
  const found = guidance.filter((entry) => entry.data.part === part);
  if (found.length !== 1)
    broken(
      found[1]?.filePath,
      'part',
      `${found.length} files say "part: ${part}"; there must be exactly one in content/hub or content/stages`,
    );
  return found[0] as Guidance;
}

/** The guidance of all six parts, in the order of the cycle. */
export function allGuidance(): readonly { readonly part: Part; readonly entry: Guidance }[] {
  return PART_IDS.map((id) => ({ part: PARTS[id], entry: guidanceFor(id) }));
}

/** The hub's elements, 1 to 10. */
export function hubElements(): readonly Element[] {
  return elements;
}

/** The introduction's pages, in reading order. */
export function introductionPages(): readonly CollectionEntry<'introduction'>[] {
  return introduction;
}

/** What every role does at every part: the parts' own data turned round, and what stands with the role itself. */
export function dutiesByRole(role: string) {
  const own = roles.find(({ id }) => id === role)?.data.work ?? [];
  return allGuidance().flatMap(({ part, entry }) =>
    [
      ...entry.data.roles.filter((duties) => duties.role === role),
      ...own.filter((work) => work.part === part.id).map((work) => ({ ...work, role })),
    ].map((duties) => ({ part, entry, duties })),
  );
}

/** The roles that have work at a part which stands on their own pages alone. */
export function alsoAt(part: PartId) {
  return roles.filter(({ data }) => data.work.some((work) => work.part === part));
}

/** Where each entry of a collection is shown. One place, so that an address changes in one place. */
export const addressOf = {
  element: (id: string) => `/hub/${id}/`,
  role: (id: string) => `/roles/${id}/`,
  method: (id: string) => `/methods/${id}/`,
  duty: (id: string) => `/law/${id}/`,
  example: (id: string) => `/examples/${id}/`,
  term: (id: string) => `/glossary/#${id}`,
  twoMinutes: (part: PartId) => `${PARTS[part].address}two-minutes/`,
  review: (id: string) => `/evidence/reviews/#${id}`,
  guide: (id: string) => `/guides/${id}/`,
  template: (id: string) => `/templates/${id}/`,
  /** The Word file of a template. */
  word: (id: string) => `/templates/${id}.docx`,
  introduction: (id: string) => `/introduction/${id}/`,
  explain: (part: PartId | 'cycle') => (part === 'cycle' ? '/explain/' : `/explain/${part}/`),
  statement: (id: string) => `/assess/statements/#${id}`,
} as const;
