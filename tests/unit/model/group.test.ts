import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AgreementLabel,
  type Counts,
  byDiscussion,
  consensusOf,
  labelOf,
} from '../../../src/assessment/model/agreement';
import { type Response, VIEWPOINTS, type Viewpoint } from '../../../src/assessment/model/assessment';
import { discussFirst, groupView, lowestFirst, ratedBy } from '../../../src/assessment/model/group';
import { hasAnswered, whoIsShown } from '../../../src/assessment/model/who-is-shown';
import type { Answer, Level } from '../../../src/assessment/model/answer';
import { always, answer as anyAnswer, counts as anyCounts } from '../arbitraries';
import { dontKnow, level, notApplicable, preferNotToSay, someoneElse, statement } from '../examples';

const ONE = statement('H-01');
const TWO = statement('H-02');

/** People who each gave one answer to H-01. */
function peopleWith(answers: readonly (Answer | undefined)[], viewpoint: Viewpoint = 'staff'): readonly Response[] {
  return answers.map((answer, index) => ({
    id: `person-${index + 1}`,
    viewpoint,
    entries: answer ? { 'H-01': { answer } } : {},
  }));
}

/** One person a level, as many as the counts say. */
function groupOf(counts: Counts): readonly Response[] {
  return peopleWith(counts.flatMap((count, index) => Array.from({ length: count }, () => level((index + 1) as Level))));
}

function viewOf(people: readonly Response[]) {
  const [view] = groupView([ONE], people);
  if (!view) throw new Error('no view');
  return view;
}

function person(id: string, viewpoint: Viewpoint, more: Partial<Response> = {}): Response {
  return { id, viewpoint, entries: { 'H-01': { answer: level(2) } }, ...more };
}

describe('the worked table of section 5, through the group', () => {
  test.each<[Counts, string, AgreementLabel]>([
    [[0, 0, 6, 0], '3', 'close'],
    [[0, 0, 5, 1], '3', 'close'],
    [[0, 1, 4, 1], '3', 'close'],
    [[0, 3, 3, 0], '2 to 3', 'close'],
    [[1, 0, 5, 0], '3', 'lone-voice'],
    [[0, 5, 0, 1], '2', 'lone-voice'],
    [[1, 2, 2, 1], '2 to 3', 'spread'],
    [[0, 3, 0, 3], '2 to 4', 'split'],
    [[5, 0, 0, 1], '1', 'lone-voice'],
    [[2, 1, 1, 2], '2 to 3', 'split'],
    [[3, 0, 0, 3], '1 to 4', 'split'],
    [[0, 2, 0, 1], '2', 'marks'],
  ])('%j has the middle %s and is %s', (counts, middle, label) => {
    const view = viewOf(groupOf(counts));
    const { low, high } = view.median ?? { low: 0, high: 0 };
    expect(view.counts).toEqual(counts);
    expect(low === high ? `${low}` : `${low} to ${high}`).toBe(middle);
    expect(view.label).toBe(label);
  });
});

describe('one statement in a group', () => {
  test('has one mark for each person with a level, lowest first, and "nearly" stays at its own level', () => {
    const { marks, counts } = viewOf(peopleWith([level(3), level(2, true), someoneElse(1), level(2)]));
    expect(marks.map(({ response, level: at, nearly, elsewhere }) => [response, at, nearly, elsewhere])).toEqual([
      ['person-3', 1, false, true],
      ['person-4', 2, false, false],
      ['person-2', 2, true, false],
      ['person-1', 3, false, false],
    ]);
    expect(counts).toEqual([1, 2, 1, 0]);
  });

  test("counts what is beside the scale apart: don't know lowers nothing", () => {
    const view = viewOf(
      peopleWith([
        level(4),
        dontKnow,
        notApplicable,
        { kind: 'not-applicable', reason: ' ' },
        preferNotToSay,
        someoneElse(),
        undefined,
      ]),
    );
    expect(view).toMatchObject({
      dontKnow: 1,
      notApplicable: 1,
      preferNotToSay: 1,
      unanswered: 3,
      median: { low: 4, high: 4 },
      range: 0,
    });
    expect(ratedBy(view)).toBe(1);
  });

  test('everybody is counted exactly once, whatever they answered', () => {
    always(fc.array(fc.option(anyAnswer, { nil: undefined }), { maxLength: 20 }), (answers) => {
      const view = viewOf(peopleWith(answers));
      expect(view.marks.length + view.dontKnow + view.notApplicable + view.preferNotToSay + view.unanswered).toBe(
        answers.length,
      );
    });
  });

  test('a lone voice always has its mark', () => {
    always(anyCounts, (counts) =>
      expect(viewOf(groupOf(counts)).marks).toHaveLength(counts.reduce((sum, count) => sum + count, 0)),
    );
  });
});

describe('viewpoints that see a statement differently', () => {
  const people = [
    ...['a', 'b', 'c'].map((id) => person(id, 'staff', { entries: { 'H-01': { answer: level(3) } } })),
    ...['d', 'e'].map((id) => person(id, 'patient-or-carer', { entries: { 'H-01': { answer: level(1) } } })),
    person('f', 'board', { showAlone: true, entries: { 'H-01': { answer: dontKnow } } }),
  ];

  test('stand with the higher and the lower, in whole levels between their middle answers', () => {
    const [gap, ...others] = viewOf(people).gaps;
    expect(others).toEqual([]);
    expect([gap?.higher.viewpoint, gap?.lower.viewpoint, gap?.gap]).toEqual(['staff', 'patient-or-carer', 2]);
  });

  test("each have their own don't-knows", () => {
    expect(
      viewOf(people).roles.map(({ viewpoint, people: many, dontKnow: unknown }) => [viewpoint, many, unknown]),
    ).toEqual([
      ['board', 1, 1],
      ['staff', 3, 0],
      ['patient-or-carer', 2, 0],
    ]);
  });

  test('that overlap have no gap: 2 to 3 against 3', () => {
    const overlapping = [
      ...[2, 3].map((at, index) =>
        person(`s${index}`, 'staff', { entries: { 'H-01': { answer: level(at as Level) } } }),
      ),
      ...[3, 3].map((at, index) =>
        person(`p${index}`, 'patient-or-carer', { entries: { 'H-01': { answer: level(at as Level) } } }),
      ),
    ];
    expect(viewOf(overlapping).gaps).toEqual([]);
  });
});

const anyPeople: fc.Arbitrary<readonly Response[]> = fc
  .array(
    fc.record({
      viewpoint: fc.constantFrom(...VIEWPOINTS),
      showAlone: fc.boolean(),
      name: fc.constantFrom('', 'Ade', 'Bea', ' '),
    }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((made) =>
    made.map(({ viewpoint, showAlone, name }, index) => person(`p${index}`, viewpoint, { showAlone, name })),
  );

const aloneIn = (people: readonly Response[], { viewpoint }: Response) =>
  people.filter((each) => each.viewpoint === viewpoint).length === 1;

describe('a small group is protected', () => {
  test.each<[string, readonly Response[], readonly Viewpoint[]]>([
    [
      'one person of a viewpoint is not shown apart',
      [person('a', 'board'), person('b', 'healthwatch'), person('c', 'staff'), person('d', 'staff')],
      ['staff'],
    ],
    [
      'unless that person agreed',
      [person('a', 'board', { showAlone: true }), person('c', 'staff'), person('d', 'staff')],
      ['board', 'staff'],
    ],
    [
      'and nobody who did not say',
      [person('a', 'not-said'), person('b', 'not-said'), person('c', 'staff'), person('d', 'staff')],
      ['staff'],
    ],
    [
      'and if one would be left over, the smallest other viewpoint is hidden too',
      [
        person('a', 'board'),
        ...['b', 'c', 'd'].map((id) => person(id, 'staff')),
        ...['e', 'f'].map((id) => person(id, 'partner')),
      ],
      ['staff'],
    ],
  ])('%s', (_, people, shown) => expect([...whoIsShown(people).roles]).toEqual(shown));

  test('a person alone who has not agreed is never shown apart, nor left over by subtraction', () => {
    always(anyPeople, (people) => {
      const shown = whoIsShown(people).roles;
      for (const each of people)
        if (aloneIn(people, each) && !each.showAlone) expect(shown.has(each.viewpoint)).toBe(false);
      expect(shown.has('not-said')).toBe(false);
      const left = people.filter(({ viewpoint }) => !shown.has(viewpoint));
      if (people.length > 1) expect(left).not.toHaveLength(1);
    });
  });

  test('no name stands beside the answers of a person alone in a viewpoint that is not shown, nor can it be worked out', () => {
    always(anyPeople, (people) => {
      const { names } = whoIsShown(people);
      const isProtected = (each: Response) => aloneIn(people, each) && !each.showAlone;
      for (const each of people)
        if (names.has(each.id) && people.length > 1) expect(each.name?.trim() && !isProtected(each)).toBeTruthy();
      const nameless = people.filter(({ id }) => !names.has(id));
      if (people.length > 1 && nameless.some(isProtected)) expect(nameless.length).toBeGreaterThan(1);
    });
  });

  const [ade, bea] = [person('a', 'staff', { name: 'Ade' }), person('c', 'staff', { name: 'Bea' })];

  test('names stand beside answers where people gave one', () => {
    const people = [ade, person('b', 'staff'), bea, person('d', 'staff')];
    expect([...whoIsShown(people).names]).toEqual(['a', 'c']);
  });

  test('but never so that one person is left without', () => {
    expect([...whoIsShown([ade, person('b', 'staff'), bea]).names]).toEqual(['a']);
    expect([...whoIsShown([ade, person('b', 'staff', { showAlone: true }), bea]).names]).toEqual(['a', 'c']);
  });
});

describe('the order', () => {
  const entriesOf = (one?: Answer, two?: Answer): Response['entries'] => ({
    ...(one && { 'H-01': { answer: one } }),
    ...(two && { 'H-02': { answer: two } }),
  });

  test('what divides comes first, and says the same as the rule for counts', () => {
    always(fc.array(anyCounts, { minLength: 2, maxLength: 8 }), (many) => {
      const views = many.map((counts) => viewOf(groupOf(counts)));
      const byRule = [...views].sort((a, b) =>
        byDiscussion(
          { label: labelOf(a.counts), consensus: consensusOf(a.counts) },
          { label: labelOf(b.counts), consensus: consensusOf(b.counts) },
        ),
      );
      expect(discussFirst(views)).toEqual(byRule);
    });
  });

  test('lowest first puts what nobody gave a level last', () => {
    const people = [person('a', 'staff', { entries: entriesOf(undefined, level(2)) })];
    expect(lowestFirst(groupView([ONE, TWO], people)).map((view) => view.statement.id)).toEqual(['H-02', 'H-01']);
  });
});

test('somebody who has only written a note has not answered', () => {
  expect(hasAnswered({ id: 'a', viewpoint: 'staff', entries: { 'H-01': { note: 'Look again' } } })).toBe(false);
});
