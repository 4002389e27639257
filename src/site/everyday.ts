import { type CollectionEntry, getCollection } from 'astro:content';
import { PART_IDS, type PartId } from '../cycle/parts';
import { broken } from './broken';

export const LOCALE = 'en-GB';
export type Subject = PartId | 'cycle';

const pages = await getCollection('explain');

/** The everyday edition for the whole cycle or for one part. */
export function everydayFor(subject: Subject): CollectionEntry<'explain'> {
  const id = `${LOCALE.toLowerCase()}/${subject}/everyday`;
  return (
    pages.find((entry) => entry.id.toLowerCase() === id) ??
    broken(`content/explain/${LOCALE}/${subject}/everyday.mdx`, 'file', 'there is no everyday edition')
  );
}

/** The everyday editions of the six parts, in the order of the cycle. */
export function everydayParts() {
  return PART_IDS.map((part) => ({ part, entry: everydayFor(part) }));
}
