import { type Keeper, memoryKeeper, openAssessmentDatabase } from '../../browser/assessment-database';
import { now } from '../../browser/clock';
import { newId } from '../../browser/ids';
import { StorageTrouble, type Trouble } from '../../browser/storage-trouble';
import { askBeforeLeaving } from '../../browser/this-tab';
import { isFiled } from '../memory/filed';
import type { Bank } from '../model/bank';
import { type Workspace, type WorkspaceParts, createWorkspace } from './workspace';

/** The workspace of a page in a real browser; or what stands in its way, and how to go on all the same. */
export type Opening =
  | { readonly kind: 'open'; readonly workspace: Workspace }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly inMemory: () => Workspace };

/**
 * Opens the workspace. Where the browser has no place to keep things, or forbids it, everything works in memory and the screen says so. Where
 * there is such a place and it cannot be reached now, work may be in it: then the person decides.
 */
export async function openWorkspace(bank: Bank): Promise<Opening> {
  const move = await moverFor(bank);
  const make = (keeper: Keeper, trouble?: Trouble) => {
    const workspace = createWorkspace({ bank, keeper, lasting: !trouble, trouble, now, newId, move });
    askBeforeLeaving(() => workspace.atRisk().some((assessment) => !isFiled(assessment)));
    return workspace;
  };
  try {
    return { kind: 'open', workspace: make(await openAssessmentDatabase()) };
  } catch (error) {
    const trouble = error instanceof StorageTrouble ? error.kind : 'refused';
    return trouble === 'missing' || trouble === 'refused'
      ? { kind: 'open', workspace: make(memoryKeeper(), trouble) }
      : { kind: 'trouble', trouble, inMemory: () => make(memoryKeeper(), trouble) };
  }
}

/** Only a bank that has had earlier editions pays for the script that moves their answers. */
async function moverFor({ edition, statements, steps = [] }: Bank): Promise<WorkspaceParts['move']> {
  if (steps.length === 0) return undefined;
  const { moveToEdition } = await import('../files/move-edition');
  const known = { edition, ids: new Set(statements.map(({ id }) => id)) };
  return (data) => moveToEdition(data, known, steps);
}
