import { useMemo, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { keepTogether, together } from '../../store/together';
import type { Workspace } from '../../store/workspace';
import { placeWords, valueWords } from '../compare/slot-words';
import { FILE_NOT_KEPT } from '../file-words';
import type { Route } from '../shared/route';

interface Props {
  readonly workspace: Workspace;
  readonly mine: Assessment;
  readonly theirs: Assessment;
  /** The file's name. */
  readonly from: string;
  readonly go: (route: Route) => void;
  readonly leave: () => void;
}

/** Two edited copies of one assessment: what only the other has is taken over; where they disagree, the person chooses; both are kept. */
export function Together({ workspace, mine, theirs, from, go, leave }: Props) {
  const merge = useMemo(() => together(workspace, mine, theirs), [workspace, mine, theirs]);
  const [choices, setChoices] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const [problem, setProblem] = useState('');
  const { taken, conflicts } = merge;
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keepTogether(workspace, merge, choices, from).then((kept) =>
          kept ? go({ view: 'results', assessment: mine.id }) : setProblem(FILE_NOT_KEPT),
        );
      }}
    >
      <h3>Bring both together</h3>
      <p>
        {taken.length === 0
          ? 'The file has nothing that is missing here.'
          : `${taken.length} ${taken.length === 1 ? 'thing' : 'things'} that only the file has will be added.`}{' '}
        {conflicts.length === 0
          ? 'Nowhere do they disagree.'
          : `They disagree in ${conflicts.length} ${conflicts.length === 1 ? 'place' : 'places'}. Choose what counts; the other is kept beside, and a snapshot is taken first.`}
      </p>
      {taken.length > 0 && (
        <details>
          <summary>What will be added</summary>
          <ul>
            {taken.map((key) => (
              <li key={key}>{placeWords(key, merge.merged)}</li>
            ))}
          </ul>
        </details>
      )}
      {conflicts.map((conflict) => (
        <fieldset key={conflict.key}>
          <legend class="legend">{placeWords(conflict.key, merge.merged)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} class="choice">
              <input
                type="radio"
                name={conflict.key}
                checked={(choices.get(conflict.key) ?? 'mine') === side}
                onChange={() => setChoices(new Map(choices).set(conflict.key, side))}
              />
              <span>
                <strong>{side === 'mine' ? 'Here' : 'In the file'}:</strong> {valueWords(conflict[side])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div role="alert">{problem && <p class="error-text">{problem}</p>}</div>
      <p class="cluster">
        <button type="submit" class="button">
          Bring them together
        </button>
        <button type="button" class="button button-quiet" onClick={leave}>
          Leave it
        </button>
      </p>
    </form>
  );
}
