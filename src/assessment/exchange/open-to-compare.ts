import type { FileProblem } from '../files/engagement-file';
import type { Assessment } from '../model/assessment';
import { readingOf } from './chosen-file';
import type { Workspace } from '../workspace/workspace';

/** A file opened only to be compared: nothing of it is kept. */
export type OpenedShot =
  | { readonly name: string; readonly ok: true; readonly assessment: Assessment }
  | { readonly name: string; readonly ok: false; readonly problem: FileProblem };

/** Reads files to compare with. One that cannot be read stops nothing. Lets the screen draw in between. */
export async function readShots(
  workspace: Workspace,
  files: readonly File[],
  progress: (done: number) => void,
): Promise<readonly OpenedShot[]> {
  const { readIncoming } = await import('../files/read-any');
  const shots: OpenedShot[] = [];
  let since = performance.now();
  for (const [index, file] of files.entries()) {
    const text = await readingOf(file);
    const [found] = text.ok
      ? await readIncoming(text.value, workspace.known)
      : [{ kind: 'problem' as const, problem: text.problem }];
    if (found?.kind === 'assessment') shots.push({ name: file.name, ok: true, assessment: found.assessment });
    else
      shots.push({
        name: file.name,
        ok: false,
        problem: found?.kind === 'problem' ? found.problem : { code: 'not-ours', found: found?.kind ?? 'nothing' },
      });
    if (performance.now() - since < 30) continue;
    progress(index + 1);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return shots;
}
