import { PARTS, labelOf } from '../../cycle/parts';
import { type Assessment, dissentsIn, statementsAsked } from '../model/assessment';
import type { Statement, StatementWords } from '../model/bank';
import { groupView } from '../model/group';
import { handOversOf } from '../model/handovers';
import { standingsOf } from '../model/standing';
import { type Voice, saidIn } from '../model/voices';
import { countedIn } from '../model/who-is-shown';
import { ANSWER_COLUMNS, NOT_APART, answerRows } from './answer-rows';

/** A table for a spreadsheet: every row has a cell for each column. A cell is a text, a whole number, an ISO day, or nothing. */
export interface Table {
  /** At most 31 letters, as spreadsheets want the name of a sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
export interface Column {
  readonly name: string;
  /** In letters. */
  readonly width: number;
  /** Whether its texts are ISO days: everywhere else a text that looks like one stays a text. */
  readonly isDay?: boolean;
}
export type Cell = string | number | undefined;

/** What the tables are made from. `names` gives the words of the app for viewpoints, states and labels. */
export interface TableParts {
  readonly assessment: Assessment;
  readonly statements: readonly Statement[];
  readonly words: ReadonlyMap<string, StatementWords>;
  readonly names: TableNames;
}
export interface TableNames {
  readonly viewpoint: (id: Assessment['responses'][number]['viewpoint']) => string;
  readonly label: (id: ReturnType<typeof groupView>[number]['label']) => string;
  readonly voice: (kind: Voice['kind']) => string;
  readonly strength: (id: string | undefined) => string;
  readonly actionState: (id: NonNullable<Assessment['actions']>[number]['state']) => string;
  readonly handOver: (id: ReturnType<typeof handOversOf>[number]['state']) => string;
}

/** Everything in an assessment as tables: the group, the answers, what people wrote, the evidence, the hand-overs, the actions. */
export function tablesOf(parts: TableParts): readonly Table[] {
  return [
    groupTable(parts),
    answersTable(parts),
    wordsTable(parts),
    evidenceTable(parts),
    handOverTable(parts),
    actionsTable(parts),
  ];
}

function groupTable({ assessment, statements, words, names }: TableParts): Table {
  const asked = statementsAsked(statements, assessment);
  const views = groupView(asked, countedIn(assessment));
  const standings = standingsOf(asked, assessment);
  return {
    name: 'Group',
    columns: [
      { name: 'Part', width: 24 },
      { name: 'Statement id', width: 12 },
      { name: 'Statement', width: 60 },
      { name: 'Law or guidance behind it', width: 14 },
      ...[1, 2, 3, 4].map((level) => ({ name: `At level ${level}`, width: 10 })),
      { name: "Don't know", width: 10 },
      { name: 'Not applicable', width: 12 },
      { name: 'Prefer not to say', width: 12 },
      { name: 'Not answered', width: 12 },
      { name: 'Middle answer, low', width: 12 },
      { name: 'Middle answer, high', width: 12 },
      { name: 'How it lies', width: 14 },
      { name: 'Agreed level', width: 12 },
      { name: 'Reason', width: 50 },
      { name: 'Dissent', width: 50 },
      { name: 'Evidence listed', width: 10 },
    ],
    rows: views.map((view, index) => {
      const settled = assessment.agreed?.[view.statement.id];
      return [
        labelOf(PARTS[view.statement.part]),
        view.statement.id,
        words.get(view.statement.id)?.statement,
        view.statement.legal ? 'yes' : '',
        ...view.counts,
        view.dontKnow,
        view.notApplicable,
        view.preferNotToSay,
        view.unanswered,
        view.median?.low,
        view.median?.high,
        names.label(view.label),
        settled?.level,
        settled?.reason,
        settled && dissentsIn(settled).join('\n'),
        standings[index]?.evidence.length,
      ];
    }),
  };
}

function answersTable({ assessment, statements, words, names }: TableParts): Table {
  const rows = answerRows(assessment, statements, words, names.viewpoint).map(({ cells }) => cells);
  return { name: 'Answers', columns: ANSWER_COLUMNS, rows };
}

function wordsTable({ assessment, statements, words, names }: TableParts): Table {
  const said = saidIn(assessment);
  return {
    name: 'What people wrote',
    columns: [
      { name: 'Statement id', width: 12 },
      { name: 'Statement', width: 60 },
      { name: 'What it is', width: 22 },
      { name: 'Whose viewpoint', width: 26 },
      { name: 'Name', width: 20 },
      { name: 'In their words', width: 80 },
    ],
    rows: statementsAsked(statements, assessment).flatMap(({ id }) =>
      said(id).voices.map(({ kind, viewpoint, name, text }) => [
        id,
        words.get(id)?.statement,
        names.voice(kind),
        viewpoint ? names.viewpoint(viewpoint) : NOT_APART,
        name,
        text,
      ]),
    ),
  };
}

function evidenceTable({ assessment, statements, words, names }: TableParts): Table {
  const said = saidIn(assessment);
  return {
    name: 'Evidence',
    columns: [
      { name: 'Statement id', width: 12 },
      { name: 'Statement', width: 60 },
      { name: 'Whose viewpoint', width: 26 },
      { name: 'What shows it', width: 50 },
      { name: 'Where it is', width: 50 },
      { name: 'Date', width: 12, isDay: true },
      { name: 'Strength', width: 30 },
      { name: 'Who has seen it', width: 30 },
      { name: 'May be public', width: 10 },
    ],
    rows: statementsAsked(statements, assessment).flatMap(({ id }) =>
      said(id).evidence.map((piece) => [
        id,
        words.get(id)?.statement,
        piece.from.map((viewpoint) => (viewpoint ? names.viewpoint(viewpoint) : NOT_APART)).join('; '),
        piece.title,
        piece.place,
        piece.date,
        names.strength(piece.strength),
        piece.seenBy,
        piece.public === undefined ? '' : piece.public ? 'yes' : 'no',
      ]),
    ),
  };
}

function handOverTable({ assessment, statements, names }: TableParts): Table {
  const levels = (side: ReturnType<typeof handOversOf>[number]['handing']) =>
    side
      .map(
        ({ statement, low, high }) =>
          `${statement.id}: ${low === undefined ? 'no level' : low === high ? low : `${low} to ${high}`}`,
      )
      .join('; ');
  return {
    name: 'Hand-overs',
    columns: [
      { name: 'From', width: 34 },
      { name: 'To', width: 34 },
      { name: 'How it stands', width: 16 },
      { name: 'Handing on', width: 24 },
      { name: 'Receiving', width: 24 },
    ],
    rows: handOversOf(standingsOf(statementsAsked(statements, assessment), assessment)).map(
      ({ baton, state, handing, receiving }) => [
        labelOf(PARTS[baton.from]),
        labelOf(PARTS[baton.to]),
        names.handOver(state),
        levels(handing),
        levels(receiving),
      ],
    ),
  };
}

function actionsTable({ assessment, words, names }: TableParts): Table {
  return {
    name: 'Actions',
    columns: [
      { name: 'Statement id', width: 12 },
      { name: 'Statement', width: 60 },
      { name: 'Change sought', width: 50 },
      { name: 'Owner', width: 24 },
      { name: 'Who is involved', width: 30 },
      { name: 'First step', width: 40 },
      { name: 'Due', width: 12, isDay: true },
      { name: 'How we will know', width: 40 },
      { name: 'Reported to', width: 24 },
      { name: 'Status', width: 12 },
    ],
    rows: (assessment.actions ?? []).map((action) => [
      action.statement,
      words.get(action.statement)?.statement,
      action.change,
      action.owner,
      action.involved,
      action.firstStep,
      action.due,
      action.measure,
      action.reportedTo,
      names.actionState(action.state),
    ]),
  };
}
