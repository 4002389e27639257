import { type CollectionEntry, getCollection } from 'astro:content';

/** The practical guides, in their order. */
export const guides: readonly CollectionEntry<'guides'>[] = (await getCollection('guides')).sort((a, b) => a.data.order - b.data.order);

/** The templates, in the order of use along the cycle. */
export const templates: readonly CollectionEntry<'templates'>[] = (await getCollection('templates')).sort((a, b) => a.data.order - b.data.order);

/** The templates that a guide explains. */
export function templatesOf(guide: string): readonly CollectionEntry<'templates'>[] {
  return templates.filter(({ data }) => data.guide === guide);
}
