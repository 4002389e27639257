import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/assessment/files/limits';
import type { Assessment } from '../../../src/assessment/model/assessment';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { device, screen, settled, wanted } from './device';
import { duplicate, remove, rename } from '../../../src/assessment/workspace/shelf';

const titlesOn = (here: Workspace) => here.$shelf.get()?.assessments.map(({ title }) => title);

/** A device with one answered assessment, and a screen that has looked at the shelf. */
async function oneKept() {
  const disk = device();
  const here = screen(disk.keeper());
  const id = await here.start(wanted);
  here.answerStatement('H-01', level(3));
  await here.flush();
  await here.refreshShelf();
  const dataOf = async (which: string) => (await disk.kept()).get(which)?.data as Assessment;
  return { disk, here, id, dataOf };
}

describe('the list of assessments', () => {
  test('is not there before it has been read, and is empty on a new device', async () => {
    const here = screen(device().keeper());
    expect(here.$shelf.get()).toBeUndefined();
    await here.refreshShelf();
    expect(here.$shelf.get()).toEqual({ assessments: [], moved: new Map(), unreadable: [] });
  });

  test('begins with the one that changed last', async () => {
    const disk = device();
    await disk.plant('old', assessmentWith({}, { id: 'old', title: 'Old', changed: MONDAY }));
    await disk.plant('new', assessmentWith({}, { id: 'new', title: 'New', changed: TUESDAY }));
    const here = screen(disk.keeper());
    await here.refreshShelf();
    expect(titlesOn(here)).toEqual(['New', 'Old']);
  });

  test('opens what a person comes back to, with their answers', async () => {
    const { disk, id } = await oneKept();
    const later = screen(disk.keeper());
    expect(await later.open(id)).toBe(true);
    expect(later.$assessment.get()?.responses[0].entries).toEqual({ 'H-01': { answer: level(3) } });
  });

  test('does not open what is not there, and leaves the screen as it was', async () => {
    const { here, id } = await oneKept();
    expect(await here.open('nothing')).toBe(false);
    expect(here.$assessment.get()?.id).toBe(id);
  });
});

describe('kept work that cannot be read', () => {
  test.each<[string, unknown, object]>([
    ['is broken', { id: 'odd', title: 7 }, { code: 'damaged', place: 'title', expected: 'string', found: '7' }],
    [
      'is of another edition',
      assessmentWith({}, { id: 'odd', edition: '2025-9' }),
      { code: 'other-edition', edition: '2025-9' },
    ],
    [
      'is only a text',
      'something',
      { code: 'damaged', place: 'the top of the file', expected: 'Object', found: '"something"' },
    ],
  ])('because it %s is listed apart with the reason, and stays just as it is', async (_, data, problem) => {
    const { disk, here } = await oneKept();
    await disk.plant('odd', data);
    await here.refreshShelf();
    expect(titlesOn(here)).toEqual(['Our area']);
    expect(here.$shelf.get()?.unreadable).toEqual([{ id: 'odd', data, problem }]);
    expect(await here.open('odd')).toBe(false);
    expect((await disk.kept()).get('odd')).toEqual({ id: 'odd', data, revision: 1 });
  });
});

describe('deleting', () => {
  test('takes the assessment off the device', async () => {
    const { disk, here, id } = await oneKept();
    await remove(here, id);
    expect(titlesOn(here)).toEqual([]);
    expect((await disk.kept()).size).toBe(0);
  });

  test('can be undone, with every answer', async () => {
    const { here, id, dataOf } = await oneKept();
    const before = await dataOf(id);
    const putBack = await remove(here, id);
    expect(await putBack?.()).toBe(true);
    expect(titlesOn(here)).toEqual(['Our area']);
    expect(await dataOf(id)).toEqual(before);
  });

  test('and undoing leaves an assessment that can be answered further', async () => {
    const { here, id, dataOf } = await oneKept();
    await (
      await remove(here, id)
    )?.();
    await here.open(id);
    here.answerStatement('H-02', level(1));
    await here.flush();
    expect((await dataOf(id)).responses[0].entries).toEqual({
      'H-01': { answer: level(3) },
      'H-02': { answer: level(1) },
    });
  });

  test('something that is not there, and undoing that, changes nothing', async () => {
    const { here } = await oneKept();
    await (
      await remove(here, 'nothing')
    )?.();
    expect(titlesOn(here)).toEqual(['Our area']);
  });
});

describe('renaming', () => {
  test('changes the title and nothing that was answered', async () => {
    const { here, id, dataOf } = await oneKept();
    await rename(here, id, 'Our new area');
    expect(titlesOn(here)).toEqual(['Our new area']);
    expect((await dataOf(id)).responses[0].entries).toEqual({ 'H-01': { answer: level(3) } });
  });

  test('loses no answer that was given since the list was read', async () => {
    const { here, id, dataOf } = await oneKept();
    here.answerStatement('H-02', level(1));
    await here.flush();
    await rename(here, id, 'Our new area');
    here.answerStatement('H-03', level(4));
    await here.flush();
    expect(Object.keys((await dataOf(id)).responses[0].entries)).toEqual(['H-01', 'H-02', 'H-03']);
    expect((await dataOf(id)).title).toBe('Our new area');
  });

  test('loses no answer that another tab gives at the same moment', async () => {
    const { disk, here, id, dataOf } = await oneKept();
    const other = screen(disk.keeper());
    await other.open(id);
    const goOn = disk.slowDown();
    other.answerStatement('H-02', level(1));
    const renaming = rename(here, id, 'Our new area');
    await settled();
    goOn();
    await Promise.all([other.flush(), renaming]);
    expect((await dataOf(id)).responses[0].entries).toHaveProperty('H-02');
  });

  test('on a full disk leaves the old title and says so', async () => {
    const { disk, here, id } = await oneKept();
    disk.refuse();
    await rename(here, id, 'Our new area');
    expect(titlesOn(here)).toEqual(['Our area']);
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'full' });
  });
});

describe('duplicating', () => {
  test('makes a second assessment with the same answers and leaves the first alone', async () => {
    const { disk, here, id, dataOf } = await oneKept();
    const before = await dataOf(id);
    await duplicate(here, id, 'Copy of Our area');
    expect(titlesOn(here)).toEqual(['Copy of Our area', 'Our area']);
    expect(await dataOf(id)).toEqual(before);
    expect([...(await disk.kept()).values()].map(({ data }) => (data as Assessment).responses)).toEqual([
      before.responses,
      before.responses,
    ]);
  });

  test('includes answers that were given since the list was read', async () => {
    const { here, id } = await oneKept();
    here.answerStatement('H-02', level(1));
    await here.flush();
    await duplicate(here, id, 'Copy');
    const copy = here.$shelf.get()?.assessments.find(({ title }) => title === 'Copy');
    expect(Object.keys(copy?.responses[0].entries ?? {})).toEqual(['H-01', 'H-02']);
  });

  test('an assessment with the longest title makes a copy that can be opened', async () => {
    const { here, id } = await oneKept();
    const title = 'x'.repeat(LIMITS.title);
    await rename(here, id, title);
    await duplicate(here, id, `Copy of ${title}`);
    expect(here.$shelf.get()?.unreadable).toEqual([]);
    expect(here.$shelf.get()?.assessments).toHaveLength(2);
  });
});
