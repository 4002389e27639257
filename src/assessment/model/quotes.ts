import type { Assessment, Quote } from './assessment';
import type { Statement, StatementId } from './bank';
import { type Voice, saidIn } from './voices';

/** More would be no annex but a book. */
export const MOST_QUOTES = 200;

/** What somebody wrote, and whether it was chosen for the report. */
export interface Quotable {
  readonly statement: StatementId;
  readonly voice: Voice;
  readonly isChosen: boolean;
}

/** Everything that people wrote about these statements, in their order. Nothing is chosen until somebody has read it. */
export function quotablesIn(statements: readonly Statement[], assessment: Assessment): readonly Quotable[] {
  const said = saidIn(assessment);
  const chosen = new Set((assessment.quoted ?? []).map(keyOf));
  return statements.flatMap(({ id }) =>
    said(id).voices.map((voice) => ({
      statement: id,
      voice,
      isChosen: chosen.has(keyOf({ statement: id, text: voice.text })),
    })),
  );
}

/** The assessment with these words chosen for the report, or not; as many as there is room for. */
export function withQuoted(
  assessment: Assessment,
  quotes: readonly Quote[],
  isChosen: boolean,
  at: string,
): Assessment {
  const keys = new Set(quotes.map(keyOf));
  const others = (assessment.quoted ?? []).filter((each) => !keys.has(keyOf(each)));
  return { ...assessment, quoted: (isChosen ? [...others, ...quotes] : others).slice(0, MOST_QUOTES), changed: at };
}

function keyOf({ statement, text }: Quote): string {
  return `${statement} ${text}`;
}
