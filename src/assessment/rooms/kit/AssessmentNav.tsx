import type { Assessment } from '../../model/assessment';
import { ROOM_NAMES } from '../words/room-names';
import { type Route, type View, addressOf } from './route';

const ROOMS = Object.entries(ROOM_NAMES) as readonly (readonly [View, string])[];

interface Props {
  readonly assessment: Assessment;
  readonly current: View;
  readonly go: (route: Route) => void;
}

/** What somebody who was invited has to do here. The rest is for whoever brings the answers together. */
const FOR_INVITED: readonly View[] = ['answer', 'results'];

/** The rooms of one assessment, the present one marked. An invited person who opens another room by its address sees all of them. */
export function AssessmentNav({ assessment, current, go }: Props) {
  const rooms =
    assessment.invitedTo && FOR_INVITED.includes(current)
      ? ROOMS.filter(([view]) => FOR_INVITED.includes(view))
      : ROOMS;
  return (
    <nav class="assessment-nav no-print" aria-label="This assessment">
      <ul>
        {rooms.map(([view, name]) => {
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
