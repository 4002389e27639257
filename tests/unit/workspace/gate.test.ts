import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { offeredText, addAnswers } from '../../../src/assessment/exchange/add-answers';
import { readAssessment, writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readIncoming } from '../../../src/assessment/files/read-any';
import { putBack, takeOut } from '../../../src/assessment/model/arrivals';
import type { Assessment, Response, SetAside } from '../../../src/assessment/model/assessment';
import { BOUNDS } from '../../../src/assessment/model/bounds';
import { bringTogether, settle } from '../../../src/assessment/model/merge';
import { restored, withSnapshot } from '../../../src/assessment/model/snapshots';
import { withAgreed, withWorkshop } from '../../../src/assessment/model/workshop';
import { keepTogether, together } from '../../../src/assessment/workspace/merge-copies';
import { keepOpened } from '../../../src/assessment/workspace/shelf';
import { undoFor } from '../../../src/assessment/workspace/undo';
import { KNOWN, TUESDAY, assessmentWith, level } from '../examples';
import { device, screen, settled, wanted } from './device';

let disk = device();
let here = screen(disk.keeper());
let id = '';
beforeEach(async () => {
  disk = device();
  here = screen(disk.keeper());
  id = await here.start(wanted);
});

const open = () => here.$assessment.get() as Assessment;
const person = (who: string, more: Partial<Response> = {}): Response => ({
  id: who,
  viewpoint: 'board',
  version: 1,
  entries: { 'H-01': { answer: level(2) } },
  ...more,
});
/** What is kept on the device can be read by a page that is opened now. */
async function readable(): Promise<boolean> {
  await here.flush();
  const kept = (await disk.kept()).get(id);
  return readAssessment(structuredClone(kept?.data), KNOWN).ok && (await screen(disk.keeper()).open(id));
}

describe('an act that would leave what cannot be read', () => {
  test.each<[string, (so: Assessment, at: string) => Assessment]>([
    [
      'one snapshot too many',
      (so, at) => ({
        ...so,
        snapshots: Array.from({ length: BOUNDS.snapshotsByPeople + 1 }, (_, index) => ({
          id: `s-${index}`,
          name: '',
          taken: at,
          by: 'person' as const,
          assessment: assessmentWith(),
        })),
      }),
    ],
    ['a title that is too long', (so) => ({ ...so, title: 'x'.repeat(201) })],
    ['two people with one id', (so) => ({ ...so, responses: [so.responses[0], person('a'), person('a')] })],
    [
      'an answer to what is not asked',
      (so) => ({ ...so, responses: [so.responses[0], person('a', { entries: { 'S5-99': { note: 'x' } } })] }),
    ],
    ['a day that is in no calendar', (so) => ({ ...so, created: '2026-02-31T10:00:00.000Z' })],
  ])('is stopped with words and changes nothing: %s', async (_, act) => {
    here.answerStatement('H-01', level(2));
    const before = open();
    expect(here.change(act)).toBe(false);
    expect(open()).toBe(before);
    expect(here.$stop.get()).toBeDefined();
    expect(await readable()).toBe(true);
    here.answerStatement('H-02', level(1));
    expect(here.$stop.get()).toBeUndefined();
  });

  test('snapshots can be taken up to the bound; the next is stopped, and the site still takes its own', () => {
    for (let taken = 0; taken < BOUNDS.snapshotsByPeople; taken += 1)
      here.change((so, at) => withSnapshot(so, { id: `s-${taken}`, name: '', taken: at, by: 'person' }));
    const more = (by: 'person' | 'app', name: string) =>
      here.change((so, at) => withSnapshot(so, { id: name, name, taken: at, by }));
    expect(more('person', 'one-more')).toBe(false);
    for (let taken = 0; taken < 12; taken += 1) expect(more('app', `app-${taken}`)).toBe(true);
    expect(readAssessment(structuredClone(open()), KNOWN).ok).toBe(true);
  });

  test('more than five hundred differences are settled, and can be read', () => {
    const actions = (change: string) =>
      Array.from({ length: 300 }, (_, index) => ({
        ...ACTION,
        id: `a-${index}`,
        change: `${change} ${index}`,
        owner: `${change} ${index}`,
        measure: `${change} ${index}`,
      }));
    const merge = bringTogether(
      assessmentWith({}, { actions: actions('Do') }),
      assessmentWith({}, { actions: actions('Try') }),
      TUESDAY,
    );
    expect(merge.conflicts.length).toBe(900);
    const all = merge.conflicts.reduce((so, each) => settle(so, each, 'theirs', 'x.json', TUESDAY), merge.merged);
    expect(readAssessment(all, KNOWN).ok).toBe(true);
  });

  test('a merge that would hold too many is stopped, and both copies stay as they were', async () => {
    const many = (from: number) => Array.from({ length: 600 }, (_, index) => person(`p-${from + index}`));
    here.change((so) => ({ ...so, responses: [so.responses[0], ...many(0)] }));
    await here.flush();
    const before = open();
    const merge = await together(here, { ...before, responses: [before.responses[0], ...many(600)] });
    if (!merge) throw new Error('not read');
    expect(await keepTogether(here, merge, new Map(), 'copy.json')).toBe('stopped');
    expect(here.$stop.get()).toBeDefined();
    expect(open()).toBe(before);
    expect(await readable()).toBe(true);
  });
});

test('a count of changes at its end goes no further, and the answer is kept', async () => {
  const file = assessmentWith(
    {},
    { id: 'd', responses: [person('a', { version: Number.MAX_SAFE_INTEGER, entries: {} })] },
  );
  await keepOpened(here, file, { replace: false });
  await here.open('d');
  id = 'd';
  here.answerStatement('H-01', level(3));
  here.markMattering('H-01', true);
  expect(await readable()).toBe(true);
  expect(open().responses[0].entries).toEqual({ 'H-01': { answer: level(3) } });
});

test.each(['toString', 'constructor', '__proto__', 'valueOf'])(
  'answers of somebody called %s are added and undone like any other',
  async (who) => {
    here.answerStatement('H-01', level(1));
    const undo = undoFor(here);
    const response = JSON.stringify({
      format: 'engagement-cycle-response',
      version: 1,
      edition: KNOWN.edition,
      saved: TUESDAY,
      to: id,
      title: 'Ours',
      response: person(who),
    });
    await addAnswers(here, [offeredText('a file', response)]);
    expect(open().responses).toHaveLength(2);
    undo.undo();
    expect(open().responses.map((each) => each.id)).not.toContain(who);
    expect(await readable()).toBe(true);
    undo.redo();
    expect(open().responses).toHaveLength(2);
    expect(await readable()).toBe(true);
  },
);

test('what is set aside is checked as what counts', async () => {
  const aside: SetAside = {
    response: person('q', { entries: { 'S5-99': { note: 'x' } } }),
    why: 'taken-out',
    at: TUESDAY,
  };
  const file = writeEngagementFile(assessmentWith({}, { aside: [aside] }), TUESDAY);
  expect(await readIncoming(file, KNOWN)).toMatchObject([{ kind: 'problem', problem: { code: 'unknown-statement' } }]);
  expect(here.change((so, at) => putBack({ ...so, aside: [aside] }, aside, at))).toBe(false);
  expect(await readable()).toBe(true);
});

test('whatever people do, in whatever order and in two tabs, what is kept can be read by the next page', async () => {
  type Deed = (tab: typeof here, made: string) => unknown;
  const deeds: readonly Deed[] = [
    (tab) => tab.answerStatement('H-01', level(2)),
    (tab) => tab.writeNote('H-01', 'A note.'),
    (tab) => tab.writeNote('H-01', ''),
    (tab) => tab.changeEvidence('H-02', 0, 'title', 'Minutes', 'new'),
    (tab) => tab.markMattering('H-01', true),
    (tab, made) => tab.change((so) => ({ ...so, responses: [...so.responses, person(made)] as never })),
    (tab) => tab.change((so, at) => takeOut(so, so.responses.at(-1)?.id ?? '', at)),
    (tab) => tab.change((so, at) => (so.aside?.[0] ? putBack(so, so.aside[0], at) : so)),
    (tab) => tab.change((so, at) => withWorkshop(so, ['H-01', 'H-02'], at)),
    (tab) => tab.change((so, at) => withAgreed(so, 'H-01', SETTLED, at)),
    (tab) => tab.change((so, at) => withAgreed(so, 'H-01', { ...SETTLED, reason: 'Seen', dissents: [''] }, at)),
    (tab, made) => tab.change((so, at) => withSnapshot(so, { id: made, name: made, taken: at, by: 'person' })),
    (tab) => tab.change((so, at) => (so.snapshots?.[0] ? restored(so, so.snapshots[0].assessment, at) : so)),
    (tab) => undoFor(tab).undo(),
    (tab) => undoFor(tab).redo(),
    () => settled(),
  ];
  const steps = fc.array(fc.tuple(fc.nat({ max: deeds.length - 1 }), fc.boolean()), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (chosen) => {
      const [left, right] = [screen(disk.keeper()), screen(disk.keeper())];
      const mine = await left.start(wanted);
      await right.open(mine);
      [left, right].forEach(undoFor);
      for (const [index, [deed, isLeft]] of chosen.entries()) {
        await deeds[deed]?.(isLeft ? left : right, `made-${index}`);
        if (index % 4 === 0) await Promise.all([left.flush(), right.flush()]);
      }
      await left.flush();
      await right.flush();
      await settled();
      const kept = structuredClone((await disk.kept()).get(mine)?.data);
      expect(readAssessment(kept, KNOWN)).toMatchObject({ ok: true });
    }),
    { numRuns: 60 },
  );
}, 60_000);

const SETTLED = { level: 3, reason: '', dissents: [], state: 'settled' } as const;

const ACTION = {
  id: 'a',
  statement: 'H-01',
  change: '',
  owner: '',
  involved: '',
  firstStep: '',
  due: '',
  measure: '',
  reportedTo: '',
  state: 'to-do',
  created: TUESDAY,
} as const;
