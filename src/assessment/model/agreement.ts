/**
 * How far a handful of people agree on one statement. Formulas and check values: `assessment-design`, section 5.
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
 * Average deviation about the median, in levels: (1/n) Σ |x − median|. With an even number of people it is the same for
 * any point between the two middle answers. Burke and Dunlap 2002. Undefined for nobody.
 */
export function averageDeviationOf(counts: Counts): number | undefined {
  const median = medianOf(counts);
  if (!median) return undefined;
  const levels = levelsIn(counts);
  return levels.reduce((sum, level) => sum + Math.abs(level - median.low), 0) / levels.length;
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
  return counts.reduce((sum, count, index) => (count === 0 ? sum : sum + (count / n) * Math.log2(1 - Math.abs(index - middle) / width)), 1);
}

/**
 * Agreement A of van der Eijk: 1 for one peak, 0 for flat, −1 for two opposite peaks. It peels the counts into layers that are
 * the same height wherever they are not empty, scores how one-peaked each layer is, and weights by people. Undefined for nobody
 * or for fewer than three levels.
 */
export function agreementOf(counts: Counts): number | undefined {
  const n = peopleIn(counts);
  if (n === 0 || counts.length < 3) return undefined;
  let left = [...counts];
  let agreement = 0;
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const layer = left.map((count) => count > 0);
    const people = height * layer.filter(Boolean).length;
    agreement += (people / n) * agreementOfLayer(layer);
    left = left.map((count) => (count > 0 ? count - height : 0));
  }
  return agreement;
}

function agreementOfLayer(layer: readonly boolean[]): number {
  const k = layer.length;
  const filled = layer.filter(Boolean).length;
  if (filled === k) return 0;
  if (filled === 1) return 1;
  let onePeaked = 0;
  let twoPeaked = 0;
  for (let a = 0; a < k; a += 1) {
    for (let b = a + 1; b < k; b += 1) {
      for (let c = b + 1; c < k; c += 1) {
        const triple = `${Number(layer[a])}${Number(layer[b])}${Number(layer[c])}`;
        if (triple === '110' || triple === '011') onePeaked += 1;
        if (triple === '101') twoPeaked += 1;
      }
    }
  }
  const unimodality = ((k - 2) * onePeaked - (k - 1) * twoPeaked) / ((k - 2) * (onePeaked + twoPeaked));
  return unimodality * (1 - (filled - 1) / (k - 1));
}

/**
 * Krippendorff's alpha for ordered levels over several statements, with missing answers: 1 − D_o / D_e.
 * `units` holds, for each statement, the levels its raters gave (1 to `k`). Statements with one answer are dropped.
 * Undefined when everybody always gives the same level (D_e = 0). For large or yearly groups, not for display day to day.
 */
export function krippendorffAlphaOf(units: readonly (readonly number[])[], k: number): number | undefined {
  const levels = Array.from({ length: k }, (_, index) => index + 1);
  const together = levels.map(() => levels.map(() => 0));
  for (const unit of units) {
    if (unit.length < 2) continue;
    unit.forEach((c, first) =>
      unit.forEach((d, second) => {
        const row = together[c - 1];
        if (first !== second && row) row[d - 1] = (row[d - 1] ?? 0) + 1 / (unit.length - 1);
      }),
    );
  }
  const totals = together.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const n = totals.reduce((sum, total) => sum + total, 0);
  const total = (level: number) => totals[level - 1] as number;
  /** Squared distance between two levels: how many answers lie between them. */
  const distance = (c: number, d: number) => {
    const [low, high] = c < d ? [c, d] : [d, c];
    const between = levels.filter((level) => level >= low && level <= high).reduce((sum, level) => sum + total(level), 0);
    return (between - (total(c) + total(d)) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (const c of levels) {
    for (const d of levels) {
      observed += (together[c - 1]?.[d - 1] ?? 0) * distance(c, d);
      expected += total(c) * total(d) * distance(c, d);
    }
  }
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

/** How a group's answers to one statement lie. `marks`: too few people for a label. */
export type AgreementLabel = 'marks' | 'lone-voice' | 'split' | 'close' | 'spread';

/** What to discuss first. */
export const DISCUSSION_ORDER: readonly AgreementLabel[] = ['split', 'lone-voice', 'spread', 'close', 'marks'];

/**
 * The label for one statement, by the display rule of section 5, in its order: fewer than four answers, marks only; lone voice;
 * split; close; spread. The rule is this edition's judgement, set before anybody looks. A lone voice is never removed: it may be
 * the only patient in the room.
 */
export function labelOf(counts: Counts): AgreementLabel {
  if (peopleIn(counts) < 4) return 'marks';
  if (hasLoneVoice(counts)) return 'lone-voice';
  if (isSplit(counts)) return 'split';
  return isClose(counts) ? 'close' : 'spread';
}

/** Orders statements for discussion: split, lone voice, spread, close; inside each the least agreed first. */
export function byDiscussion(a: Counts, b: Counts): number {
  return DISCUSSION_ORDER.indexOf(labelOf(a)) - DISCUSSION_ORDER.indexOf(labelOf(b)) || (consensusOf(a) ?? 1) - (consensusOf(b) ?? 1);
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
  const acrossAGap = counts.some((count, index) => count === 0 && side(0, index) >= 2 && side(index + 1, counts.length) >= 2);
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
function levelsIn(counts: Counts): number[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}
