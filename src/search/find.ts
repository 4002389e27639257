import type { Found, PagefindInstance, PagefindResult } from './engine';
import type { Names } from './names';
import { NEAR, type Plan, type Unit, planFor } from './plan';
import { type Hit, type Ranked, rank } from './rank';
import { stemOf, wordsOf } from './words';

/** At most so many units are asked of the engine: each may bring a file of its own. The rarest say most. */
export const MOST_ASKED = 5;

/** Which of the engine's ids is which place: `/search/ids.json`. */
export interface Ids {
  /** How every id begins. */
  readonly before: string;
  /** The rest of each, in the order of the places. */
  readonly ids: readonly string[];
}

/** What one word gave. */
export interface Answer {
  readonly results: readonly PagefindResult[];
  /** Whether the word, or its stem, stands in a text: the engine shortens a word that it does not know until something matches. */
  readonly isKnown: boolean;
}

export interface FoundAll {
  readonly plan: Plan;
  /** What the engine gave, by unit. */
  readonly hits: readonly (readonly Hit[])[];
  readonly ranked: readonly Ranked[];
  /** By place: what the engine can say of it, from the unit that tells most. */
  readonly details: ReadonlyMap<number | string, () => Promise<Found>>;
  /** Typed words that were taken for a slip of the pen, with what was searched for instead. */
  readonly corrected: readonly (readonly [typed: string, instead: string])[];
}

/** Asks the engine for one unit. */
export type Ask = (words: string, isDoubted: boolean) => Promise<Answer>;

/**
 * Finds what a person looks for: plans, asks the engine word by word, and puts the places in order. `asTyped` takes every word as it
 * stands, without correcting.
 */
export async function find(
  text: string,
  names: Names,
  ids: Ids,
  ask: Ask,
  { asTyped = false } = {},
): Promise<FoundAll> {
  const plan = planFor(text, names);
  const places = placesById(ids);
  const byWeight = plan.units.map((unit, index) => ({ unit, index })).sort((a, b) => b.unit.weight - a.unit.weight);
  const hits: Hit[][] = plan.units.map(() => []);
  const details = new Map<number | string, () => Promise<Found>>();
  const corrected: (readonly [string, string])[] = [];
  const units: Unit[] = [...plan.units];
  const answers = await Promise.all(
    byWeight.slice(0, MOST_ASKED).map(async ({ unit, index }) => {
      const first = await ask(unit.ask, isUnknown(unit, names));
      if (first.isKnown || !unit.perhaps) return { index, answer: first, isMisspelt: false };
      return { index, answer: asTyped ? first : await ask(unit.perhaps, false), isMisspelt: true };
    }),
  );
  for (const { index, answer, isMisspelt } of answers) {
    const unit = units[index];
    if (!unit) continue;
    if (unit.perhaps && isMisspelt && !asTyped) corrected.push([unit.typed, unit.perhaps]);
    // A word of the text is not a slip of the pen.
    if (unit.perhaps && (!isMisspelt || asTyped)) units[index] = { ...unit, sayings: unit.sayings.slice(0, 1) };
    const isNonsense = !answer.isKnown && !(isMisspelt && !asTyped);
    const strongest = Math.max(...answer.results.map(({ score }) => score));
    for (const { id, score, words, matchedMetaFields = [], data } of isNonsense ? [] : answer.results) {
      const place = places(id);
      hits[index]?.push({ place, strength: Math.sqrt(score / strongest), at: words, fields: matchedMetaFields });
      if (!details.has(place)) details.set(place, data);
    }
  }
  return { hits, plan: { ...plan, units }, ranked: rank({ ...plan, units }, names, hits), details, corrected };
}

/** Whether no name holds it, nor a word that begins with it. */
const isUnknown = ({ sayings }: Unit, names: Names): boolean =>
  !sayings.some(({ stems, near }) => near !== NEAR.misspelt && stems.every((stem) => names.found.has(stem)));

function placesById({ before, ids }: Ids): (id: string) => number | string {
  const numbers = new Map(ids.map((id, place) => [before + id, place]));
  return (id) => numbers.get(id) ?? id;
}

/**
 * Asks Pagefind. Where `isDoubted` it looks into the best result for the word itself: Pagefind does not say what it matched, and shortens a
 * word that it does not know until something does.
 */
export function askPagefind(pagefind: PagefindInstance): Ask {
  return async (words, isDoubted) => {
    const { results } = await pagefind.search(words);
    return { results, isKnown: results.length > 0 && (!isDoubted || (await standsIn(results[0], words))) };
  };
}

async function standsIn(result: PagefindResult | undefined, text: string): Promise<boolean> {
  const found = await result?.data();
  if (!found) return false;
  const there = new Set(
    wordsOf(`${found.meta.title} ${found.meta.aliases ?? ''} ${found.meta.description ?? ''} ${found.content}`),
  );
  const stems = new Set([...there].map(stemOf));
  return wordsOf(text).every((word) => stems.has(stemOf(word)) || [...there].some((each) => each.startsWith(word)));
}
