import { type CollectionEntry, getCollection } from 'astro:content';
import type { PartId } from '../cycle/parts';
import { broken } from './broken';

/** The practical guides, in their order. */
export const guides: readonly CollectionEntry<'guides'>[] = (await getCollection('guides')).sort(
  (a, b) => a.data.order - b.data.order,
);

/** The templates, in the order of use along the cycle. */
export const templates: readonly CollectionEntry<'templates'>[] = (await getCollection('templates')).sort(
  (a, b) => a.data.order - b.data.order,
);

/** The templates that a guide explains. */
export function templatesOf(guide: string): readonly CollectionEntry<'templates'>[] {
  return templates.filter(({ data }) => data.guide === guide);
}

/** The template with this id. A broken reference ends the build earlier, with the file that names it. */
export function templateFor(id: string): CollectionEntry<'templates'> {
  return templates.find((each) => each.id === id) ?? broken('content/templates', 'id', `there is no template "${id}"`);
}

/** The guide with this id. */
export function guideFor(id: string): CollectionEntry<'guides'> {
  return guides.find((each) => each.id === id) ?? broken('content/guides', 'id', `there is no guide "${id}"`);
}

/** The guides written for a role, with their templates. */
export function practicalFor(role: string): readonly {
  readonly guide: CollectionEntry<'guides'>;
  readonly templates: readonly CollectionEntry<'templates'>[];
}[] {
  return guides
    .filter(({ data }) => data.roles.includes(role))
    .map((guide) => ({ guide, templates: templatesOf(guide.id) }));
}

/** The guides that serve a part first of all, or else any that serve it. */
export function guidesOf(part: PartId): readonly CollectionEntry<'guides'>[] {
  return mainly(guides, part);
}

/** The templates that serve a part first of all, or else any that serve it. */
export function templatesFor(part: PartId): readonly CollectionEntry<'templates'>[] {
  return mainly(templates, part);
}

function mainly<Entry extends { readonly data: { readonly parts: readonly PartId[] } }>(
  entries: readonly Entry[],
  part: PartId,
): readonly Entry[] {
  const first = entries.filter(({ data }) => data.parts[0] === part);
  return first.length > 0 ? first : entries.filter(({ data }) => data.parts.includes(part)).slice(0, 3);
}
