import {
  type AgreementLabel,
  type Counts,
  byDiscussion,
  consensusOf,
  labelOf,
  medianOf,
  peopleIn,
  rangeOf,
} from './agreement';
import { LEVELS, type Level, levelOf } from './answer';
import { type Response, type Viewpoint, entryOf } from './assessment';
import type { Statement, StatementId } from './bank';
import { whoIsShown } from './who-is-shown';

/** One person's level on one statement. */
export interface Mark {
  readonly response: string;
  readonly level: Level;
  readonly nearly: boolean;
  /** Another body does it. */
  readonly elsewhere: boolean;
}

/** The middle answer or, between two different middle answers, both. */
export interface Median {
  readonly low: number;
  readonly high: number;
}

/** What the people of one viewpoint said of a statement. */
export interface RoleView {
  readonly viewpoint: Viewpoint;
  readonly people: number;
  readonly counts: Counts;
  readonly median: Median | undefined;
  readonly range: number | undefined;
  readonly dontKnow: number;
}

/** Two viewpoints that see a statement differently: whole levels between their middle answers, 1 or more. */
export interface RoleGap {
  readonly lower: RoleView;
  readonly higher: RoleView;
  readonly gap: number;
}

/** How a group's answers to one statement lie. Counts of people; never a share, never an average. */
export interface StatementView {
  readonly statement: Statement;
  /** One a person, lowest first. */
  readonly marks: readonly Mark[];
  /** How many at each level, level 1 first. */
  readonly counts: Counts;
  readonly median: Median | undefined;
  readonly range: number | undefined;
  readonly label: AgreementLabel;
  /** 0 to 1, for sorting only. */
  readonly consensus: number | undefined;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly preferNotToSay: number;
  readonly unanswered: number;
  /** Only viewpoints that may be shown apart: see `whoIsShown`. */
  readonly roles: readonly RoleView[];
  /** The widest first. */
  readonly gaps: readonly RoleGap[];
}

/** How the group sees each of these statements, in their order. */
export function groupView(statements: readonly Statement[], people: readonly Response[]): readonly StatementView[] {
  const byRole = whoIsShown(people).cells.flatMap(({ viewpoint, members }) =>
    viewpoint ? [{ viewpoint, members }] : [],
  );
  return statements.map((statement) => statementView(statement, people, byRole));
}

interface Members {
  readonly viewpoint: Viewpoint;
  readonly members: readonly Response[];
}

/** How people answered one statement: a mark for each level given, and how many gave none and why. */
export type Tally = Pick<
  StatementView,
  'marks' | 'counts' | 'dontKnow' | 'notApplicable' | 'preferNotToSay' | 'unanswered'
>;

/** Counts the answers to one statement. An answer that says too little (no reason, nobody named) counts as unanswered. */
export function tallyOf(people: readonly Response[], id: StatementId): Tally {
  const marks: Mark[] = [];
  const count = { 'dont-know': 0, 'not-applicable': 0, 'prefer-not-to-say': 0, none: 0 };
  for (const person of people) {
    const { answer } = entryOf(person, id);
    const level = levelOf(answer);
    if (level !== undefined) {
      marks.push({
        response: person.id,
        level,
        nearly: answer?.kind === 'level' && answer.nearly,
        elsewhere: answer?.kind === 'someone-else',
      });
    } else if (
      answer === undefined ||
      answer.kind === 'someone-else' ||
      (answer.kind === 'not-applicable' && !answer.reason.trim())
    )
      count.none += 1;
    else if (answer.kind !== 'level') count[answer.kind] += 1;
  }
  marks.sort((a, b) => a.level - b.level || Number(a.nearly) - Number(b.nearly));
  return {
    marks,
    counts: countsOf(marks),
    dontKnow: count['dont-know'],
    notApplicable: count['not-applicable'],
    preferNotToSay: count['prefer-not-to-say'],
    unanswered: count.none,
  };
}

function statementView(statement: Statement, people: readonly Response[], byRole: readonly Members[]): StatementView {
  const tally = tallyOf(people, statement.id);
  const roles = byRole.map((each) => roleView(statement, each));
  return {
    statement,
    ...tally,
    median: medianOf(tally.counts),
    range: rangeOf(tally.counts),
    label: labelOf(tally.counts),
    consensus: consensusOf(tally.counts),
    roles,
    gaps: gapsBetween(roles),
  };
}

function roleView(statement: Statement, { viewpoint, members }: Members): RoleView {
  const answers = members.map((person) => entryOf(person, statement.id).answer);
  const counts = countsOf(answers.flatMap((answer) => levelOf(answer) ?? []).map((level) => ({ level })));
  return {
    viewpoint,
    people: members.length,
    counts,
    median: medianOf(counts),
    range: rangeOf(counts),
    dontKnow: answers.filter((answer) => answer?.kind === 'dont-know').length,
  };
}

function countsOf(marks: readonly { readonly level: Level }[]): Counts {
  return LEVELS.map((level) => marks.filter((mark) => mark.level === level).length);
}

/** Viewpoints whose middle answers are a level or more apart: median of one less median of the other (docs/arithmetic.md, "Viewpoints"). */
function gapsBetween(roles: readonly RoleView[]): readonly RoleGap[] {
  const rated = roles.filter(({ median }) => median !== undefined);
  return rated
    .flatMap((lower) =>
      rated.flatMap((higher) => {
        const gap = (higher.median?.low ?? 0) - (lower.median?.high ?? 0);
        return gap >= 1 ? [{ lower, higher, gap }] : [];
      }),
    )
    .sort((a, b) => b.gap - a.gap);
}

/** What divides a group, first: split, lone voice, spread, close, marks only; inside each the least agreed first. Ties keep their order. */
export function discussFirst(views: readonly StatementView[]): readonly StatementView[] {
  return [...views].sort(byDiscussion);
}

/** The lowest middle answer first; what nobody gave a level comes last. Ties keep their order. */
export function lowestFirst(views: readonly StatementView[]): readonly StatementView[] {
  const none = LEVELS.length + 1;
  return [...views].sort(
    (a, b) => (a.median?.low ?? none) - (b.median?.low ?? none) || (a.median?.high ?? none) - (b.median?.high ?? none),
  );
}

/** Whether a gap says more than that one person stands one level away from others. */
export function isWideGap({ lower, higher, gap }: RoleGap): boolean {
  return gap >= 2 || (peopleIn(lower.counts) > 1 && peopleIn(higher.counts) > 1);
}

/** How many gave a level. */
export function ratedBy(view: StatementView): number {
  return peopleIn(view.counts);
}
