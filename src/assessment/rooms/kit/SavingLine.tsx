import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { saveAsFile } from '../../exchange/save-file';
import type { Workspace } from '../../workspace/workspace';
import { clockTime } from '../words/dates';
import { savingWords } from '../words/saving-words';

type Parts = typeof import('./saving-parts');

/**
 * What is kept and when. Said aloud only when something is wrong: a voice that announces every save would make the page unusable. The
 * region that is read out is always there and empty while all is well, so that it speaks once when that changes and not at every key. Undo,
 * and what is said when something is wrong, come a moment after the page: nothing goes wrong before.
 */
export function SavingLine({ workspace }: { readonly workspace: Workspace }) {
  const saving = useStore(workspace.$saving);
  const [parts, setParts] = useState<Parts | 'failed'>();
  useEffect(() => {
    import('./saving-parts').then(setParts, () => setParts('failed'));
  }, []);
  const wrong = saving.kind === 'failed' || saving.kind === 'unavailable';
  const { UndoButtons, NotSaved } = parts === 'failed' || !parts ? {} : parts;
  return (
    <div class="saving">
      {!wrong && <p>{savingWords(saving, saving.kind === 'saved' ? clockTime(saving.at) : '')}</p>}
      {UndoButtons && <UndoButtons workspace={workspace} />}
      <div role="alert">
        {NotSaved && <NotSaved workspace={workspace} />}
        {wrong && parts === 'failed' && <NotSavedInShort workspace={workspace} />}
      </div>
    </div>
  );
}

/** Where the words for what is wrong did not come, the way out must be here all the same. */
function NotSavedInShort({ workspace }: { readonly workspace: Workspace }) {
  const assessment = useStore(workspace.$assessment);
  return (
    <p class="saving-wrong">
      Not saved on this device.{' '}
      {assessment && (
        <button type="button" class="link-button" onClick={() => saveAsFile(assessment)}>
          Save a file
        </button>
      )}
    </p>
  );
}
