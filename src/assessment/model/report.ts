import { type Action, type Assessment, statementsAsked } from './assessment';
import { boardOf } from './actions';
import type { Statement } from './bank';
import { type StatementView, discussFirst, groupView, isWideGap } from './group';
import { countedIn } from './who-is-shown';
import { type HandOver, handOversOf } from './handovers';
import { type Quotable, quotablesIn } from './quotes';
import { type Standing, standingsOf } from './standing';

/** What a board is told, in the order in which it needs it. Counts and statements; no total, no score. */
export interface BoardReport {
  /** How many people answered, and how many statements were asked and have a level. */
  readonly people: number;
  readonly asked: number;
  readonly withLevel: number;
  readonly settled: number;
  readonly standings: readonly Standing[];
  /** How people answered each statement that was asked. */
  readonly views: readonly StatementView[];
  /** Every hand-over, the dropped ones first, then those nobody knows about. */
  readonly handOvers: readonly HandOver[];
  /** Statements without a level because nobody knows, those that the law stands behind first. */
  readonly notKnown: readonly Standing[];
  /** Where viewpoints differ and the group has not settled: what divides most first. */
  readonly differ: readonly StatementView[];
  /** Below level 3 although law or statutory guidance stands behind it, lowest first. */
  readonly legal: readonly Standing[];
  /** What people wrote, and what of it was chosen for the report. */
  readonly quotables: readonly Quotable[];
  /** What was decided to do, open ones first by due day. */
  readonly actions: readonly Action[];
}

/** What to report of an assessment. Pass the whole bank's statements. */
export function boardReportOf(statements: readonly Statement[], assessment: Assessment): BoardReport {
  const asked = statementsAsked(statements, assessment);
  const people = countedIn(assessment);
  const standings = standingsOf(asked, assessment);
  const byLaw = (a: Standing, b: Standing) => Number(b.statement.legal) - Number(a.statement.legal);
  const isSettled = (id: string) => assessment.agreed?.[id]?.state === 'settled';
  const views = groupView(asked, people);
  const order = { weak: 0, 'not-known': 1, strong: 2 };
  const board = boardOf(assessment.actions ?? []);
  return {
    people: people.length,
    asked: asked.length,
    withLevel: standings.filter(({ low }) => low !== undefined).length,
    settled: standings.filter(({ from }) => from === 'settled').length,
    standings,
    views,
    handOvers: [...handOversOf(standings)].sort((a, b) => order[a.state] - order[b.state]),
    notKnown: standings
      .filter(({ low, dontKnow, rated }) => dontKnow > 0 && (low === undefined || dontKnow >= rated))
      .sort(byLaw),
    differ: discussFirst(views).filter(
      ({ statement, label, gaps }) =>
        !isSettled(statement.id) && (label === 'split' || label === 'lone-voice' || gaps.some(isWideGap)),
    ),
    legal: standings
      .filter(({ statement, low }) => statement.legal && low !== undefined && low <= 2)
      .sort((a, b) => (a.low ?? 0) - (b.low ?? 0)),
    quotables: quotablesIn(asked, assessment),
    actions: [...(board.get('doing') ?? []), ...(board.get('to-do') ?? []), ...(board.get('done') ?? [])],
  };
}
