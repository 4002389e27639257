import type { Answer, Level } from './answer';
import type { Assessment, Entry, Response } from './assessment';
import type { StatementId } from './bank';

/** Answers from a sheet of paper, by statement. */
export type PaperAnswers = Readonly<Record<StatementId, Answer>>;

/** What a reason reads when the sheet gave none: without one, "not applicable" would count as not answered. */
export const NO_REASON_ON_PAPER = 'Ticked on paper, no reason given';

/** The answer that a key stands for: 1 to 4, d don't know, s someone else, x not applicable, p prefer not to say. */
export function answerForKey(key: string): Answer | undefined {
  switch (key.toLowerCase()) {
    case '1':
    case '2':
    case '3':
    case '4':
      return { kind: 'level', level: Number(key) as Level, nearly: false };
    case 'd':
      return { kind: 'dont-know' };
    case 's':
      return { kind: 'someone-else', who: '' };
    case 'x':
      return { kind: 'not-applicable', reason: NO_REASON_ON_PAPER };
    case 'p':
      return { kind: 'prefer-not-to-say' };
    default:
      return undefined;
  }
}

/** The key that an answer was typed with, and "+" after it for nearly. */
export function keyForAnswer(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return '';
    case 'level':
      return `${answer.level}${answer.nearly ? '+' : ''}`;
    case 'dont-know':
      return 'd';
    case 'someone-else':
      return 's';
    case 'not-applicable':
      return 'x';
    case 'prefer-not-to-say':
      return 'p';
  }
}

/** The assessment with a sheet's answers as a response: a new one, or in place of what was typed from the same sheet before. */
export function withPaper(
  assessment: Assessment,
  sheet: Pick<Response, 'id' | 'viewpoint' | 'name' | 'showAlone'> & { readonly answers: PaperAnswers },
  at: string,
): Assessment {
  const [own, ...others] = assessment.responses;
  const before = others.find(({ id, paper }) => id === sheet.id && paper);
  const entries = Object.fromEntries(Object.entries(sheet.answers).map(([id, answer]): [string, Entry] => [id, { ...before?.entries[id], answer }]));
  const response: Response = {
    id: sheet.id,
    viewpoint: sheet.viewpoint,
    ...(sheet.name && { name: sheet.name }),
    ...(sheet.showAlone && { showAlone: true }),
    entries,
    paper: true,
    version: (before?.version ?? 0) + 1,
    changed: at,
  };
  const rest = before ? others.map((each) => (each === before ? response : each)) : [...others, response];
  return { ...assessment, responses: [own, ...rest], changed: at };
}
