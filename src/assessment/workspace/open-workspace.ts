import { memoryKeeper, openAssessmentDatabase } from '../../browser/assessment-database';
import { now } from '../../browser/clock';
import { newId } from '../../browser/ids';
import type { Bank } from '../model/bank';
import { type Workspace, type WorkspaceParts, createWorkspace } from './workspace';

/** The workspace of a page in a real browser. Where the browser keeps nothing, everything works in memory and the screen says so. */
export async function openWorkspace(bank: Bank): Promise<Workspace> {
  const move = await moverFor(bank);
  try {
    return createWorkspace({ bank, keeper: await openAssessmentDatabase(), lasting: true, now, newId, move });
  } catch {
    return createWorkspace({ bank, keeper: memoryKeeper(), lasting: false, now, newId, move });
  }
}

/** Only a bank that has had earlier editions pays for the script that moves their answers. */
async function moverFor({ edition, statements, steps = [] }: Bank): Promise<WorkspaceParts['move']> {
  if (steps.length === 0) return undefined;
  const { moveToEdition } = await import('../files/move-edition');
  const known = { edition, ids: new Set(statements.map(({ id }) => id)) };
  return (data) => moveToEdition(data, known, steps);
}
