import { useStore } from '@nanostores/preact';
import { saveAsFile } from '../../store/keep';
import type { Workspace } from '../../store/workspace';
import { clockTime } from '../dates';
import { savingWords } from '../words';

/**
 * What is kept and when. Said aloud only when something is wrong: a voice that announces every save would make the page unusable.
 */
export function SavingLine({ workspace }: { readonly workspace: Workspace }) {
  const saving = useStore(workspace.$saving);
  const assessment = useStore(workspace.$assessment);
  const wrong = saving.kind === 'failed' || saving.kind === 'unavailable';
  return (
    <p class={wrong ? 'saving saving-wrong' : 'saving'} role={wrong ? 'alert' : undefined}>
      {savingWords(saving, saving.kind === 'saved' ? clockTime(saving.at) : '')}
      {wrong && assessment && (
        <>
          {' '}
          <button type="button" class="link-button" onClick={() => saveAsFile(assessment)}>
            Save a file
          </button>
        </>
      )}
    </p>
  );
}
