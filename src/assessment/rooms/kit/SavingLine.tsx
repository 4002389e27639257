import { useStore } from '@nanostores/preact';
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { saveAsFile } from '../../exchange/save-file';
import type { Workspace } from '../../workspace/workspace';
import { later } from './later';
import { clockTime } from '../words/dates';
import { canKeepAgain, savingWords, unsavedElsewhereWords } from '../words/saving-words';

/**
 * What is kept and when. Said aloud only when something is wrong: a voice that announces every save would make the page unusable. The
 * region that is read out is always there and empty while all is well, so that it speaks once when that changes and not at every key.
 */
export function SavingLine({ workspace }: { readonly workspace: Workspace }) {
  const saving = useStore(workspace.$saving);
  const assessment = useStore(workspace.$assessment);
  const stop = useStore(workspace.$stop);
  const others = useStore(workspace.$unsaved).filter(({ id }) => id !== assessment?.id);
  const wrong = saving.kind === 'failed' || saving.kind === 'unavailable';
  const words = savingWords(saving, saving.kind === 'saved' ? clockTime(saving.at) : '');
  return (
    <div class="saving">
      {!wrong && <p>{words}</p>}
      <UndoRedo workspace={workspace} />
      <div role="alert">
        {wrong && (
          <p class="saving-wrong">
            {words} {assessment && <SaveAFile assessment={assessment} />}{' '}
            {canKeepAgain(saving) && (
              <button type="button" class="link-button" onClick={() => void workspace.keepAgain()}>
                Keep it on this device again
              </button>
            )}
          </p>
        )}
        {stop && <Stopped stop={stop} />}
        {others.map((other) => (
          <p key={other.id} class="saving-wrong">
            {unsavedElsewhereWords(other.title)} <SaveAFile assessment={other} of={other.title} />
          </p>
        ))}
      </div>
    </div>
  );
}

/** Why the last act was stopped. Its words come when they are needed. */
const Stopped = later(async () => (await import('./Stopped')).Stopped);

/** Undo and redo come a moment after the page: nobody undoes before the first change. */
function UndoRedo({ workspace }: { readonly workspace: Workspace }) {
  const [Buttons, setButtons] = useState<FunctionComponent<{ readonly workspace: Workspace }>>();
  useEffect(
    () => void import('./UndoButtons').then(({ UndoButtons }) => setButtons(() => UndoButtons)).catch(() => undefined),
    [],
  );
  return Buttons ? <Buttons workspace={workspace} /> : null;
}

function SaveAFile({ assessment, of = '' }: { readonly assessment: Assessment; readonly of?: string }) {
  return (
    <button type="button" class="link-button" onClick={() => saveAsFile(assessment)}>
      {of ? `Save a file of ${of}` : 'Save a file'}
    </button>
  );
}
