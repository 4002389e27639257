import { describe, expect, test } from 'vitest';
import { type Assessment, entryOf } from '../../../src/assessment/model/assessment';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { device, screen, settled, wanted } from './device';

const evidenceOn = (here: Workspace) => entryOf((here.$assessment.get() as Assessment).responses[0], 'H-01').evidence;
const piece = (title: string, place = '') => ({ title, place, date: '' });

/** A screen where these pieces have been listed for H-01, in this order. */
async function listed(...titles: readonly string[]) {
  const disk = device();
  const here = screen(disk.keeper());
  const id = await here.start(wanted);
  titles.forEach((title, index) => here.changeEvidence('H-01', index, 'title', title));
  await here.flush();
  return { disk, here, id };
}

describe('evidence', () => {
  test('is changed one field at a time, and the other fields and pieces stay', async () => {
    const { here } = await listed('Minutes', 'Policy');
    here.changeEvidence('H-01', 1, 'place', 'Website');
    here.changeEvidence('H-01', 0, 'date', '2026-10-01');
    expect(evidenceOn(here)).toEqual([{ title: 'Minutes', place: '', date: '2026-10-01' }, piece('Policy', 'Website')]);
  });

  test('with nothing left in it is not kept, and the last one leaves nothing behind', async () => {
    const { here } = await listed('Minutes', 'Policy');
    here.changeEvidence('H-01', 0, 'title', '');
    expect(evidenceOn(here)).toEqual([piece('Policy')]);
    here.changeEvidence('H-01', 0, 'title', '');
    expect(here.$assessment.get()?.responses[0].entries).toEqual({});
  });

  test('can be listed before what is there', async () => {
    const { here } = await listed('Policy');
    here.changeEvidence('H-01', 0, 'title', 'Minutes', 'new');
    expect(evidenceOn(here)).toEqual([piece('Minutes'), piece('Policy')]);
  });

  test('of a fourth piece is not taken, and pushes none out', async () => {
    const { here } = await listed('One', 'Two', 'Three', 'Four');
    here.changeEvidence('H-01', 0, 'title', 'Zero', 'new');
    expect(evidenceOn(here)).toEqual([piece('One'), piece('Two'), piece('Three')]);
  });

  test('that two tabs list for the same statement is all kept', async () => {
    const { disk, here, id } = await listed('Minutes');
    const other = screen(disk.keeper());
    await other.open(id);
    const goOn = disk.slowDown();
    here.changeEvidence('H-01', 0, 'place', 'Website');
    here.changeEvidence('H-01', 1, 'title', 'From here', 'new');
    other.changeEvidence('H-01', 1, 'title', 'From there', 'new');
    goOn();
    await Promise.all([here.flush(), other.flush()]);
    await settled();
    expect(evidenceOn(here)).toEqual(evidenceOn(other));
    expect(
      evidenceOn(here)
        ?.map(({ title, place }) => `${title} ${place}`.trim())
        .sort(),
    ).toEqual(['From here', 'From there', 'Minutes Website']);
  });
});
