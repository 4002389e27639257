import { type KnownBank, readAssessment } from '../files/engagement-file';
import { LIMITS } from '../files/limits';
import type { FileProblem } from '../files/untrusted';
import type { Assessment } from '../model/assessment';
import { BOUNDS } from '../model/bounds';
import { weightOf } from './weight';

/** Why an act was stopped. Nothing was changed. The words are in `rooms/words/stop-words.ts`. */
export type Stop =
  /** There would be more snapshots of people's than an assessment holds. */
  | { readonly kind: 'snapshots'; readonly most: number }
  /** It would be too large for a file that opens again: bytes. */
  | { readonly kind: 'size'; readonly most: number }
  /** It would leave what cannot be read again: what the reader says of it. One thing too many has the name of its list as its place. */
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

/**
 * The one gate: every change, merge, undo, snapshot and migration passes it before it is on the screen or on the device. It asks the very reader
 * that will open the assessment again. What has passed before is not looked into again, so a click costs what it changed.
 */
export function stopFor(before: Assessment | undefined, after: Assessment, known: KnownBank): Stop | undefined {
  if (before === after) return undefined;
  if (taken(after) > BOUNDS.snapshotsByPeople) return { kind: 'snapshots', most: BOUNDS.snapshotsByPeople };
  const read = readAssessment(after, known);
  if (!read.ok) return { kind: 'unreadable', problem: read.problem };
  return isTooLarge(after) && !(before && isTooLarge(before)) ? { kind: 'size', most: LIMITS.bytes } : undefined;
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
