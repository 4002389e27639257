import type { Response } from '../../model/assessment';
import type { Outcome } from '../../exchange/add-answers';
import { fileProblemWords } from './file-words';
import { inSentence } from './group-words';

/** Whether the person should look at it: something is to be done or decided. */
export function needsLook(outcome: Outcome): boolean {
  if (outcome.kind !== 'taken') return true;
  const { arrival } = outcome;
  return (
    arrival.kind === 'doubtful' ||
    arrival.kind === 'older' ||
    (arrival.kind === 'new' && arrival.alike !== undefined) ||
    ('clocks' in arrival && arrival.clocks)
  );
}

/** What became of one thing that was offered, and what to do. `alike` is the name of the response that may be the same person's. */
export function outcomeWords(outcome: Outcome, alike = ''): string {
  switch (outcome.kind) {
    case 'taken':
      return takenWords(outcome, alike);
    case 'other-assessment':
      return `Not added: these are answers to another assessment, "${outcome.title}". Open that one to add them, or ask which invitation was answered.`;
    case 'copy':
      return "Not added yet: this is another copy of this very assessment, not one person's answers.";
    case 'invitation':
      return 'Not added: this is an invitation. It holds no answers. Ask for the answers, or send it on to those who should answer.';
    case 'locked':
      return 'Locked with a passphrase. Type it to go on.';
    case 'no-room':
      return 'Not added: there is no room for more in one assessment. Take somebody out first, or start a second one.';
    case 'problem':
      return `Not added. ${fileProblemWords(outcome.problem, '.response.json')}`;
  }
}

function takenWords({ arrival, response }: Outcome & { kind: 'taken' }, alike: string): string {
  const who = whoWords(response);
  switch (arrival.kind) {
    case 'new':
      return arrival.alike === undefined
        ? `Added: ${who}.`
        : `Added: ${who}. It may be the same person as "${alike}": the name or every answer is the same. If so, take one of them out.`;
    case 'same':
      return `Nothing new: the same answers are in already (${who}).`;
    case 'newer':
      return `Newer answers from somebody who is in already (${who}). They count now; the older copy is kept below "People".${arrival.clocks ? ' The dates say the opposite: a clock may be wrong. Look at both.' : ''}`;
    case 'older':
      return `Older answers from somebody who is in already (${who}). The newer ones go on counting; this copy is kept below "People".${arrival.clocks ? ' The dates say the opposite: a clock may be wrong. Look at both.' : ''}`;
    case 'doubtful':
      return `Another copy from somebody who is in already (${who}), and it cannot be told which is newer. The one that was here goes on counting; this one is kept below "People". Ask the person, then choose there.`;
    case 'back':
      return `Back in: ${who} had been taken out.`;
  }
}

/** "Amira, patients and carers, 12 answers". */
function whoWords({ name, viewpoint, entries }: Response): string {
  const answers = Object.values(entries).filter(({ answer }) => answer).length;
  return [name?.trim(), inSentence(viewpoint), `${answers} ${answers === 1 ? 'answer' : 'answers'}`]
    .filter(Boolean)
    .join(', ');
}

/** All of it in one sentence, to be read out once. */
export function summaryWords(outcomes: readonly Outcome[]): string {
  const of = (...kinds: readonly string[]) =>
    outcomes.filter((each) => each.kind === 'taken' && kinds.includes(each.arrival.kind)).length;
  const notAdded = outcomes.filter(({ kind }) => kind !== 'taken' && kind !== 'locked').length;
  const counts: readonly (readonly [number, string])[] = [
    [of('new', 'back'), 'added'],
    [of('newer'), 'newer than what was here'],
    [of('older', 'doubtful'), 'kept aside'],
    [of('same'), 'here already'],
    [outcomes.filter(({ kind }) => kind === 'locked').length, 'locked'],
    [notAdded, 'not added'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  const look = outcomes.filter(needsLook).length;
  return `${said.join(', ')}.${look > 0 ? ` ${look} to look at.` : ''}`;
}
