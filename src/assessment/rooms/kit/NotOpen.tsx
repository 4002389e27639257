import { NOT_OPENED } from '../words/saving-words';
import { ROOM_NAMES } from '../words/room-names';
import { later } from './later';
import type { Route } from './route';
import type { Opening } from './use-assessment';

/** Rare, and their words are many: they come when they are needed. */
const NotHere = later(async () => (await import('./NotHere')).NotHere);
const CannotRead = later(async () => (await import('./CannotRead')).CannotRead);

interface Props {
  readonly opening: Exclude<Opening, { kind: 'here' }>;
  readonly route: Route;
}

/** What a view shows until its assessment is here, or if it never will be. */
export function NotOpen({ opening, route }: Props) {
  const room = route.view === 'start' ? '' : ROOM_NAMES[route.view];
  switch (opening.kind) {
    case 'opening':
      return (
        <>
          <h1 class="visually-hidden">{room}</h1>
          <p class="hint app-wait">Opening…</p>
        </>
      );
    case 'missing':
      return <NotHere />;
    case 'unreadable':
      return <CannotRead problem={opening.problem} />;
    case 'failed':
      return (
        <>
          <h1>{room}</h1>
          <div class="error-summary" role="alert">
            <p>{NOT_OPENED}</p>
            <button type="button" class="button" onClick={opening.again}>
              Try again
            </button>
          </div>
        </>
      );
  }
}
