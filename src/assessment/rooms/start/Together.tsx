import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { type Together as Merge, keepTogether, together } from '../../workspace/merge-copies';
import type { Workspace } from '../../workspace/workspace';
import { useWords } from '../kit/use-words';
import { placeWords, statementOf, valueWords } from '../words/path-words';
import { stopWords } from '../words/stop-words';
import { CHANGED_MEANWHILE, FILE_NOT_KEPT } from '../words/file-words';
import type { Route } from '../kit/route';

interface Props {
  readonly workspace: Workspace;
  /** The other copy; the one here has the same id. */
  readonly theirs: Assessment;
  /** The file's name. */
  readonly from: string;
  readonly go: (route: Route) => void;
  readonly leave: () => void;
}

/** Two edited copies of one assessment: what only the other has is taken over; where they disagree, the person chooses; both are kept. */
export function Together({ workspace, theirs, from, go, leave }: Props) {
  const [merge, setMerge] = useState<Merge>();
  const [choices, setChoices] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const [problem, setProblem] = useState('');
  const { words } = useWords(theirs.parts);
  const compare = async (otherwise: string) => {
    const next = await together(workspace, theirs);
    if (next) setMerge(next);
    setProblem(next ? otherwise : FILE_NOT_KEPT);
  };
  useEffect(() => void compare(''), [workspace, theirs]);
  async function keep(both: Merge) {
    const outcome = await keepTogether(workspace, both, choices, from);
    if (outcome === 'kept') go({ view: 'results', assessment: theirs.id });
    else if (outcome === 'stopped') setProblem(stopWords(workspace.$stop.get()));
    else if (outcome === 'changed') await compare(CHANGED_MEANWHILE);
    else setProblem(FILE_NOT_KEPT);
  }
  if (!merge) return <div role="alert">{problem && <p class="error-text">{problem}</p>}</div>;
  const { taken, conflicts, versions } = merge;
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(merge);
      }}
    >
      <h3 id="together" tabIndex={-1}>
        Bring both together
      </h3>
      <p>
        {taken.length === 0
          ? 'The file has nothing that is missing here.'
          : `${taken.length} ${taken.length === 1 ? 'thing' : 'things'} that only the file has will be added.`}{' '}
        {conflicts.length === 0
          ? versions.length === 0 && 'Nowhere do they disagree.'
          : `They disagree in ${conflicts.length} ${conflicts.length === 1 ? 'place' : 'places'}. Choose what counts; the other is kept beside, and a snapshot is taken first.`}
      </p>
      {versions.length > 0 && (
        <p>
          {versions.length === 1 ? "One person's answers are" : `The answers of ${versions.length} people are`} here in
          another version than in the file. The newer counts, and what is here where nobody can tell; the other is kept,
          and can be counted instead under Group.
        </p>
      )}
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
          <Statement text={words?.get(statementOf(conflict.key, merge.merged) ?? '')?.statement} />
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

/** What a disagreement is about, in its own words. */
function Statement({ text }: { readonly text: string | undefined }) {
  return text ? <p class="hint">{text}</p> : null;
}
