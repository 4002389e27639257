import { PARTS, type PartId, labelOf } from '../../../cycle/parts';
import type { Assessment } from '../../model/assessment';
import { type Statement, statementsOf } from '../../model/bank';
import { answeredIn, spreadOf } from '../../model/coverage';
import { rememberPlace } from '../../memory/where-i-was';
import { type Route, addressOf } from '../kit/route';

interface Props {
  readonly assessment: Assessment;
  /** The statements this assessment asks. */
  readonly statements: readonly Statement[];
  readonly current: PartId;
  readonly go: (route: Route) => void;
}

/** The parts with how far each is answered: always counted from the answers themselves. */
export function PartList({ assessment, statements, current, go }: Props) {
  return (
    <nav aria-label="Parts">
      <ol class="plain-list part-progress">
        {assessment.parts.map((part) => {
          const spread = spreadOf(statementsOf(statements, part), assessment.responses[0]);
          const answered = answeredIn(spread);
          const route: Route = { view: 'answer', assessment: assessment.id, part };
          return (
            <li key={part} data-part={part}>
              <a
                href={addressOf(route)}
                aria-current={part === current ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  rememberPlace(assessment.id, { part });
                  go(route);
                }}
              >
                <span>{labelOf(PARTS[part])}</span>{' '}
                <span class="hint">
                  {answered === spread.total ? (
                    'all answered'
                  ) : (
                    <>
                      {answered} of {spread.total}
                      <span class="aside"> answered</span>
                    </>
                  )}
                </span>
              </a>
              <progress value={answered} max={spread.total} aria-hidden="true" />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
