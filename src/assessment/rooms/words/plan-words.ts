import type { Action, ActionState, Size } from '../../model/assessment';
import type { Chase } from '../../model/evidence';
import type { Quarter, Reason } from '../../model/shortlist';
import { STATE_NAMES } from './names';

/** Why a statement is on the shortlist. */
export const REASONS: Readonly<Record<Reason, string>> = {
  legal: 'law or national guidance asks for it, and it stands low',
  'legal-not-known': 'law or national guidance asks for it, and most do not know',
  'matters-to-those-affected': 'people affected marked it as mattering most',
  'matters-to-group': 'the group marked it as mattering most',
  matters: 'somebody who answered marked it as mattering most',
  baton: 'the baton is dropped here',
  'baton-not-known': 'most do not know whether the baton arrives',
  lowest: 'the lowest of its part',
  divided: 'the group is divided',
  'role-gap': 'viewpoints differ',
  'dont-know': 'most do not know',
};

export const SIZE_NAMES: Readonly<Record<Size, string>> = { 1: 'small', 2: 'middling', 3: 'large' };

export const QUARTERS: Readonly<Record<Quarter, string>> = {
  'do-first': 'Do first',
  plan: 'Plan with care',
  'fit-in': 'Fit in when you can',
  'think-again': 'Think again',
};

/** Why a piece of evidence wants chasing. */
export const CHASE_WORDS: Readonly<Record<Chase, string>> = {
  nothing: 'nothing is written down',
  'only-said': 'somebody says so, and nothing more',
  old: 'everything listed is more than 12 months old',
  'no-date': 'a piece has no date',
  'no-place': 'a piece does not say where it is',
};

/** Said when an action's status is chosen. `waits`: its card moves only when the keyboard leaves it. */
export function statusWords(statement: string, state: ActionState, waits: boolean): string {
  return `${statement}: ${STATE_NAMES[state]}.${waits ? ' The card moves there when you leave it.' : ''}`;
}

/** The fields of an action that are written, in order. */
export const FIELDS: readonly (readonly [keyof Action, string, string])[] = [
  ['change', 'The change sought', 'Drafted from the next level’s own words. Make it yours.'],
  ['owner', 'Who owns it', 'One person, by role or name.'],
  ['involved', 'Who will be involved', 'Above all, which of the people affected.'],
  ['firstStep', 'The first step', 'What somebody can do this week.'],
  ['measure', 'How you will know', 'What could be shown, and how people affected will confirm it.'],
  ['reportedTo', 'Where it will be reported', 'A meeting, a page, the people who took part.'],
];

/** What is still lacking, in a sentence. */
export function lackingWords(fields: readonly (keyof Action)[]): string {
  const names = fields.map((field) =>
    field === 'due' ? 'a date' : (FIELDS.find(([each]) => each === field)?.[1] ?? field).toLowerCase(),
  );
  return `Still to say: ${names.join('; ')}.`;
}

/** What was put into the calendar file, of `going` actions that are to do or under way. */
export function calendarWords(name: string, dated: number, withdrawn: number, going: number): string {
  const gone =
    withdrawn > 0 ? ` It takes ${withdrawn} earlier ${withdrawn === 1 ? 'date' : 'dates'} out of your calendar.` : '';
  if (dated === 0 && withdrawn > 0) return `Saved as ${name}.${gone} Open it with your calendar.`;
  if (dated === 0)
    return 'No action that is to do or under way has a date yet, so there is nothing for a calendar. Write "By when" first.';
  const without = going - dated;
  const left = without > 0 ? ` ${without} ${without === 1 ? 'action has' : 'actions have'} no date yet.` : '';
  return `Saved as ${name}, with ${dated} ${dated === 1 ? 'date' : 'dates'}.${left} Open it with your calendar: each date comes with a reminder a week before.${gone}`;
}
