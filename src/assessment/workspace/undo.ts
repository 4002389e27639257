import { type ReadableAtom, atom } from 'nanostores';
import { NO_HISTORY, type Move, recorded, redo, undo } from '../model/history';
import { withSlots } from '../model/paths';
import type { Workspace } from './workspace';

/** What can be taken back, of the assessment that is open. */
export interface Undo {
  readonly $can: ReadableAtom<{ readonly undo: boolean; readonly redo: boolean }>;
  readonly undo: () => void;
  readonly redo: () => void;
}

const known = new WeakMap<Workspace, Undo>();

/** Undo and redo for a workspace: the same one for every screen that asks. Begins with the first change after it was asked for. */
export function undoFor(workspace: Workspace): Undo {
  const made = known.get(workspace) ?? createUndo(workspace);
  known.set(workspace, made);
  return made;
}

function createUndo(workspace: Workspace): Undo {
  const $can = atom({ undo: false, redo: false });
  let of: string | undefined;
  let history = NO_HISTORY;
  /** Set while a step is being taken back: that is no step of its own. */
  let moving = false;

  const remember = (next: typeof history) => {
    history = next;
    $can.set({ undo: next.done.length > 0, redo: next.undone.length > 0 });
  };
  const move = (step: Move | undefined) => {
    if (!step) return;
    moving = true;
    workspace.change((assessment, at) => withSlots(assessment, step.write, at));
    moving = false;
    remember(step.history);
  };

  workspace.$assessment.subscribe((assessment) => {
    if (assessment?.id === of) return;
    of = assessment?.id;
    remember(NO_HISTORY);
  });
  workspace.onChange((before, after, at) => {
    if (!moving) remember(recorded(history, before, after, at));
  });
  return { $can, undo: () => move(undo(history)), redo: () => move(redo(history)) };
}
