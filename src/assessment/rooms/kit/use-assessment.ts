import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { Workspace } from '../../workspace/workspace';

/** How far the opening of the assessment that the address names has come. `again` tries once more. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'here'; readonly assessment: Assessment }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly again: () => void };

/** Opens the assessment with this id. An answer that comes late, for an id asked for before, is not heard. */
export function useAssessment(workspace: Workspace, id: string | undefined): Opening {
  const assessment = useStore(workspace.$assessment);
  const [ended, setEnded] = useState<{ readonly id: string; readonly kind: 'missing' | 'failed' }>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    setEnded(undefined);
    if (!id || workspace.$assessment.get()?.id === id) return;
    let late = false;
    const end = (kind: 'missing' | 'failed') => !late && setEnded({ id, kind });
    workspace.open(id).then(
      (found) => !found && end('missing'),
      () => end('failed'),
    );
    return () => void (late = true);
  }, [workspace, id, attempt]);

  if (!id) return { kind: 'missing' };
  if (assessment?.id === id) return { kind: 'here', assessment };
  if (ended?.id !== id) return { kind: 'opening' };
  return ended.kind === 'missing' ? { kind: 'missing' } : { kind: 'failed', again: () => setAttempt(attempt + 1) };
}
