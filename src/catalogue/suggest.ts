/**
 * "Help me choose": which methods fit what somebody has. Pure. Scores are only for putting methods in order: they are never shown.
 */

/** What choosing needs to know of a method. */
export interface Option {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly string[];
  /** How much say people have in it: one or more of inform, consult, involve, collaborate, empower. */
  readonly influence: readonly string[];
  /** From start to result, in weeks. */
  readonly weeks: Range;
  /** People in one round. */
  readonly group: Range;
  /** Whom it hears: people asked afresh, what people have said already, or nobody, because it only tells. */
  readonly hears: Hears;
  /** 1 low to 4 very high. */
  readonly cost: number;
  /** 1 low to 4 very high: people, money and weeks together. */
  readonly effort: number;
}

export type Hears = 'afresh' | 'already' | 'nobody';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the person said. What they left open is absent. */
export interface Need {
  readonly part?: string;
  readonly say?: string;
  /** About how many people. */
  readonly people?: Range;
  /** At most so many weeks. */
  readonly weeks?: number;
  /** At most this cost, 1 to 4. */
  readonly cost?: number;
}

/** Why a method fits, and where it does not: codes with the figures that a sentence needs. The words live with the page. */
export type Reason =
  | { readonly kind: 'part' | 'say' }
  | { readonly kind: 'people'; readonly group: Range; readonly rounds: number; readonly hears: Hears }
  | { readonly kind: 'weeks'; readonly weeks: Range; readonly tight: boolean }
  | { readonly kind: 'cost'; readonly cost: number };

export interface Suggestion {
  readonly option: Option;
  readonly fits: readonly Reason[];
  readonly but: readonly Reason[];
}

/** More rounds of a small method than this is not a way to hear a large group. */
const MOST_ROUNDS = 4;

/**
 * Up to `most` methods that fit best, best first. A method that takes longer than there is, or costs more, comes after every method
 * that does not; among equals one that fits with room to spare comes first, then the one that takes least effort. A method that meets
 * nothing of what was asked is no suggestion, so there may be fewer, or none. With nothing asked, nothing is suggested.
 */
export function suggest(options: readonly Option[], need: Need, most = 3): readonly Suggestion[] {
  if (Object.values(need).every((value) => value === undefined)) return [];
  return options
    .map((option) => judge(option, need))
    .filter(({ fits }) => fits.length > 0)
    .sort(
      (a, b) =>
        hardFaults(a) - hardFaults(b) ||
        a.but.length - b.but.length ||
        b.fits.length - a.fits.length ||
        strain(a, need) - strain(b, need) ||
        a.option.effort - b.option.effort ||
        a.option.id.localeCompare(b.option.id),
    )
    .slice(0, most);
}

/** What cannot be got round: not enough time, not enough money. */
function hardFaults({ but }: Suggestion): number {
  return but.filter(({ kind }) => kind === 'weeks' || kind === 'cost').length;
}

/** How close it runs: a point if it may take longer than there is, a point for each round after the first, a point if it needs more people. */
function strain({ option }: Suggestion, { weeks, people }: Need): number {
  const slow = weeks !== undefined && option.weeks.to > weeks ? 1 : 0;
  const rounds = people === undefined ? 0 : roundsFor(option.group, people) - 1;
  const large = people !== undefined && option.group.from > people.from ? 1 : 0;
  return slow + rounds + large;
}

function judge(option: Option, need: Need): Suggestion {
  const fits: Reason[] = [];
  const but: Reason[] = [];
  const weigh = (holds: boolean, reason: Reason) => (holds ? fits : but).push(reason);
  if (need.part !== undefined) weigh(option.parts.includes(need.part), { kind: 'part' });
  if (need.say !== undefined) weigh(option.influence.includes(need.say), { kind: 'say' });
  if (need.people !== undefined) {
    const rounds = roundsFor(option.group, need.people);
    // What asks nobody afresh hears no more people, however many it reaches.
    const { hears } = option;
    weigh(hears === 'afresh' && rounds <= MOST_ROUNDS && option.group.from <= need.people.to, {
      kind: 'people',
      group: option.group,
      rounds,
      hears,
    });
  }
  if (need.weeks !== undefined)
    weigh(option.weeks.from <= need.weeks, { kind: 'weeks', weeks: option.weeks, tight: option.weeks.to > need.weeks });
  if (need.cost !== undefined) weigh(option.cost <= need.cost, { kind: 'cost', cost: option.cost });
  return { option, fits, but };
}

/** How many times a method would be run to hear the fewest of `people`. At least 1. */
export function roundsFor(group: Range, people: Range): number {
  return Math.max(1, Math.ceil(people.from / group.to));
}
