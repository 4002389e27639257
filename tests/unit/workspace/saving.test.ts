import { describe, expect, test } from 'vitest';
import { type Assessment, type Evidence, entryOf } from '../../../src/assessment/model/assessment';
import { type Saving, failureFrom } from '../../../src/assessment/workspace/saving';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { memoryKeeper } from '../../../src/browser/assessment-database';
import { dontKnow, level } from '../examples';
import { device, diskIsFull, screen, settled, wanted } from './device';

const minutes = { title: 'Minutes', place: 'Website', date: '2026-10-01' };

/** Fills in the first piece of evidence for H-01, field by field as a person does. */
function list(here: Workspace, evidence: Evidence) {
  for (const field of ['title', 'place', 'date'] as const) here.changeEvidence('H-01', 0, field, evidence[field]);
}

/** A screen with an assessment open, on a device of its own. */
async function begun() {
  const disk = device();
  const here = screen(disk.keeper());
  const id = await here.start(wanted);
  const onScreen = (statement: string) => entryOf((here.$assessment.get() as Assessment).responses[0], statement);
  const onDisk = async (statement: string) =>
    entryOf(((await disk.kept()).get(id)?.data as Assessment).responses[0], statement);
  const said: Saving['kind'][] = [];
  here.$saving.listen(({ kind }) => said.push(kind));
  return { disk, here, id, onScreen, onDisk, said };
}

describe('answering', () => {
  test('shows the answer at once, before the device has kept it', async () => {
    const { here, onScreen, onDisk } = await begun();
    here.answerStatement('H-01', level(3));
    expect(onScreen('H-01')).toEqual({ answer: level(3) });
    expect(await onDisk('H-01')).toEqual({});
    await here.flush();
    expect(await onDisk('H-01')).toEqual({ answer: level(3) });
  });

  test('keeps answers as they are given, without anybody asking', async () => {
    const { here, onDisk } = await begun();
    here.answerStatement('H-01', level(3));
    await settled();
    expect(await onDisk('H-01')).toEqual({ answer: level(3) });
  });

  test('says that it is saving, then that it is saved and when', async () => {
    const { here, said } = await begun();
    here.answerStatement('H-01', level(3));
    await here.flush();
    expect(said).toEqual(['saving', 'saved']);
    expect(here.$saving.get()).toEqual({ kind: 'saved', at: expect.stringMatching(/^2026-11-23T1\d:\d\d:00\.000Z$/) });
  });

  test('many times in a row keeps the last answer, and does not write each one', async () => {
    const { disk, here, onDisk } = await begun();
    const before = disk.writes();
    for (const each of [1, 2, 3, 4, 3, 2] as const) here.answerStatement('H-01', level(each));
    await here.flush();
    expect(await onDisk('H-01')).toEqual({ answer: level(2) });
    expect(disk.writes() - before).toBeLessThanOrEqual(2);
  });

  test('keeps an answer given while an earlier one is still being written', async () => {
    const { disk, here, onDisk } = await begun();
    const goOn = disk.slowDown();
    here.answerStatement('H-01', level(1));
    await settled();
    here.answerStatement('H-02', dontKnow);
    goOn();
    await here.flush();
    expect([await onDisk('H-01'), await onDisk('H-02')]).toEqual([{ answer: level(1) }, { answer: dontKnow }]);
  });

  test('leaves the note and the evidence as they were, and the other way round', async () => {
    const { here, onDisk } = await begun();
    here.writeNote('H-01', 'Ask Ade');
    here.answerStatement('H-01', level(2));
    list(here, minutes);
    here.answerStatement('H-01', level(3));
    await here.flush();
    expect(await onDisk('H-01')).toEqual({ answer: level(3), note: 'Ask Ade', evidence: [minutes] });
  });

  test('and clearing it leaves no answer, which is not the same as a zero', async () => {
    const { here, onDisk } = await begun();
    here.answerStatement('H-01', level(2));
    here.writeNote('H-01', 'Ask Ade');
    here.answerStatement('H-01', undefined);
    await here.flush();
    expect(await onDisk('H-01')).toEqual({ note: 'Ask Ade' });
  });

  test('with nothing open does nothing', async () => {
    const here = screen(device().keeper());
    here.answerStatement('H-01', level(2));
    await here.flush();
    expect(here.$assessment.get()).toBeUndefined();
  });
});

test('an emptied note and emptied evidence leave nothing behind', async () => {
  const { here, onScreen } = await begun();
  here.writeNote('H-01', 'Ask Ade');
  list(here, minutes);
  here.writeNote('H-01', '');
  list(here, { title: '', place: '', date: '' });
  expect(onScreen('H-01')).toEqual({});
});

describe('when the disk is full', () => {
  test('the answer stays on the screen and the page says why it was not kept', async () => {
    const { disk, here, onScreen, onDisk } = await begun();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    expect(onScreen('H-01')).toEqual({ answer: level(3) });
    expect(await onDisk('H-01')).toEqual({});
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'full' });
  });

  test('the next change tries again, and keeps both', async () => {
    const { disk, here, onDisk } = await begun();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    disk.recover();
    here.answerStatement('H-02', level(1));
    await here.flush();
    expect([await onDisk('H-01'), await onDisk('H-02')]).toEqual([{ answer: level(3) }, { answer: level(1) }]);
    expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
  });

  test('asking to save again, with no new change, is enough', async () => {
    const { disk, here, onDisk } = await begun();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    disk.recover();
    await here.flush();
    expect(await onDisk('H-01')).toEqual({ answer: level(3) });
  });

  test('a new assessment can still be started and answered on the screen', async () => {
    const disk = device();
    disk.refuse();
    const here = screen(disk.keeper());
    await here.start(wanted);
    here.answerStatement('H-01', level(4));
    await here.flush();
    expect(here.$assessment.get()?.responses[0].entries).toEqual({ 'H-01': { answer: level(4) } });
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'full' });
  });
});

describe('the words for a refusal', () => {
  test('tell a full disk from anything else', () => {
    expect(failureFrom(diskIsFull())).toEqual({ kind: 'failed', reason: 'full' });
  });

  test('tell a connection that is lost', () => {
    expect(failureFrom(new DOMException('closed', 'InvalidStateError'))).toEqual({ kind: 'failed', reason: 'lost' });
  });

  test.each([
    ['a refused write', new DOMException('aborted', 'AbortError')],
    ['a text', 'no'],
    ['nothing', undefined],
    ['null', null],
  ])('call %s another reason', (_, error) => expect(failureFrom(error)).toEqual({ kind: 'failed', reason: 'other' }));
});

describe('in a browser that keeps nothing', () => {
  test('the page says so from the start, and goes on saying so', async () => {
    const here = screen(memoryKeeper(), false);
    expect(here.$saving.get()).toEqual({ kind: 'unavailable' });
    await here.start(wanted);
    here.answerStatement('H-01', level(2));
    await here.flush();
    expect(here.$saving.get()).toEqual({ kind: 'unavailable' });
  });

  test('the answers are there until the page is closed', async () => {
    const here = screen(memoryKeeper(), false);
    const id = await here.start(wanted);
    here.answerStatement('H-01', level(2));
    await here.flush();
    expect(await here.open(id)).toBe(true);
    expect(here.$assessment.get()?.responses[0].entries).toEqual({ 'H-01': { answer: level(2) } });
  });

  test('the list shows them too, so that going back to it and saving a file leaves nothing out', async () => {
    const here = screen(memoryKeeper(), false);
    await here.refreshShelf();
    const id = await here.start(wanted);
    here.answerStatement('H-01', level(2));
    await here.flush();
    const listed = here.$shelf.get()?.assessments.find((each) => each.id === id);
    expect(listed?.responses[0].entries).toEqual({ 'H-01': { answer: level(2) } });
  });
});

describe('on a device that has kept nothing yet', () => {
  test('the page does not say that something is saved', async () => {
    const here = screen(device().keeper());
    await here.flush();
    expect(here.$saving.get()).toEqual({ kind: 'nothing-yet' });
  });
});

describe('going to another assessment', () => {
  test('while an answer is still being written keeps the answer and the new assessment', async () => {
    const { disk, here, id, onDisk } = await begun();
    const goOn = disk.slowDown();
    here.answerStatement('H-01', level(3));
    const starting = here.start({ ...wanted, title: 'Second' });
    await settled();
    goOn();
    const second = await starting;
    expect(await onDisk('H-01')).toEqual({ answer: level(3) });
    expect([...(await disk.kept()).keys()]).toEqual([id, second]);
  });

  test('and opening it while answers are still being written loses none of them', async () => {
    const { disk, here, id, onDisk } = await begun();
    const first = id;
    await here.start({ ...wanted, title: 'Second' });
    await here.open(first);
    const goOn = disk.slowDown();
    here.answerStatement('H-01', level(3));
    await settled();
    here.answerStatement('H-02', level(1));
    const opening = here.open([...(await disk.kept()).keys()].find((each) => each !== first) ?? '');
    await settled();
    goOn();
    await opening;
    await here.flush();
    expect([await onDisk('H-01'), await onDisk('H-02')]).toEqual([{ answer: level(3) }, { answer: level(1) }]);
  });
});
