import { PART_IDS, type PartId } from '../../cycle/parts';
import { LEVELS } from './answer';
import { type Assessment, statementsAsked } from './assessment';
import type { Statement, StatementId } from './bank';
import { type EditionStep, notComparable, stepsBetween } from './editions';
import { countedIn } from './who-is-shown';
import { type Standing, standingsOf } from './standing';

/** An assessment at one moment, or of one unit: the present one, a snapshot, a file. */
export type Shot = Omit<Assessment, 'snapshots'>;

export type Movement = 'up' | 'down' | 'same' | 'not-known';

/** One statement at each of several moments, oldest first. */
export interface Row {
  readonly statement: Statement;
  readonly standings: readonly Standing[];
  /** From the first moment with a level to the last. */
  readonly movement: Movement;
}

export interface Comparison {
  readonly rows: readonly Row[];
  /** Statements that cannot be compared like with like, and why. */
  readonly leftOut: readonly { readonly id: StatementId; readonly why: 'changed-edition' | 'not-asked-in-all' }[];
  /** Editions between which no way is known: their statements are compared by nothing. */
  readonly unknownEditions: readonly string[];
}

/**
 * Several moments of one assessment, statement by statement, only like with like. A statement that was reworded, split, merged, retired
 * or added between any two of the editions is listed and left out; so is one that some moment does not ask.
 */
export function compare(
  statements: readonly Statement[],
  shots: readonly Shot[],
  steps: readonly EditionStep[],
): Comparison {
  const editions = [...new Set(shots.map(({ edition }) => edition))];
  const ways = editions.flatMap((from) =>
    editions.filter((to) => to !== from).map((to) => stepsBetween(steps, from, to)),
  );
  const changed = new Set(ways.flatMap((way) => (way ?? []).flatMap((step) => [...notComparable(step)])));
  const unknownEditions = editions.filter((from) =>
    editions.some((to) => to !== from && !stepsBetween(steps, from, to) && !stepsBetween(steps, to, from)),
  );
  const asked = shots.map((shot) => new Set(statementsAsked(statements, shot).map(({ id }) => id)));

  const candidates = statements.filter(({ id }) => asked.some((ids) => ids.has(id)));
  const leftOut = candidates.flatMap(({ id }): Comparison['leftOut'] => {
    if (changed.has(id) || unknownEditions.length > 0) return [{ id, why: 'changed-edition' }];
    return asked.every((ids) => ids.has(id)) ? [] : [{ id, why: 'not-asked-in-all' }];
  });
  const out = new Set(leftOut.map(({ id }) => id));
  const alike = candidates.filter(({ id }) => !out.has(id));
  const columns = shots.map((shot) => standingsOf(alike, shot));
  const rows = alike.map((statement, index): Row => {
    const standings = columns.map((column) => column[index] as Standing);
    return { statement, standings, movement: movementOf(standings) };
  });
  return { rows, leftOut, unknownEditions };
}

/** Up when both middle answers are at least as high and one is higher. A middle that widens both ways has not moved. */
function movementOf(standings: readonly Standing[]): Movement {
  const known = standings.filter(({ low }) => low !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return 'not-known';
  const [low, high] = [(last.low ?? 0) - (first.low ?? 0), (last.high ?? 0) - (first.high ?? 0)];
  if (low >= 0 && high >= 0 && low + high > 0) return 'up';
  return low <= 0 && high <= 0 && low + high < 0 ? 'down' : 'same';
}

/** With fewer people than this a unit's answers are not shown beside others: docs/arithmetic.md, "Over time and between units". */
export const FEWEST_PEOPLE = 5;

/** The shape of one unit: counts of statements, part by part. There is no total and no place in an order. */
export interface UnitShape {
  readonly people: number;
  readonly hidden: boolean;
  readonly parts: readonly { readonly part: PartId; readonly at: readonly number[]; readonly noLevel: number }[];
}

/** A unit's shape, by the lower middle answer of each statement; hidden for fewer than five people. */
export function unitShape(statements: readonly Statement[], shot: Shot): UnitShape {
  const people = countedIn(shot).length;
  if (people < FEWEST_PEOPLE) return { people, hidden: true, parts: [] };
  const standings = standingsOf(statementsAsked(statements, shot), shot);
  const parts = PART_IDS.filter((part) => shot.parts.includes(part)).map((part) => {
    const of = standings.filter(({ statement }) => statement.part === part);
    return {
      part,
      at: LEVELS.map((level) => of.filter(({ low }) => low === level).length),
      noLevel: of.filter(({ low }) => low === undefined).length,
    };
  });
  return { people, hidden: false, parts };
}
