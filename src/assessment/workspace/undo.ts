import { type ReadableAtom, atom } from 'nanostores';
import { beforeLeaving } from '../../browser/this-tab';
import { recallSteps, rememberSteps } from '../memory/undo-steps';
import { type History, type Move, NO_HISTORY, afterMove, moved, recorded, redo, undo } from '../model/history';
import type { SlotKey } from '../model/paths';
import type { Workspace } from './workspace';

/** What became of taking a step back, or of making it again. */
export interface Undone {
  /** Whether anything was changed. */
  readonly changed: boolean;
  /** Places where another tab or device has written since: they stay as they are. */
  readonly left: readonly SlotKey[];
  /** It would have left what cannot be read: `$stop` says why. */
  readonly stopped: boolean;
}

/** What can be taken back, of the assessment that is open. */
export interface Undo {
  readonly $can: ReadableAtom<{ readonly undo: boolean; readonly redo: boolean }>;
  readonly undo: () => Undone | undefined;
  readonly redo: () => Undone | undefined;
}

const known = new WeakMap<Workspace, Undo>();

/**
 * Undo and redo for a workspace: the same one for every screen that asks. Begins with the first change after it was asked for, and goes on
 * from what this tab did on the pages before.
 */
export function undoFor(workspace: Workspace): Undo {
  const made = known.get(workspace) ?? createUndo(workspace);
  known.set(workspace, made);
  return made;
}

function createUndo(workspace: Workspace): Undo {
  const $can = atom({ undo: false, redo: false });
  const histories = new Map<string, History>();
  let of: string | undefined;
  let history: History = NO_HISTORY;
  /** Set while a step is being taken back: that is no step of its own. */
  let moving = false;

  const remember = (next: History) => {
    history = next;
    if (of !== undefined) histories.set(of, next);
    $can.set({ undo: next.done.length > 0, redo: next.undone.length > 0 });
  };

  const move = (step: Move | undefined, to: 'done' | 'undone'): Undone | undefined => {
    if (!step) return undefined;
    let left: readonly SlotKey[] = [];
    moving = true;
    const done = workspace.change((assessment, at) => {
      const after = moved(assessment, step, at);
      left = after.left;
      return left.length === step.back.length ? assessment : after.assessment;
    });
    moving = false;
    if (!done) return { changed: false, left: [], stopped: true };
    remember(afterMove(step, left, to));
    return { changed: left.length < step.back.length, left, stopped: false };
  };

  workspace.$assessment.subscribe((assessment) => {
    if (assessment?.id === of) return;
    of = assessment?.id;
    const before = of === undefined ? NO_HISTORY : histories.get(of);
    remember(before ?? (workspace.lasting && of !== undefined ? recallSteps(of) : NO_HISTORY));
  });
  workspace.onChange((before, after, at) => {
    if (!moving) remember(recorded(history, before, after, at));
  });
  if (workspace.lasting) beforeLeaving(() => histories.forEach((steps, id) => rememberSteps(id, steps)));
  return { $can, undo: () => move(undo(history), 'undone'), redo: () => move(redo(history), 'done') };
}
