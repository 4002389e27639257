import { ALL_PARTS, labelOf } from '../cycle/parts';
import type { BODIES } from '../schemas/law';

/** The values of the catalogues' facets, with the words a reader sees. One place for the list, the filters, "help me choose" and the pages. */

export const PART_CHOICES = ALL_PARTS.map((part) => ({ value: part.id, text: labelOf(part) }));

export const INFLUENCE = {
  inform: 'Tell people',
  consult: 'Ask people',
  involve: 'Work with people',
  collaborate: 'Decide together',
  empower: 'Hand over the decision',
} as const;

/** The bands of cost and of effort, from least to most. */
export const BANDS = { low: 'Low', medium: 'Medium', high: 'High', 'very-high': 'Very high' } as const;
export type Band = keyof typeof BANDS;

export const WHERE = { 'in-person': 'In person', online: 'Online', 'on-paper': 'On paper' } as const;

/** By the shortest honest time from start to result, in weeks. */
export const TIME = [
  { value: 'two-weeks', text: 'Two weeks or less', upTo: 2 },
  { value: 'six-weeks', text: 'Up to six weeks', upTo: 6 },
  { value: 'three-months', text: 'Up to three months', upTo: 13 },
  { value: 'longer', text: 'More than three months', upTo: Infinity },
] as const;

/** By how many people take part in one round. */
export const GROUP = [
  { value: 'few', text: 'Up to 12 people', from: 1, to: 12 },
  { value: 'some', text: '13 to 50 people', from: 13, to: 50 },
  { value: 'many', text: 'More than 50 people', from: 51, to: Infinity },
] as const;

/** The lengths of time in which a method can be done. "Up to six weeks" holds what takes two; "Longer" holds only what needs it. */
export function timesOf({ from }: { readonly from: number }): readonly string[] {
  const enough = TIME.filter(({ upTo }) => upTo < Infinity && from <= upTo);
  return (enough.length > 0 ? enough : TIME.slice(-1)).map(({ value }) => value);
}

/** The bands that a range of people touches. */
export function groupsOf({ from, to }: { readonly from: number; readonly to: number }): readonly string[] {
  return GROUP.filter((band) => from <= band.to && to >= band.from).map(({ value }) => value);
}

/** Who can be bound by a duty, in the words of the filter. */
export const BOUND: Readonly<Record<(typeof BODIES)[number], string>> = {
  council: 'Councils',
  board: 'Health and wellbeing boards',
  icb: 'Integrated care boards',
  'nhs-england': 'NHS England',
  trust: 'NHS trusts and foundation trusts',
  provider: 'Other providers of care',
  practice: 'GP practices',
};

/** A record of words as a list of choices. */
export function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

/** A phrase as a value that can stand in an address: "mental health" is "mental-health". */
export function valueOf(phrase: string): string {
  return (phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}
