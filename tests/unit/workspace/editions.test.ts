import { describe, expect, test } from 'vitest';
import { moveToEdition } from '../../../src/assessment/files/move-edition';
import type { Assessment } from '../../../src/assessment/model/assessment';
import type { EditionStep } from '../../../src/assessment/model/editions';
import { restored, withSnapshot } from '../../../src/assessment/model/snapshots';
import { KNOWN, MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { device, screen } from './device';

/** The bank of the tests came from a made edition in which H-99 was asked and S1-01 had other words. */
const STEPS: readonly EditionStep[] = [
  {
    from: '2025-9',
    to: KNOWN.edition,
    changes: [
      { kind: 'retired', id: 'H-99', why: 'Nobody could answer it.' },
      { kind: 'reworded', id: 'S1-01' },
    ],
  },
];
const move = (data: unknown) => moveToEdition(data, KNOWN, STEPS);
const old = assessmentWith(
  { 'H-01': { answer: level(2) }, 'H-99': { answer: level(4) }, 'S1-01': { answer: level(3) } },
  { edition: '2025-9' },
);

async function opened(kept: Assessment) {
  const disk = device();
  await disk.plant(kept.id, kept);
  const here = screen(disk.keeper(), true, move);
  await here.refreshShelf();
  await here.open(kept.id);
  return { disk, here };
}

describe('kept work of an earlier edition', () => {
  test('is listed in this one, with what was done to it, and goes on', async () => {
    const { disk, here } = await opened(old);
    expect(here.$shelf.get()?.unreadable).toEqual([]);
    expect(here.$shelf.get()?.moved.get(old.id)).toMatchObject([{ from: '2025-9', kept: 2, former: 1 }]);
    here.answerStatement('H-02', level(1));
    await here.flush();
    expect((await disk.kept()).get(old.id)?.data).toMatchObject({
      edition: KNOWN.edition,
      former: { '2025-9': [{ statement: 'H-99' }] },
      snapshots: [{ assessment: { edition: '2025-9' } }],
    });
  });

  test('can go back to a snapshot of then, and is readable after', async () => {
    const { disk, here } = await opened(old);
    const [snapshot] = here.$assessment.get()?.snapshots ?? [];
    const former = snapshot && here.inThisEdition(snapshot.assessment);
    if (!former) throw new Error('not brought here');
    here.change((before, at) => restored(before, former, at));
    await here.flush();
    const again = screen(disk.keeper());
    expect(await again.open(old.id)).toBe(true);
    expect(Object.keys(again.$assessment.get()?.responses[0].entries ?? {})).toEqual(['H-01', 'S1-01']);
  });

  test('without a way to this edition stays as it is, to be saved', async () => {
    const strange = { ...old, edition: '1999-1' };
    const { disk, here } = await opened(strange);
    expect(here.$shelf.get()?.unreadable.map(({ id }) => id)).toEqual([old.id]);
    expect((await disk.kept()).get(old.id)?.data).toEqual(strange);
  });

  test('that was set aside can be put back', async () => {
    const withAside = withSnapshot(
      { ...old, aside: [{ response: { ...old.responses[0], id: 'aside' }, why: 'taken-out', at: MONDAY }] },
      { id: 'then', name: 'Then', taken: TUESDAY, by: 'person' },
    );
    const { here } = await opened(withAside);
    expect(Object.keys(here.$assessment.get()?.aside?.[0]?.response.entries ?? {})).toEqual(['H-01', 'S1-01']);
  });
});
