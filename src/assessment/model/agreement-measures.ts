import { type Counts, levelsIn, medianOf, peopleIn } from './agreement';

/**
 * Further measures of agreement that no screen shows: for whoever studies the answers of many groups, or of one group over years, and wants
 * a figure that can be compared with the literature. Formulas, sources and check values: docs/arithmetic.md, "Agreement in a small group".
 */

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
    const between = levels
      .filter((level) => level >= low && level <= high)
      .reduce((sum, level) => sum + total(level), 0);
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
