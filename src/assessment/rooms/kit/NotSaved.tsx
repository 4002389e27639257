import { useStore } from '@nanostores/preact';
import { saveAsFile } from '../../exchange/save-file';
import type { Assessment } from '../../model/assessment';
import type { Workspace } from '../../workspace/workspace';
import { canKeepAgain, refusalWords, unsavedElsewhereWords } from '../words/refusal-words';
import { stopWords } from '../words/stop-words';

/** What is not kept, or was stopped, and the ways out. Nothing while all is well. */
export function NotSaved({ workspace }: { readonly workspace: Workspace }) {
  const saving = useStore(workspace.$saving);
  const assessment = useStore(workspace.$assessment);
  const stop = useStore(workspace.$stop);
  const others = useStore(workspace.$unsaved).filter(({ id }) => id !== assessment?.id);
  return (
    <>
      {(saving.kind === 'failed' || saving.kind === 'unavailable') && (
        <p class="saving-wrong">
          {refusalWords(saving)} {assessment && <SaveAFile assessment={assessment} />}{' '}
          {canKeepAgain(saving) && (
            <button type="button" class="link-button" onClick={() => void workspace.keepAgain()}>
              Keep it on this device again
            </button>
          )}
        </p>
      )}
      {stop && <p class="saving-wrong">{stopWords(stop)}</p>}
      {others.map((other) => (
        <p key={other.id} class="saving-wrong">
          {unsavedElsewhereWords(other.title)} <SaveAFile assessment={other} of={other.title} />
        </p>
      ))}
    </>
  );
}

function SaveAFile({ assessment, of = '' }: { readonly assessment: Assessment; readonly of?: string }) {
  return (
    <button type="button" class="link-button" onClick={() => saveAsFile(assessment)}>
      {of ? `Save a file of ${of}` : 'Save a file'}
    </button>
  );
}
