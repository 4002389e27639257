import type { Workspace } from '../../workspace/workspace';
import { troubleWords } from '../words/trouble-words';

interface Props {
  readonly trouble: NonNullable<Workspace['trouble']>;
  readonly again: () => void;
  readonly goOn: () => void;
}

/** What is kept on this device cannot be reached now: why, and the ways on. */
export function StorageTrouble({ trouble, again, goOn }: Props) {
  const { heading, words } = troubleWords(trouble);
  return (
    <div class="stack">
      <div class="error-summary stack" role="alert">
        <h1>{heading}</h1>
        <p>{words}</p>
      </div>
      <p class="cluster">
        <button type="button" class="button" onClick={trouble === 'newer' ? () => location.reload() : again}>
          {trouble === 'newer' ? 'Reload the page' : 'Try again'}
        </button>
        <button type="button" class="button button-quiet" onClick={goOn}>
          Go on without what is kept here
        </button>
      </p>
      <p class="hint">
        Going on, you can open a file or begin a new assessment. It lasts until you close the page, so save a file
        before that. Nothing that is kept on this device is touched.
      </p>
    </div>
  );
}
