import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/model/assessment';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { memoryKeeper } from '../../../src/browser/assessment-database';
import { MONDAY, TUESDAY, assessmentWith, dontKnow, level } from '../examples';
import { device, screen, settled, wanted } from './device';
import { duplicate, keepOpened, remove, rename } from '../../../src/assessment/workspace/shelf';

const entriesOn = (here: Workspace) => here.$assessment.get()?.responses[0].entries;
const titlesOn = (here: Workspace) => here.$shelf.get()?.assessments.map(({ title }) => title);

/** Two assessments on a device; the second is open. */
async function twoKept() {
  const disk = device();
  const here = screen(disk.keeper());
  const first = await here.start({ ...wanted, title: 'First' });
  const second = await here.start({ ...wanted, title: 'Second' });
  const entriesOf = async (id: string) =>
    ((await disk.kept()).get(id)?.data as Assessment | undefined)?.responses[0].entries;
  return { disk, here, first, second, entriesOf };
}

describe('with a full disk', () => {
  test('going to another assessment and back loses no answer', async () => {
    const { disk, here, first, second, entriesOf } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    expect(await here.open(first)).toBe(true);
    expect(entriesOn(here)).toEqual({});
    here.answerStatement('H-02', dontKnow);
    await here.flush();
    expect(await here.open(second)).toBe(true);
    expect(entriesOn(here)).toEqual({ 'H-01': { answer: level(3) } });
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'full' });

    disk.recover();
    await here.flush();
    expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
    expect([await entriesOf(first), await entriesOf(second)]).toEqual([
      { 'H-02': { answer: dontKnow } },
      { 'H-01': { answer: level(3) } },
    ]);
    expect(here.$unsaved.get()).toEqual([]);
  });

  test('starting another loses no answer, and both are kept once there is room', async () => {
    const { disk, here, second, entriesOf } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    const third = await here.start({ ...wanted, title: 'Third' });
    here.answerStatement('H-02', level(1));
    await here.flush();
    expect(here.$unsaved.get().map(({ title }) => title)).toEqual(['Second', 'Third']);
    disk.recover();
    await here.flush();
    expect([await entriesOf(second), await entriesOf(third)]).toEqual([
      { 'H-01': { answer: level(3) } },
      { 'H-02': { answer: level(1) } },
    ]);
  });

  test('an assessment that was kept does not say that it is not, because another could not be', async () => {
    const { disk, here, first } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    await here.open(first);
    expect(here.$saving.get().kind).not.toBe('failed');
    expect(here.$unsaved.get().map(({ title }) => title)).toEqual(['Second']);
  });

  test('the list shows what could not be kept, so that a file saved from it leaves nothing out', async () => {
    const { disk, here, second } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    const third = await here.start({ ...wanted, title: 'Third' });
    await here.refreshShelf();
    expect(titlesOn(here)).toEqual(['Third', 'Second', 'First']);
    const listed = (id: string) => here.$shelf.get()?.assessments.filter((each) => each.id === id);
    expect(listed(second)).toMatchObject([{ responses: [{ entries: { 'H-01': { answer: level(3) } } }] }]);
    expect(listed(third)).toHaveLength(1);
  });

  test('trying again and again does not flicker between saving and not saved', async () => {
    const { disk, here } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    const said: string[] = [];
    here.$saving.listen(({ kind }) => said.push(kind));
    here.writeNote('H-01', 'A');
    await here.flush();
    here.writeNote('H-01', 'As');
    await here.flush();
    expect(new Set(said)).toEqual(new Set(['failed']));
    disk.recover();
    await here.flush();
    expect(said.at(-1)).toBe('saved');
  });

  test('what another tab saved meanwhile is kept under the answers that wait, also of an assessment that is not on the screen', async () => {
    const { disk, here, first, second, entriesOf } = await twoKept();
    const other = screen(disk.keeper());
    await other.open(second);
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.open(first);
    disk.recover();
    other.answerStatement('H-02', dontKnow);
    await other.flush();
    await settled();
    expect(here.$assessment.get()?.id).toBe(first);
    await here.flush();
    expect(await entriesOf(second)).toEqual({ 'H-01': { answer: level(3) }, 'H-02': { answer: dontKnow } });
  });

  test('a copy made of the answers that wait has them', async () => {
    const { disk, here, second } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    const refused = disk.keeper();
    expect(refused).toBeDefined();
    expect(await duplicate(here, second, 'Copy')).toBe(false);
    disk.recover();
    expect(await duplicate(here, second, 'Copy')).toBe(true);
    const copy = here.$shelf.get()?.assessments.find(({ title }) => title === 'Copy');
    expect(copy?.responses[0].entries).toEqual({ 'H-01': { answer: level(3) } });
  });
});

test('of two that are opened at once the one asked for last is shown', async () => {
  const disk = device();
  const keeper = disk.keeper();
  await disk.plant('slow', assessmentWith({}, { id: 'slow', changed: MONDAY }));
  await disk.plant('quick', assessmentWith({}, { id: 'quick', changed: TUESDAY }));
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  const get: typeof keeper.get = async (id) => {
    if (id === 'slow') await waiting;
    return keeper.get(id);
  };
  const here = screen({ ...keeper, get });
  const slow = here.open('slow');
  await settled();
  await here.open('quick');
  goOn();
  await slow;
  expect(here.$assessment.get()?.id).toBe('quick');
});

describe('an assessment that was deleted', () => {
  test('stays deleted, although answers to it could not be kept', async () => {
    const { disk, here, second } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    disk.recover();
    // Making room is why it is deleted: nothing is to be written before.
    await remove(here, second);
    expect(here.$assessment.get()).toBeUndefined();
    await here.start({ ...wanted, title: 'Third' });
    await here.refreshShelf();
    expect(titlesOn(here)).toEqual(['Third', 'First']);
    expect(here.$unsaved.get()).toEqual([]);
  });

  test('comes back by undo with the answers that could not be kept', async () => {
    const { disk, here, second, entriesOf } = await twoKept();
    here.answerStatement('H-01', level(3));
    await here.flush();
    disk.refuse();
    here.answerStatement('H-02', dontKnow);
    await here.flush();
    disk.recover();
    const putBack = await remove(here, second);
    expect(await putBack?.()).toBe(true);
    expect(await entriesOf(second)).toEqual({ 'H-01': { answer: level(3) }, 'H-02': { answer: dontKnow } });
  });

  test('while an answer to it is still being written stays deleted', async () => {
    const { disk, here, second } = await twoKept();
    const goOn = disk.slowDown();
    here.answerStatement('H-01', level(3));
    const removing = remove(here, second);
    await settled();
    goOn();
    await removing;
    await here.flush();
    expect((await disk.kept()).has(second)).toBe(false);
  });

  test('is not deleted when the device refuses, and says so; its answers still wait', async () => {
    const { disk, here, second } = await twoKept();
    disk.refuse();
    here.answerStatement('H-01', level(3));
    await here.flush();
    expect(await remove(here, second)).toBeUndefined();
    expect(here.$unsaved.get().map(({ id }) => id)).toEqual([second]);
    expect(entriesOn(here)).toEqual({ 'H-01': { answer: level(3) } });
    expect((await disk.kept()).has(second)).toBe(true);
  });

  test('is not called back when the device refuses, and undo can be tried again', async () => {
    const { disk, here, second } = await twoKept();
    const putBack = await remove(here, second);
    disk.refuse();
    expect(await putBack?.()).toBe(false);
    disk.recover();
    expect(await putBack?.()).toBe(true);
    expect((await disk.kept()).has(second)).toBe(true);
  });
});

describe('deleted in another tab', () => {
  async function deletedElsewhere() {
    const { disk, here, second, entriesOf } = await twoKept();
    const other = screen(disk.keeper());
    return { disk, here, other, second, entriesOf };
  }
  const GONE = { kind: 'failed', reason: 'gone' };

  test('the open assessment says so at once, and nothing is left unsaved', async () => {
    const { here, other, second } = await deletedElsewhere();
    await remove(other, second);
    await settled();
    expect(here.$saving.get()).toEqual(GONE);
    expect(here.$assessment.get()?.id).toBe(second);
    expect(here.$unsaved.get()).toEqual([]);
  });

  test('the next answer stays on the screen for a file, and does not bring it back', async () => {
    const { disk, here, other, second } = await deletedElsewhere();
    await remove(other, second);
    here.answerStatement('H-01', level(3));
    await here.flush();
    expect((await disk.kept()).has(second)).toBe(false);
    expect(here.$saving.get()).toEqual(GONE);
    expect(entriesOn(here)).toEqual({ 'H-01': { answer: level(3) } });
    await here.refreshShelf();
    expect(titlesOn(here)).toEqual(['First']);
  });

  test('and put back there, it goes on here with both', async () => {
    const { here, other, second, entriesOf } = await deletedElsewhere();
    here.answerStatement('H-01', level(3));
    await here.flush();
    const putBack = await remove(other, second);
    await settled();
    here.answerStatement('H-02', dontKnow);
    await here.flush();
    await putBack?.();
    await settled();
    expect(await entriesOf(second)).toEqual({ 'H-01': { answer: level(3) }, 'H-02': { answer: dontKnow } });
    expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
  });

  test('and put back there before the next answer, the page says no more that it is deleted', async () => {
    const { here, other, second } = await deletedElsewhere();
    const putBack = await remove(other, second);
    await settled();
    await putBack?.();
    await settled();
    expect(here.$saving.get()).toEqual({ kind: 'nothing-yet' });
  });
});

describe('in a browser that keeps nothing', () => {
  async function inMemory() {
    const here = screen(memoryKeeper(), false);
    const id = await here.start(wanted);
    here.answerStatement('H-01', level(1));
    await here.flush();
    return { here, id };
  }

  test('a file opened in place of the open assessment is what the screen shows and goes on with', async () => {
    const { here, id } = await inMemory();
    const file = assessmentWith({ 'H-02': { answer: level(4) } }, { id, title: 'From a file' });
    expect(await keepOpened(here, file, { replace: true, formerTitle: 'Before' })).toBe(id);
    expect(here.$assessment.get()).toEqual(file);
    here.answerStatement('H-03', dontKnow);
    await here.flush();
    await here.open(id);
    expect(entriesOn(here)).toEqual({ 'H-02': { answer: level(4) }, 'H-03': { answer: dontKnow } });
    expect(titlesOn(here)).toContain('Before');
  });

  test('a new name is what the screen shows', async () => {
    const { here, id } = await inMemory();
    expect(await rename(here, id, 'A new name')).toBe(true);
    expect(here.$assessment.get()?.title).toBe('A new name');
    here.answerStatement('H-02', level(2));
    await here.flush();
    expect(here.$assessment.get()?.title).toBe('A new name');
  });

  test('an assessment that is deleted is not on the screen any more', async () => {
    const { here, id } = await inMemory();
    await remove(here, id);
    expect(here.$assessment.get()).toBeUndefined();
    expect(here.$saving.get()).toEqual({ kind: 'unavailable' });
  });
});

describe('a file opened in place of an assessment whose answers could not be kept', () => {
  test('is not mixed with them; the copy of what was there has them', async () => {
    const disk = device();
    const keeper = disk.keeper();
    // Room for the copy and the file, none for the answer: a write of the open assessment is refused once.
    let refusals = 0;
    const put: typeof keeper.put = (kept) => {
      if (refusals > 0 && kept.revision === 2) {
        refusals -= 1;
        return Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
      }
      return keeper.put(kept);
    };
    const here = screen({ ...keeper, put });
    const id = await here.start(wanted);
    refusals = 2;
    here.answerStatement('H-01', level(1));
    await here.flush();
    const file = assessmentWith({ 'H-02': { answer: level(4) } }, { id, title: 'From a file' });
    expect(await keepOpened(here, file, { replace: true, formerTitle: 'Before' })).toBe(id);
    await here.flush();
    expect(here.$assessment.get()).toEqual(file);
    expect((await disk.kept()).get(id)?.data).toEqual(file);
    const before = here.$shelf.get()?.assessments.find(({ title }) => title === 'Before');
    expect(before?.responses[0].entries).toEqual({ 'H-01': { answer: level(1) } });
  });
});

describe('a device that will not even be read', () => {
  async function unread() {
    const disk = device();
    const keeper = disk.keeper();
    let broken = false;
    const get: typeof keeper.get = (id) =>
      broken ? Promise.reject(new DOMException('closed', 'InvalidStateError')) : keeper.get(id);
    const here = screen({ ...keeper, get });
    const id = await here.start(wanted);
    broken = true;
    return { disk, here, id };
  }

  test('renames, copies, replaces and deletes nothing, says so, and throws nothing', async () => {
    const { disk, here, id } = await unread();
    const before = await disk.kept();
    const file = assessmentWith({}, { id, title: 'From a file' });
    expect(await rename(here, id, 'New')).toBe(false);
    expect(await duplicate(here, id, 'Copy')).toBe(false);
    expect(await keepOpened(here, file, { replace: true, formerTitle: 'Before' })).toBeUndefined();
    expect(await keepOpened(here, file, { replace: false })).toBeUndefined();
    expect(await remove(here, id)).toBeUndefined();
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'lost' });
    expect(await disk.kept()).toEqual(before);
  });
});
