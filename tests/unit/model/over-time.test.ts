import { describe, expect, test } from 'vitest';
import type { Assessment, Response } from '../../../src/assessment/model/assessment';
import { compare, unitShape } from '../../../src/assessment/model/compare';
import { frameworkView } from '../../../src/assessment/model/crosswalk';
import { type EditionStep, migrate, stepsBetween } from '../../../src/assessment/model/editions';
import { restored, withSnapshot } from '../../../src/assessment/model/snapshots';
import { standingsOf } from '../../../src/assessment/model/standing';
import { BANK, MONDAY, TUESDAY, assessmentWith, level, statement } from '../examples';

/** Two made editions: 2027-1 rewords H-01, splits H-02, joins H-03 and H-04 into H-07, drops S1-01 and adds S1-09. */
const STEP: EditionStep = {
  from: '2026-1',
  to: '2027-1',
  changes: [
    { kind: 'reworded', id: 'H-01' },
    { kind: 'split', id: 'H-02', into: ['H-05', 'H-06'] },
    { kind: 'merged', ids: ['H-03', 'H-04'], into: 'H-07' },
    { kind: 'retired', id: 'S1-01', why: 'Nobody could answer it.' },
    { kind: 'new', id: 'S1-09' },
  ],
};
const NEXT: EditionStep = { from: '2027-1', to: '2028-1', changes: [{ kind: 'retired', id: 'H-05', why: 'Done.' }] };
const old = assessmentWith(
  {
    'H-01': { answer: level(2) },
    'H-02': { answer: level(3), note: 'Ask' },
    'H-03': { answer: level(1) },
    'S1-01': { answer: level(4) },
    'S1-02': { answer: level(2) },
  },
  { agreed: { 'H-02': { level: 3, reason: 'Seen', dissents: [], state: 'settled', at: MONDAY } } },
);
const made = { id: 'snap', now: TUESDAY };

describe('an assessment of an older edition', () => {
  const moved = migrate(old, [STEP, NEXT], '2027-1', made);

  test('keeps every answer: where it stands, or apart if its statement is not asked any more', () => {
    expect(Object.keys(moved?.assessment.responses[0].entries ?? {})).toEqual(['H-01', 'S1-02']);
    expect(moved?.assessment.former).toEqual({
      '2026-1': [
        { response: 'person-1', statement: 'H-02', entry: { answer: level(3), note: 'Ask' } },
        { response: 'person-1', statement: 'H-03', entry: { answer: level(1) } },
        { response: 'person-1', statement: 'S1-01', entry: { answer: level(4) } },
      ],
    });
  });

  test('says what happened: counts of what was reworded, split, joined and dropped, and of answers', () => {
    expect(moved?.reports).toEqual([{ from: '2026-1', to: '2027-1', changes: STEP.changes, kept: 2, former: 3 }]);
  });

  test('comes with a snapshot of how it was, so that what was settled is not lost either', () => {
    expect(moved?.assessment.snapshots?.[0]).toMatchObject({
      by: 'app',
      assessment: { edition: '2026-1', agreed: old.agreed },
    });
    expect(moved?.assessment.agreed).toEqual({});
  });

  test('has nothing left of a statement that is gone: not in copies set aside, in marks or in a meeting', () => {
    const busy: Assessment = {
      ...old,
      matters: ['H-02', 'H-01'],
      responses: [{ ...old.responses[0], matters: ['H-02', 'S1-02'] }],
      aside: [{ response: { ...old.responses[0], id: 'aside' }, why: 'older', at: MONDAY }],
      workshop: { started: MONDAY, agenda: ['H-02', 'H-01'], at: 'H-02', revealed: ['H-02'], showNames: false },
    };
    const after = migrate(busy, [STEP], '2027-1', made)?.assessment;
    expect(after?.matters).toEqual(['H-01']);
    expect(after?.responses[0].matters).toEqual(['S1-02']);
    expect(Object.keys(after?.aside?.[0]?.response.entries ?? {})).toEqual(['H-01', 'S1-02']);
    expect(after?.workshop).toEqual({ started: MONDAY, agenda: ['H-01'], revealed: [], showNames: false });
  });

  test('goes through several editions in one go', () => {
    const far = migrate(old, [NEXT, STEP], '2028-1', made);
    expect(far?.assessment.edition).toBe('2028-1');
    expect(far?.reports.map(({ to }) => to)).toEqual(['2027-1', '2028-1']);
  });

  test('stays as it is where there is nothing to do, and is refused where no way is known', () => {
    expect(migrate(old, [STEP], '2026-1', made)).toEqual({ assessment: old, reports: [] });
    expect(migrate(old, [NEXT], '2028-1', made)).toBeUndefined();
    expect(stepsBetween([STEP, { ...NEXT, to: '2026-1' }], '2026-1', '2029-1')).toBeUndefined();
  });
});

describe('a comparison over time', () => {
  const at = (levels: Readonly<Record<string, 1 | 2 | 3 | 4>>, more: Partial<Assessment> = {}) =>
    assessmentWith(Object.fromEntries(Object.entries(levels).map(([id, each]) => [id, { answer: level(each) }])), more);
  const rowsOf = (...shots: readonly Assessment[]) =>
    Object.fromEntries(
      compare(BANK.statements, shots, [STEP]).rows.map(({ statement: { id }, movement }) => [id, movement]),
    );

  test('says for each statement whether it went up, down, stayed or is not known', () => {
    const rows = rowsOf(at({ 'H-01': 1, 'H-02': 4, 'H-03': 2, 'H-04': 2 }), at({ 'H-01': 3, 'H-02': 3, 'H-03': 2 }));
    expect([rows['H-01'], rows['H-02'], rows['H-03'], rows['H-04'], rows['S1-01']]).toEqual([
      'up',
      'down',
      'same',
      'not-known',
      'not-known',
    ]);
  });

  test('a middle that goes from "2" to "2 to 3" is up, and one that widens both ways has not moved', () => {
    const group = (...levels: readonly (1 | 2 | 3 | 4)[]): Assessment => {
      const [first, ...rest] = levels.map((each, who): Response => ({
        id: String(who),
        viewpoint: 'staff',
        entries: { 'H-01': { answer: level(each) } },
      }));
      return assessmentWith({}, { responses: [first as Response, ...rest] });
    };
    expect(rowsOf(group(2, 2), group(2, 3))['H-01']).toBe('up');
    expect(rowsOf(group(2, 2), group(1, 3))['H-01']).toBe('same');
  });

  test('between editions only what kept its words is compared; the rest is listed', () => {
    const bank = [
      ...BANK.statements,
      statement('H-05'),
      statement('H-06'),
      statement('H-07'),
      statement('S1-09', { part: 'needs' }),
    ];
    const { rows, leftOut, unknownEditions } = compare(
      bank,
      [at({ 'S1-02': 1 }), at({ 'S1-02': 2 }, { edition: '2027-1' })],
      [STEP],
    );
    expect(leftOut.map(({ id }) => id)).toEqual([
      'H-01',
      'H-02',
      'H-03',
      'H-04',
      'S1-01',
      'H-05',
      'H-06',
      'H-07',
      'S1-09',
    ]);
    expect(rows.find(({ statement: { id } }) => id === 'S1-02')?.movement).toBe('up');
    expect(unknownEditions).toEqual([]);
  });

  test('editions between which no way is known are not compared at all', () => {
    const { rows, unknownEditions } = compare(BANK.statements, [at({}), at({}, { edition: '1999' })], [STEP]);
    expect(rows).toEqual([]);
    expect(unknownEditions).toEqual(['2026-1', '1999']);
  });

  test('a statement that one of them does not ask is listed', () => {
    const { leftOut } = compare(BANK.statements, [at({}), at({}, { depth: 'quick' })], []);
    expect(leftOut).toContainEqual({ id: 'H-04', why: 'not-asked-in-all' });
  });
});

describe('the shape of a unit', () => {
  const unit = (people: number) => {
    const [first, ...rest] = Array.from({ length: people }, (_, who): Response => ({
      id: String(who),
      viewpoint: 'staff',
      entries: { 'H-01': { answer: level(2) } },
    }));
    return assessmentWith({}, { responses: [first as Response, ...rest], parts: ['hub'] });
  };
  test('is hidden for fewer than five people', () =>
    expect(unitShape(BANK.statements, unit(4))).toEqual({ people: 4, hidden: true, parts: [] }));
  test('counts statements at each level for five', () => {
    expect(unitShape(BANK.statements, unit(5))).toEqual({
      people: 5,
      hidden: false,
      parts: [{ part: 'hub', at: [0, 1, 0, 0], noLevel: 3 }],
    });
  });
});

test('another framework: what is covered, what this assessment leaves out, what the bank does not have, what stands beside', () => {
  const framework = {
    id: 'f',
    title: 'F',
    publisher: '',
    about: '',
    headings: [1, 2, 3].map((id) => ({ id, title: `Heading ${id}` })),
  };
  const links = { 'H-01': { f: [1] }, 'H-02': {}, 'S1-01': { f: [2] } };
  const standings = standingsOf(
    [statement('H-01'), statement('H-02')],
    assessmentWith({ 'H-01': { answer: level(3) } }),
  );
  const view = frameworkView(framework, links, standings);
  expect(view.headings.map(({ covered, standings: under }) => [covered, under.length])).toEqual([
    ['yes', 1],
    ['not-asked', 0],
    ['by-none', 0],
  ]);
  expect(view.beside.map(({ statement: { id } }) => id)).toEqual(['H-02']);
});

describe('snapshots', () => {
  const taken = withSnapshot(assessmentWith({ 'H-01': { answer: level(2) } }), {
    id: 'a',
    name: 'First',
    taken: MONDAY,
    by: 'person',
  });
  test('hold the assessment without its snapshots', () => {
    const again = withSnapshot(taken, { id: 'b', name: 'Second', taken: TUESDAY, by: 'person' });
    expect(again.snapshots?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(again.snapshots?.[1]?.assessment).not.toHaveProperty('snapshots');
  });
  test('bring back what they hold, and stay', () => {
    const changed = { ...taken, title: 'Changed' };
    const [first] = changed.snapshots ?? [];
    if (!first) throw new Error('none');
    expect(restored(changed, first.assessment, TUESDAY)).toMatchObject({
      title: 'Our maternity pathway',
      snapshots: [{ id: 'a' }],
      changed: TUESDAY,
    });
  });
  test('made by the app give way after ten, the oldest first; those a person made never do', () => {
    let so = taken;
    for (let index = 0; index < 14; index += 1)
      so = withSnapshot(so, { id: `app-${index}`, name: '', taken: TUESDAY, by: 'app' });
    expect(so.snapshots?.map(({ id }) => id)).toEqual([
      'a',
      ...Array.from({ length: 10 }, (_, index) => `app-${index + 4}`),
    ]);
  });
});
