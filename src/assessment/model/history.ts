import type { Agreed, Assessment } from './assessment';
import { isEqual } from './equal';
import { type SlotChange, type SlotKey, changedSlots, partsOf, slotOf, withSlot } from './paths';
import { threeWay } from './three-way';

/** One thing a person did, as the places it changed. */
interface Step {
  readonly changes: readonly SlotChange[];
  /** When it was last added to, in milliseconds. */
  readonly at: number;
}

/** What can be undone, and done again, in one tab. */
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

/** What to put back, and the history after it. */
export interface Move {
  readonly history: History;
  /** Each place with what this tab left there and what is to stand there instead. */
  readonly back: readonly { readonly key: SlotKey; readonly left: unknown; readonly to: unknown }[];
}

/** The last step taken back. Nothing where there is nothing to undo. */
export function undo(history: History): Move | undefined {
  const step = history.done.at(-1);
  return (
    step && {
      history: { done: history.done.slice(0, -1), undone: [...history.undone, { ...step, at: 0 }] },
      // Last first: a response comes back before what stands in it.
      back: [...step.changes].reverse().map(({ key, before, after }) => ({ key, left: after, to: before })),
    }
  );
}

/** The last step that was taken back, made again. */
export function redo(history: History): Move | undefined {
  const step = history.undone.at(-1);
  return (
    step && {
      history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
      back: step.changes.map(({ key, before, after }) => ({ key, left: before, to: after })),
    }
  );
}

/** An assessment after a move, and the places where somebody else has written since: those are left as they are. */
export interface Moved {
  readonly assessment: Assessment;
  readonly left: readonly SlotKey[];
}

/**
 * Makes a move where things still stand as this tab left them. Another tab or device may have written since: what it wrote stays. A list
 * (what is set aside, marks, pieces of evidence, dissents) gives back only its own pieces, so that what came since stays in it.
 */
export function moved(assessment: Assessment, { back }: Pick<Move, 'back'>, at: string): Moved {
  let so = assessment;
  const leftAlone: SlotKey[] = [];
  for (const { key, left, to } of back) {
    const there = slotOf(assessment, key);
    if (isEqual(there, left)) so = withSlot(so, key, to, at);
    else if (!isEqual(there, to)) {
      const after =
        isListOrNothing(left) && isListOrNothing(to) && Array.isArray(there)
          ? withSlot(so, key, orNothing(threeWay(left ?? [], to ?? [], there)), at)
          : withoutParts(so, key, { left, to, there }, at);
      if (isEqual(slotOf(after, key), there)) leftAlone.push(key);
      else so = after;
    }
  }
  return { assessment: so, left: leftAlone };
}

/** What a group agreed is taken back part by part: a reason that somebody else wrote to it stays. */
function withoutParts(
  assessment: Assessment,
  key: SlotKey,
  { left, to, there }: { readonly left: unknown; readonly to: unknown; readonly there: unknown },
  at: string,
): Assessment {
  if (!key.startsWith('agreed/') || to !== undefined || !left || !there) return assessment;
  const [mine, now] = [partsOf(left as Agreed), partsOf(there as Agreed)];
  return (['said', 'reason', 'dissents'] as const)
    .filter((part) => mine?.[part] !== undefined && isEqual(mine[part], now?.[part]))
    .reduce((so, part) => withSlot(so, `${key}/${part}`, undefined, at), assessment);
}

function isListOrNothing(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

function orNothing(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The history after a move that left some places alone: what was not taken back is not there to be made again. */
export function afterMove({ history, back }: Move, left: readonly SlotKey[], to: 'done' | 'undone'): History {
  if (left.length === 0) return history;
  const steps = history[to].slice(0, -1);
  const changes = (history[to].at(-1)?.changes ?? []).filter(({ key }) => !left.includes(key));
  return { ...history, [to]: left.length >= back.length ? steps : [...steps, { changes, at: 0 }] };
}
