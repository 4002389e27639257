import { describe, expect, test } from 'vitest';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { LIMITS } from '../../../src/assessment/files/limits';
import type { Assessment } from '../../../src/assessment/model/assessment';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { device, screen } from './device';
import { openAny } from '../../../src/assessment/exchange/open-file';
import { keepOpened } from '../../../src/assessment/workspace/shelf';

const here1 = assessmentWith({ 'H-01': { answer: level(1) } }, { title: 'Here', changed: MONDAY });
const inFile = assessmentWith({ 'H-01': { answer: level(4) } }, { title: 'In the file', changed: TUESDAY });
const file = writeEngagementFile(inFile, TUESDAY);

/** A screen on a device that keeps these things. */
async function screenWith(...kept: readonly { readonly id: string; readonly data: unknown }[]) {
  const disk = device();
  for (const { id, data } of kept) await disk.plant(id, data);
  const here = screen(disk.keeper());
  await here.refreshShelf();
  return { disk, here };
}

const opening = (here: Workspace, text: string) => openAny(here, new File([text], 'a.engagement.json'));

async function read(here: Workspace, text: string): Promise<Assessment> {
  const result = await opening(here, text);
  if (result.kind !== 'assessment') throw new Error(`not opened: ${JSON.stringify(result)}`);
  return result.assessment;
}

const titlesOn = (here: Workspace) =>
  here.$shelf
    .get()
    ?.assessments.map(({ title }) => title)
    .sort();

describe('reading a file', () => {
  test('changes nothing on the device or the screen until the person says so', async () => {
    const { disk, here } = await screenWith({ id: here1.id, data: here1 });
    const before = await disk.kept();
    expect(await opening(here, file)).toMatchObject({ kind: 'assessment', assessment: inFile });
    expect(await disk.kept()).toEqual(before);
    expect(disk.writes()).toBe(0);
    expect(here.$assessment.get()).toBeUndefined();
    expect(here.$saving.get()).toEqual({ kind: 'nothing-yet' });
  });

  test('says when this device already has that assessment', async () => {
    const { here } = await screenWith({ id: here1.id, data: here1 });
    expect(await opening(here, file)).toEqual({ kind: 'assessment', assessment: inFile, already: here1 });
  });

  test('says nothing of the kind when it has not', async () => {
    const { here } = await screenWith();
    expect(await opening(here, file)).toEqual({ kind: 'assessment', assessment: inFile });
  });

  test('that is not ours names the problem and changes nothing', async () => {
    const { disk, here } = await screenWith({ id: here1.id, data: here1 });
    expect(await opening(here, '{}')).toEqual({ kind: 'problem', problem: { code: 'not-ours', found: 'nothing' } });
    expect(disk.writes()).toBe(0);
  });
});

describe('keeping an opened file', () => {
  test('on a new device keeps its own id, so that it is known again', async () => {
    const { here } = await screenWith();
    expect(await keepOpened(here, await read(here, file), { replace: false })).toBe(inFile.id);
    expect(await here.open(inFile.id)).toBe(true);
    expect(here.$assessment.get()).toEqual(inFile);
  });

  test('in place of what is here keeps a copy of what was here', async () => {
    const { disk, here } = await screenWith({ id: here1.id, data: here1 });
    const id = await keepOpened(here, await read(here, file), { replace: true, formerTitle: 'Here (before)' });
    expect(id).toBe(here1.id);
    expect((await disk.kept()).get(here1.id)?.data).toEqual(inFile);
    const former = here.$shelf.get()?.assessments.find(({ title }) => title === 'Here (before)');
    expect(former?.responses).toEqual(here1.responses);
  });

  test('beside what is here changes nothing of it', async () => {
    const { disk, here } = await screenWith({ id: here1.id, data: here1 });
    const id = await keepOpened(here, await read(here, file), { replace: false });
    expect(id).not.toBe(here1.id);
    expect((await disk.kept()).get(here1.id)?.data).toEqual(here1);
    expect(titlesOn(here)).toEqual(['Here', 'In the file']);
  });

  test('leaves an assessment that can be answered further', async () => {
    const { disk, here } = await screenWith({ id: here1.id, data: here1 });
    await keepOpened(here, await read(here, file), { replace: true, formerTitle: 'Here (before)' });
    await here.open(here1.id);
    here.answerStatement('H-02', level(2));
    await here.flush();
    expect((await disk.kept()).get(here1.id)?.data).toMatchObject({
      responses: [{ entries: { 'H-01': { answer: level(4) }, 'H-02': { answer: level(2) } } }],
    });
  });

  test('on a full disk changes nothing and says that it was not kept', async () => {
    const { disk, here } = await screenWith({ id: here1.id, data: here1 });
    disk.refuse();
    expect(
      await keepOpened(here, await read(here, file), { replace: true, formerTitle: 'Here (before)' }),
    ).toBeUndefined();
    expect((await disk.kept()).get(here1.id)?.data).toEqual(here1);
    expect(here.$saving.get()).toEqual({ kind: 'failed', reason: 'full' });
  });

  test('with the longest title keeps a former copy that can be opened', async () => {
    const long = { ...here1, title: 'x'.repeat(LIMITS.title) };
    const { here } = await screenWith({ id: long.id, data: long });
    await keepOpened(here, await read(here, file), {
      replace: true,
      formerTitle: `${long.title} (before opening a file)`,
    });
    expect(here.$shelf.get()?.unreadable).toEqual([]);
    expect(here.$shelf.get()?.assessments).toHaveLength(2);
  });

  test('never writes over kept work that could not be read', async () => {
    const broken = { ...here1, edition: '2025-9' };
    const { disk, here } = await screenWith({ id: here1.id, data: broken });
    const id = await keepOpened(here, await read(here, file), { replace: false });
    expect((await disk.kept()).get(here1.id)?.data).toEqual(broken);
    expect(await here.open(id ?? '')).toBe(true);
  });

  test('never writes over an assessment that arrived since the list was read', async () => {
    const { disk, here } = await screenWith();
    const opened = await read(here, file);
    await disk.plant(here1.id, here1);
    await keepOpened(here, opened, { replace: false });
    expect((await disk.kept()).get(here1.id)?.data).toEqual(here1);
  });

  test('is not called kept when another tab was quicker and nothing was written', async () => {
    const disk = device();
    const keeper = disk.keeper();
    const theirs = { ...here1, title: 'Changed in another tab' };
    const put: typeof keeper.put = async (kept) => {
      if (kept.id === here1.id) await disk.plant(here1.id, theirs, 2);
      return keeper.put(kept);
    };
    await disk.plant(here1.id, here1);
    const here = screen({ ...keeper, put });
    expect(await keepOpened(here, inFile, { replace: true, formerTitle: 'Here (before)' })).toBeUndefined();
    expect((await disk.kept()).get(here1.id)?.data).toEqual(theirs);
  });
});
