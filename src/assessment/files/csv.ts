import { PARTS, labelOf } from '../../cycle/parts';
import type { Answer } from '../model/answer';
import { type Assessment, EVIDENCE_LIMIT, entryOf, statementsAsked } from '../model/assessment';
import type { Statement, StatementWords } from '../model/bank';
import type { Table } from './tables';

/**
 * Everything in an assessment as CSV (RFC 4180): one row a statement for each response. Starts with a byte order mark, because
 * without it Excel reads accents as rubbish.
 */
export function writeCsv(assessment: Assessment, statements: readonly Statement[], words: ReadonlyMap<string, StatementWords>): string {
  const header = [
    'Response',
    'Viewpoint',
    'Part',
    'Statement id',
    'Statement',
    'Answer',
    'Level',
    'Nearly the next level',
    'Level description',
    'Reason, or who does it',
    'Note',
    ...Array.from({ length: EVIDENCE_LIMIT }, (_, index) => [`Evidence ${index + 1}`, `Where ${index + 1}`, `Date ${index + 1}`]).flat(),
  ];
  const rows = assessment.responses.flatMap((response, index) =>
    statementsAsked(statements, assessment).map((statement) => {
      const { answer, note = '', evidence = [] } = entryOf(response, statement.id);
      const level = answer?.kind === 'level' || answer?.kind === 'someone-else' ? answer.level : undefined;
      const text = words.get(statement.id);
      return [
        response.name || `Response ${index + 1}`,
        response.viewpoint,
        labelOf(PARTS[statement.part]),
        statement.id,
        text?.statement ?? '',
        answerName(answer),
        level === undefined ? '' : String(level),
        answer?.kind === 'level' && answer.nearly ? 'yes' : '',
        level === undefined ? '' : (text?.levels[level - 1] ?? ''),
        answer?.kind === 'not-applicable' ? answer.reason : answer?.kind === 'someone-else' ? answer.who : '',
        note,
        ...Array.from({ length: EVIDENCE_LIMIT }, (_, item) => [
          evidence[item]?.title ?? '',
          evidence[item]?.place ?? '',
          evidence[item]?.date ?? '',
        ]).flat(),
      ];
    }),
  );
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** One table as CSV, with the same care as the whole. */
export function tableAsCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => (value === undefined ? '' : String(value))))];
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

/**
 * One cell. A text that begins as a formula does (= + - @, tab or return) gets an apostrophe in front, so that a spreadsheet shows
 * it instead of running it: OWASP, "CSV Injection".
 */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
