import type { CollectionEntry } from 'astro:content';

type Example = CollectionEntry<'examples'>;

/** Up to five other cases that share most with this one: a shared method counts twice, a part or the setting once. */
export function likeExamples(example: Example, all: readonly Example[]): readonly Example[] {
  const shared = (mine: readonly string[], theirs: readonly string[]) =>
    mine.filter((id) => theirs.includes(id)).length;
  return all
    .filter(({ id }) => id !== example.id)
    .map((other) => ({
      other,
      likeness:
        2 * shared(example.data.methods, other.data.methods) +
        shared(example.data.parts, other.data.parts) +
        (example.data.setting === other.data.setting ? 1 : 0),
    }))
    .filter(({ likeness }) => likeness > 1)
    .sort((a, b) => b.likeness - a.likeness || a.other.id.localeCompare(b.other.id))
    .slice(0, 5)
    .map(({ other }) => other);
}
