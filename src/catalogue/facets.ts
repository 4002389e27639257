/**
 * Choosing from a list by facets: OR inside a group, AND between groups. Pure, so that it is tested without a page.
 */

/** Group name to the values an item has in it: `{ stage: ['hub', 'plan'] }`. */
export type Facets = Readonly<Record<string, readonly string[]>>;

/** Group name to the values that were chosen. A group with nothing chosen stands open. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether an item has, in every group where something was chosen, at least one of the chosen values. */
export function fits(item: Facets, choice: Choice): boolean {
  return [...choice].every(
    ([group, values]) => values.size === 0 || (item[group] ?? []).some((value) => values.has(value)),
  );
}

/**
 * How many items each value would show: items that fit the choice in all other groups and have the value. So a count never depends
 * on what is chosen in its own group. Returns group to value to count; a value nobody has is absent.
 */
export function countsFor(
  items: readonly Facets[],
  groups: readonly string[],
  choice: Choice,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map(groups.map((group) => [group, new Map<string, number>()]));
  const asked = [...choice].filter(([, values]) => values.size > 0);
  for (const item of items) {
    const failed = asked
      .filter(([group, values]) => !(item[group] ?? []).some((value) => values.has(value)))
      .map(([group]) => group);
    if (failed.length > 1) continue;
    // What fails in one group alone counts there, because another value of that group would show it.
    for (const group of failed.length === 1 ? failed : groups) {
      const count = counts.get(group);
      for (const value of item[group] ?? []) count?.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** What an address asks for, and what it asks for that is not there. */
export interface Asked {
  readonly choice: Choice;
  /** "stage: moon" for a value, "colour" for a group: in the words of the address. */
  readonly unknown: readonly string[];
}

/** Reads a choice from the words of an address. What is unknown is left out of the choice and named. */
export function readChoice(words: URLSearchParams, known: ReadonlyMap<string, ReadonlySet<string>>): Asked {
  const choice = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  for (const [group, value] of words) {
    const values = known.get(group);
    if (!values) unknown.add(group);
    else if (!values.has(value)) unknown.add(`${group}: ${value}`);
    else choice.set(group, (choice.get(group) ?? new Set()).add(value));
  }
  return { choice, unknown: [...unknown] };
}

/** The choice as words of an address, in a fixed order so that one choice has one address. Empty where nothing is chosen. */
export function writeChoice(choice: Choice): string {
  const words = new URLSearchParams();
  for (const [group, values] of [...choice].sort(([a], [b]) => a.localeCompare(b)))
    for (const value of [...values].sort()) words.append(group, value);
  return words.toString();
}
