import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/assessment/files/csv';
import { tablesOf } from '../../src/assessment/files/tables';
import { type Answer, LEVELS } from '../../src/assessment/model/answer';
import {
  type Assessment,
  type Response,
  VIEWPOINTS,
  entryOf,
  statementsAsked,
} from '../../src/assessment/model/assessment';
import { compare, unitShape } from '../../src/assessment/model/compare';
import { groupView } from '../../src/assessment/model/group';
import { boardReportOf } from '../../src/assessment/model/report';
import { saidIn } from '../../src/assessment/model/voices';
import { type Moment, countedIn, keptBack, whoIsShown } from '../../src/assessment/model/who-is-shown';
import { plotOf } from '../../src/assessment/rooms/kit/mark-plot';
import { boardPaper } from '../../src/assessment/rooms/report/board-paper';
import { BANK, WORDS, assessmentWith, level } from './examples';

/*
 * Somebody holds everything that the site shows of a group, and wants one person's answer: of one who said "only together with others". The
 * test changes that answer for that of another in the same group. If not one letter of anything changes, nobody can tell the two apart,
 * whatever is set against whatever.
 */

const PARTS = ['hub'] as const;
const ASKED = statementsAsked(BANK.statements, { parts: PARTS, depth: 'full' });

const textless: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constantFrom(...LEVELS).chain((at) => fc.boolean().map((nearly) => level(at, nearly))),
  fc.constantFrom<Answer | undefined>({ kind: 'dont-know' }, { kind: 'prefer-not-to-say' }, undefined),
);

const written = fc.record({
  note: fc.constantFrom('', 'Ask the ward.', 'See the minutes.'),
  piece: fc.constantFrom('', 'Minutes', 'Survey'),
});

const person = (index: number): fc.Arbitrary<Response> =>
  fc
    .record({
      viewpoint: fc.constantFrom(...VIEWPOINTS.slice(0, 5)),
      name: fc.constantFrom('', '', `Person ${index}`),
      showAlone: fc.boolean(),
      answers: fc.array(textless, { minLength: 3, maxLength: 3 }),
      words: fc.array(written, { minLength: 4, maxLength: 4 }),
    })
    .map(({ viewpoint, name, showAlone, answers, words }) => ({
      id: `p${index}`,
      viewpoint,
      name,
      showAlone,
      entries: Object.fromEntries(
        ASKED.map(({ id }, at) => {
          // The last statement is answered by all: whoever has answered nothing is not in the group.
          const answer = at < 3 ? answers[at] : level(2);
          const { note = '', piece = '' } = words[at] ?? {};
          return [
            id,
            {
              ...(answer && { answer }),
              ...(note && { note }),
              ...(piece && { evidence: [{ title: piece, place: '', date: '' }] }),
            },
          ];
        }),
      ),
    }));

const anyGroup: fc.Arbitrary<Assessment> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => person(index))))
  .map((responses) => assessmentWith({}, { parts: PARTS, responses: responses as unknown as Assessment['responses'] }));

const names = {
  viewpoint: String,
  label: String,
  voice: String,
  strength: (id: string | undefined) => id ?? '',
  actionState: String,
  handOver: String,
};

/** Everything that is shown of a group: screens, pictures, report, workbook, tidy file, comparison with itself and by units. */
function shownOf(assessment: Assessment): string {
  const people = countedIn(assessment);
  const views = groupView(ASKED, people);
  const { cells, names: named } = whoIsShown(people);
  const formOf = (id: string) => {
    const viewpoint = cells.find(({ members }) => members.some((each) => each.id === id))?.viewpoint;
    return viewpoint && viewpoint !== 'not-said' ? viewpoint : 'together';
  };
  const said = saidIn(assessment);
  return JSON.stringify([
    views.map(({ marks, ...view }) => ({
      ...view,
      plot: plotOf(marks, formOf),
      names: marks.flatMap((mark) => (named.has(mark.response) ? [mark] : [])),
    })),
    tablesOf({ assessment, statements: BANK.statements, words: WORDS, names }),
    writeCsv(assessment, BANK.statements, WORDS, String),
    boardPaper(boardReportOf(BANK.statements, assessment), assessment, WORDS, '2026-11-30'),
    ASKED.map(({ id }) => said(id)),
    compare(BANK.statements, [assessment, assessment], []),
    unitShape(BANK.statements, assessment),
  ]);
}

/** The group with the answers of two people to one statement changed for each other's. */
function exchanged(assessment: Assessment, one: Response, other: Response, id: string): Assessment {
  const put = (to: Response, from: Response): Response => {
    const { answer: _own, ...rest } = entryOf(to, id);
    const { answer } = entryOf(from, id);
    return { ...to, entries: { ...to.entries, [id]: answer ? { ...rest, answer } : rest } };
  };
  const responses = assessment.responses.map((each) =>
    each.id === one.id ? put(each, other) : each.id === other.id ? put(each, one) : each,
  );
  return { ...assessment, responses: responses as unknown as Assessment['responses'] };
}

describe('whoever asked to be shown only together with others', () => {
  test('cannot be told from somebody else by anything that is shown, one thing set against another', () => {
    fc.assert(
      fc.property(anyGroup, (assessment) => {
        const people = countedIn(assessment);
        const { cells, apart } = whoIsShown(people);
        const before = shownOf(assessment);
        for (const { members } of cells) {
          const hidden = members.filter(({ id }) => !apart.has(id));
          const [first, ...others] = hidden;
          if (!first) continue;
          if (hidden.some(({ showAlone }) => !showAlone)) expect(hidden.length > 1 || hidden[0]?.showAlone).toBe(true);
          for (const other of others) expect(shownOf(exchanged(assessment, first, other, 'H-01'))).toBe(before);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  test('is not shown while nobody else has answered, unless it is the one who looks', () => {
    fc.assert(
      fc.property(person(1), (only) => {
        const keeper: Response = { id: 'keeper', viewpoint: 'staff', entries: { 'H-01': { note: 'Mine.' } } };
        const waiting = assessmentWith({}, { parts: PARTS, responses: [keeper, { ...only, showAlone: false }] });
        expect(countedIn(waiting)).toEqual([]);
        const shown = shownOf(waiting);
        expect(shown).not.toMatch(/Ask the ward|See the minutes|"Survey"/);
        expect(shown).toBe(
          shownOf({
            ...waiting,
            responses: [keeper, { ...only, showAlone: false, entries: { 'H-02': { answer: level(4) } } }],
          }),
        );
      }),
    );
  });

  test('cannot be worked out by taking one moment from another', () => {
    const moments = fc
      .tuple(anyGroup, fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), { minLength: 2, maxLength: 4 }))
      .map(([{ responses }, picks]) =>
        picks.map((pick): Moment => ({
          shot: { responses: responses.filter((_, index) => pick.includes(index)) },
          isKeeper: false,
        })),
      );
    fc.assert(
      fc.property(moments, (all) => {
        const back = keptBack(all);
        const beside = all.filter((_, index) => !back.has(index)).map(({ shot }) => countedIn(shot, false));
        for (const one of beside)
          for (const other of beside) {
            const only = one.filter(({ id }) => !other.some((each) => each.id === id));
            const shared = one.length > only.length;
            if (shared && only.length === 1)
              expect(only[0]?.showAlone || whoIsShown(one).apart.has(only[0]?.id ?? '')).toBe(true);
          }
        for (const one of beside) if (one.length === 1) expect(one[0]?.showAlone).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
