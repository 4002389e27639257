import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { WORDS_NOT_FETCHED } from '../words/saving-words';
import type { Props } from './NoteFields';

/** Fetched when it is first opened, or before, when the page has nothing else to do: see `Answer`. */
export const fetchFields = () => import('./NoteFields');

/** "Note and evidence", shut until somebody opens it: what is in it is counted in the line that opens it. */
export function NoteAndEvidence(props: Props) {
  const { id, entry } = props;
  const [Fields, setFields] = useState<FunctionComponent<Props>>();
  const [failed, setFailed] = useState(false);
  const kept = entry.evidence?.length ?? 0;
  const open = () => {
    if (Fields) return;
    setFailed(false);
    fetchFields().then(
      ({ NoteFields }) => setFields(() => NoteFields),
      () => setFailed(true),
    );
  };
  return (
    <details class="note-and-evidence" onToggle={(event) => event.currentTarget.open && open()}>
      <summary>
        Note and evidence<span class="visually-hidden"> for {id}</span>
        {entry.note || kept > 0 ? (
          <span class="hint">
            {' '}
            (
            {[entry.note && 'a note', kept && `${kept} ${kept === 1 ? 'piece' : 'pieces'} of evidence`]
              .filter(Boolean)
              .join(', ')}
            )
          </span>
        ) : (
          ''
        )}
      </summary>
      {failed && <p class="error-text">{WORDS_NOT_FETCHED}</p>}
      {Fields && <Fields {...props} />}
    </details>
  );
}
