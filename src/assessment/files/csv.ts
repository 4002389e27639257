import { EVIDENCE_LIMIT } from '../model/assessment';
import { ANSWER_COLUMNS, type RowParts, answerRows } from './answer-rows';
import type { Table } from './tables';

/** Everything in an assessment as CSV: its answers, and beside each the evidence that was listed for it. */
export function writeCsv(...given: RowParts): string {
  const places = Array.from({ length: EVIDENCE_LIMIT }, (_, index) => index);
  const columns = [
    ...ANSWER_COLUMNS,
    ...places.flatMap((place) =>
      [`Evidence ${place + 1}`, `Where ${place + 1}`, `Date ${place + 1}`].map((name) => ({ name, width: 20 })),
    ),
  ];
  const rows = answerRows(...given).map(({ cells, evidence }) => [
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
