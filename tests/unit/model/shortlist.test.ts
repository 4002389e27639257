import { describe, expect, test } from 'vitest';
import { boardOf, draftAction, isOverdue, isUnedited, lacking } from '../../../src/assessment/model/actions';
import type { Action, Assessment, Entry, Response, Viewpoint } from '../../../src/assessment/model/assessment';
import { MOST_LISTED, quarterOf, shortlistOf } from '../../../src/assessment/model/shortlist';
import { standingsOf } from '../../../src/assessment/model/standing';
import { BANK, MONDAY, TUESDAY, WORDS, assessmentWith, dontKnow, level, statement } from '../examples';

const reasonsFor = (assessment: Assessment, statements = BANK.statements) =>
  Object.fromEntries(
    shortlistOf(statements, assessment).first.map(({ standing, reasons }) => [standing.statement.id, reasons]),
  );
const group = (answers: readonly (readonly [Viewpoint, Response['entries']])[]) => {
  const [first, ...rest] = answers.map(([viewpoint, entries], who): Response => ({
    id: String(who),
    viewpoint,
    entries,
  }));
  return assessmentWith({}, { responses: [first as Response, ...rest] });
};

describe('the shortlist', () => {
  test('has the lowest of each part, if it is low', () => {
    expect(
      reasonsFor(
        assessmentWith({ 'H-01': { answer: level(1) }, 'H-02': { answer: level(2) }, 'S1-01': { answer: level(3) } }),
      ),
    ).toEqual({
      'H-01': ['lowest'],
    });
  });

  test('has what most do not know, and not what one of many does not', () => {
    const known = [
      ['staff', { 'H-01': { answer: dontKnow }, 'H-02': { answer: dontKnow } }],
      ...Array(3).fill(['staff', { 'H-02': { answer: level(3) } }]),
    ] as never;
    expect(reasonsFor(group(known))).toEqual({ 'H-01': ['dont-know'] });
  });

  test('has what divides a group until the group has settled it', () => {
    const split = group([1, 1, 4, 4].map((each) => ['staff', { 'H-01': { answer: level(each as 1) } }] as const));
    expect(reasonsFor(split)['H-01']).toContain('divided');
    const settled = {
      ...split,
      agreed: { 'H-01': { level: 3 as const, reason: '', dissents: [], state: 'settled' as const, at: TUESDAY } },
    };
    expect(reasonsFor(settled)).toEqual({});
  });

  test('has what the law stands behind and is low, and what viewpoints see differently', () => {
    expect(
      reasonsFor(assessmentWith({ 'H-09': { answer: level(2) } }), [statement('H-09', { legal: true })])['H-09'],
    ).toEqual(['legal', 'lowest']);
    const seen = group([
      ['staff', { 'H-01': { answer: level(4) } }],
      ['staff', { 'H-01': { answer: level(4) } }],
      ['patient-or-carer', { 'H-01': { answer: level(3) } }],
      ['patient-or-carer', { 'H-01': { answer: level(3) } }],
    ]);
    expect(reasonsFor(seen)).toEqual({ 'H-01': ['role-gap'] });
  });

  test('has what matters most, and says to whom', () => {
    const one = group([
      ['patient-or-carer', { 'H-01': { answer: level(4) } }],
      ['staff', { 'H-02': { answer: level(4) } }],
      ['patient-or-carer', { 'H-02': { answer: level(4) } }],
      ['staff', { 'H-02': { answer: level(4) } }],
    ]);
    const marked = {
      ...one,
      responses: one.responses.map((each, at) => ({
        ...each,
        matters: [at % 2 === 0 ? 'H-01' : 'H-02'],
      })) as unknown as typeof one.responses,
    };
    expect(reasonsFor(marked)).toEqual({ 'H-01': ['matters-to-those-affected'], 'H-02': ['matters'] });
    expect(reasonsFor({ ...one, matters: ['H-03'] })).toEqual({ 'H-03': ['matters-to-group'] });
  });

  test('has nothing without a reason', () =>
    expect(shortlistOf(BANK.statements, assessmentWith())).toEqual({ first: [], others: [] }));
});

/* The worked cases of docs/arithmetic.md, "The shortlist". */
describe('the shortlist is short', () => {
  const legal = Array.from({ length: 20 }, (_, at) => statement(`H-${String(at + 10)}`, { legal: true }));
  const marked = statement('S1-50', { part: 'needs' });
  const batons = [51, 52].map((at) =>
    statement(`S2-${at}`, { part: 'plan', baton: { from: 'needs', to: 'plan', side: 'receiving' } }),
  );
  const all = [...legal, marked, ...batons];
  const sixWith = (answers: (who: number) => Response['entries'], matters: (who: number) => readonly string[]) =>
    assessmentWith(
      {},
      {
        responses: Array.from({ length: 6 }, (_, who): Response => ({
          id: String(who),
          viewpoint: who < 2 ? 'patient-or-carer' : 'staff',
          matters: matters(who),
          entries: answers(who),
        })) as unknown as Assessment['responses'],
      },
    );
  const every = (entry: (id: string) => Entry) => Object.fromEntries(all.map(({ id }) => [id, entry(id)]));
  const idsOf = (assessment: Assessment) =>
    shortlistOf(all, assessment).first.map(({ standing }) => standing.statement.id);

  test('at most twelve, and the rest is not lost', () => {
    const { first, others } = shortlistOf(
      all,
      sixWith(
        () => every(() => ({ answer: level(1) })),
        () => [],
      ),
    );
    expect(first).toHaveLength(MOST_LISTED);
    expect(first.length + others.length).toBe(all.length);
  });

  test('a duty that nobody knows about and that patients marked stands first', () => {
    const assessment = sixWith(
      () => every((id) => ({ answer: id === 'H-29' ? dontKnow : level(2) })),
      (who) => (who < 2 ? ['H-29'] : []),
    );
    expect(idsOf(assessment)[0]).toBe('H-29');
    expect(reasonsFor(assessment, all)['H-29']).toEqual(['legal-not-known', 'matters-to-those-affected']);
  });

  test('twenty duties do not crowd out what patients marked, nor a dropped baton', () => {
    const assessment = sixWith(
      () => every((id) => ({ answer: level(id === 'S1-50' ? 3 : id.startsWith('H') ? 1 : 2) })),
      (who) => (who < 2 ? ['S1-50'] : []),
    );
    expect(idsOf(assessment)).toEqual(expect.arrayContaining(['S1-50', 'S2-51', 'S2-52']));
  });

  test('one person one level apart is no reason', () => {
    const apart = assessmentWith(
      {},
      {
        responses: ['staff', 'staff', 'board'].map((viewpoint, who): Response => ({
          id: String(who),
          viewpoint: viewpoint as Viewpoint,
          showAlone: true,
          entries: { 'S1-50': { answer: level(viewpoint === 'board' ? 4 : 3) } },
        })) as unknown as Assessment['responses'],
      },
    );
    expect(shortlistOf([marked], apart).first).toEqual([]);
  });

  test('that the only patient marked something is not said of patients', () => {
    const [patient, ...staff] = sixWith(
      () => every(() => ({ answer: level(2) })),
      (who) => (who === 0 ? ['S1-50'] : []),
    ).responses;
    const one = assessmentWith({}, { responses: [patient, ...staff.slice(1)] });
    expect(reasonsFor(one, [marked])['S1-50']).toEqual(['matters', 'lowest']);
  });
});

test.each([
  [3, 1, 'do-first'],
  [2, 2, 'do-first'],
  [3, 3, 'plan'],
  [1, 1, 'fit-in'],
  [1, 3, 'think-again'],
  [3, undefined, undefined],
] as const)('impact %s and effort %s is %s', (impact, effort, quarter) => {
  expect(quarterOf({ impact, ...(effort && { effort }) })).toBe(quarter);
});

describe('an action', () => {
  const words = WORDS.get('H-01');
  const draft = (answer: Parameters<typeof assessmentWith>[0]) => {
    const [standing] = standingsOf([statement('H-01')], assessmentWith(answer));
    if (!standing || !words) throw new Error('no standing');
    return draftAction(
      standing,
      { ...words, findOut: 'Ask Ade', evidence: ['A note', 'The minutes', 'The answers'] },
      { id: 'a', now: MONDAY },
    );
  };

  test('is drafted from the next level, not the top one', () =>
    expect(draft({ 'H-01': { answer: level(1) } }).change).toBe('H-01 at level 2'));
  test('begins with finding out where nobody knows', () => {
    expect(draft({ 'H-01': { answer: dontKnow } })).toMatchObject({
      change: 'H-01 at level 3',
      firstStep: 'Ask Ade',
      measure: 'The minutes',
      state: 'to-do',
    });
  });
  test('is shown by the example of the level it seeks', () => {
    expect(draft({ 'H-01': { answer: level(1) } }).measure).toBe('A note');
    expect(draft({ 'H-01': { answer: level(3) } }).measure).toBe('The answers');
  });
  test('counts as a draft while it still says what a level says', () => {
    const levels = ['No.', 'Some do.', 'Most do.', 'Others check.'] as const;
    expect(isUnedited({ change: 'Most do.' }, { levels })).toBe(true);
    expect(isUnedited({ change: 'Most of ours do.' }, { levels })).toBe(false);
  });
  test('says what it lacks', () =>
    expect(lacking(draft({ 'H-01': { answer: level(1) } }))).toEqual([
      'owner',
      'involved',
      'firstStep',
      'due',
      'reportedTo',
    ]));

  test('is overdue from the day after, unless it is done or dropped', () => {
    expect(isOverdue({ due: '2026-11-22', state: 'doing' }, '2026-11-23')).toBe(true);
    expect(isOverdue({ due: '2026-11-23', state: 'doing' }, '2026-11-23')).toBe(false);
    expect(isOverdue({ due: '2020-01-01', state: 'done' }, '2026-11-23')).toBe(false);
    expect(isOverdue({ due: '', state: 'to-do' }, '2026-11-23')).toBe(false);
  });

  test('stands on the board by its state, by due day, those without one last', () => {
    const action = (id: string, due: string, state: Action['state'] = 'to-do'): Action => ({
      ...draft({}),
      id,
      due,
      state,
    });
    const board = boardOf([
      action('none', ''),
      action('late', '2027-05-01'),
      action('soon', '2027-01-01'),
      action('over', '2026-01-01', 'done'),
    ]);
    expect(board.get('to-do')?.map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
    expect(board.get('done')?.map(({ id }) => id)).toEqual(['over']);
  });
});
