import { type KnownBank, readAssessment } from '../files/engagement-file';
import { LIMITS } from '../files/limits';
import type { FileProblem } from '../files/untrusted';
import type { Assessment } from '../model/assessment';
import { BOUNDS, MOST_SNAPSHOTS } from '../model/bounds';
import { weightOf } from './weight';

/** Why an act was stopped. Nothing was changed. The words are in `rooms/words/stop-words.ts`. */
export type Stop =
  /** There would be more of something than one assessment holds. */
  | { readonly kind: 'bound'; readonly of: Bounded; readonly most: number }
  /** It would be too large for a file that opens again: bytes. */
  | { readonly kind: 'size'; readonly most: number }
  /** It would leave what cannot be read again. */
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

export type Bounded = 'responses' | 'aside' | 'actions' | 'snapshots' | 'notChosen' | 'dissents';

/**
 * The one gate: every change, merge, undo, snapshot and migration passes it before it is on the screen or on the device. It asks the very reader
 * that will open the assessment again. What has passed before is not looked into again, so a click costs what it changed.
 */
export function stopFor(before: Assessment | undefined, after: Assessment, known: KnownBank): Stop | undefined {
  if (before === after) return undefined;
  const bound = boundMet(before, after);
  if (bound) return bound;
  const read = readAssessment(after, known);
  if (!read.ok) return { kind: 'unreadable', problem: read.problem };
  return isTooLarge(after) && !(before && isTooLarge(before)) ? { kind: 'size', most: LIMITS.bytes } : undefined;
}

function boundMet(before: Assessment | undefined, after: Assessment): Stop | undefined {
  const counts = countsIn(after);
  const were = before && countsIn(before);
  for (const [of, most] of Object.entries(MOST) as [Bounded, number][]) {
    // One that is over a bound already may be made smaller.
    if (counts[of] > most && counts[of] > (were?.[of] ?? 0)) return { kind: 'bound', of, most };
  }
  const people = taken(after);
  if (people > BOUNDS.snapshotsByPeople && people > (before ? taken(before) : 0))
    return { kind: 'bound', of: 'snapshots', most: BOUNDS.snapshotsByPeople };
  return undefined;
}

const MOST: Readonly<Record<Bounded, number>> = {
  responses: BOUNDS.responses,
  aside: BOUNDS.aside,
  actions: BOUNDS.list,
  snapshots: MOST_SNAPSHOTS,
  notChosen: BOUNDS.notChosen,
  dissents: BOUNDS.list,
};

function countsIn(assessment: Assessment): Readonly<Record<Bounded, number>> {
  const { responses, aside = [], actions = [], snapshots = [], notChosen = [], agreed = {} } = assessment;
  return {
    responses: responses.length,
    aside: aside.length,
    actions: actions.length,
    snapshots: snapshots.length,
    notChosen: notChosen.length,
    dissents: Math.max(0, ...Object.values(agreed).map(({ dissents }) => dissents.length)),
  };
}

function taken({ snapshots = [] }: Assessment): number {
  return snapshots.filter(({ by }) => by === 'person').length;
}

function isTooLarge(assessment: Assessment): boolean {
  const { bytes, values } = weightOf(assessment);
  return bytes > LIMITS.bytes - ROOM || values > LIMITS.values;
}

/** The head of a file, and what a count by parts misses. */
const ROOM = 4096;
