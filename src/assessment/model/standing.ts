import { agreedOn, answersSince } from './agreed-from';
import type { Level } from './answer';
import type { Assessment } from './assessment';
import type { Statement } from './bank';
import { type Median, groupView } from './group';
import { type Piece, saidIn } from './voices';
import { countedIn } from './who-is-shown';

/**
 * Where a statement stands for everybody together: what the group settled; else the middle of its answers; else why there is no level.
 * `low` and `high` differ only for the middle of an even number of people.
 */
export interface Standing {
  readonly statement: Statement;
  readonly from: 'settled' | 'group' | 'one-person' | 'nobody';
  readonly low: Level | undefined;
  readonly high: Level | undefined;
  /** How many gave a level, and how many do not know. */
  readonly rated: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  /** Of a settled level: its day, and whether the answers are still those that it was made from. */
  readonly agreement: Agreement | undefined;
  /** Everybody's, each piece once. */
  readonly evidence: readonly Piece[];
}

/** When a level was agreed, and what became of the answers since. */
export interface Agreement {
  readonly on: string;
  readonly since: 'same' | 'changed' | 'not-kept';
}

/** What was asked last: several parts of a page ask the same of many people's answers. */
let last: { readonly asked: readonly unknown[]; readonly answer: readonly Standing[] } | undefined;

/** How each statement stands, in their order. A settled level speaks for the group; nobody's answer is changed by it. */
export function standingsOf(statements: readonly Statement[], assessment: Assessment): readonly Standing[] {
  const asked = [statements, assessment.responses, assessment.agreed];
  if (!last || asked.some((each, index) => each !== last?.asked[index]))
    last = { asked, answer: findStandings(statements, assessment) };
  return last.answer;
}

function findStandings(statements: readonly Statement[], assessment: Assessment): readonly Standing[] {
  const said = saidIn(assessment);
  return groupView(statements, countedIn(assessment)).map((view) => {
    const settled = assessment.agreed?.[view.statement.id];
    const level = settled?.state === 'settled' ? settled.level : undefined;
    const middle: Median | undefined = level ? { low: level, high: level } : view.median;
    return {
      statement: view.statement,
      from: level ? 'settled' : view.marks.length > 1 ? 'group' : view.marks.length === 1 ? 'one-person' : 'nobody',
      low: middle?.low as Level | undefined,
      high: middle?.high as Level | undefined,
      rated: view.marks.length,
      dontKnow: view.dontKnow,
      notApplicable: view.notApplicable,
      agreement:
        level && settled
          ? { on: agreedOn(settled), since: answersSince(settled, assessment, view.statement.id) }
          : undefined,
      evidence: said(view.statement.id).evidence,
    };
  });
}
