import { useRef, useState } from 'preact/hooks';
import { saveUnreadable } from '../../exchange/save-file';
import type { Shelf } from '../../workspace/workspace';
import { Small } from '../kit/Small';
import { unreadableName, unreadableWords } from '../words/file-words';

interface Props {
  readonly unreadable: Shelf['unreadable'][number];
  /** Which of how many: they may have no title of their own. */
  readonly number: number;
  readonly count: number;
  readonly remove: (title: string) => void;
}

/**
 * Kept work that this version cannot read. It can be saved as a file; and after that deleted, to make room. Asked twice, because nobody
 * can look into it first.
 */
export function Unreadable({ unreadable: { id, data, problem }, number, count, remove }: Props) {
  const [stage, setStage] = useState<'kept' | 'saved' | 'asking'>('kept');
  const heading = useRef<HTMLHeadingElement>(null);
  const name = unreadableName(data, number, count);
  return (
    <li class="card">
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      <p>{unreadableWords(problem)}</p>
      {stage === 'asking' ? (
        <div role="group" aria-label={`Delete ${name}?`}>
          <p>
            Delete it from this device? Look first whether the file is where you saved it: a newer version of this site
            may be able to read it.
          </p>
          <p class="cluster">
            <button type="button" class="button" onClick={() => remove(name.replace(/^"(.*)"$/, '$1'))}>
              Delete it
            </button>
            <button
              type="button"
              class="button button-quiet"
              ref={focusOnce}
              onClick={() => {
                setStage('saved');
                heading.current?.focus();
              }}
            >
              Leave it
            </button>
          </p>
        </div>
      ) : (
        <p class="cluster small-actions">
          <Small
            name="Save it as it is"
            of={name}
            act={() => {
              saveUnreadable(id, data);
              setStage('saved');
            }}
          />
          {stage === 'saved' && <Small name="Delete" of={name} act={() => setStage('asking')} />}
        </p>
      )}
    </li>
  );
}

/** The button that was pressed goes away: go on at the safe answer. A stable function, so that Preact calls it once. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
