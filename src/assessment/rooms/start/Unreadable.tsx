import { useEffect, useRef, useState } from 'preact/hooks';
import { type Salvaged, salvaged } from '../../exchange/salvage';
import { saveUnreadable } from '../../exchange/save-unreadable';
import { keepAsNew } from '../../workspace/shelf';
import type { Shelf, Workspace } from '../../workspace/workspace';
import { Small } from '../kit/Small';
import { NOT_KEPT } from '../words/refusal-words';
import { Salvage } from './Salvage';
import { unreadableName, unreadableWords } from '../words/file-words';

interface Props {
  readonly workspace: Workspace;
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
export function Unreadable({ workspace, unreadable: { id, data, problem }, number, count, remove }: Props) {
  const [stage, setStage] = useState<'kept' | 'saved' | 'asking'>('kept');
  const [rest, setRest] = useState<Salvaged>();
  const [said, setSaid] = useState('');
  useEffect(() => void salvaged(workspace, data).then(setRest, () => undefined), [data]);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = unreadableName(data, number, count);
  return (
    <li class="card">
      <h3 ref={heading} tabIndex={-1}>
        {name}
      </h3>
      <p>{unreadableWords(problem)}</p>
      {rest && (
        <Salvage
          salvaged={rest}
          button="Open a copy without it"
          open={() => {
            const title = `${rest.assessment.title} (without what was damaged)`;
            void keepAsNew(workspace, { ...rest.assessment, title }).then((kept) =>
              setSaid(kept ? `"${title}" stands in the list now. This one stays as it is.` : NOT_KEPT),
            );
          }}
        />
      )}
      <p role="status">{said}</p>
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
