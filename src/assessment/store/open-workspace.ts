import { memoryKeeper, openAssessmentDatabase } from '../../browser/assessment-database';
import { now } from '../../browser/clock';
import { newId } from '../../browser/ids';
import type { Bank } from '../model/bank';
import { type Workspace, createWorkspace } from './workspace';

/** The workspace of a page in a real browser. Where the browser keeps nothing, everything works in memory and the screen says so. */
export async function openWorkspace(bank: Bank): Promise<Workspace> {
  try {
    return createWorkspace({ bank, keeper: await openAssessmentDatabase(), lasting: true, now, newId });
  } catch {
    return createWorkspace({ bank, keeper: memoryKeeper(), lasting: false, now, newId });
  }
}
