import { type Assessment, type Placement, type Response, type Viewpoint } from './assessment';
import type { Statement, StatementId } from './bank';
import { type StatementView, groupView, isWideGap } from './group';
import { standingsOf, type Standing } from './standing';
import { countedIn, whoIsShown } from './who-is-shown';

/** Why a statement is a candidate for action: docs/arithmetic.md, "From gaps to actions". */
export const REASONS = [
  'legal',
  'legal-not-known',
  'matters-to-those-affected',
  'matters-to-group',
  'matters',
  'baton',
  'baton-not-known',
  'lowest',
  'divided',
  'role-gap',
  'dont-know',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Candidate {
  readonly standing: Standing;
  readonly reasons: readonly Reason[];
  readonly placement: Placement | undefined;
}

/** At most so many to look at: a board that is given fifty is given none. */
export const MOST_LISTED = 12;

export interface Shortlist {
  /** What a board would do first, first. */
  readonly first: readonly Candidate[];
  /** Everything else that has a reason. */
  readonly others: readonly Candidate[];
}

/** Those who receive care, and those who speak for them. */
const AFFECTED: ReadonlySet<Viewpoint> = new Set<Viewpoint>([
  'patient-or-carer',
  'voluntary-organisation',
  'healthwatch',
]);

/** The three kinds of reason that a board cannot put off: a duty, what people marked, a dropped baton. */
type Weight = 'duty' | 'marked' | 'baton';

interface Weighed extends Candidate {
  readonly weights: ReadonlySet<Weight>;
  /** How many marked it: people affected, then anybody. */
  readonly marks: readonly [affected: number, all: number];
}

/**
 * The shortlist, at most twelve. Places go in turn to what people marked, to duties and to dropped batons, so that none of the three crowds
 * out the others; what is left goes to the rest. The list then stands in the order in which a board would act: most of the three first,
 * then what stands worst. The rule and its reasons: docs/arithmetic.md, "The shortlist".
 */
export function shortlistOf(statements: readonly Statement[], assessment: Assessment): Shortlist {
  const all = candidatesIn(statements, assessment).sort(byNeed);
  const chosen = new Set<Weighed>();
  const marked = all.filter(({ weights }) => weights.has('marked')).sort(byMarks);
  const queues = [
    marked,
    all.filter(({ weights }) => weights.has('duty')),
    all.filter(({ weights }) => weights.has('baton')),
  ];
  for (let turn = 0; turn < all.length * queues.length && chosen.size < MOST_LISTED; turn += 1) {
    const next = queues[turn % queues.length]?.find((each) => !chosen.has(each));
    if (next) chosen.add(next);
  }
  for (const each of all) if (chosen.size < MOST_LISTED) chosen.add(each);
  return { first: all.filter((each) => chosen.has(each)), others: all.filter((each) => !chosen.has(each)) };
}

/** Every statement with a reason, in the order of the bank. */
function candidatesIn(statements: readonly Statement[], assessment: Assessment): Weighed[] {
  const people = countedIn(assessment);
  const standings = standingsOf(statements, assessment);
  const views = groupView(statements, people);
  const floor = floorsOf(standings);
  const marksOf = marksIn(people);
  const group = new Set(assessment.matters ?? []);
  // That the only patient marked something is that patient's own word: it is said as anybody's.
  const { roles } = whoIsShown(people);
  const maySayAffected = people.length === 1 || [...AFFECTED].some((viewpoint) => roles.has(viewpoint));

  return standings.flatMap((standing, index): Weighed[] => {
    const { statement, low } = standing;
    const view = views[index];
    const marks = marksOf(statement.id);
    const isLow = low !== undefined && low <= 2;
    const isUnknown = isNotKnown(standing);
    const isOpen = standing.from !== 'settled' && isDivided(view);
    const differs = standing.from !== 'settled' && (view?.gaps.some(isWideGap) ?? false);
    const isMarked = group.has(statement.id) || marks[1] > 0;

    const reasons: Reason[] = [];
    if (statement.legal && isLow) reasons.push('legal');
    if (statement.legal && isUnknown) reasons.push('legal-not-known');
    if (marks[0] > 0 && maySayAffected) reasons.push('matters-to-those-affected');
    if (group.has(statement.id)) reasons.push('matters-to-group');
    if (marks[1] > (maySayAffected ? marks[0] : 0)) reasons.push('matters');
    if (statement.baton && isLow) reasons.push('baton');
    if (statement.baton && isUnknown) reasons.push('baton-not-known');
    if (isLow && low === floor.get(statement.part)) reasons.push('lowest');
    if (isOpen) reasons.push('divided');
    if (differs) reasons.push('role-gap');
    if (isUnknown && !statement.legal && !statement.baton) reasons.push('dont-know');
    if (reasons.length === 0) return [];

    const weights = new Set<Weight>();
    if (statement.legal && (isLow || isUnknown)) weights.add('duty');
    if (statement.baton && (isLow || isUnknown)) weights.add('baton');
    // What stands well is not what to do first, whoever marked it.
    if (isMarked && (low === undefined || low <= 3 || isOpen || differs)) weights.add('marked');
    const placement = assessment.placements?.[statement.id];
    return [{ standing, reasons, placement, weights, marks: [marks[0], marks[1] + Number(group.has(statement.id))] }];
  });
}

/** Most do not know, or nobody could say. For one among many the list of things to find out is enough. */
function isNotKnown({ dontKnow, rated }: Standing): boolean {
  return dontKnow > 0 && dontKnow >= rated;
}

function isDivided(view: StatementView | undefined): boolean {
  return view?.label === 'split' || view?.label === 'lone-voice';
}

/** How many people marked a statement as mattering most: of those affected, and of all. */
function marksIn(people: readonly Response[]): (id: StatementId) => readonly [number, number] {
  const marks = new Map<StatementId, readonly [number, number]>();
  for (const { matters = [], viewpoint } of people) {
    for (const id of new Set(matters)) {
      const [affected, all] = marks.get(id) ?? [0, 0];
      marks.set(id, [affected + Number(AFFECTED.has(viewpoint)), all + 1]);
    }
  }
  return (id) => marks.get(id) ?? [0, 0];
}

/** Most of the three weights first; then what stands worst; then a duty before the rest; then marks, and reasons. Ties keep the bank's order. */
function byNeed(a: Weighed, b: Weighed): number {
  return (
    b.weights.size - a.weights.size ||
    placeOf(a) - placeOf(b) ||
    Number(b.weights.has('duty')) - Number(a.weights.has('duty')) ||
    byMarks(a, b) ||
    b.reasons.length - a.reasons.length
  );
}

function byMarks(a: Weighed, b: Weighed): number {
  return b.marks[0] - a.marks[0] || b.marks[1] - a.marks[1];
}

/** Level 1, then what is not known, then 2 and up by both middles. Not knowing lowers nothing: it is a place in this order and nowhere else. */
function placeOf({ standing }: Weighed): number {
  const { low, high } = standing;
  if (low === 1) return high === 1 ? 0 : 1;
  if (low === undefined || isNotKnown(standing)) return 2;
  return low + (high ?? low);
}

/** The lowest level in each part. */
function floorsOf(standings: readonly Standing[]): ReadonlyMap<string, number> {
  const floors = new Map<string, number>();
  for (const { statement, low } of standings) {
    if (low !== undefined) floors.set(statement.part, Math.min(low, floors.get(statement.part) ?? low));
  }
  return floors;
}

/** Where a placement stands on impact against effort. Without both it stands nowhere yet. */
export type Quarter = 'do-first' | 'plan' | 'fit-in' | 'think-again';

/** High impact and little effort first. The middle counts as high impact and as little effort, so that nothing is lost to caution. */
export function quarterOf(placement: Placement | undefined): Quarter | undefined {
  if (!placement?.impact || !placement.effort) return undefined;
  const strong = placement.impact >= 2;
  const easy = placement.effort <= 2;
  return strong ? (easy ? 'do-first' : 'plan') : easy ? 'fit-in' : 'think-again';
}
