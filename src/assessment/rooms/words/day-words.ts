import { longDay } from './dates';

/** What is wrong with a day, and which one counts until it is mended. */
export function dayNotKeptWords(problem: string, kept: string): string {
  return `${problem} ${kept ? `Until it is mended, ${longDay(kept)} counts.` : 'Until it is mended, no day counts.'}`;
}

/** Asked beside a year of two digits, and said once it is answered. */
export function meantWords(meant: string): { readonly ask: string; readonly done: string } {
  const day = longDay(meant);
  return { ask: `Is it ${day}? Take that`, done: `${day} is taken.` };
}
