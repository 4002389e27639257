import { type Answer, LEVELS } from '../../model/answer';
import type { AgreementLabel } from '../../model/agreement';
import type { Response, SetAside, Viewpoint } from '../../model/assessment';
import { levelRange } from './sentences';
import type { Median, RoleGap, RoleView, StatementView } from '../../model/group';

/** What the group's room says. */

/** From this many people on, counting and drawing take their turn. */
export const MANY = 100;

export const ROLE_NAMES: Readonly<Record<Viewpoint, string>> = {
  'not-said': 'Viewpoint not said',
  board: 'The board',
  staff: 'Staff',
  partner: 'Partners',
  'patient-or-carer': 'Patients and carers',
  'voluntary-organisation': 'Voluntary organisations',
  healthwatch: 'Healthwatch',
  other: 'People elsewhere',
};

export const LABEL_NAMES: Readonly<Record<AgreementLabel, string>> = {
  split: 'Split',
  'lone-voice': 'Lone voice',
  spread: 'Spread',
  close: 'Close',
  marks: 'Too few for a label',
};

export const LABEL_MEANINGS: Readonly<Record<AgreementLabel, string>> = {
  split: 'two or more people on each side of a level that nobody chose, or at both ends of the scale.',
  'lone-voice':
    'one person two or more levels away from the middle, the others close together. Never left out: it may be the only patient in the room.',
  spread: 'people are scattered. They may read the statement differently.',
  close: 'everybody within one level, or at least two thirds on the middle of three.',
  marks: 'fewer than four people gave a level, so only their marks are shown.',
};

/** The same in the middle of a sentence. */
const COUNTED: Readonly<Record<AgreementLabel, readonly [string, string]>> = {
  split: ['split', 'split'],
  'lone-voice': ['lone voice', 'lone voices'],
  spread: ['spread', 'spread'],
  close: ['close', 'close'],
  marks: ['with too few answers for a label', 'with too few answers for a label'],
};

export const WHY_ASIDE: Readonly<Record<SetAside['why'], string>> = {
  'taken-out': 'Taken out',
  older: 'An older copy, or one that gave way',
  doubtful: 'A copy that was changed on two devices',
};

/** Said while one person alone has answered who wants to be shown only together with others. */
export const WAITING =
  'One person has answered, and wants to be shown only together with others. What that person said stands here once a second has answered.';

/** "6 people have answered." */
export function peopleWords(count: number): string {
  return count === 0
    ? 'Nobody has answered yet.'
    : count === 1
      ? 'One person has answered.'
      : `${count} people have answered.`;
}

/** "2 split, 1 lone voice, 12 close": statements by their label. Only what there is. */
export function labelCounts(views: readonly StatementView[]): string {
  return (Object.keys(COUNTED) as AgreementLabel[])
    .map((label) => [views.filter((view) => view.label === label).length, COUNTED[label]] as const)
    .filter(([count]) => count > 0)
    .map(([count, [one, many]]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** "2", or "2 to 3" between two different middle answers. */
export function medianWords(median: Median | undefined): string {
  return median ? levelRange(median) : 'none';
}

/** Where the marks lie, in one sentence: what the picture shows. */
export function marksSentence({ counts, median, range }: Pick<StatementView, 'counts' | 'median' | 'range'>): string {
  const given = LEVELS.filter((level) => (counts[level - 1] ?? 0) > 0);
  if (given.length === 0) return 'Nobody gave a level.';
  const spread = range === 0 ? 'all at one level' : range === 1 ? '1 level apart' : `at most ${range} levels apart`;
  return `${given.map((level) => `${counts[level - 1]} at level ${level}`).join(', ')}. Middle: ${medianWords(median)}; ${spread}.`;
}

/** "Patients and carers, 2 people: middle level 1". */
export function roleSentence({ viewpoint, people, median }: Pick<RoleView, 'viewpoint' | 'people' | 'median'>): string {
  const level = median ? `${people === 1 ? '' : 'middle '}level ${medianWords(median)}` : 'no level';
  return `${ROLE_NAMES[viewpoint]}, ${people === 1 ? '1 person' : `${people} people`}: ${level}`;
}

/** What is beside the scale: counts of people. Empty when there is nothing. */
export function besideSentence({
  dontKnow,
  notApplicable,
  preferNotToSay,
  unanswered,
}: Pick<StatementView, 'dontKnow' | 'notApplicable' | 'preferNotToSay' | 'unanswered'>): string {
  const counts: readonly (readonly [number, string])[] = [
    [dontKnow, "don't know"],
    [notApplicable, 'not applicable'],
    [preferNotToSay, 'prefer not to say'],
    [unanswered, 'no level yet'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return said.length > 0 ? `Besides: ${said.join(', ')}.` : '';
}

/** "Staff say 3, patients and carers 1." */
export function gapSentence({ lower, higher }: RoleGap): string {
  const verb = higher.viewpoint === 'board' || higher.viewpoint === 'healthwatch' ? 'says' : 'say';
  return `${ROLE_NAMES[higher.viewpoint]} ${verb} ${medianWords(higher.median)}, ${inSentence(lower.viewpoint)} ${medianWords(lower.median)}.`;
}

/** The name of a viewpoint in the middle of a sentence: "patients and carers". */
export function inSentence(viewpoint: Viewpoint): string {
  const name = ROLE_NAMES[viewpoint];
  return viewpoint === 'healthwatch' ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A person's name if one was given; otherwise a number, which is their place in the list. */
export function personName(response: Response, index: number): string {
  return response.name?.trim() || (index === 0 ? 'You' : `Response ${index + 1}`);
}

/** What a paper answer reads as in its list, and what stands beside the statement typed now. */
export function paperWords(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'Nothing yet';
    case 'level':
      return answer.nearly && answer.level < 4 ? `${answer.level}, nearly ${answer.level + 1}` : `${answer.level}`;
    case 'dont-know':
      return "Don't know";
    case 'not-applicable':
      return 'Not applicable';
    case 'someone-else':
      return answer.level ? `Someone else does it: ${answer.level}` : 'Someone else does it';
    case 'prefer-not-to-say':
      return 'Prefer not to say';
  }
}
