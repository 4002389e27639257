import { type CollectionEntry, getCollection } from 'astro:content';

/** The reviews and studies, in their order. */
export const reviews: readonly CollectionEntry<'reviews'>[] = (await getCollection('reviews')).sort(
  (a, b) => a.data.order - b.data.order,
);
