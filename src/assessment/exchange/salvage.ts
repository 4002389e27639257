import type { LeftOut, Salvaged } from '../files/salvage';
import type { Workspace } from '../workspace/workspace';

export type { LeftOut, Salvaged };

/** What can be opened of a kept assessment, or of one in a file, that is damaged. What is kept, and the file, stay as they are. */
export async function salvaged(workspace: Workspace, data: unknown): Promise<Salvaged | undefined> {
  const { salvage } = await import('../files/salvage');
  return salvage(data, workspace.known);
}

/** The same of the text of a file. Nothing of it if it is no file of ours, or cannot be parsed at all. */
export async function salvagedText(workspace: Workspace, text: string): Promise<Salvaged | undefined> {
  const [{ parseUntrusted }, { ASSESSMENT }, { toPresent }, { LIMITS }] = await Promise.all([
    import('../files/parse-untrusted'),
    import('../files/formats'),
    import('../files/to-present'),
    import('../files/limits'),
  ]);
  const parsed = parseUntrusted(text, LIMITS.bytes);
  const head = parsed.ok ? toPresent(ASSESSMENT, parsed.value) : parsed;
  return head.ok ? salvaged(workspace, head.value.assessment) : undefined;
}
