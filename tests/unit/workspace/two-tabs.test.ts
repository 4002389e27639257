import { describe, expect, test } from 'vitest';
import { type Assessment, entryOf } from '../../../src/assessment/model/assessment';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { dontKnow, level } from '../examples';
import { device, screen, settled, wanted } from './device';

const entryIn = (tab: Workspace, statement: string) =>
  entryOf((tab.$assessment.get() as Assessment).responses[0], statement);

/** One assessment, open in two tabs. */
async function twoTabs() {
  const disk = device();
  const left = screen(disk.keeper());
  const right = screen(disk.keeper());
  const id = await left.start(wanted);
  await right.open(id);
  const onDisk = async () => ((await disk.kept()).get(id)?.data as Assessment).responses[0].entries;
  return { disk, left, right, id, onDisk };
}

describe('two tabs with the same assessment', () => {
  test('each show what the other has saved', async () => {
    const { left, right } = await twoTabs();
    left.answerStatement('H-01', level(3));
    await left.flush();
    await settled();
    expect(entryIn(right, 'H-01')).toEqual({ answer: level(3) });
  });

  test('that answer different statements at the same moment lose neither answer', async () => {
    const { left, right, onDisk } = await twoTabs();
    left.answerStatement('H-01', level(3));
    right.answerStatement('H-02', dontKnow);
    await Promise.all([left.flush(), right.flush()]);
    await settled();
    const both = { 'H-01': { answer: level(3) }, 'H-02': { answer: dontKnow } };
    expect(await onDisk()).toEqual(both);
    for (const tab of [left, right]) expect(tab.$assessment.get()?.responses[0].entries).toEqual(both);
  });

  test('that write an answer and a note to the same statement lose neither', async () => {
    const { left, right, onDisk } = await twoTabs();
    left.answerStatement('H-01', level(3));
    right.writeNote('H-01', 'Ask Ade');
    await Promise.all([left.flush(), right.flush()]);
    expect(await onDisk()).toEqual({ 'H-01': { answer: level(3), note: 'Ask Ade' } });
  });

  test('that answer the same statement keep the answer that came last', async () => {
    const { left, right, onDisk } = await twoTabs();
    left.answerStatement('H-01', level(1));
    await left.flush();
    right.answerStatement('H-01', level(4));
    await right.flush();
    expect(await onDisk()).toEqual({ 'H-01': { answer: level(4) } });
  });

  test('that go on in turn for a while stay together', async () => {
    const { left, right, onDisk } = await twoTabs();
    for (const [tab, id] of [
      [left, 'H-01'],
      [right, 'H-02'],
      [right, 'H-03'],
      [left, 'H-04'],
      [right, 'S1-01'],
    ] as const) {
      tab.answerStatement(id, level(2));
      await settled();
    }
    expect(Object.keys(await onDisk())).toEqual(['H-01', 'H-02', 'H-03', 'H-04', 'S1-01']);
    expect(left.$assessment.get()).toEqual(right.$assessment.get());
  });

  test('lose nothing when the disk was full in one of them for a while', async () => {
    const { disk, left, right, onDisk } = await twoTabs();
    disk.refuse();
    left.answerStatement('H-01', level(3));
    await left.flush();
    disk.recover();
    right.answerStatement('H-02', level(1));
    await right.flush();
    await settled();
    expect(entryIn(left, 'H-01')).toEqual({ answer: level(3) });
    await left.flush();
    expect(await onDisk()).toEqual({ 'H-01': { answer: level(3) }, 'H-02': { answer: level(1) } });
  });

  test('show the same list of assessments', async () => {
    const { left, right } = await twoTabs();
    await right.refreshShelf();
    await left.start({ ...wanted, title: 'Another' });
    await settled();
    expect(right.$shelf.get()?.assessments.map(({ title }) => title)).toContain('Another');
  });
});

describe("another tab's work that this version cannot read", () => {
  test('is not written over', async () => {
    const { disk, left, id } = await twoTabs();
    const fromNewerSite = { ...((await disk.kept()).get(id)?.data as Assessment), edition: '2027-1' };
    await disk.plant(id, fromNewerSite, 2);
    left.answerStatement('H-01', level(3));
    await left.flush();
    expect((await disk.kept()).get(id)?.data).toEqual(fromNewerSite);
  });

  test('leaves our answers on the screen and the page saying that they are not kept', async () => {
    const { disk, left, id } = await twoTabs();
    await disk.plant(id, { from: 'a newer site' }, 2);
    left.answerStatement('H-01', level(3));
    await left.flush();
    expect(entryIn(left, 'H-01')).toEqual({ answer: level(3) });
    expect(left.$saving.get()).toEqual({ kind: 'failed', reason: 'other' });
  });
});

test('news of another assessment does not bring it onto this screen', async () => {
  const { disk, left, right, id } = await twoTabs();
  const second = await right.start({ ...wanted, title: 'Second' });
  right.answerStatement('H-01', level(1));
  await right.flush();
  await settled();
  expect(left.$assessment.get()?.id).toBe(id);
  expect((await disk.kept()).has(second)).toBe(true);
});
