import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveAsFile } from '../../exchange/save-file';
import type { Saving } from '../../workspace/saving';
import type { Workspace } from '../../workspace/workspace';
import { say } from './act';
import { clockTime } from '../words/dates';
import { SAVED, savingWords } from '../words/saving-words';

type Parts = typeof import('./saving-parts');

/**
 * What is kept and when. Said aloud when something is wrong, and when a run of changes has come to rest: not at every save. The
 * region that is read out is always there and empty while all is well, so that it speaks once when that changes and not at every key. Undo,
 * and what is said when something is wrong, come a moment after the page: nothing goes wrong before.
 */
export function SavingLine({ workspace }: { readonly workspace: Workspace }) {
  const saving = useStore(workspace.$saving);
  const [parts, setParts] = useState<Parts | 'failed'>();
  useEffect(() => {
    import('./saving-parts').then(setParts, () => setParts('failed'));
  }, []);
  useSaidOnce(saving);
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

/** How long nothing may change before it is said that all is kept: once for a run of answers, not at every key. */
const QUIET = 1_500;

/** Says that all is kept, when a run of changes has come to rest. */
function useSaidOnce(saving: Saving): void {
  const wasChanged = useRef(false);
  wasChanged.current ||= saving.kind === 'saving';
  useEffect(() => {
    if (saving.kind !== 'saved' || !wasChanged.current) return undefined;
    const rest = setTimeout(() => {
      wasChanged.current = false;
      say(SAVED);
    }, QUIET);
    return () => clearTimeout(rest);
  }, [saving]);
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
