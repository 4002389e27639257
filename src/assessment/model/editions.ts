import type { Assessment, Entry, FormerEntry, Response } from './assessment';
import type { StatementId } from './bank';
import { withSnapshot } from './snapshots';

/**
 * One thing that changed between two editions of the statement bank. An id's meaning never changes: a statement that comes to mean
 * something else gets a new id, so a reworded one keeps its answers and a split or merged one does not.
 */
export type EditionChange =
  | { readonly kind: 'reworded'; readonly id: StatementId }
  | { readonly kind: 'split'; readonly id: StatementId; readonly into: readonly StatementId[] }
  | { readonly kind: 'merged'; readonly ids: readonly StatementId[]; readonly into: StatementId }
  | {
      readonly kind: 'retired';
      readonly id: StatementId;
      readonly why: string;
      /** What is asked instead. Answers do not move to it: it means something else. */
      readonly instead?: StatementId | undefined;
    }
  | { readonly kind: 'new'; readonly id: StatementId };

/** How one edition became the next. */
export interface EditionStep {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly EditionChange[];
}

/** What moving to a newer edition did to an assessment. */
export interface MigrationReport {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly EditionChange[];
  /** How many entries stand where they stood. */
  readonly kept: number;
  /** How many belong to statements that are not asked any more: kept apart, shown beside what came of them. */
  readonly former: number;
}

export interface Migrated {
  readonly assessment: Assessment;
  readonly reports: readonly MigrationReport[];
}

/** The steps that lead from one edition to another, in order; nothing if there is no way. */
export function stepsBetween(
  steps: readonly EditionStep[],
  from: string,
  to: string,
): readonly EditionStep[] | undefined {
  if (from === to) return [];
  const [step] = steps.filter((each) => each.from === from);
  const rest =
    step &&
    stepsBetween(
      steps.filter((each) => each !== step),
      step.to,
      to,
    );
  return step && rest && [step, ...rest];
}

/** The statements that a step takes out of the bank. */
export function goneIn(step: EditionStep): ReadonlySet<StatementId> {
  return new Set(
    step.changes.flatMap((change) => {
      if (change.kind === 'split' || change.kind === 'retired') return [change.id];
      return change.kind === 'merged' ? change.ids : [];
    }),
  );
}

/** The statements whose answers before and after a step cannot be compared: reworded, new or gone. */
export function notComparable(step: EditionStep): ReadonlySet<StatementId> {
  return new Set(
    step.changes.flatMap((change) => {
      if (change.kind === 'merged') return [...change.ids, change.into];
      return change.kind === 'split' ? [change.id, ...change.into] : [change.id];
    }),
  );
}

/**
 * Moves an assessment to a newer edition. Every answer is kept: where it stands, or under `former` if its statement is not asked any
 * more. A snapshot of how it was comes first, so that nothing that was settled or planned about a statement that is gone is lost either.
 * `made` gives the snapshot its id and date. Nothing if no steps lead there.
 */
export function migrate(
  assessment: Assessment,
  steps: readonly EditionStep[],
  to: string,
  made: { readonly id: string; readonly now: string },
): Migrated | undefined {
  const way = stepsBetween(steps, assessment.edition, to);
  if (!way) return undefined;
  if (way.length === 0) return { assessment, reports: [] };
  const name = `Before the move to edition ${to}`;
  const { snapshots = [] } = withSnapshot(assessment, { id: made.id, name, taken: made.now, by: 'app' });
  const reports: MigrationReport[] = [];
  let so: Assessment = assessment;
  for (const step of way) {
    const gone = goneIn(step);
    const former: FormerEntry[] = [];
    let kept = 0;
    const staying = (ids: readonly StatementId[]) => ids.filter((id) => !gone.has(id));
    const moved = (response: Response): Response => {
      const stays: [string, Entry][] = [];
      for (const [id, entry] of Object.entries(response.entries)) {
        if (gone.has(id)) former.push({ response: response.id, statement: id, entry });
        else stays.push([id, entry]);
      }
      return {
        ...response,
        entries: Object.fromEntries(stays),
        ...(response.matters && { matters: staying(response.matters) }),
      };
    };
    const responses = so.responses.map((response) => {
      const after = moved(response);
      kept += Object.keys(after.entries).length;
      return after;
    });
    so = {
      ...so,
      edition: step.to,
      responses: responses as unknown as Assessment['responses'],
      // A copy that was set aside may be put back: it must be of the same edition then.
      ...(so.aside && { aside: so.aside.map((each) => ({ ...each, response: moved(each.response) })) }),
      ...(so.matters && { matters: staying(so.matters) }),
      ...(so.quoted && { quoted: so.quoted.filter(({ statement }) => !gone.has(statement)) }),
      ...(so.workshop && { workshop: meetingAfter(so.workshop, staying) }),
      ...(so.agreed && { agreed: without(so.agreed, gone) }),
      ...(so.placements && { placements: without(so.placements, gone) }),
      ...(former.length > 0 && { former: { ...so.former, [step.from]: former } }),
    };
    reports.push({ from: step.from, to: step.to, changes: step.changes, kept, former: former.length });
  }
  return { assessment: { ...so, snapshots, changed: made.now }, reports };
}

/** A meeting without the statements that are gone from its agenda. */
function meetingAfter(
  { at, ...workshop }: NonNullable<Assessment['workshop']>,
  staying: (ids: readonly StatementId[]) => readonly StatementId[],
): NonNullable<Assessment['workshop']> {
  const here = at === undefined ? [] : staying([at]);
  return {
    ...workshop,
    agenda: staying(workshop.agenda),
    revealed: staying(workshop.revealed),
    ...(here[0] && { at: here[0] }),
  };
}

function without<T>(record: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
}
