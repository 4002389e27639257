import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { Statement, StatementWords } from '../../model/bank';
import { MOST_LISTED, shortlistOf } from '../../model/shortlist';
import type { Workspace } from '../../workspace/workspace';
import { goOn } from '../kit/act';
import { Matrix } from './Matrix';
import { Shortlist } from './Shortlist';

interface Props {
  readonly assessment: Assessment;
  readonly asked: readonly Statement[];
  readonly workspace: Workspace;
  readonly words: ReadonlyMap<string, StatementWords>;
  /** Told which action was just planned. */
  readonly chosen: (action: string) => void;
}

/** What to do first: at most twelve, and why; the others that have a reason only when asked for. */
export function ShortlistSection({ assessment, asked, workspace, words, chosen }: Props) {
  const [all, setAll] = useState(false);
  const { first, others } = shortlistOf(asked, assessment);
  const both = [...first, ...others];
  return (
    <section class="section" aria-labelledby="shortlist">
      <h2 id="shortlist" tabIndex={-1}>
        Shortlist
      </h2>
      {first.length === 0 ? (
        <p>Nothing stands out yet. Answer more statements, or bring other people's answers in.</p>
      ) : (
        <>
          <p class="intro">
            {others.length > 0 && `The first ${MOST_LISTED} of ${both.length} that have a reason. `}
            First what has most to do with a duty, with what people marked, or with a dropped baton; then what stands
            worst. Let people affected judge the impact, and those who will do the work the effort.
          </p>
          <Matrix candidates={both} />
          <Shortlist
            assessment={assessment}
            workspace={workspace}
            candidates={all ? both : first}
            words={words}
            chosen={chosen}
          />
          {!all && others.length > 0 && (
            <p class="no-print">
              <button
                type="button"
                class="button button-quiet"
                onClick={() => {
                  setAll(true);
                  goOn(`All ${both.length} are shown.`, `candidate-${others[0]?.standing.statement.id}`);
                }}
              >
                Show the other {others.length}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
