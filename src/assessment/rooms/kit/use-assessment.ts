import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { FileProblem } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';

/** How far the opening of the assessment that the address names has come. `again` tries once more. */
export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'here'; readonly assessment: Assessment }
  | { readonly kind: 'missing' }
  /** It is here and cannot be read by this version of the site. */
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }
  | { readonly kind: 'failed'; readonly again: () => void };

type Ended = { readonly kind: 'missing' | 'failed' } | { readonly kind: 'unreadable'; readonly problem: FileProblem };

/** Opens the assessment with this id. An answer that comes late, for an id asked for before, is not heard. */
export function useAssessment(workspace: Workspace, id: string | undefined): Opening {
  const assessment = useStore(workspace.$assessment);
  const [ended, setEnded] = useState<{ readonly id: string } & Ended>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    setEnded(undefined);
    if (!id || workspace.$assessment.get()?.id === id) return;
    let late = false;
    const end = (how: Ended) => !late && setEnded({ id, ...how });
    workspace
      .open(id)
      .then(async (found) => {
        if (found) return;
        const problem = await workspace.whyNot(id);
        end(problem ? { kind: 'unreadable', problem } : { kind: 'missing' });
      })
      .catch(() => end({ kind: 'failed' }));
    return () => void (late = true);
  }, [workspace, id, attempt]);

  if (!id) return { kind: 'missing' };
  if (assessment?.id === id) return { kind: 'here', assessment };
  if (ended?.id !== id) return { kind: 'opening' };
  switch (ended.kind) {
    case 'failed':
      return { kind: 'failed', again: () => setAttempt(attempt + 1) };
    case 'unreadable':
      return { kind: 'unreadable', problem: ended.problem };
    case 'missing':
      return { kind: 'missing' };
  }
}
