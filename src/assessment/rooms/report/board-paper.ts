import { PARTS, labelOf } from '../../../cycle/parts';
import type { Block, BoardPaper, Item } from '../../exchange/paper';
import { LEVELS } from '../../model/answer';
import { isUnedited } from '../../model/actions';
import { type Action, type Assessment, dissentsIn } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { countedIn, whoIsShown } from '../../model/who-is-shown';
import type { BoardReport } from '../../model/report';
import type { Standing } from '../../model/standing';
import { levelRange, some } from '../words/sentences';
import { HAND_OVER_NAMES, agreedWords, handOverCounts, handOverSentence, handOverTitle } from '../words/baton-words';
import { longDay } from '../words/dates';
import { LABEL_NAMES, gapSentence, inSentence, marksSentence } from '../words/group-words';
import { SCOPE_NAMES, STATE_NAMES } from '../words/names';
import { VOICE_NAMES, pieceCells, quotedWords, whoseWords } from '../words/voice-words';

/** How much of each list stands on the first page: more does not fit, and nobody decides on twenty things. */
const FIRST = 3;
const MOST_ACTIONS = 5;
const MOST_LINES = 6;

/** As much of a statement as stands on the first page, in characters. */
const MOST_OF_STATEMENT = 90;

/** As much of the organisation's own words as fits on the first page beside the rest, in characters. */
export const MOST_ASKED = 500;

const CREDIT =
  'Made with The Engagement Cycle, an independent edition. The organisation’s own account: nobody has checked it.';

/** The report to a board: one page first, in the order in which a board needs it, then everything behind it. */
export function boardPaper(
  report: BoardReport,
  assessment: Assessment,
  words: ReadonlyMap<string, StatementWords>,
  day: string,
): BoardPaper {
  const say = (id: string) => `${id} ${words.get(id)?.statement ?? ''}`.trim();
  // The first page must stay one page; every statement stands whole in the tables behind it.
  const brief = (id: string) => inShort(say(id), MOST_OF_STATEMENT);
  // What nobody has put into the group's own words is called a draft: nobody should agree to it unread.
  const sought = (action: Action) =>
    `${isUnedited(action, words.get(action.statement)) ? 'Draft: ' : ''}${action.change}`;
  return {
    title: `How well people are engaged: ${assessment.title}`,
    about: `Report to the board, ${longDay(day)}. ${SCOPE_NAMES[assessment.scope]}. ${whoAnswered(assessment)} ${report.withLevel} of ${some(report.asked, 'statement')} ${report.withLevel === 1 ? 'has' : 'have'} a level${report.settled > 0 ? `; the group agreed on ${report.settled}` : ''}.`,
    front: [
      ...handOverFront(report),
      ...notKnownFront(report, brief),
      ...differFront(report, brief),
      ...legalFront(report, brief),
      ...asksFront(report, assessment, sought),
    ],
    detail: [
      ...handOverDetail(report),
      ...statementDetail(report, assessment, words),
      ...actionDetail(report, say, sought),
      ...evidenceDetail(report, say),
      ...quotationDetail(report),
      ...howToRead(),
    ],
    credit: CREDIT,
  };
}

/** "6 people answered: 2 from staff, 2 from patients and carers, 2 others." Small groups stay hidden. */
export function whoAnswered(assessment: Assessment): string {
  const people = countedIn(assessment);
  if (people.length === 0) return 'Nobody has answered yet.';
  if (people.length === 1) return 'One person answered: this is one view.';
  const { cells } = whoIsShown(people);
  const parts = cells.map(
    ({ viewpoint, members }) => `${viewpoint ? inSentence(viewpoint) : 'not shown apart'} ${members.length}`,
  );
  return `${people.length} people answered${cells.some(({ viewpoint }) => viewpoint) ? `: ${parts.join(', ')}` : ''}.`;
}

/** The beginning of a text, whole words, with a sign where it goes on. A word longer than any is cut as well. */
function inShort(text: string, most: number): string {
  const words = text.replace(LONG_WORD, (word) => cutAt(word, 40));
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return end > most / 2 ? `${cut.slice(0, end)}…` : cutAt(words, most);
}

const LONG_WORD = /\S{41,}/g;

/** So much of a text, but not half of a character that takes two units. */
const cutAt = (text: string, most: number) => `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;

const heading = (text: string): Block => ({ kind: 'heading', text });
const text = (words: string): Block => ({ kind: 'text', text: words });
const list = (items: readonly Item[]): Block => ({ kind: 'list', items });

/** "And 4 more, in the tables that follow." */
const more = (count: number): readonly Block[] =>
  count > 0 ? [text(`And ${count} more, in the tables that follow.`)] : [];

function handOverFront({ handOvers }: BoardReport): readonly Block[] {
  const first = heading('1. Where the baton is dropped');
  if (handOvers.length === 0)
    return [first, text('The statements that were asked do not cover the hand-overs between the stages.')];
  const dropped = handOvers.filter(({ state }) => state !== 'strong');
  const summary = handOverCounts(handOvers);
  return [
    first,
    text(summary),
    {
      kind: 'picture',
      name: 'batons',
      alt: `The hand-overs round the cycle. ${handOvers.map((each) => `${handOverTitle(each)}: ${HAND_OVER_NAMES[each.state]}`).join('; ')}.`,
    },
    ...(dropped.length > 0
      ? [
          list(
            dropped
              .slice(0, FIRST)
              .map((each) => ({ text: `${handOverTitle(each)}: ${HAND_OVER_NAMES[each.state]}.` })),
          ),
        ]
      : []),
    ...more(dropped.length - FIRST),
  ];
}

function notKnownFront({ notKnown }: BoardReport, say: (id: string) => string): readonly Block[] {
  return [
    heading('2. What we do not know'),
    ...(notKnown.length === 0
      ? [text('On no statement do most people say that they do not know.')]
      : [
          list(
            notKnown.slice(0, FIRST).map(({ statement, dontKnow }) => ({
              text: `${say(statement.id)} ${peopleCount(dontKnow)} not know.`,
              legal: statement.legal,
            })),
          ),
          ...more(notKnown.length - FIRST),
        ]),
  ];
}

function differFront({ differ, people }: BoardReport, say: (id: string) => string): readonly Block[] {
  return [
    heading('3. Where viewpoints differ'),
    ...(differ.length === 0
      ? [text(people < 4 ? 'Fewer than four people answered: too few to say.' : 'Nowhere do people stand far apart.')]
      : [
          list(
            differ.slice(0, FIRST).map((view) => ({
              text: `${say(view.statement.id)} ${LABEL_NAMES[view.label]}. ${view.gaps[0] ? gapSentence(view.gaps[0]) : marksSentence(view)}`,
              legal: view.statement.legal,
            })),
          ),
          ...more(differ.length - FIRST),
        ]),
  ];
}

function legalFront({ legal }: BoardReport, say: (id: string) => string): readonly Block[] {
  if (legal.length === 0) return [];
  return [
    heading('4. Below level 3, though the law or statutory guidance stands behind it'),
    list(
      legal
        .slice(0, FIRST)
        .map(({ statement, low, high }) => ({ text: `${say(statement.id)} Level ${levelRange({ low, high })}.` })),
    ),
    ...more(legal.length - FIRST),
  ];
}

function asksFront(
  { legal, actions }: BoardReport,
  { asks }: Assessment,
  sought: (action: Action) => string,
): readonly Block[] {
  const open = actions.filter(({ state }) => state === 'to-do' || state === 'doing');
  const own = (asks ?? '').split('\n').filter((line) => line.trim());
  const most = own.length > 0 ? FIRST : MOST_ACTIONS;
  const items = open.slice(0, most).map((action) => ({
    text: [
      inShort(sought(action), 140),
      action.owner && `Owner: ${inShort(action.owner, 60)}.`,
      action.due && `By ${longDay(action.due)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  }));
  return [
    heading(`${legal.length === 0 ? 4 : 5}. What we ask of you`),
    ...(own.length > 0 ? [text(inShort(own.slice(0, MOST_LINES).join('\n'), MOST_ASKED))] : []),
    ...(items.length > 0
      ? [
          text(
            own.length > 0
              ? 'These actions are under way or proposed:'
              : 'Agree these actions, and ask how they go at your next meeting:',
          ),
          list(items),
        ]
      : []),
    ...more(open.length - most),
    ...(own.length === 0 && items.length === 0
      ? [text('Nothing is asked yet. Choose three to five actions in the plan.')]
      : []),
  ];
}

function handOverDetail({ handOvers }: BoardReport): readonly Block[] {
  if (handOvers.length === 0) return [];
  return [
    heading('Every hand-over'),
    {
      kind: 'table',
      caption: 'What both sides say of each hand-over',
      columns: ['Hand-over', 'State', 'What both sides say'],
      widths: [22, 14, 64],
      rows: handOvers.map((each) => [handOverTitle(each), HAND_OVER_NAMES[each.state], handOverSentence(each)]),
    },
  ];
}

function statementDetail(
  { standings, views }: BoardReport,
  assessment: Assessment,
  words: ReadonlyMap<string, StatementWords>,
): readonly Block[] {
  const parts = assessment.parts.filter((part) => standings.some(({ statement }) => statement.part === part));
  const answersTo = new Map(views.map((view) => [view.statement.id, answersInWords(view)]));
  return [
    heading('Every statement'),
    { kind: 'picture', name: 'shape', alt: shapeText(standings, assessment) },
    ...parts.map((part): Block => ({
      kind: 'table',
      caption: labelOf(PARTS[part]),
      columns: ['Statement', 'Level', 'How people answered', 'Evidence', 'Reason and dissent'],
      widths: [38, 10, 20, 12, 20],
      rows: standings
        .filter(({ statement }) => statement.part === part)
        .map(({ statement, low, high, agreement, evidence }) => {
          const agreed = assessment.agreed?.[statement.id];
          return [
            `${statement.id} ${words.get(statement.id)?.statement ?? ''}${statement.legal ? ' § law or statutory guidance' : ''}`,
            low === undefined ? 'none' : `${levelRange({ low, high })}${agreement ? ', agreed' : ''}`,
            answersTo.get(statement.id) ?? '',
            evidence.length === 0 ? 'none' : String(evidence.length),
            [
              agreement && capital(`${agreedWords(agreement)}.`),
              agreed?.reason,
              ...(agreed ? dissentsIn(agreed) : []).map((dissent) => `Dissent: “${dissent}”`),
            ]
              .filter(Boolean)
              .join('\n'),
          ];
        }),
    })),
  ];
}

/** "Spread. 2 at level 1, 4 at level 3; 1 does not know." Nothing is said of a spread among fewer than four. */
function answersInWords({ counts, label, dontKnow }: StatementView): string {
  const marks = LEVELS.filter((level) => (counts[level - 1] ?? 0) > 0).map(
    (level) => `${counts[level - 1]} at level ${level}`,
  );
  const known = [...marks, ...(dontKnow > 0 ? [`${dontKnow} don’t know`] : [])].join(', ');
  return label !== 'marks' ? `${LABEL_NAMES[label]}: ${known}` : known || 'no answer';
}

const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase());

/** "Hub: 4 of 16 at level 3 or above." for each part: what the picture of the levels shows. */
export function shapeText(standings: readonly Standing[], { parts }: Assessment): string {
  const between = standings.some(({ low, high }) => low !== high);
  const all = parts
    .map((part) => {
      const of = standings.filter(({ statement }) => statement.part === part);
      return `${labelOf(PARTS[part])}: ${of.filter(({ low }) => (low ?? 0) >= 3).length} of ${of.length} at level 3 or above, ${of.filter(({ low }) => low === undefined).length} without a level.`;
    })
    .join(' ');
  return between ? `${all} A middle between two levels is given as both, and counts at the lower.` : all;
}

function actionDetail(
  { actions }: BoardReport,
  say: (id: string) => string,
  sought: (action: Action) => string,
): readonly Block[] {
  if (actions.length === 0) return [];
  return [
    heading('Actions'),
    {
      kind: 'table',
      caption: 'What was decided to do',
      columns: ['Change sought', 'Owner', 'Who is involved', 'By', 'How we will know', 'State'],
      widths: [34, 14, 15, 11, 17, 9],
      rows: actions.map((action) => [
        `${sought(action)}\n${say(action.statement)}`,
        action.owner,
        action.involved,
        action.due && longDay(action.due),
        action.measure,
        STATE_NAMES[action.state],
      ]),
    },
  ];
}

/** Every piece of evidence, and from whose viewpoint it was listed. */
function evidenceDetail({ standings }: BoardReport, say: (id: string) => string): readonly Block[] {
  const rows = standings.flatMap(({ statement, evidence }) =>
    evidence.map((piece) => [say(statement.id), ...pieceCells(piece)]),
  );
  if (rows.length === 0) return [];
  return [
    heading('Evidence'),
    {
      kind: 'table',
      caption: 'What was listed to show it, and from whose viewpoint',
      columns: ['Statement', 'What shows it', 'Where it is', 'Date', 'Listed by'],
      widths: [34, 24, 18, 10, 14],
      rows,
    },
  ];
}

/** What people wrote, as far as it was chosen; and how much was not, so that nothing is left out in silence. */
function quotationDetail({ quotables }: BoardReport): readonly Block[] {
  if (quotables.length === 0) return [];
  const chosen = quotables.filter(({ isChosen }) => isChosen);
  return [
    heading('What people wrote'),
    text(quotedWords(quotables.length, chosen.length)),
    ...(chosen.length > 0
      ? [
          list(
            chosen.map(({ statement, voice: { kind, text, viewpoint } }) => ({
              text: `${statement}: “${text}” ${VOICE_NAMES[kind]}. ${whoseWords(viewpoint)}.`,
            })),
          ),
        ]
      : []),
  ];
}

function howToRead(): readonly Block[] {
  return [
    heading('How to read this'),
    list([
      { text: 'A level is an order, like first and second. Nothing here is an average, a score or a rank.' },
      {
        text: 'A level is what the group agreed; where it did not, the middle of its answers. Both stand where the middle falls between two.',
      },
      { text: '“Don’t know” lowers nothing. It is a finding: somebody should find out.' },
      { text: 'A hand-over is weak if either side stands at level 1 or 2, and not known if a side has no level.' },
      { text: 'A viewpoint that one person holds alone is shown apart only if that person agreed.' },
    ]),
  ];
}

const peopleCount = (count: number) => (count === 1 ? 'One person does' : `${some(count, 'person', 'people')} do`);
