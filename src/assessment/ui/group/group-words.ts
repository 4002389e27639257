import type { AgreementLabel } from '../../model/agreement';
import { LEVELS } from '../../model/answer';
import type { Viewpoint } from '../../model/assessment';
import type { Median, RoleGap, StatementView } from '../../model/group';
import type { Outcome } from '../../store/group-verbs';
import { fileProblemWords } from '../file-words';

/** A viewpoint in few words, as the subject of a sentence. */
export const ROLE_NAMES: Readonly<Record<Viewpoint, string>> = {
  'not-said': 'Not said',
  board: 'Board',
  staff: 'Staff',
  partner: 'Partners',
  'patient-or-carer': 'Patients and carers',
  'voluntary-organisation': 'Voluntary organisations',
  healthwatch: 'Healthwatch',
  other: 'Others',
};

/** What a label is called, and its sign: told apart without colour. */
export const LABELS: Readonly<Record<AgreementLabel, { readonly name: string; readonly sign: string; readonly means: string }>> = {
  split: { name: 'Split', sign: '⇄', means: 'Two camps. Give it time.' },
  'lone-voice': {
    name: 'Lone voice',
    sign: '!',
    means: 'One person sees it quite differently. Listen first: it may be the only patient in the room.',
  },
  spread: { name: 'Spread', sign: '≈', means: 'People may read the statement differently. Ask what each had in mind.' },
  close: { name: 'Close', sign: '=', means: 'Choose the wording together and go on.' },
  marks: { name: 'Marks only', sign: '·', means: 'Fewer than four levels: too few for a label.' },
};

/** "2", or "2 to 3" for two middle answers. */
export function medianWords(median: Median | undefined): string {
  if (!median) return 'no level';
  return median.low === median.high ? String(median.low) : `${median.low} to ${median.high}`;
}

/** All that a picture shows of a statement, in a sentence. Counts of people only. */
export function viewSentence(view: StatementView): string {
  const at = LEVELS.map((level, index) => ({ level, count: view.counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} at level ${level}`);
  const beside = [
    [view.dontKnow, "don't know"],
    [view.notApplicable, 'not applicable'],
    [view.preferNotToSay, 'prefer not to say'],
    [view.unanswered, 'without a level'],
  ] as const;
  const rest = beside.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  const middle = view.marks.length > 1 ? ` Middle answer: ${medianWords(view.median)}.` : '';
  return `${[...at, ...rest].join(', ') || 'Nobody has answered'}.${middle}`;
}

/** "Staff say 3, patients and carers say 1." */
export function gapSentence({ lower, higher }: RoleGap): string {
  return `${ROLE_NAMES[higher.viewpoint]} say ${medianWords(higher.median)}, ${ROLE_NAMES[lower.viewpoint].toLowerCase().replace('healthwatch', 'Healthwatch')} say ${medianWords(lower.median)}.`;
}

/** What became of something that was offered, and what to do. */
export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'taken':
      return arrivalWords(outcome);
    case 'other-assessment':
      return `This answers another assessment, "${outcome.title}". It was not added. Open that one to add it there.`;
    case 'copy':
      return 'This is another copy of this very assessment, not one person’s answers. Bring the two together on the start page: open the file there.';
    case 'invitation':
      return 'This is an invitation. It holds no answers. Open it on the start page to answer it.';
    case 'locked':
      return 'This file is locked with a passphrase. Open it on the start page first.';
    case 'no-room':
      return 'Not added: an assessment holds 1,000 people’s answers at most.';
    case 'problem':
      return fileProblemWords(outcome.problem);
  }
}

function arrivalWords({ arrival }: Extract<Outcome, { kind: 'taken' }>): string {
  switch (arrival.kind) {
    case 'new':
      return arrival.alike
        ? 'Added. Somebody with the same name and viewpoint, or the same answers to the letter, has answered already. If it is one person, take one of the two out.'
        : 'Added.';
    case 'same':
      return 'Already here, to the letter. Nothing changed.';
    case 'newer':
      return `Newer than what was here: it counts now. The older one is kept beside.${arrival.clocks ? ' (The clocks of the devices disagree; the count of changes decides.)' : ''}`;
    case 'older':
      return 'Older than what is here. It was put beside, and does not count.';
    case 'doubtful':
      return 'Another copy of answers that are here, changed on another device. Neither follows from the other, so it was put beside. Choose below which counts.';
    case 'back':
      return 'You took this one out before. It is back.';
  }
}
