import { cutLetters } from '../../common/text';
import { LIMITS } from '../files/limits';
import type { Assessment } from '../model/assessment';
import type { Workspace } from './workspace';

/** What is done to whole assessments, from the list of those on this device. */

/** An assessment at one moment, and the revision that was kept of it then. */
interface AtRevision {
  readonly assessment: Assessment;
  readonly revision: number;
}

/**
 * An assessment as it is at this moment, with what is not kept yet: the shelf may be older. Nothing if it is not there or cannot be
 * read. Rejects when the device refuses.
 */
export async function readNow(
  { flush, inner: { writer, keeper, read } }: Workspace,
  id: string,
): Promise<AtRevision | undefined> {
  await flush();
  const held = writer.unsaved(id);
  if (held) return held;
  const kept = await keeper.get(id);
  const found = kept && read(kept.data);
  return found?.ok ? { assessment: found.value, revision: kept?.revision ?? 0 } : undefined;
}

/** What became of a whole assessment that was to be kept. */
export type Keeping = 'kept' | 'changed' | 'refused' | 'stopped';

/**
 * Keeps a whole assessment, its title cut to what a file may hold, on top of the revision `from` that it was made of; 0 for a new one.
 * `changed`: another tab has saved or deleted it since, and nothing was written. `refused`: the device did not take it. `stopped`: it could
 * not be read again, and the workspace's `$stop` says why.
 */
export async function keepWhole(
  { inner: { keeper, writer, unlessRefused, stops, $stop }, lasting, now, refreshShelf }: Workspace,
  assessment: Assessment,
  from: number,
): Promise<Keeping> {
  const data = { ...assessment, title: cutLetters(assessment.title, LIMITS.title) };
  const stop = stops(undefined, data);
  $stop.set(stop);
  if (stop) return 'stopped';
  const outcome = await unlessRefused(async (): Promise<Keeping> => {
    const replaced = writer.replacing(assessment.id);
    const revision = from + 1;
    if (await keeper.put({ id: assessment.id, data, revision })) return 'changed';
    await replaced(data, revision);
    if (lasting) writer.$saving.set({ kind: 'saved', at: now() });
    return 'kept';
  }, 'refused' as const);
  await refreshShelf().catch(() => undefined);
  return outcome;
}

/** Keeps an assessment as a new one on the shelf, under a new id. Returns the id, or nothing if the device refused. */
export async function keepAsNew(workspace: Workspace, assessment: Assessment): Promise<string | undefined> {
  const id = workspace.newId();
  return (await keepWhole(workspace, { ...assessment, id }, 0)) === 'kept' ? id : undefined;
}

/** Returns whether the new title is kept: not if the device refused, or another tab was writing at that moment. */
export function rename(workspace: Workspace, id: string, title: string): Promise<boolean> {
  return workspace.inner.unlessRefused(async () => {
    const found = await readNow(workspace, id);
    if (!found) return false;
    return (
      (await keepWhole(workspace, { ...found.assessment, title, changed: workspace.now() }, found.revision)) === 'kept'
    );
  }, false);
}

/** Makes a copy to work on, under a new id and title. Returns whether it is kept. */
export function duplicate(workspace: Workspace, id: string, title: string): Promise<boolean> {
  return workspace.inner.unlessRefused(async () => {
    const found = await readNow(workspace, id);
    return (
      found !== undefined &&
      (await keepAsNew(workspace, { ...found.assessment, title, changed: workspace.now() })) !== undefined
    );
  }, false);
}

/**
 * Takes an assessment off this device and off the screen. Returns how to put it back, which in turn returns whether it is back;
 * nothing if the device refused.
 */
export async function remove(workspace: Workspace, id: string): Promise<(() => Promise<boolean>) | undefined> {
  const { writer, keeper, unlessRefused } = workspace.inner;
  const deleting = await writer.deleting(id);
  const removed = await unlessRefused(async () => {
    const kept = await keeper.get(id);
    await keeper.remove(id);
    return { data: await deleting.dataWith(kept) };
  }, undefined);
  if (!removed) {
    deleting.undo();
    return undefined;
  }
  deleting.done();
  await workspace.refreshShelf().catch(() => undefined);
  return async () => {
    const { data } = removed;
    const isBack = await unlessRefused(
      async () => data === undefined || (await keeper.put({ id, data, revision: 1 })) === undefined,
      false,
    );
    await workspace.refreshShelf().catch(() => undefined);
    return isBack;
  };
}

/** What to do with an opened file whose id is taken. */
export type HowToKeep = { readonly replace: true; readonly formerTitle: string } | { readonly replace: false };

/**
 * Keeps an opened file: in place of the one with its id, which is first kept as a copy under `formerTitle`, or as a copy beside it.
 * Returns the id it now has, or nothing if the device refused.
 */
export function keepOpened(workspace: Workspace, assessment: Assessment, how: HowToKeep): Promise<string | undefined> {
  const { writer, keeper, unlessRefused } = workspace.inner;
  return unlessRefused(async () => {
    if (!how.replace) {
      // Asked of the device, not of the shelf: what is there may be unreadable, or newer than the shelf.
      const isTaken = (writer.unsaved(assessment.id) ?? (await keeper.get(assessment.id))) !== undefined;
      if (isTaken) return keepAsNew(workspace, assessment);
      return (await keepWhole(workspace, assessment, 0)) === 'kept' ? assessment.id : undefined;
    }
    const there = await readNow(workspace, assessment.id);
    if (there && (await keepAsNew(workspace, { ...there.assessment, title: how.formerTitle })) === undefined)
      return undefined;
    const from = there?.revision ?? (await keeper.get(assessment.id))?.revision ?? 0;
    return (await keepWhole(workspace, assessment, from)) === 'kept' ? assessment.id : undefined;
  }, undefined);
}
