import { readIncoming } from '../files/read-any';
import type { Invitation } from '../files/invitation';
import { type LockedFile, unlock } from '../files/locked-file';
import type { FileProblem } from '../files/untrusted';
import type { Assessment } from '../model/assessment';
import type { MigrationReport } from '../model/editions';
import { readingOf } from './chosen-file';
import { LIMITS } from './limits';
import { type Salvaged, salvagedText } from './salvage';
import type { Workspace } from '../workspace/workspace';

/** What a file that somebody chose turned out to be. Nothing of it has been kept. */
export type Opened =
  | {
      readonly kind: 'assessment';
      readonly assessment: Assessment;
      readonly already?: Assessment;
      readonly reports?: readonly MigrationReport[];
    }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  /** One person's answers to the assessment of this title: they belong in its group. */
  | { readonly kind: 'response'; readonly title: string }
  | { readonly kind: 'locked'; readonly locked: LockedFile }
  | { readonly kind: 'problem'; readonly problem: FileProblem; readonly salvaged?: Salvaged };

/** Reads a file of any kind of ours. */
export async function openAny(workspace: Workspace, file: File): Promise<Opened> {
  const text = await readingOf(file);
  return text.ok ? openText(workspace, text.value) : { kind: 'problem', problem: text.problem };
}

/** Opens a locked file with a passphrase; nothing if it is another's, or the file was changed. */
export async function openLocked(
  workspace: Workspace,
  locked: LockedFile,
  passphrase: string,
): Promise<Opened | undefined> {
  const text = await unlock(locked, passphrase);
  return text === undefined ? undefined : openText(workspace, text);
}

async function openText(workspace: Workspace, text: string): Promise<Opened> {
  const [found] = await readIncoming(text, workspace.known);
  switch (found?.kind) {
    case undefined:
      return { kind: 'problem', problem: { code: 'empty' } };
    case 'assessment':
      return withAlready(workspace, found.assessment);
    case 'response':
      return { kind: 'response', title: found.file.title };
    case 'invitation':
    case 'locked':
      return found;
    case 'problem':
      return found.problem.code === 'other-edition'
        ? moved(workspace, text, found.problem)
        : withSalvaged(workspace, text, found.problem);
  }
}

/** What is damaged in one place only is offered without it. */
async function withSalvaged(workspace: Workspace, text: string, problem: FileProblem): Promise<Opened> {
  const isDamaged = problem.code === 'damaged' || problem.code === 'unknown-statement';
  const saved = isDamaged ? await salvagedText(workspace, text) : undefined;
  return { kind: 'problem', problem, ...(saved && { salvaged: saved }) };
}

/** An assessment as one that was found in a file, to be looked at before it is kept. */
export function found(workspace: Workspace, assessment: Assessment): Opened {
  return withAlready(workspace, assessment);
}

function withAlready({ $shelf }: Workspace, assessment: Assessment, reports?: readonly MigrationReport[]): Opened {
  const already = $shelf.get()?.assessments.find(({ id }) => id === assessment.id);
  return { kind: 'assessment', assessment, ...(already && { already }), ...(reports && { reports }) };
}

/** One that answers an earlier edition is moved to this one, if it is known how. */
async function moved(workspace: Workspace, text: string, problem: FileProblem): Promise<Opened> {
  const { steps = [] } = workspace.bank;
  if (steps.length === 0) return { kind: 'problem', problem };
  const [{ moveToEdition }, { parseUntrusted }] = await Promise.all([
    import('../files/move-edition'),
    import('../files/parse-untrusted'),
  ]);
  const parsed = parseUntrusted(text, LIMITS.bytes);
  if (!parsed.ok) return { kind: 'problem', problem: parsed.problem };
  const after = moveToEdition(parsed.value.assessment, workspace.known, steps);
  return after.ok
    ? withAlready(workspace, after.value.assessment, after.value.reports)
    : { kind: 'problem', problem: after.problem };
}
