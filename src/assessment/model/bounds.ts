/**
 * How much one assessment holds. Each bound stands once: the reader of files refuses more, no act goes past it, and the screen says so
 * before one is met.
 */
export const BOUNDS = {
  /** People who count. Drawing and counting stay quick up to here; the largest group that asked had some 500. */
  responses: 1_000,
  /** Copies that are kept but not counted: as many as there may be responses, because all of those can be taken out. */
  aside: 1_000,
  /** Actions, marks and dissents: far more than a plan or a meeting has. */
  list: 500,
  /** Snapshots that people take. */
  snapshotsByPeople: 500,
  /** Those that the site takes before something that cannot be seen again. The oldest of them gives way. */
  snapshotsByApp: 10,
  /** What was not chosen when copies were brought together: every place of a large plan, many times over. */
  notChosen: 10_000,
  /** Answers of earlier editions, by edition: what a thousand people said of a hundred statements. */
  former: 100_000,
  /** A count of changes beyond this is no exact number any more. It stands still there: who is newer is then asked of the person. */
  changes: Number.MAX_SAFE_INTEGER,
} as const;

/** All the snapshots that one assessment can come to hold. */
export const MOST_SNAPSHOTS = BOUNDS.snapshotsByPeople + BOUNDS.snapshotsByApp;

/** One change more, as far as the count goes. */
export function oneMore(changes: number | undefined): number {
  return Math.min((changes ?? 0) + 1, BOUNDS.changes);
}
