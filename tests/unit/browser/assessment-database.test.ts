import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorkspace } from '../../../src/assessment/workspace/workspace';
import { openAssessmentDatabase } from '../../../src/browser/assessment-database';
import { BANK, MONDAY, dontKnow, level } from '../examples';
import { diskIsFull, wanted } from '../workspace/device';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const first = { id: 'a', data: { title: 'First' }, revision: 1 };
/** Long enough for a message to another tab. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('what is kept', () => {
  test('is there when the page is opened again', async () => {
    await (await openAssessmentDatabase()).put(first);
    expect(await (await openAssessmentDatabase()).all()).toEqual([first]);
  });

  test('is a copy: changing it afterwards on the screen changes nothing on the device', async () => {
    const keeper = await openAssessmentDatabase();
    const data = { title: 'First' };
    await keeper.put({ ...first, data });
    data.title = 'Changed';
    expect((await keeper.get('a'))?.data).toEqual({ title: 'First' });
  });
});

describe('two tabs', () => {
  test('hear of what the other keeps and removes, and not of what they do themselves', async () => {
    const [left, right] = [await openAssessmentDatabase(), await openAssessmentDatabase()];
    const heard: string[] = [];
    left.onChangeElsewhere((id) => heard.push(`left hears of ${id}`));
    right.onChangeElsewhere((id) => heard.push(`right hears of ${id}`));
    await left.put(first);
    await aMoment();
    await right.remove('a');
    await aMoment();
    expect(heard).toEqual(['right hears of a', 'left hears of a']);
  });

  test('hear nothing of a change that was refused', async () => {
    const [left, right] = [await openAssessmentDatabase(), await openAssessmentDatabase()];
    await left.put(first);
    await aMoment();
    const heard = vi.fn();
    right.onChangeElsewhere(heard);
    await left.put(first);
    await aMoment();
    expect(heard).not.toHaveBeenCalled();
  });

  test('hear nothing more after they stop listening', async () => {
    const [left, right] = [await openAssessmentDatabase(), await openAssessmentDatabase()];
    const heard = vi.fn();
    const stop = right.onChangeElsewhere(heard);
    stop();
    await left.put(first);
    await aMoment();
    expect(heard).not.toHaveBeenCalled();
  });

  test('with the same assessment lose neither answer', async () => {
    let ids = 0;
    const tab = async () =>
      createWorkspace({
        bank: BANK,
        keeper: await openAssessmentDatabase(),
        lasting: true,
        now: () => MONDAY,
        newId: () => `id-${(ids += 1)}`,
      });
    const [left, right] = [await tab(), await tab()];
    const id = await left.start(wanted);
    await right.open(id);
    left.answerStatement('H-01', level(3));
    right.answerStatement('H-02', dontKnow);
    await Promise.all([left.flush(), right.flush()]);
    await aMoment();
    const both = { 'H-01': { answer: level(3) }, 'H-02': { answer: dontKnow } };
    for (const each of [left, right]) expect(each.$assessment.get()?.responses[0].entries).toEqual(both);
  });
});

describe('a browser that refuses', () => {
  test('to open a database at all is an error the page can tell', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not in a private window.', 'SecurityError');
    });
    await expect(openAssessmentDatabase()).rejects.toMatchObject({ name: 'SecurityError' });
  });

  test('and has no database is an error the page can tell', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openAssessmentDatabase()).rejects.toThrow();
    vi.unstubAllGlobals();
  });

  test('to write because the disk is full says so, changes nothing and tells nobody', async () => {
    const [keeper, other] = [await openAssessmentDatabase(), await openAssessmentDatabase()];
    await keeper.put(first);
    await aMoment();
    const heard = vi.fn();
    other.onChangeElsewhere(heard);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw diskIsFull();
    });
    await expect(keeper.put({ ...first, revision: 2 })).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    await aMoment();
    expect(await keeper.get('a')).toEqual(first);
    expect(heard).not.toHaveBeenCalled();
  });

  test('only when the write is finished says so too, and leaves no error that nobody caught', async () => {
    const keeper = await openAssessmentDatabase();
    const uncaught = vi.fn();
    process.on('unhandledRejection', uncaught);
    // A full disk often shows only at the end: the request fails and the whole transaction is undone.
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    });
    await expect(keeper.put(first)).rejects.toMatchObject({ name: 'AbortError' });
    await aMoment();
    process.off('unhandledRejection', uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });
});

test('a newer version of the site in another tab is not held up', async () => {
  const keeper = await openAssessmentDatabase();
  const closed = vi.fn();
  keeper.onClosed(closed);
  await keeper.put(first);
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('engagement-cycle', 2);
    request.onsuccess = () => resolve(request.result);
    request.onblocked = () => reject(new Error('held up'));
  });
  expect(opened.version).toBe(2);
  expect(closed, 'the older tab is told at once').toHaveBeenCalledOnce();
  await expect(keeper.put({ ...first, revision: 2 }), 'and can no longer write').rejects.toMatchObject({
    name: 'InvalidStateError',
  });
});

test('a page whose database was closed says that only loading it again helps, before and after the next answer', async () => {
  const here = createWorkspace({
    bank: BANK,
    keeper: await openAssessmentDatabase(),
    lasting: true,
    now: () => MONDAY,
    newId: () => 'one',
  });
  await here.start(wanted);
  await new Promise((resolve) => (indexedDB.open('engagement-cycle', 2).onsuccess = resolve));
  const closed = { kind: 'failed', reason: 'closed' };
  expect(here.$saving.get()).toEqual(closed);
  here.answerStatement('H-01', level(3));
  await here.flush();
  expect(here.$saving.get()).toEqual(closed);
  expect(here.$assessment.get()?.responses[0].entries).toEqual({ 'H-01': { answer: level(3) } });
});
