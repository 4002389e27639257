import { type CollectionEntry, getCollection } from 'astro:content';
import { broken } from './broken';
import { BANDS } from './choices';

export type Method = CollectionEntry<'methods'>;

/** All methods in the catalogue's own order: from telling to handing over power. */
export const methods: readonly Method[] = (await getCollection('methods')).sort((a, b) => a.data.order - b.data.order);

const byId = new Map(methods.map((method) => [method.id, method]));

/** A method by its id. Throws where there is none. */
export function methodFor(id: string): Method {
  return byId.get(id) ?? broken('content/methods', 'method', `there is no method "${id}"`);
}

const bands = Object.keys(BANDS);

/** What "help me choose" needs to know of each method. Bands become 1 (low) to 4 (very high). */
export function optionsForChoosing() {
  return methods.map(({ id, data }) => ({
    id,
    title: data.title,
    parts: data.parts,
    influence: data.influence,
    weeks: data.weeks,
    group: data.group,
    hears: data.hears,
    cost: bands.indexOf(data.cost) + 1,
    effort: bands.indexOf(data.effort) + 1,
  }));
}
