import { answersAt } from './agreed-from';
import type { AgreementLabel } from './agreement';
import { type Agreed, type Assessment, dissentsIn } from './assessment';
import type { StatementId } from './bank';
import { own } from './equal';
import { type StatementView, discussFirst } from './group';

/** Minutes to spend on a statement: docs/arithmetic.md, "Time in a meeting". */
export const MINUTES: Readonly<Record<AgreementLabel, number>> = {
  split: 10,
  'lone-voice': 8,
  spread: 6,
  close: 2,
  marks: 4,
};

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
  let spent = 0;
  let count = 0;
  for (const item of agenda) {
    spent += item.minutes;
    if (spent > minutes && count > 0) break;
    count += 1;
  }
  return agenda.slice(0, count);
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
  const found = ids.map((id) => own(agreed, id)).filter((each): each is Agreed => each !== undefined);
  const count = (state: Agreed['state']) => found.filter((each) => each.state === state).length;
  return {
    settled: count('settled'),
    notSettled: count('not-settled'),
    parked: count('parked'),
    open: ids.length - found.length,
    dissents: found.reduce((sum, each) => sum + dissentsIn(each).length, 0),
  };
}

/** The next statement to talk about after `at`: an open one further on, then an open one before, then a parked one. */
export function nextOn(ids: readonly string[], agreed: Assessment['agreed'] = {}, at?: string): string | undefined {
  const from = at === undefined ? -1 : ids.indexOf(at);
  const round = [...ids.slice(from + 1), ...ids.slice(0, Math.max(0, from))];
  return round.find((id) => !own(agreed, id)) ?? round.find((id) => own(agreed, id)?.state === 'parked');
}

/** A meeting about these statements, in this order. What was settled before stays settled. */
export function withWorkshop(assessment: Assessment, agenda: readonly string[], at: string): Assessment {
  const first = nextOn(agenda, assessment.agreed) ?? agenda[0];
  return {
    ...assessment,
    workshop: { started: at, agenda, ...(first && { at: first }), revealed: [], showNames: false },
    changed: at,
  };
}

/** The meeting with something of it changed; the same where there is none. */
export function withMeeting(
  assessment: Assessment,
  change: Partial<NonNullable<Assessment['workshop']>>,
  at: string,
): Assessment {
  return assessment.workshop
    ? { ...assessment, workshop: { ...assessment.workshop, ...change }, changed: at }
    : assessment;
}

/**
 * What the group says of a statement, written over what it said before; `undefined` takes it away. With a level, or with the word that there
 * is none, go the answers that the group had before it. Another reason or dissent leaves those, and
 * the day, as they were.
 */
export function withAgreed(
  assessment: Assessment,
  id: StatementId,
  agreed: Omit<Agreed, 'at' | 'from'> | undefined,
  at: string,
): Assessment {
  const { [id]: before, ...others } = assessment.agreed ?? {};
  if (!agreed) return { ...assessment, agreed: others, changed: at };
  const same = before !== undefined && saysTheSame(before, agreed);
  const from = same ? before.from : answersAt(assessment, id, at);
  const { from: _copied, ...said } = agreed as Agreed;
  const next: Agreed = { ...said, at: same ? before.at : at, ...(from && { from }) };
  return { ...assessment, agreed: { ...others, [id]: next }, changed: at };
}

/** Whether two say the same of the statement, whatever the reasons. */
function saysTheSame(one: Omit<Agreed, 'at'>, other: Omit<Agreed, 'at'>): boolean {
  return one.state === other.state && one.level === other.level && (one.nearly ?? false) === (other.nearly ?? false);
}
