import type { Refused, Saving } from '../../workspace/saving';

/** What the app says when something is not kept, and what to do. */

const HERE = 'Your answers are still here on the page.';

const REFUSALS: Readonly<Record<Refused['reason'], string>> = {
  full: `Not saved: this device has no room left for this site. ${HERE} Save a file now, then free some space.`,
  gone: `Deleted in another tab: nothing more is saved of it. ${HERE} Save a file if you want to keep them.`,
  deleted: `Not saved: what this site kept in this browser was deleted. ${HERE} Save a file, or keep it on this device again.`,
  newer:
    'Not saved: a newer version of this site is open in another tab and has taken over the place where answers are kept. Save a file first, then reload the page.',
  'newer-work': `Not saved: another tab with a newer version of this site has changed this assessment, and this page cannot read that. ${HERE} Save a file first, then reload the page.`,
  'too-much': `Not saved: together with what another tab added, it would be more than one assessment holds. ${HERE} Save a file, then reload the page.`,
  lost: `Not saved: the browser lost the place where answers are kept and could not open it again. ${HERE} Save a file now, then reload the page; the next change tries again.`,
  blocked: `Not saved: another tab of this site holds on to the place where answers are kept. ${HERE} Close the other tabs of this site; the next change tries again.`,
  hanging: `Not saved: the browser does not answer when asked to keep something. ${HERE} Save a file now; the next change tries again.`,
  missing: `Not saved: this browser has no place to keep answers. ${HERE} Save a file before you close it.`,
  refused: `Not saved: this browser does not let this site keep anything. ${HERE} Save a file before you close it.`,
  other: `Not saved: the browser refused. ${HERE} Save a file now; the next change tries again.`,
};

/** Why the open assessment is not kept. */
export function refusalWords(saving: Extract<Saving, { kind: 'failed' | 'unavailable' }>): string {
  return saving.kind === 'failed'
    ? REFUSALS[saving.reason]
    : 'This browser keeps nothing for this site, so your answers last only until you close this page. Save a file before you leave.';
}

/** What was kept was deleted, in another tab or in the browser's settings: only the person says whether it comes back. */
export function canKeepAgain(saving: Saving): boolean {
  return saving.kind === 'failed' && (saving.reason === 'gone' || saving.reason === 'deleted');
}

/** Said on the screen of one assessment about another. */
export function unsavedElsewhereWords(title: string): string {
  return `Not saved: your last answers in "${title}". They last until you close this page.`;
}

/** The same on the list, where the title stands above. */
export const UNSAVED = 'Not saved on this device: your last answers last until you close this page. Save a file.';

/** A change to the list that the device refused. */
export const NOT_KEPT =
  'The browser did not keep that. Another tab may be writing, or there is no room. Nothing was lost: try again.';

export const CSV_NOT_MADE =
  'The statements could not be fetched, so no spreadsheet was made. Check your connection and try again, or save the file.';
