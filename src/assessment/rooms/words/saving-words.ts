import type { Saving } from '../../workspace/saving';

/** What the app says of its own working, wherever a person is in it. What it says of files is in `file-words.ts`. */

/** The device refused to look for an assessment. */
export const NOT_OPENED =
  'The browser refused to open this assessment. Nothing was changed. Try again; if that does not help, close the other tabs of this site and reload the page.';

export const WORDS_NOT_FETCHED = 'The statements could not be fetched. Your answers are safe on this device.';

/** The script of a view did not come. `atRisk`: a reload would lose answers. */
export function viewNotFetchedWords(atRisk: boolean): string {
  return `This page could not be fetched. Check your connection, ${atRisk ? 'save a file of your answers, ' : ''}then reload the page.`;
}

/** Said aloud when a run of changes has come to rest. */
export const SAVED = 'Saved on this device.';

/** What the screen says while all is well. `time` is the reader's clock time of the last save. The rest is in `refusal-words.ts`. */
export function savingWords(saving: Exclude<Saving, { kind: 'failed' | 'unavailable' }>, time: string): string {
  switch (saving.kind) {
    case 'nothing-yet':
      return 'Your answers stay on this device.';
    case 'saving':
      return 'Saving on this device…';
    case 'saved':
      return `Saved on this device, ${time}`;
  }
}
