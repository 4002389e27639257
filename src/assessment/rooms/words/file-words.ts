import type { EditionChange, MigrationReport } from '../../model/editions';
import type { FileProblem } from '../../exchange/limits';

/** Every message about files, links and pasted texts, in one place. */

/** An opened file that the device refused. */
export const FILE_NOT_KEPT =
  'The browser refused to keep it: there may be no room left. Nothing was changed. Free some space, or delete an assessment, then open the file again.';

/** Two copies that were being brought together, while another tab of this browser changed the one here. */
export const CHANGED_MEANWHILE =
  'Another tab changed this assessment meanwhile. Nothing was kept yet. What it changed now stands below: look once more, then bring them together.';

/** What went wrong with a file, and what to do. Nothing on the device has changed in any of these cases. `ending` is that of the files wanted. */
export function fileProblemWords(problem: FileProblem, ending = '.engagement.json'): string {
  switch (problem.code) {
    case 'too-large':
      return `This file is too large: ${megabytes(problem.bytes)} MB, and the limit is ${megabytes(problem.limit)} MB. An assessment is usually far smaller. Check that you chose the right file.`;
    case 'empty':
      return 'This file is empty. The download may have failed: save it again, or ask whoever sent it to send it again.';
    case 'not-read':
      return 'This file could not be read. It may have been moved or deleted, or it is a folder. Open the folder and choose the files in it.';
    case 'too-many':
      return `There are ${problem.count} people's answers in this one text, and at most ${problem.limit} are read at once. Send them in smaller lots.`;
    case 'not-json':
      return `This is not a saved assessment, or it was cut short on its way. Choose a file whose name ends in "${ending}", or ask for it to be sent again. (The computer says: ${problem.detail || 'not JSON'}.)`;
    case 'too-deep':
      return 'This file is nested too deeply to be an assessment, and was not read. Choose a file that this site saved.';
    case 'too-full':
      return `This file holds more than ${problem.limit.toLocaleString('en-GB')} values, far more than any assessment, and was not read. Choose a file that this site saved.`;
    case 'not-ours':
      return `This file is not an Engagement Cycle assessment: its "format" says ${problem.found}. Choose a file whose name ends in "${ending}".`;
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
  const title =
    typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string'
      ? data.title.trim()
      : '';
  return `${title ? `"${title}"` : 'Without a readable title'}${count > 1 ? ` (${number} of ${count})` : ''}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.0', '');
}

/** What moving to a newer edition did: "3 reworded, 1 split. Every answer was kept: 57 where they were, 2 apart." */
export function migrationWords({ from, to, changes, kept, former }: MigrationReport): string {
  const count = (kind: EditionChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const parts = (
    [
      ['reworded', 'reworded'],
      ['split', 'split'],
      ['merged', 'joined'],
      ['retired', 'dropped'],
      ['new', 'new'],
    ] as const
  )
    .filter(([kind]) => count(kind) > 0)
    .map(([kind, name]) => `${count(kind)} ${name}`);
  return `From edition ${from} to ${to}: ${parts.join(', ') || 'nothing changed'}. Every answer was kept: ${kept} where they were${former > 0 ? `, ${former} apart, because their statements are not asked any more` : ''}.`;
}

/** Said of a file that opens with a passphrase alone. */
export function lockedWords(name: string): string {
  return `"${name}" is locked with a passphrase.`;
}
