import { PART_IDS, type PartId } from '../../cycle/parts';
import { type Answer, type Level, levelOf } from './answer';
import { type Assessment, type Response, entryOf, statementsAsked } from './assessment';
import { type Statement, statementsOf } from './bank';
import { type Spread, spreadOf } from './coverage';

/** A statement with what one person said of it. */
export interface Rated {
  readonly statement: Statement;
  readonly level: Level;
  /** Nearly at the next level. */
  readonly nearly: boolean;
  /** Another body does it. */
  readonly elsewhere: boolean;
  /** How many pieces of evidence stand behind it. */
  readonly evidence: number;
}

/** How one part stands. */
export interface PartResult {
  readonly part: PartId;
  readonly statements: readonly Statement[];
  readonly spread: Spread;
  /** The statement or statements at the lowest level given in this part. A cycle fails where it is weakest; a sum would hide that. */
  readonly lowest: readonly Rated[];
}

/** Where an assessment stands, as one person sees it. There is no total and no score, on purpose. */
export interface Results {
  readonly parts: readonly PartResult[];
  /** Levels 3 and 4, best first. */
  readonly strengths: readonly Rated[];
  /** Levels 1 and 2 in the order to look at them: lowest first. */
  readonly lookFirst: readonly Rated[];
  /** Answered "don't know": a list to find out. */
  readonly findOut: readonly Statement[];
  /** Statements with level 3 or 4 and nothing written down to show it. */
  readonly unproven: readonly Rated[];
}

/** The results of one response. Pass the whole bank's statements: only those the assessment asks are counted. */
export function resultsOf(
  all: readonly Statement[],
  assessment: Assessment,
  response: Response = assessment.responses[0],
): Results {
  const asked = statementsAsked(all, assessment);
  const rated = ratedOf(asked, response);
  const strengths = rated
    .filter(({ level }) => level >= 3)
    .sort((a, b) => b.level - a.level || b.evidence - a.evidence);
  return {
    parts: PART_IDS.filter((part) => assessment.parts.includes(part)).map((part) =>
      partResultOf(statementsOf(asked, part), part, response),
    ),
    strengths,
    lookFirst: rated.filter(({ level }) => level <= 2).sort(byNeed),
    findOut: asked.filter(({ id }) => entryOf(response, id).answer?.kind === 'dont-know'),
    unproven: strengths.filter(({ evidence }) => evidence === 0),
  };
}

function partResultOf(statements: readonly Statement[], part: PartId, response: Response): PartResult {
  const rated = ratedOf(statements, response);
  const floor = Math.min(...rated.map(({ level }) => level));
  return {
    part,
    statements,
    spread: spreadOf(statements, response),
    lowest: rated.filter(({ level }) => level === floor).sort(byNeed),
  };
}

function ratedOf(statements: readonly Statement[], response: Response): Rated[] {
  return statements.flatMap((statement) => {
    const { answer, evidence = [] } = entryOf(response, statement.id);
    const level = levelOf(answer);
    return level === undefined
      ? []
      : [
          {
            statement,
            level,
            nearly: isNearly(answer),
            elsewhere: answer?.kind === 'someone-else',
            evidence: evidence.length,
          },
        ];
  });
}

/**
 * Lowest level first; then what the law requires; then where the baton is passed, because a weak hand-over
 * spoils the next part too; then not yet "nearly" there. Ties keep the order of the bank: sorting is stable.
 * The order is this edition's judgement, docs/arithmetic.md, "From gaps to actions".
 */
function byNeed(a: Rated, b: Rated): number {
  return (
    a.level - b.level ||
    Number(b.statement.legal) - Number(a.statement.legal) ||
    Number(!!b.statement.baton) - Number(!!a.statement.baton) ||
    Number(a.nearly) - Number(b.nearly)
  );
}

function isNearly(answer: Answer | undefined): boolean {
  return answer?.kind === 'level' && answer.nearly;
}
