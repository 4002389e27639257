import { cutLetters } from '../../common/text';
import { LIMITS } from '../files/limits';
import type { Assessment } from '../model/assessment';
import { type Conflict, type Merge, bringTogether, settle } from '../model/merge';
import { withSnapshot } from '../model/snapshots';
import { type Keeping, keepWhole, readNow } from './shelf';
import type { Workspace } from './workspace';

export type { Conflict };

/** What two copies together would be, and the revision of the one here that it was made of. */
export interface Together extends Merge {
  readonly revision: number;
}

/**
 * What the copy here and another together would be, and where they disagree. Nothing is kept yet. Nothing comes back if the copy here is
 * gone or the device refuses to read it.
 */
export function together(workspace: Workspace, theirs: Assessment): Promise<Together | undefined> {
  const at = workspace.now();
  const id = workspace.newId();
  return workspace.inner.unlessRefused(async () => {
    const here = await readNow(workspace, theirs.id);
    if (!here) return undefined;
    const kept = withSnapshot(here.assessment, {
      id,
      name: 'Before two copies were brought together',
      taken: at,
      by: 'app',
    });
    return { ...bringTogether(kept, theirs, at), revision: here.revision };
  }, undefined);
}

/**
 * Keeps both copies as one, each conflict settled as chosen; what was not chosen is kept beside. `from` says where the other copy came
 * from. `changed`: the copy here is not what it was any more; ask `together` again.
 */
export async function keepTogether(
  workspace: Workspace,
  { merged, conflicts, revision }: Together,
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
  from: string,
): Promise<Keeping> {
  const at = workspace.now();
  const settled = conflicts.reduce<Assessment>(
    (so, conflict) => settle(so, conflict, choices.get(conflict.key) ?? 'mine', cutLetters(from, LIMITS.title), at),
    merged,
  );
  return keepWhole(workspace, settled, revision);
}
