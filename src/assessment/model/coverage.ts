import { LEVELS, type Level } from './answer';
import { type Response, entryOf } from './assessment';
import type { Statement } from './bank';

/**
 * How one person's answers to some statements are spread. Counts only: nothing here is a share or an average
 * (docs/arithmetic.md, "Levels and counts": the step from 1 to 2 need not equal the step from 3 to 4).
 * `total` is the sum of all the other counts.
 */
export interface Spread {
  readonly total: number;
  /** Statements the organisation does itself, at each level. */
  readonly at: Readonly<Record<Level, number>>;
  /** Statements another body does, at each level. */
  readonly elsewhereAt: Readonly<Record<Level, number>>;
  /** Another body does it; how well is not said. */
  readonly elsewhereUnrated: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly preferNotToSay: number;
  readonly unanswered: number;
}

/** Counts each statement once, by what `response` says of it. A statement with no answer is unanswered, never a level; so is a "not applicable" without its reason. */
export function spreadOf(statements: readonly Statement[], response: Response): Spread {
  const at = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const elsewhereAt = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let [elsewhereUnrated, dontKnow, notApplicable, preferNotToSay, unanswered] = [0, 0, 0, 0, 0];
  for (const { id } of statements) {
    const { answer } = entryOf(response, id);
    switch (answer?.kind) {
      case 'level':
        at[answer.level] += 1;
        break;
      case 'someone-else':
        if (answer.level === undefined) elsewhereUnrated += 1;
        else elsewhereAt[answer.level] += 1;
        break;
      case 'dont-know':
        dontKnow += 1;
        break;
      case 'not-applicable':
        // It leaves the count only with its reason (docs/arithmetic.md, "Levels and counts"): until then it is not answered.
        if (answer.reason.trim()) notApplicable += 1;
        else unanswered += 1;
        break;
      case 'prefer-not-to-say':
        preferNotToSay += 1;
        break;
      case undefined:
        unanswered += 1;
        break;
      default:
        answer satisfies never;
    }
  }
  return {
    total: statements.length,
    at,
    elsewhereAt,
    elsewhereUnrated,
    dontKnow,
    notApplicable,
    preferNotToSay,
    unanswered,
  };
}

/** How many statements have an answer of any kind: what progress counts. */
export function answeredIn(spread: Spread): number {
  return spread.total - spread.unanswered;
}

/**
 * How many statements the headline is out of: "9 of 13". Don't know and unanswered count, so that they can
 * never flatter; not applicable and prefer not to say leave the count, and are printed beside it.
 */
export function appliesIn(spread: Spread): number {
  return spread.total - spread.notApplicable - spread.preferNotToSay;
}

/** Statements at `level` or above, whoever does the work. Returns a count, never a share. */
export function atLeast(spread: Spread, level: Level): number {
  return LEVELS.filter((each) => each >= level).reduce(
    (count, each) => count + spread.at[each] + spread.elsewhereAt[each],
    0,
  );
}

/** Statements with a level, whoever does the work. */
export function ratedIn(spread: Spread): number {
  return atLeast(spread, 1);
}
