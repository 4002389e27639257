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
    await expect(openAssessmentDatabase()).rejects.toMatchObject({ kind: 'refused' });
  });

  test('and has no database is an error the page can tell', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openAssessmentDatabase()).rejects.toMatchObject({ kind: 'missing' });
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
  const told = vi.fn();
  keeper.onTrouble(told);
  await keeper.put(first);
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('engagement-cycle', 2);
    request.onsuccess = () => resolve(request.result);
    request.onblocked = () => reject(new Error('held up'));
  });
  expect(opened.version).toBe(2);
  expect(told.mock.calls, 'the older tab is told at once').toEqual([['newer']]);
  await expect(keeper.put({ ...first, revision: 2 }), 'and can no longer write').rejects.toMatchObject({
    kind: 'newer',
  });
});

test('a page whose database was taken over by a newer version says so, before and after the next answer', async () => {
  const here = await page();
  await here.start(wanted);
  await new Promise((resolve) => (indexedDB.open('engagement-cycle', 2).onsuccess = resolve));
  const newer = { kind: 'failed', reason: 'newer' };
  expect(here.$saving.get()).toEqual(newer);
  here.answerStatement('H-01', level(3));
  await here.flush();
  expect(here.$saving.get()).toEqual(newer);
  expect(here.$assessment.get()?.responses[0].entries).toEqual({ 'H-01': { answer: level(3) } });
});

/** A page of the site on this browser's database. */
async function page(patience = { open: 200, act: 200 }) {
  let ids = 0;
  return createWorkspace({
    bank: BANK,
    keeper: await openAssessmentDatabase(patience),
    lasting: true,
    now: () => MONDAY,
    newId: () => `id-${(ids += 1)}`,
  });
}

describe('a connection that is lost', () => {
  /** Every transaction on a connection that was opened before fails, as in a tab that was in the background. */
  function lose(name: string) {
    const open = IDBFactory.prototype.open;
    const transaction = IDBDatabase.prototype.transaction;
    const fresh = new WeakSet<object>();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...given) {
      const request = open.apply(this, given);
      request.addEventListener('success', () => fresh.add(request.result));
      return request;
    });
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      if (!fresh.has(this)) throw new DOMException('The connection was lost', name);
      return transaction.apply(this, given);
    });
  }

  test.each(['UnknownError', 'InvalidStateError'])('with %s is opened anew, and nothing is lost', async (name) => {
    const here = await page();
    const id = await here.start(wanted);
    here.answerStatement('H-01', level(1));
    await here.flush();
    lose(name);
    for (const statement of ['H-02', 'H-03', 'H-04']) here.answerStatement(statement, level(2));
    await here.flush();
    expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
    vi.restoreAllMocks();
    const again = await page();
    expect(await again.open(id)).toBe(true);
    expect(Object.keys(again.$assessment.get()?.responses[0].entries ?? {})).toEqual(['H-01', 'H-02', 'H-03', 'H-04']);
  });

  test('and cannot be opened anew says so, and the next change tries again', async () => {
    const here = await page();
    await here.start(wanted);
    lose('UnknownError');
    vi.mocked(IDBFactory.prototype.open).mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    here.answerStatement('H-01', level(1));
    await here.flush();
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'lost' });
    vi.restoreAllMocks();
    here.answerStatement('H-02', level(2));
    await here.flush();
    expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
  });
});

describe('a browser that does not answer', () => {
  const silent = () => Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener: () => {} });

  test('when the database is opened is told within the time limit', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(silent);
    await expect(openAssessmentDatabase({ open: 20, act: 20 })).rejects.toMatchObject({ kind: 'hanging' });
  });

  test('when something is kept says so, and the same answer kept twice is there once', async () => {
    const here = await page({ open: 200, act: 30 });
    const id = await here.start(wanted);
    const commit = IDBObjectStore.prototype.put;
    let late = () => {};
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(function (this: IDBObjectStore, key) {
      const request = IDBObjectStore.prototype.get.call(this, key as string);
      late = () => commit.call(this, { id, data: {}, revision: 9 });
      return new Proxy(request, {
        get: (target, name) => (name === 'addEventListener' ? () => {} : Reflect.get(target, name)),
      });
    });
    here.answerStatement('H-01', level(1));
    await here.flush();
    expect(late).toBeTypeOf('function');
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'hanging' });
    vi.restoreAllMocks();
    here.answerStatement('H-02', level(2));
    await here.flush();
    expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
  });
});

test('a database of a newer version is told from one that is missing', async () => {
  await new Promise((resolve) => {
    const request = indexedDB.open('engagement-cycle', 7);
    request.onsuccess = () => resolve(request.result.close());
  });
  await expect(openAssessmentDatabase()).rejects.toMatchObject({ kind: 'newer' });
});

test('a database that another tab holds on to is told as blocked', async () => {
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('engagement-cycle', 1);
    request.onsuccess = () => resolve(request.result);
  });
  older.onversionchange = () => undefined;
  const deleting = indexedDB.deleteDatabase('engagement-cycle');
  await expect(openAssessmentDatabase({ open: 50, act: 50 })).rejects.toMatchObject({
    kind: expect.stringMatching(/blocked|hanging/),
  });
  older.close();
  await new Promise((resolve) => (deleting.onsuccess = resolve));
});

test('a database that is deleted says so; what is on the screen comes back only when the person asks for it', async () => {
  const here = await page();
  const id = await here.start(wanted);
  here.answerStatement('H-01', level(1));
  await here.flush();
  await new Promise((resolve) => (indexedDB.deleteDatabase('engagement-cycle').onsuccess = resolve));
  await aMoment();
  expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'deleted' });
  here.answerStatement('H-02', level(2));
  await here.flush();
  expect(here.$saving.get()).toMatchObject({ kind: 'failed' });
  await here.keepAgain();
  expect(here.$saving.get()).toMatchObject({ kind: 'saved' });
  const again = await page();
  await again.open(id);
  expect(Object.keys(again.$assessment.get()?.responses[0].entries ?? {})).toEqual(['H-01', 'H-02']);
});
