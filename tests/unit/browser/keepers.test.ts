import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Keeper, memoryKeeper, openAssessmentDatabase } from '../../../src/browser/assessment-database';
import { assessmentWith, level } from '../examples';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const first = { id: 'a', data: { title: 'First' }, revision: 1 };

/** What the store counts on, wherever things are kept. */
describe.each<[string, () => Promise<Keeper>]>([
  ["the browser's database", openAssessmentDatabase],
  ['memory', () => Promise.resolve(memoryKeeper())],
])('%s', (_, open) => {
  test('holds nothing at first', async () => {
    const keeper = await open();
    expect(await keeper.all()).toEqual([]);
    expect(await keeper.get('a')).toBeUndefined();
  });

  test('gives back what was kept', async () => {
    const keeper = await open();
    expect(await keeper.put(first)).toBeUndefined();
    expect(await keeper.get('a')).toEqual(first);
  });

  test('gives back everything that was kept', async () => {
    const keeper = await open();
    await keeper.put(first);
    await keeper.put({ ...first, id: 'b' });
    expect((await keeper.all()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('takes the next revision in place of the one before', async () => {
    const keeper = await open();
    await keeper.put(first);
    const second = { ...first, data: { title: 'Second' }, revision: 2 };
    expect(await keeper.put(second)).toBeUndefined();
    expect(await keeper.all()).toEqual([second]);
  });

  test.each([1, 3])(
    'after revision 1 refuses revision %d, changes nothing and gives back what is there',
    async (revision) => {
      const keeper = await open();
      await keeper.put(first);
      expect(await keeper.put({ ...first, data: { title: 'Stale' }, revision })).toEqual(first);
      expect(await keeper.get('a')).toEqual(first);
    },
  );

  test('where nothing is kept any more takes no later revision: what was removed elsewhere does not come back', async () => {
    const keeper = await open();
    await keeper.put(first);
    await keeper.remove('a');
    expect(await keeper.put({ ...first, revision: 2 })).toBe('gone');
    expect(await keeper.all()).toEqual([]);
    expect(await keeper.put(first), 'but it can be put back').toBeUndefined();
  });

  test('of two that write the same revision takes only one', async () => {
    const keeper = await open();
    await keeper.put(first);
    const write = (title: string) => keeper.put({ id: 'a', data: { title }, revision: 2 });
    const [left, right] = await Promise.all([write('left'), write('right')]);
    expect([left, right]).toEqual([undefined, { id: 'a', data: { title: 'left' }, revision: 2 }]);
    expect((await keeper.get('a'))?.data).toEqual({ title: 'left' });
  });

  test('forgets what is removed, and does not mind removing what is not there', async () => {
    const keeper = await open();
    await keeper.put(first);
    await keeper.remove('a');
    await keeper.remove('nothing');
    expect(await keeper.all()).toEqual([]);
  });

  test('keeps a whole assessment as it was', async () => {
    const keeper = await open();
    const data = assessmentWith({ 'H-01': { answer: level(2, true), note: 'صحة 👩🏽‍⚕️ \u0000 "' } });
    await keeper.put({ id: data.id, data, revision: 1 });
    expect((await keeper.get(data.id))?.data).toEqual(data);
  });
});
