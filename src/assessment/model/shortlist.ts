import { type Assessment, type Placement, type Viewpoint } from './assessment';
import type { Statement } from './bank';
import { groupView } from './group';
import { countedIn } from './who-is-shown';
import { standingsOf, type Standing } from './standing';

/** Why a statement is a candidate for action: docs/arithmetic.md, "From gaps to actions". */
export type Reason =
  'lowest' | 'divided' | 'role-gap' | 'dont-know' | 'legal' | 'matters' | 'matters-to-those-affected';

export interface Candidate {
  readonly standing: Standing;
  readonly reasons: readonly Reason[];
  readonly placement: Placement | undefined;
}

/** Those who receive care, and those who speak for them. */
const AFFECTED: ReadonlySet<Viewpoint> = new Set<Viewpoint>([
  'patient-or-carer',
  'voluntary-organisation',
  'healthwatch',
]);

/**
 * The candidates, those with most reasons first; then the lowest; then the order of the bank. A shortlist, not a ranking of everything:
 * a statement without a reason is not in it, and nothing below level 3 that the law asks for is left out.
 */
export function candidatesOf(statements: readonly Statement[], assessment: Assessment): readonly Candidate[] {
  const people = countedIn(assessment);
  const standings = standingsOf(statements, assessment);
  const views = groupView(statements, people);
  const floor = floorsOf(standings);
  const mattersTo = (id: string, affected: boolean) =>
    people.some(({ matters, viewpoint }) => matters?.includes(id) && AFFECTED.has(viewpoint) === affected) ||
    (!affected && (assessment.matters?.includes(id) ?? false));

  return standings
    .map((standing, index): Candidate => {
      const { statement, low, dontKnow } = standing;
      const view = views[index];
      const isSettled = standing.from === 'settled';
      const reasons: Reason[] = [];
      if (low !== undefined && low <= 2 && low === floor.get(statement.part)) reasons.push('lowest');
      if (!isSettled && (view?.label === 'split' || view?.label === 'lone-voice')) reasons.push('divided');
      if (!isSettled && view && view.gaps.length > 0) reasons.push('role-gap');
      // Most do not know, or nobody could say: for one answer among many the list of things to find out is enough.
      if (dontKnow > 0 && dontKnow >= standing.rated) reasons.push('dont-know');
      if (statement.legal && low !== undefined && low <= 2) reasons.push('legal');
      if (mattersTo(statement.id, true)) reasons.push('matters-to-those-affected');
      if (mattersTo(statement.id, false)) reasons.push('matters');
      return { standing, reasons, placement: assessment.placements?.[statement.id] };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || (a.standing.low ?? 5) - (b.standing.low ?? 5));
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
