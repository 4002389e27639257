import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/model/answer';
import type { Assessment, Entry } from '../../../src/assessment/model/assessment';
import type { Statement } from '../../../src/assessment/model/bank';
import { type Rated, resultsOf } from '../../../src/assessment/model/results';
import { always, assessment as anyAssessment } from '../arbitraries';
import {
  BANK,
  assessmentWith,
  dontKnow,
  level,
  notApplicable,
  preferNotToSay,
  someoneElse,
  statement,
} from '../examples';

const idsIn = (rated: readonly Rated[]) => rated.map(({ statement: { id } }) => id);
const minutes = { title: 'Board minutes', place: 'Website', date: '2026-10-01' };
const baton = { from: 'hub', to: 'needs', side: 'handing' } as const;

/** Results of statements of the hub, each with what was put down about it. */
function resultsFor(rows: readonly (readonly [Statement, Answer | Entry])[]) {
  const entries = rows.map(([{ id }, given]): [string, Entry] => [id, 'kind' in given ? { answer: given } : given]);
  return resultsOf(
    rows.map(([each]) => each),
    assessmentWith(Object.fromEntries(entries)),
  );
}

describe('what to look at first', () => {
  test('is in order of level, then law, then baton, then not yet nearly there', () => {
    const { lookFirst } = resultsFor([
      [statement('H-01'), level(2)],
      [statement('H-02', { legal: true }), level(2)],
      [statement('H-03'), level(1, true)],
      [statement('H-04'), level(1)],
      [statement('H-05', { baton }), level(1, true)],
      [statement('H-06', { legal: true }), level(1)],
      [statement('H-07', { legal: true, baton }), level(1, true)],
    ]);
    expect(idsIn(lookFirst)).toEqual(['H-07', 'H-06', 'H-05', 'H-04', 'H-03', 'H-02', 'H-01']);
  });

  test('keeps the order of the bank when nothing tells two statements apart', () => {
    const { lookFirst } = resultsFor([
      [statement('H-01'), level(2)],
      [statement('H-02'), level(1)],
      [statement('H-03'), level(1)],
    ]);
    expect(idsIn(lookFirst)).toEqual(['H-02', 'H-03', 'H-01']);
  });

  test('holds levels 1 and 2 only, and says when someone else does the work', () => {
    const { lookFirst } = resultsFor([
      [statement('H-01'), level(3)],
      [statement('H-02'), someoneElse(2)],
      [statement('H-03'), someoneElse()],
      [statement('H-04'), dontKnow],
    ]);
    expect(lookFirst).toEqual([
      { statement: statement('H-02'), level: 2, nearly: false, elsewhere: true, evidence: 0 },
    ]);
  });
});

describe('strengths', () => {
  const { strengths, unproven } = resultsFor([
    [statement('H-01'), level(3)],
    [statement('H-02'), level(4)],
    [statement('H-03'), { answer: level(3), evidence: [minutes] }],
    [statement('H-04'), { answer: level(4), evidence: [minutes, minutes] }],
    [statement('H-05'), level(2)],
  ]);

  test('are levels 3 and 4, best first, and the better shown first', () =>
    expect(idsIn(strengths)).toEqual(['H-04', 'H-02', 'H-03', 'H-01']));

  test('with nothing to show for them are listed again', () => expect(idsIn(unproven)).toEqual(['H-02', 'H-01']));
});

test("every don't know becomes something to find out, in the order of the bank", () => {
  const { findOut } = resultsFor([
    [statement('H-02'), dontKnow],
    [statement('H-01'), dontKnow],
    [statement('H-03'), notApplicable],
    [statement('H-04'), preferNotToSay],
  ]);
  expect(findOut.map(({ id }) => id)).toEqual(['H-02', 'H-01']);
});

describe('one part', () => {
  const partsOf = (assessment: Assessment) => resultsOf(BANK.statements, assessment).parts;

  test('shows its lowest statement, and both when two are equally low', () => {
    const [hub, needs] = partsOf(
      assessmentWith({
        'H-01': { answer: level(4) },
        'H-02': { answer: level(2) },
        'S1-01': { answer: level(3, true) },
        'S1-02': { answer: someoneElse(3) },
        'S1-03': { answer: dontKnow },
      }),
    );
    expect(idsIn(hub?.lowest ?? [])).toEqual(['H-02']);
    expect(idsIn(needs?.lowest ?? [])).toEqual(['S1-02', 'S1-01']);
  });

  test('has no lowest statement when nothing in it has a level', () => {
    const [hub] = partsOf(assessmentWith({ 'H-01': { answer: dontKnow } }));
    expect(hub?.lowest).toEqual([]);
  });

  test('appears only if it is being rated, in the order of the cycle', () => {
    expect(partsOf(assessmentWith({}, { parts: ['monitor', 'needs'] })).map(({ part }) => part)).toEqual([
      'needs',
      'monitor',
    ]);
  });

  test('counts only the quick statements in a quick check', () => {
    const [hub] = partsOf(assessmentWith({ 'H-04': { answer: level(1) } }, { depth: 'quick' }));
    expect(hub?.spread).toMatchObject({ total: 3, unanswered: 3 });
    expect(hub?.lowest).toEqual([]);
  });
});

test('results can be read for another person of the same assessment', () => {
  const second = { id: 'person-2', viewpoint: 'partner', entries: { 'H-01': { answer: level(1) } } } as const;
  const first = assessmentWith({ 'H-01': { answer: level(4) } });
  const both: Assessment = { ...first, responses: [first.responses[0], second] };
  expect(idsIn(resultsOf(BANK.statements, both).lookFirst)).toEqual([]);
  expect(idsIn(resultsOf(BANK.statements, both, second).lookFirst)).toEqual(['H-01']);
});

test('there is no total and no score', () => {
  expect(Object.keys(resultsOf(BANK.statements, assessmentWith()))).toEqual([
    'parts',
    'strengths',
    'lookFirst',
    'findOut',
    'unproven',
  ]);
});

test('whatever was answered, each statement with a level is either a strength or one to look at, never both', () => {
  always(anyAssessment, (assessment) => {
    const { parts, strengths, lookFirst } = resultsOf(BANK.statements, assessment);
    const listed = [...idsIn(strengths), ...idsIn(lookFirst)];
    const rated = parts.flatMap(({ spread: { at, elsewhereAt } }) => [
      ...Object.values(at),
      ...Object.values(elsewhereAt),
    ]);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toHaveLength(rated.reduce((sum, count) => sum + count, 0));
  });
});
