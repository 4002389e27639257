import { type CollectionEntry, getCollection } from 'astro:content';
import { COST } from './choices';

export type Method = CollectionEntry<'methods'>;

/** All methods in the catalogue's own order: from telling to handing over power. */
export const methods: readonly Method[] = (await getCollection('methods')).sort((a, b) => a.data.order - b.data.order);

const BANDS = Object.keys(COST);

/** What "help me choose" needs to know of each method. Bands become 1 (low) to 4 (very high). */
export function optionsForChoosing() {
  return methods.map(({ id, data }) => ({
    id,
    title: data.title,
    parts: data.parts,
    influence: data.influence,
    weeks: data.weeks,
    group: data.group,
    cost: BANDS.indexOf(data.cost) + 1,
    effort: BANDS.indexOf(data.effort) + 1,
  }));
}
