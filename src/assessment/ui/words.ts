import type { Depth, ScopeKind, Viewpoint } from '../model/assessment';
import type { FileProblem } from '../store/limits';
import type { Refused, Saving } from '../store/saving';

/** Every message a person can meet in the app, in one place. */

export const SCOPE_NAMES: Readonly<Record<ScopeKind, string>> = {
  organisation: 'A whole organisation',
  place: 'A place: a borough, a district, a neighbourhood',
  pathway: 'A pathway, such as stroke or maternity',
  programme: 'A programme or project',
};

export const DEPTH_NAMES: Readonly<Record<Depth, string>> = { quick: 'Quick check', full: 'Every statement' };

export const VIEWPOINT_NAMES: Readonly<Record<Viewpoint, string>> = {
  'not-said': 'I would rather not say',
  board: 'The board',
  staff: 'Staff of the organisation',
  partner: 'A partner: council, provider, another NHS body',
  'patient-or-carer': 'A patient or carer',
  'voluntary-organisation': 'A voluntary or community organisation',
  healthwatch: 'Healthwatch, or whoever does its work now',
  other: 'Somewhere else',
};

const REFUSALS: Readonly<Record<Refused['reason'], string>> = {
  full: 'Not saved: this device has no room left for this site. Your answers are still here on the page. Save a file now, then free some space.',
  gone: 'Deleted in another tab: nothing more is saved of it. Your answers are still here on the page. Save a file if you want to keep them.',
  closed: 'Not saved: the browser has closed the place where answers are kept. Save a file first, then reload the page.',
  other: 'Not saved: the browser refused. Your answers are still here on the page. Save a file now; the next change tries again.',
};

/** Said on the screen of one assessment about another. */
export function unsavedElsewhereWords(title: string): string {
  return `Not saved: your last answers in "${title}". They last until you close this page.`;
}

/** The same on the list, where the title stands above. */
export const UNSAVED = 'Not saved on this device: your last answers last until you close this page. Save a file.';

/** A change to the list that the device refused. */
export const NOT_KEPT = 'The browser did not keep that. Another tab may be writing, or there is no room. Nothing was lost: try again.';

/** An opened file that the device refused. */
export const FILE_NOT_KEPT =
  'The browser refused to keep it: there may be no room left. Nothing was changed. Free some space, or delete an assessment, then open the file again.';

/** The device refused to look for an assessment. */
export const NOT_OPENED =
  'The browser refused to open this assessment. Nothing was changed. Try again; if that does not help, close the other tabs of this site and reload the page.';

export const WORDS_NOT_FETCHED = 'The statements could not be fetched. Your answers are safe on this device.';

export const CSV_NOT_MADE = 'The statements could not be fetched, so no spreadsheet was made. Check your connection and try again, or save the file.';

/** The script of a view did not come. `atRisk`: a reload would lose answers. */
export function viewNotFetchedWords(atRisk: boolean): string {
  return `This page could not be fetched. Check your connection, ${atRisk ? 'save a file of your answers, ' : ''}then reload the page.`;
}

/** What the screen says about keeping. `time` is the reader's clock time of the last save. */
export function savingWords(saving: Saving, time: string): string {
  switch (saving.kind) {
    case 'nothing-yet':
      return 'Your answers stay on this device.';
    case 'saving':
      return 'Saving on this device…';
    case 'saved':
      return `Saved on this device, ${time}`;
    case 'failed':
      return REFUSALS[saving.reason];
    case 'unavailable':
      return 'This browser keeps nothing for this site, so your answers last only until you close this page. Save a file before you leave.';
  }
}

/** What went wrong with a file, and what to do. Nothing on the device has changed in any of these cases. */
export function fileProblemWords(problem: FileProblem): string {
  switch (problem.code) {
    case 'too-large':
      return `This file is too large: ${megabytes(problem.bytes)} MB, and the limit is ${megabytes(problem.limit)} MB. An assessment is usually far smaller. Check that you chose the right file.`;
    case 'empty':
      return 'This file is empty. The download may have failed: save it again, or ask whoever sent it to send it again.';
    case 'not-json':
      return `This is not a saved assessment, or it was cut short on its way. Choose a file whose name ends in ".engagement.json", or ask for it to be sent again. (The computer says: ${problem.detail || 'not JSON'}.)`;
    case 'too-deep':
      return 'This file is nested too deeply to be an assessment, and was not read. Choose a file that this site saved.';
    case 'not-ours':
      return `This file is not an Engagement Cycle assessment: its "format" says ${problem.found}. Choose a file whose name ends in ".engagement.json".`;
    case 'newer':
      return `This file was made by a newer version of this site (file version ${problem.version}). Reload the page to get the newest version, then open it again.`;
    case 'other-edition':
      return `This file answers another edition of the statements (${problem.edition}), which this site does not have. Keep the file. Open it on the site where it was made, or look for a newer version of this one.`;
    case 'unknown-statement':
      return `This file has an answer to a statement that this edition does not have: ${problem.statement}. It may have been edited by hand. Take that entry out, or ask whoever sent it for the original.`;
    case 'block-cut':
      return 'The pasted text stops before its end. Copy everything from the line with BEGIN to the line with END, and paste it again.';
    case 'block-damaged':
      return 'The pasted text lost some letters on its way. Ask whoever sent it to copy it again, or to send the file instead.';
    case 'link-damaged':
      return 'This link is damaged: part of it is missing. Ask whoever sent it for the whole link, or for the invitation as a file.';
    case 'damaged':
      return `This file is damaged at "${problem.place}": expected ${problem.expected}, found ${problem.found}. Ask whoever sent it for the original, or mend that place in a text editor.`;
  }
}

/** What to say of a saved assessment that this version cannot read. */
export function unreadableWords(problem: FileProblem): string {
  return `One saved assessment cannot be read here. It has not been touched. ${fileProblemWords(problem).replace(/^This file/, 'It')}`;
}

/** A name for saved work that cannot be read: the title if there is one, and its number if there are several. */
export function unreadableName(data: unknown, number: number, count: number): string {
  const title = typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string' ? data.title.trim() : '';
  return `${title ? `"${title}"` : 'Without a readable title'}${count > 1 ? ` (${number} of ${count})` : ''}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.0', '');
}
