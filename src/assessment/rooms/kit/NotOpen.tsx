import { NOT_OPENED } from '../words/saving-words';
import { NotHere } from './NotHere';
import { later } from './later';
import type { Opening } from './use-assessment';

/** Rare, and its words are many: they come when they are needed. */
const CannotRead = later(async () => (await import('./CannotRead')).CannotRead);

/** What a view shows until its assessment is here, or if it never will be. */
export function NotOpen({ opening }: { readonly opening: Exclude<Opening, { kind: 'here' }> }) {
  switch (opening.kind) {
    case 'opening':
      return <p class="hint app-wait">Opening…</p>;
    case 'missing':
      return <NotHere />;
    case 'unreadable':
      return <CannotRead problem={opening.problem} />;
    case 'failed':
      return (
        <div class="error-summary" role="alert">
          <p>{NOT_OPENED}</p>
          <button type="button" class="button" onClick={opening.again}>
            Try again
          </button>
        </div>
      );
  }
}
