import { describe, expect, test } from 'vitest';
import { type Answer, LEVELS } from '../../../src/assessment/model/answer';
import { type Response, entryOf } from '../../../src/assessment/model/assessment';
import { type Spread, answeredIn, appliesIn, atLeast, ratedIn, spreadOf } from '../../../src/assessment/model/coverage';
import { always, response as anyResponse } from '../arbitraries';
import {
  BANK,
  dontKnow,
  level,
  notApplicable,
  preferNotToSay,
  responseWith,
  someoneElse,
  statement,
} from '../examples';

const NONE: Spread = {
  total: 1,
  at: { 1: 0, 2: 0, 3: 0, 4: 0 },
  elsewhereAt: { 1: 0, 2: 0, 3: 0, 4: 0 },
  elsewhereUnrated: 0,
  dontKnow: 0,
  notApplicable: 0,
  preferNotToSay: 0,
  unanswered: 0,
};

describe('one statement is counted', () => {
  const spreadOfOne = (answer?: Answer) =>
    spreadOf([statement('H-01')], responseWith(answer ? { 'H-01': answer } : {}));

  test.each<[string, Answer | undefined, Partial<Spread>]>([
    ['at its level', level(3), { at: { ...NONE.at, 3: 1 } }],
    ['at its own level when it is nearly the next', level(2, true), { at: { ...NONE.at, 2: 1 } }],
    [
      'apart when someone else does the work at a level',
      someoneElse(4),
      { elsewhereAt: { ...NONE.elsewhereAt, 4: 1 } },
    ],
    ['apart when someone else does the work and nobody said how well', someoneElse(), { elsewhereUnrated: 1 }],
    ["as don't know", dontKnow, { dontKnow: 1 }],
    ['as not applicable', notApplicable, { notApplicable: 1 }],
    ['as prefer not to say', preferNotToSay, { preferNotToSay: 1 }],
    ['as unanswered when there is nothing yet', undefined, { unanswered: 1 }],
  ])('%s', (_, answer, expected) => expect(spreadOfOne(answer)).toEqual({ ...NONE, ...expected }));

  test('as unanswered when there is a note and no answer', () => {
    const response: Response = { id: 'person-1', viewpoint: 'staff', entries: { 'H-01': { note: 'Look again' } } };
    expect(spreadOf([statement('H-01')], response)).toEqual({ ...NONE, unanswered: 1 });
  });
});

test('answers to statements that were not asked are not counted', () => {
  expect(spreadOf([statement('H-01')], responseWith({ 'S1-01': level(4) }))).toEqual({ ...NONE, unanswered: 1 });
});

test('no statements give a count of nothing', () =>
  expect(spreadOf([], responseWith({}))).toEqual({ ...NONE, total: 0 }));

describe('the headline of fourteen statements: 7 of 12 at level 3 or above', () => {
  const answers: readonly (Answer | undefined)[] = [
    level(4),
    level(4),
    level(3),
    level(3),
    level(3, true),
    someoneElse(3),
    someoneElse(4),
    level(2, true),
    level(1),
    someoneElse(),
    dontKnow,
    notApplicable,
    preferNotToSay,
    undefined,
  ];
  const statements = answers.map((_, index) => statement(`H-${String(index + 1).padStart(2, '0')}`));
  const given = answers.flatMap((answer, index): [string, Answer][] =>
    answer ? [[statements[index]?.id ?? '', answer]] : [],
  );
  const spread = spreadOf(statements, responseWith(Object.fromEntries(given)));

  test('seven are at level 3 or above, whoever does the work', () => expect(atLeast(spread, 3)).toBe(7));

  test("don't know, unanswered and not rated count in the twelve; not applicable and prefer not to say do not", () =>
    expect(appliesIn(spread)).toBe(12));

  test('thirteen have an answer of some kind', () => expect(answeredIn(spread)).toBe(13));

  test('nine have a level', () => expect(ratedIn(spread)).toBe(9));

  test('level 1 or above is everything with a level, and each step up counts no more', () => {
    expect(LEVELS.map((each) => atLeast(spread, each))).toEqual([9, 8, 7, 3]);
  });
});

describe('whatever a person answers', () => {
  const all = BANK.statements;
  const sum = (counts: Readonly<Record<number, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  const changed = (response: Response, id: string, answer: Answer): Response => ({
    ...response,
    entries: { ...response.entries, [id]: { ...entryOf(response, id), answer } },
  });
  /** A statement that the response leaves unanswered, if there is one. */
  const blankIn = (response: Response) => all.find(({ id }) => entryOf(response, id).answer === undefined)?.id;

  test('the counts always add up to the number of statements', () => {
    always(anyResponse, (response) => {
      const { total, at, elsewhereAt, ...others } = spreadOf(all, response);
      expect(sum(at) + sum(elsewhereAt) + sum(others)).toBe(total);
      expect(total).toBe(24);
    });
  });

  test("a don't know in a blank place changes no count at any level, nor what the count is out of", () => {
    always(anyResponse, (response) => {
      const blank = blankIn(response);
      if (!blank) return;
      const before = spreadOf(all, response);
      const after = spreadOf(all, changed(response, blank, dontKnow));
      expect([after.at, after.elsewhereAt]).toEqual([before.at, before.elsewhereAt]);
      expect(LEVELS.map((each) => atLeast(after, each))).toEqual(LEVELS.map((each) => atLeast(before, each)));
      expect(appliesIn(after)).toBe(appliesIn(before));
    });
  });

  test("a statement added and answered with don't know changes no count at any level", () => {
    always(anyResponse, (response) => {
      const extra = statement('S1-99', { part: 'needs' });
      const before = spreadOf(all, response);
      const after = spreadOf([...all, extra], changed(response, extra.id, dontKnow));
      expect(after).toEqual({ ...before, total: before.total + 1, dontKnow: before.dontKnow + 1 });
    });
  });

  test.each([
    ['not applicable', notApplicable],
    ['prefer not to say', preferNotToSay],
  ])('%s in a blank place takes exactly one from what the count is out of', (_, answer) => {
    always(anyResponse, (response) => {
      const blank = blankIn(response);
      if (!blank) return;
      const before = spreadOf(all, response);
      const after = spreadOf(all, changed(response, blank, answer));
      expect(appliesIn(after)).toBe(appliesIn(before) - 1);
      expect(after.at).toEqual(before.at);
    });
  });

  test('the headline never counts more statements than it is out of', () => {
    always(anyResponse, (response) => {
      const spread = spreadOf(all, response);
      expect(ratedIn(spread)).toBeLessThanOrEqual(appliesIn(spread));
      expect(appliesIn(spread)).toBeLessThanOrEqual(spread.total);
    });
  });
});
