/**
 * How far a handful of people agree on one statement. Formulas and check values: docs/arithmetic.md, "Agreement in a small group".
 *
 * Everything takes `counts`: how many people chose each level, level 1 first. Don't know, not applicable and the
 * like are not in it: they have left the scale. No function here averages levels into a score; where a formula needs
 * a mean inside (Tastle and Wierman's does), only the agreement it yields comes out.
 */
export type Counts = readonly number[];

/** The number of people who chose a level. */
export function peopleIn(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The middle answer. With an even number of people both middle answers, which may differ: "between 2 and 3". Undefined for nobody. */
export function medianOf(counts: Counts): { readonly low: number; readonly high: number } | undefined {
  const levels = levelsIn(counts);
  if (levels.length === 0) return undefined;
  const low = levels[Math.ceil(levels.length / 2) - 1] as number;
  const high = levels[Math.floor(levels.length / 2)] as number;
  return { low, high };
}

/** Highest level chosen less the lowest, in levels. Undefined for nobody. */
export function rangeOf(counts: Counts): number | undefined {
  const levels = levelsIn(counts);
  return levels.length === 0 ? undefined : (levels.at(-1) as number) - (levels[0] as number);
}

/**
 * Consensus of Tastle and Wierman (2007), 0 (opposite ends) to 1 (all alike):
 * 1 + Σ p_i log2(1 − |i − μ| / (k − 1)). For sorting statements, not for a verdict. Undefined for nobody.
 */
export function consensusOf(counts: Counts): number | undefined {
  const n = peopleIn(counts);
  if (n === 0) return undefined;
  const width = counts.length - 1;
  const middle = counts.reduce((sum, count, index) => sum + (count / n) * index, 0);
  return counts.reduce(
    (sum, count, index) => (count === 0 ? sum : sum + (count / n) * Math.log2(1 - Math.abs(index - middle) / width)),
    1,
  );
}

/** How a group's answers to one statement lie. `marks`: too few people for a label. */
export type AgreementLabel = 'marks' | 'lone-voice' | 'split' | 'close' | 'spread';

/** What to discuss first. */
export const DISCUSSION_ORDER: readonly AgreementLabel[] = ['split', 'lone-voice', 'spread', 'close', 'marks'];

/**
 * The label for one statement, by the display rule, in its order: fewer than four answers, marks only; lone voice;
 * split; close; spread. The rule is this edition's judgement, set before anybody looks. A lone voice is never removed: it may be
 * the only patient in the room.
 */
export function labelOf(counts: Counts): AgreementLabel {
  if (peopleIn(counts) < 4) return 'marks';
  if (hasLoneVoice(counts)) return 'lone-voice';
  if (isSplit(counts)) return 'split';
  return isClose(counts) ? 'close' : 'spread';
}

/** What decides the order of discussion. */
export interface Agreement {
  readonly label: AgreementLabel;
  /** Tastle and Wierman's consensus, 0 to 1; nothing where nobody gave a level. */
  readonly consensus: number | undefined;
}

/** Orders statements for discussion: split, lone voice, spread, close; inside each the least agreed first. */
export function byDiscussion(a: Agreement, b: Agreement): number {
  return (
    DISCUSSION_ORDER.indexOf(a.label) - DISCUSSION_ORDER.indexOf(b.label) || (a.consensus ?? 1) - (b.consensus ?? 1)
  );
}

/** Exactly one answer two or more levels from the nearest middle value, the others within one level of each other. */
function hasLoneVoice(counts: Counts): boolean {
  const median = medianOf(counts);
  if (!median) return false;
  const far = (level: number) => Math.min(Math.abs(level - median.low), Math.abs(level - median.high)) >= 2;
  const lone = counts.findIndex((count, index) => count === 1 && far(index + 1));
  if (lone < 0) return false;
  const others = counts.map((count, index) => (index === lone ? 0 : count));
  return (rangeOf(others) ?? 0) <= 1;
}

/** Two or more people on each side of a level nobody chose, or two or more at both ends of the scale. */
function isSplit(counts: Counts): boolean {
  const side = (from: number, to: number) => peopleIn(counts.slice(from, to));
  const acrossAGap = counts.some(
    (count, index) => count === 0 && side(0, index) >= 2 && side(index + 1, counts.length) >= 2,
  );
  return acrossAGap || ((counts[0] ?? 0) >= 2 && (counts.at(-1) ?? 0) >= 2);
}

/** Range of 0 or 1; or of 2 with at least two thirds on the middle one of the three levels. */
function isClose(counts: Counts): boolean {
  const range = rangeOf(counts) ?? 0;
  if (range <= 1) return true;
  const middle = counts.findIndex((count) => count > 0) + 1;
  return range === 2 && (counts[middle] ?? 0) * 3 >= peopleIn(counts) * 2;
}

/** Each person's level, sorted. */
export function levelsIn(counts: Counts): number[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}
