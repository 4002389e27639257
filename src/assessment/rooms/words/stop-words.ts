import { BOUNDS } from '../../model/bounds';
import type { Stop } from '../../workspace/gate';

/** Why something was not done, and what to do. Nothing was changed in any of these cases. */

/** By the place where the reader found too many: how many there may be, of what, and what to do. */
const TOO_MANY: Readonly<Record<string, readonly [most: number, holds: string, mend: string]>> = {
  responses: [BOUNDS.responses, "people's answers", 'Take somebody out first, or start a second assessment.'],
  aside: [
    BOUNDS.aside,
    'copies that are kept but not counted',
    'Put some of them back first, or start a second assessment.',
  ],
  actions: [BOUNDS.list, 'actions', 'Take out those that are done or dropped first.'],
  notChosen: [BOUNDS.notChosen, 'things kept beside', 'Start a second assessment for what comes next.'],
};

/** Empty where nothing was stopped. */
export function stopWords(stop: Stop | undefined): string {
  if (!stop) return '';
  return `Not done, and nothing was changed: ${whyWords(stop)}`;
}

function whyWords(stop: Stop): string {
  switch (stop.kind) {
    case 'snapshots':
      return holdsWords(stop.most, 'snapshots of yours', 'Delete one first, under Compare.');
    case 'size':
      return `the assessment would be too large for a file that opens again (more than ${Math.round(stop.most / 1024 / 1024)} MB). Delete a snapshot first, under Compare, or start a second assessment.`;
    case 'unreadable':
      return unreadableWords(stop.problem);
  }
}

function unreadableWords(problem: Extract<Stop, { kind: 'unreadable' }>['problem']): string {
  switch (problem.code) {
    case 'unknown-statement':
      return `it has an answer to a statement that this edition does not have (${problem.statement}). It can be read, and saved in a file, but not counted.`;
    case 'other-edition':
      return `it answers another edition of the statements (${problem.edition}).`;
    case 'damaged': {
      const tooMany = Object.hasOwn(TOO_MANY, problem.place) ? TOO_MANY[problem.place] : undefined;
      if (tooMany) return holdsWords(...tooMany);
      if (/\.dissents$/.test(problem.place))
        return holdsWords(BOUNDS.list, 'dissents on one statement', 'Put two of them into one.');
      return `it could not be read again, because of "${problem.place}": expected ${problem.expected}, found ${problem.found}.`;
    }
    default:
      return 'it could not be read again.';
  }
}

function holdsWords(most: number, holds: string, mend: string): string {
  return `an assessment holds at most ${most.toLocaleString('en-GB')} ${holds}. ${mend}`;
}
