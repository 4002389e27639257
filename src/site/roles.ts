import { type CollectionEntry, getCollection } from 'astro:content';
import { broken } from './broken';

export type Role = CollectionEntry<'roles'>;

/** The roles in their order: who answers for the work first. */
export const roles: readonly Role[] = (await getCollection('roles')).sort((a, b) => a.data.order - b.data.order);

const byId = new Map(roles.map((role) => [role.id, role]));

/** A role by its id. Throws where there is none. */
export function roleFor(id: string): Role {
  return byId.get(id) ?? broken('content/roles', 'role', `there is no role "${id}"`);
}
