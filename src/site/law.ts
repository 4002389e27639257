import { type CollectionEntry, getCollection } from 'astro:content';
import { broken } from './broken';
import { roles } from './roles';

export type Duty = CollectionEntry<'law'>;

/** The duties in the order a commissioner meets them. */
export const duties: readonly Duty[] = (await getCollection('law')).sort((a, b) => a.data.order - b.data.order);

const byId = new Map(duties.map((duty) => [duty.id, duty]));

/** A duty by its id. Throws where there is none. */
export function dutyFor(id: string): Duty {
  return byId.get(id) ?? broken('content/law', 'duty', `there is no duty "${id}"`);
}

/** The sources to cite where a duty is mentioned outside its own page: the first, which its author puts first because it says most. All
 * of them stand on the duty's page, one link away; repeating them on every stage page would double the weight of its notes.
 */
export function leadingSources(duty: Duty): readonly string[] {
  return duty.data.sources.slice(0, 1);
}

/** The roles whose own page leads to a duty. */
export function rolesOf({ id }: Duty) {
  return roles.filter(({ data }) => data.duties.includes(id));
}
