import type { Names } from './names';
import type { Plan, Unit } from './plan';

/** A page in whose text the engine found what one unit asks for. */
export interface Hit {
  /** Number of its place, or the engine's own id where the list of names does not hold it. */
  readonly place: number | string;
  /** How strongly, from 0 to 1: the best hit of the unit has 1. */
  readonly strength: number;
  /** Where in the text, counted in words. */
  readonly at: readonly number[];
  /** Which of its names the words stand in too. */
  readonly fields: readonly string[];
}

export interface Ranked {
  readonly place: number | string;
  readonly score: number;
  /** Whether one of its names is just what was asked for. */
  readonly isExact: boolean;
}

/** How much each thing counts, beside a whole match of all words in names, which counts 1. Set with `npm run bench:search`. */
export const COUNTS = {
  /** A name that is not the title. */
  alias: 0.92,
  /** All the words in one name, and the name in the words. */
  together: 0.7,
  /** The words are just this name. */
  exact: 0.6,
  /** A word in a name that only the engine knows. */
  named: 0.98,
  described: 0.62,
  /** A word in the text rather than in a name. */
  text: 0.4,
  /** The words stand near each other in the text. */
  nearness: 0.05,
  /** A kind that was asked for. */
  kind: 0.15,
  /** A page for the public, for somebody who sounds like one of them. */
  voice: 0.1,
  /** How much less a name counts that meets but a part of the question: the power of that part. */
  part: 1.3,
};

/** Guidance before examples: what a kind of page is worth when all else is the same. */
const WORTH: Readonly<Record<string, number>> = {
  Guidance: 1,
  Law: 1,
  Method: 1,
  'For the public': 1,
  Term: 0.98,
  Template: 0.97,
  Tool: 0.95,
  Statement: 0.7,
  Example: 0.77,
  About: 0.85,
};
/** One of the forms in which the public pages come. */
const FORMAT = /\/explain\/.*(easy-read|large-print|aloud|poster|leaflet|slides)\//;

/** Puts the places in order: how much of what was asked each meets, in its names and in its text. `hits` go by unit. */
export function rank(plan: Plan, names: Names, hits: readonly (readonly Hit[])[] = []): readonly Ranked[] {
  const { units } = plan;
  const all = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const met = new Map<number | string, number[]>();
  const meet = (place: number | string, unit: number, value: number) => {
    const values = met.get(place) ?? met.set(place, new Array<number>(units.length).fill(0)).get(place) ?? [];
    values[unit] = Math.max(values[unit] ?? 0, value);
  };

  const inPhrase = new Map<number, number[]>();
  units.forEach((unit, index) => {
    for (const [phrase, value] of phrasesWith(unit, names)) {
      const found = names.phrases[phrase];
      if (!found) continue;
      meet(found.place, index, value * (found.isTitle ? 1 : COUNTS.alias));
      const values = inPhrase.get(phrase) ?? new Array<number>(units.length).fill(0);
      values[index] = value;
      inPhrase.set(phrase, values);
    }
  });
  const exactly = new Set<number | string>();
  const together = new Map<number | string, number>();
  for (const [index, values] of inPhrase) {
    const phrase = names.phrases[index];
    if (!phrase) continue;
    const ofQuery = values.reduce((sum, value, unit) => sum + value * (units[unit]?.weight ?? 0), 0);
    const ofPhrase = Math.min(1, ofQuery / (phrase.weight || 1));
    const exact = phrase.whole === plan.whole ? COUNTS.exact * (phrase.isTitle ? 1 : COUNTS.alias) : 0;
    if (exact > 0) exactly.add(phrase.place);
    const value =
      (ofQuery / all) ** COUNTS.part * ofPhrase * COUNTS.together * (phrase.isTitle ? 1 : COUNTS.alias) + exact;
    together.set(phrase.place, Math.max(together.get(phrase.place) ?? 0, value));
  }

  const where = new Map<number | string, (readonly number[])[]>();
  hits.forEach((list, unit) => {
    for (const { place, strength, at, fields } of list) {
      meet(place, unit, valueOf(strength, fields));
      where.set(place, [...(where.get(place) ?? []), at]);
    }
  });

  return [...met]
    .map(([place, values]) => {
      const covered = values.reduce((sum, value, unit) => sum + value * (units[unit]?.weight ?? 0), 0) / all;
      const near = units.length > 1 ? COUNTS.nearness * nearnessOf(where.get(place) ?? []) : 0;
      const kind = typeof place === 'number' ? (names.places[place]?.kind ?? '') : '';
      const address = typeof place === 'number' ? (names.places[place]?.address ?? '') : '';
      const isAsked = plan.kinds.has(kind) || plan.formats.some((format) => address.endsWith(`/${format}/`));
      const asked = (isAsked ? COUNTS.kind : 0) + (plan.isPublic && kind === 'For the public' ? COUNTS.voice : 0);
      return {
        place,
        isExact: exactly.has(place),
        score: (covered + (together.get(place) ?? 0) + near + asked) * (isAsked ? 1 : worthOf(place, names)),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What a hit counts: a word in one of its names as much as if the list of names had it, one in the description a little more than text. */
function valueOf(strength: number, fields: readonly string[]): number {
  if (fields.includes('title') || fields.includes('aliases')) return COUNTS.named * (0.7 + 0.3 * strength);
  return (fields.includes('description') ? COUNTS.described : COUNTS.text) * strength;
}

function worthOf(place: number | string, names: Names): number {
  const { kind = '', address = '' } = typeof place === 'number' ? (names.places[place] ?? {}) : {};
  return (WORTH[kind] ?? 0.9) * (FORMAT.test(address) ? 0.85 : 1);
}

/** Numbers of the phrases that say something of a unit, with how well: 1 where all of it stands there as it was typed. */
function phrasesWith({ sayings }: Unit, names: Names): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { stems, near } of sayings) {
    const whole = stems.reduce((sum, stem) => sum + names.weightOf(stem), 0) || 1;
    const part = new Map<number, number>();
    for (const stem of new Set(stems))
      for (const phrase of names.found.get(stem) ?? [])
        part.set(phrase, (part.get(phrase) ?? 0) + names.weightOf(stem) / whole);
    for (const [phrase, share] of part) {
      const value = near * (share > 0.999 ? 1 : share * 0.5);
      if (value > (best.get(phrase) ?? 0)) best.set(phrase, value);
    }
  }
  return best;
}

/** From 0 to 1: 1 where words of two units stand side by side in the text. */
function nearnessOf(places: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1))
      for (const a of one.slice(0, 40))
        for (const b of other.slice(0, 40)) if (a !== b) least = Math.min(least, Math.abs(a - b));
  return least === Infinity ? 0 : 1 / (1 + (least - 1) / 6);
}
