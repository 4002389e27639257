import type { Bounded, Stop } from '../../workspace/gate';

/** Why something was not done, and what to do. Nothing was changed in any of these cases. */

const BOUNDS: Readonly<Record<Bounded, readonly [holds: string, mend: string]>> = {
  responses: ["people's answers", 'Take somebody out first, or start a second assessment.'],
  aside: ['copies that are kept but not counted', 'Put some of them back first, or start a second assessment.'],
  actions: ['actions', 'Take out those that are done or dropped first.'],
  snapshots: ['snapshots of yours', 'Delete one first, under Compare.'],
  notChosen: ['things kept beside', 'Clear that list first, under Compare.'],
  dissents: ['dissents on one statement', 'Put two of them into one.'],
};

export function stopWords(stop: Stop): string {
  return `Not done, and nothing was changed: ${whyWords(stop)}`;
}

function whyWords(stop: Stop): string {
  switch (stop.kind) {
    case 'bound': {
      const [holds, mend] = BOUNDS[stop.of];
      return `an assessment holds at most ${stop.most.toLocaleString('en-GB')} ${holds}. ${mend}`;
    }
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
    case 'damaged':
      return `it could not be read again, because of "${problem.place}": expected ${problem.expected}, found ${problem.found}.`;
    default:
      return 'it could not be read again.';
  }
}
