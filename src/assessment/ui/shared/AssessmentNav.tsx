import type { Assessment } from '../../model/assessment';
import { type Route, type View, addressOf } from './route';

const ROOMS: readonly (readonly [View, string])[] = [
  ['answer', 'Answer'],
  ['results', 'Results'],
  ['group', 'Group'],
  ['workshop', 'Workshop'],
  ['plan', 'Plan'],
  ['report', 'Report'],
  ['compare', 'Compare'],
  ['frameworks', 'Other frameworks'],
];

interface Props {
  readonly assessment: Assessment;
  readonly current: View;
  readonly go: (route: Route) => void;
}

/** The rooms of one assessment, the present one marked. */
export function AssessmentNav({ assessment, current, go }: Props) {
  return (
    <nav class="assessment-nav no-print" aria-label="This assessment">
      <ul>
        {ROOMS.map(([view, name]) => {
          const route: Route = { view, assessment: assessment.id };
          return (
            <li key={view}>
              <a
                href={addressOf(route)}
                aria-current={view === current ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  if (view !== current) go(route);
                }}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
