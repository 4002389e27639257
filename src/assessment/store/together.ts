import type { Assessment } from '../model/assessment';
import { type Conflict, type Merge, bringTogether, settle } from '../model/slots';
import { withSnapshot } from '../model/snapshots';
import { keepOpened } from './shelf-verbs';
import type { Workspace } from './workspace';

export type { Conflict, Merge };

/** What both copies together would be, and where they disagree. Nothing is kept yet. */
export function together(workspace: Workspace, mine: Assessment, theirs: Assessment): Merge {
  const at = workspace.now();
  const kept = withSnapshot(mine, { id: workspace.newId(), name: 'Before two copies were brought together', taken: at, by: 'app' });
  return bringTogether(kept, theirs, at);
}

/**
 * Keeps both copies as one, each conflict settled as chosen; what was not chosen is kept beside. `from` says where the other copy came
 * from. Returns whether the device took it.
 */
export async function keepTogether(
  workspace: Workspace,
  { merged, conflicts }: Merge,
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
  from: string,
): Promise<boolean> {
  const at = workspace.now();
  const settled = conflicts.reduce<Assessment>((so, conflict) => settle(so, conflict, choices.get(conflict.key) ?? 'mine', from, at), merged);
  return (await keepOpened(workspace, settled, { replace: true })) !== undefined;
}
