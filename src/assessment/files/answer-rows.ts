import { PARTS, labelOf } from '../../cycle/parts';
import { type Answer, LEVELS, levelOf } from '../model/answer';
import {
  type Assessment,
  type Entry,
  type Evidence,
  type Response,
  type Viewpoint,
  entryOf,
  statementsAsked,
} from '../model/assessment';
import type { Statement, StatementWords } from '../model/bank';
import { speakingIn, textsIn, viewpointShown } from '../model/voices';
import { type Shown, answeringIn, countedIn, whoIsShown } from '../model/who-is-shown';

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

/** Said instead of a viewpoint that may not be shown apart. */
export const NOT_APART = 'Not shown apart';

export interface AnswerRow {
  readonly cells: readonly (string | number | undefined)[];
  readonly evidence: readonly Evidence[];
}

/** What the rows are made from. `viewpointName` gives the words for a viewpoint. */
export type RowParts = readonly [
  assessment: Assessment,
  statements: readonly Statement[],
  words: ReadonlyMap<string, StatementWords>,
  viewpointName: (viewpoint: Viewpoint) => string,
];

/**
 * The cells of those columns. Whoever may be shown alone has a row for each statement. Everybody else's answers stand in the group they may
 * be shown in, statement by statement and lowest first, so that no row can be followed from one statement to the next; and what they wrote
 * stands in rows of its own, not beside an answer.
 */
export function answerRows(...[assessment, statements, words, viewpointName]: RowParts): readonly AnswerRow[] {
  const people = listedIn(assessment);
  const shown = whoIsShown(people);
  const asked = statementsAsked(statements, assessment);
  const of = ({ id, part }: Statement) => [labelOf(PARTS[part]), id, words.get(id)?.statement];
  const nameOf = (viewpoint: Viewpoint | undefined) => (viewpoint ? viewpointName(viewpoint) : NOT_APART);
  const rows: AnswerRow[] = [];

  for (const person of people.filter(({ id }) => shown.apart.has(id))) {
    const called = (shown.names.has(person.id) && person.name?.trim()) || (people.length === 1 ? 'Response 1' : '');
    const viewpoint = people.length === 1 ? person.viewpoint : viewpointShown(person, shown);
    for (const statement of asked) {
      const entry = entryOf(person, statement.id);
      const cells = [
        called,
        nameOf(viewpoint),
        ...of(statement),
        ...answerCells(entry.answer, words.get(statement.id)),
      ];
      rows.push({ cells: [...cells, reasonIn(entry), entry.note], evidence: entry.evidence ?? [] });
    }
  }
  for (const { viewpoint, members } of shown.cells) {
    const others = members.filter(({ id }) => !shown.apart.has(id));
    for (const statement of asked) {
      const answers = others.map((person) => entryOf(person, statement.id).answer).sort(byAnswer);
      for (const answer of answers) {
        const cells = ['', nameOf(viewpoint), ...of(statement), ...answerCells(answer, words.get(statement.id))];
        rows.push({ cells: [...cells, '', ''], evidence: [] });
      }
    }
  }
  const writers = speakingIn(assessment).filter(({ id }) => !shown.apart.has(id));
  for (const statement of asked) {
    const made = writers.flatMap((person) =>
      textRows(person, entryOf(person, statement.id), shown, nameOf, of(statement)),
    );
    rows.push(...made.sort((a, b) => (asText(a) < asText(b) ? -1 : 1)));
  }
  return rows;
}

/** Who is listed: all who count. Where nobody has answered yet, whoever keeps the assessment. */
function listedIn(assessment: Assessment): readonly Response[] {
  return answeringIn(assessment).length === 0 ? [assessment.responses[0]] : countedIn(assessment);
}

function answerCells(answer: Answer | undefined, text: StatementWords | undefined) {
  const level = levelOf(answer);
  return [
    answerName(answer),
    level,
    answer?.kind === 'level' && answer.nearly ? 'yes' : '',
    level && text?.levels[level - 1],
  ];
}

function reasonIn({ answer }: Entry): string {
  return answer?.kind === 'not-applicable' ? answer.reason : answer?.kind === 'someone-else' ? answer.who : '';
}

/** A row for each thing that a person wrote, without the answer. */
function textRows(
  person: Response,
  entry: Entry,
  shown: Shown,
  nameOf: (viewpoint: Viewpoint | undefined) => string,
  of: readonly (string | undefined)[],
): readonly AnswerRow[] {
  const row = (reason: string, note: string, evidence: readonly Evidence[]): AnswerRow => ({
    cells: ['', nameOf(viewpointShown(person, shown)), ...of, '', undefined, '', '', reason, note],
    evidence,
  });
  return [
    ...textsIn(entry).map(({ kind, text }) => (kind === 'note' ? row('', text, []) : row(text, '', []))),
    ...(entry.evidence ?? []).map((piece) => row('', '', [piece])),
  ];
}

function asText({ cells, evidence }: AnswerRow): string {
  return JSON.stringify([cells, evidence]);
}

const KINDS: readonly Answer['kind'][] = ['level', 'someone-else', 'dont-know', 'not-applicable', 'prefer-not-to-say'];

/** Levels first, the lowest first; then what is beside the scale; last, no answer. */
function byAnswer(a: Answer | undefined, b: Answer | undefined): number {
  const place = (answer: Answer | undefined) => (answer ? KINDS.indexOf(answer.kind) : KINDS.length);
  const none = LEVELS.length + 1;
  const isNearly = (answer: Answer | undefined) => Number(answer?.kind === 'level' && answer.nearly);
  return place(a) - place(b) || (levelOf(a) ?? none) - (levelOf(b) ?? none) || isNearly(a) - isNearly(b);
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
