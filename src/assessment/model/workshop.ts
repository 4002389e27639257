import type { AgreementLabel } from './agreement';
import type { Agreed, Assessment } from './assessment';
import { type StatementView, discussFirst } from './group';

/** Minutes to spend on a statement. 2 for close and 10 for split are the assessment design's (section 8); those between are ours. */
export const MINUTES: Readonly<Record<AgreementLabel, number>> = { split: 10, 'lone-voice': 8, spread: 6, close: 2, marks: 4 };

export interface AgendaItem {
  readonly view: StatementView;
  readonly minutes: number;
}

/**
 * What to talk about, what divides first, with minutes for each. Those nobody rated are left out unless somebody does not know: then the
 * question is who would.
 */
export function agendaOf(views: readonly StatementView[]): readonly AgendaItem[] {
  return discussFirst(views)
    .filter(({ marks, dontKnow }) => marks.length > 0 || dontKnow > 0)
    .map((view) => ({ view, minutes: MINUTES[view.label] }));
}

/** As many items from the top of an agenda as fit in so many minutes; at least one. */
export function fitInto(agenda: readonly AgendaItem[], minutes: number): readonly AgendaItem[] {
  let left = minutes;
  const fitting = agenda.filter((item) => (left -= item.minutes) >= 0 || item === agenda[0]);
  return fitting;
}

/** How far a meeting has come. */
export interface Progress {
  readonly settled: number;
  readonly notSettled: number;
  readonly parked: number;
  readonly open: number;
  readonly dissents: number;
}

export function progressOf(ids: readonly string[], agreed: Assessment['agreed'] = {}): Progress {
  const found = ids.map((id) => agreed[id]).filter((each): each is Agreed => each !== undefined);
  const count = (state: Agreed['state']) => found.filter((each) => each.state === state).length;
  return {
    settled: count('settled'),
    notSettled: count('not-settled'),
    parked: count('parked'),
    open: ids.length - found.length,
    dissents: found.reduce((sum, { dissents }) => sum + dissents.length, 0),
  };
}

/** The next statement to talk about after `at`: an open one further on, then an open one before, then a parked one. */
export function nextOn(ids: readonly string[], agreed: Assessment['agreed'] = {}, at?: string): string | undefined {
  const from = at === undefined ? -1 : ids.indexOf(at);
  const round = [...ids.slice(from + 1), ...ids.slice(0, Math.max(0, from))];
  return round.find((id) => !agreed[id]) ?? round.find((id) => agreed[id]?.state === 'parked');
}
