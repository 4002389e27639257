import { type Level, nextLevel } from './answer';
import type { Action, ActionState } from './assessment';
import type { StatementWords } from './bank';
import type { Standing } from './standing';

/** How many actions a plan should have: docs/arithmetic.md, "From gaps to actions". */
export const FEWEST_ACTIONS = 3;
export const MOST_ACTIONS = 5;

/** Whether the change sought still stands as it was drafted. */
export function isUnedited(
  { change }: Pick<Action, 'change'>,
  words: Pick<StatementWords, 'levels'> | undefined,
): boolean {
  return words !== undefined && words.levels.slice(1).includes(change);
}

/**
 * A first draft of an action, to be edited. The change sought is the next level's own description, not the top one: what to learn next.
 * Where nobody knows, the first step is to find out. What nobody can know for the organisation (who, when, where) is left empty.
 */
export function draftAction(
  standing: Standing,
  words: StatementWords,
  made: { readonly id: string; readonly now: string },
): Action {
  const aim: Level = standing.low === undefined ? 3 : (nextLevel(standing.low) ?? 4);
  return {
    id: made.id,
    statement: words.id,
    change: words.levels[aim - 1] ?? '',
    owner: '',
    involved: '',
    firstStep: standing.low === undefined ? words.findOut : '',
    due: '',
    // Level 2 is the first that anything could show.
    measure: words.evidence[Math.max(2, aim) - 2] ?? '',
    reportedTo: '',
    state: 'to-do',
    created: made.now,
  };
}

/** What an action still lacks before anybody could hold somebody to it. */
export function lacking(action: Action): readonly (keyof Action)[] {
  return (['change', 'owner', 'involved', 'firstStep', 'due', 'measure', 'reportedTo'] as const).filter(
    (field) => !action[field].trim(),
  );
}

/** Due days that have passed are overdue, on the day `today` (ISO day), unless done or dropped. */
export function isOverdue({ due, state }: Pick<Action, 'due' | 'state'>, today: string): boolean {
  return due !== '' && due < today && state !== 'done' && state !== 'dropped';
}

/** The actions by their state, in the order of a board; inside each by due day, those without one last. */
export function boardOf(actions: readonly Action[]): ReadonlyMap<ActionState, readonly Action[]> {
  const board = new Map<ActionState, Action[]>([
    ['to-do', []],
    ['doing', []],
    ['done', []],
    ['dropped', []],
  ]);
  for (const action of actions) board.get(action.state)?.push(action);
  for (const column of board.values()) column.sort((a, b) => (a.due || '9999').localeCompare(b.due || '9999'));
  return board;
}
