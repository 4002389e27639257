import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAny } from '../../../src/assessment/exchange/open-file';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { salvage } from '../../../src/assessment/files/salvage';
import type { Assessment, Response } from '../../../src/assessment/model/assessment';
import { withSnapshot } from '../../../src/assessment/model/snapshots';
import { KNOWN, MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { device, screen } from '../workspace/device';
import { always } from '../arbitraries';

const others = ['ade', 'bea', 'cy'].map((id): Response => ({
  id,
  viewpoint: 'board',
  name: id,
  entries: { 'H-01': { answer: level(2), note: 'Seen' } },
}));
const whole = withSnapshot(
  assessmentWith(
    { 'H-02': { answer: level(3) } },
    {
      responses: [assessmentWith({ 'H-02': { answer: level(3) } }).responses[0], ...others] as never,
      agreed: { 'H-01': { level: 2, reason: 'Seen', dissents: [], state: 'settled', at: MONDAY } },
    },
  ),
  { id: 's', name: 'Before', taken: MONDAY, by: 'person' },
);

/** The assessment with something else at a path. */
function damaged(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(whole)) as Record<string, never>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, never>>((so, key) => so[key] as never, copy);
  (holder as Record<string, unknown>)[last] = value;
  return copy;
}

describe('what is damaged in one place opens without it', () => {
  test.each<[string, unknown, string, (so: Assessment) => unknown, unknown]>([
    [
      'responses.2.entries.H-01.note',
      7,
      'responses.2.entries.H-01.note',
      (so) => so.responses[2]?.entries,
      { 'H-01': { answer: level(2) } },
    ],
    [
      'responses.2.entries.S5-99',
      { note: 'x' },
      'responses.2.entries.S5-99',
      (so) => so.responses[2]?.entries['S5-99'],
      undefined,
    ],
    ['responses.2', 'nobody', 'responses.2', (so) => so.responses.map(({ id }) => id), ['person-1', 'ade', 'cy']],
    ['responses.1.viewpoint', 'martian', 'responses.1.viewpoint', (so) => so.responses[1]?.viewpoint, 'not-said'],
    ['responses.1.id', 'no id!', 'responses.1.id', (so) => so.responses[1]?.entries, others[0]?.entries],
    ['responses.0', null, 'responses.0', (so) => so.responses.map(({ name }) => name), [undefined, 'ade', 'bea', 'cy']],
    ['snapshots.0.taken', 'yesterday', 'snapshots.0', (so) => so.snapshots, []],
    ['agreed.H-01.level', 9, 'agreed.H-01', (so) => so.agreed, {}],
    ['title', 5, 'title', (so) => so.title, ''],
    ['workshop', { started: 'x' }, 'workshop', (so) => so.workshop, undefined],
  ])('%s', (path, value, place, look, is) => {
    const found = salvage(damaged(path, value), KNOWN);
    expect(found?.leftOut.map((each) => each.place)).toEqual([place]);
    expect(found && look(found.assessment)).toEqual(is);
  });

  test('whatever stands in any one place, everybody else is as they were', () => {
    const bad = fc.constantFrom<unknown>(null, 7, 'x', [], {}, { kind: 'level' }, undefined, 'x'.repeat(11_000));
    const path = fc.constantFrom(
      'viewpoint',
      'id',
      'name',
      'entries',
      'entries.H-01',
      'entries.H-01.answer',
      'version',
    );
    always(fc.tuple(path, bad), ([field, value]) => {
      const found = salvage(damaged(`responses.2.${field}`, value), KNOWN);
      expect(found).toBeDefined();
      for (const who of ['person-1', 'ade', 'cy'])
        expect(found?.assessment.responses.find(({ id }) => id === who)).toEqual(
          whole.responses.find(({ id }) => id === who),
        );
    });
  });

  test('several damages are each left out, and nothing beside them', () => {
    const two = damaged('responses.1.entries.H-01.note', 7) as { responses: unknown[] };
    two.responses[3] = 4;
    const found = salvage(two, KNOWN);
    expect(found?.leftOut.map(({ place }) => place)).toEqual(['responses.1.entries.H-01.note', 'responses.3']);
    expect(found?.assessment.responses.map(({ id }) => id)).toEqual(['person-1', 'ade', 'bea']);
  });
});

test('two with one id are both there, the second with an id of its own', () => {
  const found = salvage(damaged('responses.2', others[0]), KNOWN);
  expect(found?.assessment.responses.map(({ id }) => id)).toEqual(['person-1', 'ade', 'ade-3', 'cy']);
});

test.each([
  ['a list', []],
  ['another edition', { ...whole, edition: '1999-1' }],
  ['something else', { a: 1 }],
])('nothing is made of %s', (_, data) => expect(salvage(data, KNOWN)).toBeUndefined());

test('a damaged file is refused with its place, and offered without it', async () => {
  const text = writeEngagementFile(damaged('responses.2.entries.H-01.note', 7) as Assessment, TUESDAY);
  const opened = await openAny(screen(device().keeper()), new File([text], 'damaged.json'));
  expect(opened).toMatchObject({
    kind: 'problem',
    problem: { code: 'damaged' },
    salvaged: { leftOut: [{ place: 'responses.2.entries.H-01.note', how: 'left-out' }] },
  });
});
