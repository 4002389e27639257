import { type CollectionEntry, getCollection } from 'astro:content';
import { broken } from './broken';

export type Example = CollectionEntry<'examples'>;

/** The cases: of today first, the stronger evidence first. */
export const examples: readonly Example[] = (await getCollection('examples')).sort(
  (a, b) =>
    a.data.era.localeCompare(b.data.era) ||
    a.data.strength.localeCompare(b.data.strength) ||
    a.data.title.localeCompare(b.data.title, 'en-GB'),
);

const byId = new Map(examples.map((example) => [example.id, example]));

/** A case by its id. Throws where there is none. */
export function exampleFor(id: string): Example {
  return byId.get(id) ?? broken('content/examples', 'examples', `there is no example "${id}"`);
}
