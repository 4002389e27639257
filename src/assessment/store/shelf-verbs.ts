import { type Read, readEngagementFile } from '../files/engagement-file';
import { LIMITS } from '../files/schema';
import type { Assessment } from '../model/assessment';
import type { Workspace } from './workspace';

/** What is done to whole assessments, from the list of those on this device. */

/**
 * An assessment as it is at this moment, with what is not kept yet: the shelf may be older. Nothing if it is not there or cannot be
 * read. Rejects when the device refuses.
 */
async function readNow({ flush, inner: { writer, keeper, read } }: Workspace, id: string): Promise<Assessment | undefined> {
  await flush();
  const held = writer.unsaved(id);
  if (held) return held;
  const kept = await keeper.get(id);
  const found = kept && read(kept.data);
  return found?.ok ? found.value : undefined;
}

/** Keeps a whole assessment, its title cut to what a file may hold. Returns whether the device took it. */
async function keepWhole(
  { inner: { keeper, writer, unlessRefused }, lasting, now, refreshShelf }: Workspace,
  assessment: Assessment,
): Promise<boolean> {
  const taken = await unlessRefused(async () => {
    const replaced = writer.replacing(assessment.id);
    const before = await keeper.get(assessment.id);
    const data = { ...assessment, title: assessment.title.slice(0, LIMITS.title) };
    const revision = (before?.revision ?? 0) + 1;
    // Another tab may have saved or deleted it since `before`: then nothing was written.
    if (await keeper.put({ id: assessment.id, data, revision })) return false;
    replaced(data, revision);
    if (lasting) writer.$saving.set({ kind: 'saved', at: now() });
    return true;
  }, false);
  await refreshShelf().catch(() => undefined);
  return taken;
}

/** Keeps an assessment as a new one on the shelf, under a new id. Returns the id, or nothing if the device refused. */
export async function keepAsNew(workspace: Workspace, assessment: Assessment): Promise<string | undefined> {
  const id = workspace.newId();
  return (await keepWhole(workspace, { ...assessment, id })) ? id : undefined;
}

/** Returns whether the new title is kept: not if the device refused, or another tab was writing at that moment. */
export function rename(workspace: Workspace, id: string, title: string): Promise<boolean> {
  return workspace.inner.unlessRefused(async () => {
    const found = await readNow(workspace, id);
    return found !== undefined && keepWhole(workspace, { ...found, title, changed: workspace.now() });
  }, false);
}

/** Makes a copy to work on, under a new id and title. Returns whether it is kept. */
export function duplicate(workspace: Workspace, id: string, title: string): Promise<boolean> {
  return workspace.inner.unlessRefused(async () => {
    const found = await readNow(workspace, id);
    return found !== undefined && keepWhole(workspace, { ...found, id: workspace.newId(), title, changed: workspace.now() });
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
    return { data: deleting.dataWith(kept) };
  }, undefined);
  if (!removed) {
    deleting.undo();
    return undefined;
  }
  deleting.done();
  await workspace.refreshShelf().catch(() => undefined);
  return async () => {
    const { data } = removed;
    const isBack = await unlessRefused(async () => data === undefined || (await keeper.put({ id, data, revision: 1 })) === undefined, false);
    await workspace.refreshShelf().catch(() => undefined);
    return isBack;
  };
}

/**
 * Reads a file's text without keeping anything. What to do with it, if an assessment with the same id is here, is for the
 * person to say: see `keepOpened`.
 */
export function readFile({ known, $shelf }: Workspace, text: string): Read<Assessment> & { readonly already?: Assessment } {
  const read = readEngagementFile(text, known);
  const already = read.ok ? $shelf.get()?.assessments.find(({ id }) => id === read.value.id) : undefined;
  return already ? { ...read, already } : read;
}

/** What to do with an opened file whose id is taken. */
export type HowToKeep = { readonly replace: true; readonly formerTitle?: string } | { readonly replace: false };

/**
 * Keeps an opened file: in place of the one with its id, which is first kept as a copy under `formerTitle` if that is given, or as a copy beside it.
 * Returns the id it now has, or nothing if the device refused.
 */
export function keepOpened(workspace: Workspace, assessment: Assessment, how: HowToKeep): Promise<string | undefined> {
  const { writer, keeper, unlessRefused } = workspace.inner;
  return unlessRefused(async () => {
    const former = how.replace && how.formerTitle ? await readNow(workspace, assessment.id) : undefined;
    if (former && !(await keepWhole(workspace, { ...former, id: workspace.newId(), title: how.replace ? (how.formerTitle ?? '') : '' })))
      return undefined;
    // Asked of the device, not of the shelf: what is there may be unreadable, or newer than the shelf.
    const isTaken = !how.replace && (writer.unsaved(assessment.id) ?? (await keeper.get(assessment.id))) !== undefined;
    const kept = isTaken ? { ...assessment, id: workspace.newId() } : assessment;
    return (await keepWhole(workspace, kept)) ? kept.id : undefined;
  }, undefined);
}
