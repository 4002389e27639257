import type { Assessment } from './assessment';
import { type SlotChange, type SlotKey, changedSlots } from './paths';

/** One thing a person did, as the places it changed. */
interface Step {
  readonly changes: readonly SlotChange[];
  /** When it was last added to, in milliseconds. */
  readonly at: number;
}

/** What can be undone, and done again. For one sitting in one tab: it is not kept. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Typing that goes on in the same place within so many milliseconds is one step. */
const PAUSE = 2_000;

/** A long afternoon's work; older steps fall off the end. */
const MOST_STEPS = 200;

/** Adds what a change did. A change that changed nothing is no step. `at` is an ISO instant. */
export function recorded(history: History, before: Assessment, after: Assessment, at: string): History {
  const changes = changedSlots(before, after);
  if (changes.length === 0) return history;
  const moment = Date.parse(at);
  const last = history.done.at(-1);
  if (last && moment - last.at < PAUSE && samePlaces(last.changes, changes)) {
    const joined = last.changes.map((change, index) => ({ ...change, after: changes[index]?.after }));
    return { done: [...history.done.slice(0, -1), { changes: joined, at: moment }], undone: [] };
  }
  return { done: [...history.done, { changes, at: moment }].slice(-MOST_STEPS), undone: [] };
}

function samePlaces(one: readonly SlotChange[], other: readonly SlotChange[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);
}

/** What to write, and the history after it. Nothing where there is nothing to undo. */
export interface Move {
  readonly history: History;
  readonly write: readonly (readonly [SlotKey, unknown])[];
}

export function undo(history: History): Move | undefined {
  const step = history.done.at(-1);
  return (
    step && {
      history: { done: history.done.slice(0, -1), undone: [...history.undone, { ...step, at: 0 }] },
      // Last first: a response comes back before what stands in it.
      write: [...step.changes].reverse().map(({ key, before }) => [key, before] as const),
    }
  );
}

export function redo(history: History): Move | undefined {
  const step = history.undone.at(-1);
  return (
    step && {
      history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
      write: step.changes.map(({ key, after }) => [key, after] as const),
    }
  );
}
