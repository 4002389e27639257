import { type Evidence, STRENGTHS, type Strength } from './assessment';
import type { Standing } from './standing';

/** Evidence speaks of the last 12 months: docs/arithmetic.md, "Evidence". */
const FRESH_MONTHS = 12;

/** Whether a piece is older than 12 months on the day `today` (ISO day). Without a date nobody can say: undefined. */
export function isOld({ date }: Pick<Evidence, 'date'>, today: string): boolean | undefined {
  if (!date) return undefined;
  return date < monthsBefore(today, FRESH_MONTHS);
}

/** The same day so many months before; the last day of the month where that month is shorter. Days are ISO days. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 31;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The strongest step of the ladder that some piece stands on; nothing if none says. */
export function strongest(pieces: readonly Evidence[]): Strength | undefined {
  return [...STRENGTHS].reverse().find((step) => pieces.some(({ strength }) => strength === step));
}

/** Why a statement's evidence wants chasing. */
export type Chase = 'nothing' | 'only-said' | 'old' | 'no-date' | 'no-place';

/**
 * Statements that claim level 3 or above and could not show it today, with what is wrong. Level 3 with nothing written down comes first:
 * it is the claim a reader will ask about.
 */
export function toChase(
  standings: readonly Standing[],
  today: string,
): readonly { readonly standing: Standing; readonly why: readonly Chase[] }[] {
  const order: readonly Chase[] = ['nothing', 'only-said', 'old', 'no-date', 'no-place'];
  return standings
    .filter(({ low }) => low !== undefined && low >= 3)
    .map((standing) => ({ standing, why: chaseFor(standing.evidence, today) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => order.indexOf(a.why[0] as Chase) - order.indexOf(b.why[0] as Chase));
}

function chaseFor(pieces: readonly Evidence[], today: string): readonly Chase[] {
  if (pieces.length === 0) return ['nothing'];
  const why: Chase[] = [];
  if (strongest(pieces) === 'said') why.push('only-said');
  if (pieces.every((piece) => isOld(piece, today) === true)) why.push('old');
  if (pieces.some(({ date }) => !date)) why.push('no-date');
  if (pieces.some(({ place }) => !place.trim())) why.push('no-place');
  return why;
}
