import { PARTS, labelOf } from '../../cycle/parts';
import { type Answer, levelOf } from '../model/answer';
import {
  type Assessment,
  EVIDENCE_LIMIT,
  type Entry,
  type Viewpoint,
  entryOf,
  statementsAsked,
} from '../model/assessment';
import type { Statement, StatementWords } from '../model/bank';
import type { Table } from './tables';

/** What stands of one person's answer to one statement, wherever answers are listed: name, and width in a workbook. */
export const ANSWER_COLUMNS = [
  { name: 'Response', width: 20 },
  { name: 'Viewpoint', width: 26 },
  { name: 'Part', width: 24 },
  { name: 'Statement id', width: 12 },
  { name: 'Statement', width: 60 },
  { name: 'Answer', width: 20 },
  { name: 'Level', width: 8 },
  { name: 'Nearly the next level', width: 10 },
  { name: 'Level description', width: 60 },
  { name: 'Reason, or who does it', width: 40 },
  { name: 'Note', width: 50 },
] as const;

/** The cells of those columns, a row a statement for each response. `viewpointName` gives the words for a viewpoint. */
export function answerRows(
  assessment: Assessment,
  statements: readonly Statement[],
  words: ReadonlyMap<string, StatementWords>,
  viewpointName: (viewpoint: Viewpoint) => string,
): readonly { readonly cells: readonly (string | number | undefined)[]; readonly entry: Entry }[] {
  return assessment.responses.flatMap((response, index) =>
    statementsAsked(statements, assessment).map((statement) => {
      const entry = entryOf(response, statement.id);
      const { answer, note } = entry;
      const level = levelOf(answer);
      const text = words.get(statement.id);
      const cells = [
        response.name || `Response ${index + 1}`,
        viewpointName(response.viewpoint),
        labelOf(PARTS[statement.part]),
        statement.id,
        text?.statement,
        answerName(answer),
        level,
        answer?.kind === 'level' && answer.nearly ? 'yes' : '',
        level && text?.levels[level - 1],
        answer?.kind === 'not-applicable' ? answer.reason : answer?.kind === 'someone-else' ? answer.who : '',
        note,
      ];
      return { cells, entry };
    }),
  );
}

/** Everything in an assessment as CSV: its answers, and beside each the evidence that was listed for it. */
export function writeCsv(...given: Parameters<typeof answerRows>): string {
  const places = Array.from({ length: EVIDENCE_LIMIT }, (_, index) => index);
  const columns = [
    ...ANSWER_COLUMNS,
    ...places.flatMap((place) =>
      [`Evidence ${place + 1}`, `Where ${place + 1}`, `Date ${place + 1}`].map((name) => ({ name, width: 20 })),
    ),
  ];
  const rows = answerRows(...given).map(({ cells, entry: { evidence = [] } }) => [
    ...cells,
    ...places.flatMap((place) => [evidence[place]?.title, evidence[place]?.place, evidence[place]?.date]),
  ]);
  return tableAsCsv({ name: 'Answers', columns, rows });
}

/** A table as CSV (RFC 4180). Starts with a byte order mark, because without it Excel reads accents as rubbish. */
export function tableAsCsv({ columns, rows }: Table): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((value) => (value === undefined ? '' : String(value)))),
  ];
  return `\uFEFF${lines.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The name of an answer for a table. */
export function answerName(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'No answer yet';
    case 'level':
      return 'Level';
    case 'dont-know':
      return "Don't know";
    case 'not-applicable':
      return 'Not applicable';
    case 'someone-else':
      return 'Someone else does this';
    case 'prefer-not-to-say':
      return 'Prefer not to say';
  }
}

/** What begins a formula in a spreadsheet, in narrow and in full width. OWASP, "CSV Injection". */
const FORMULA = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
/**
 * Where a spreadsheet may see the start of a cell: at the start of the text, and after each character that some program takes for the border
 * between cells or rows. Where a list is separated by semicolons, quotes inside a line do not hold a cell together.
 */
const STARTS_FORMULA = new RegExp(`(^|[;\\t|\\r\\n])(["'\\s]*)(?=${FORMULA})`, 'g');

/**
 * One cell. Before what could begin a formula stands an apostrophe, so that a spreadsheet shows it instead of running it, whichever separator it
 * reads by. A leading tab or line end gets one too.
 */
function cell(text: string): string {
  const harmless = text.replace(STARTS_FORMULA, "$1$2'").replace(/^(?=[\t\r\n])/, "'");
  return /[",;|\t\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
