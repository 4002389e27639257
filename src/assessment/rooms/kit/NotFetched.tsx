import { WORDS_NOT_FETCHED } from '../words/saving-words';

/** In place of the statements' words when they did not come. */
export function NotFetched({ again }: { readonly again: () => void }) {
  return (
    <div class="error-summary" role="alert">
      <p>{WORDS_NOT_FETCHED}</p>
      <button type="button" class="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
