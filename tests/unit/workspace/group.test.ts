import { beforeEach, describe, expect, test } from 'vitest';
import { writeResponseFile } from '../../../src/assessment/files/response-file';
import { type Offered, addAnswers, offeredText } from '../../../src/assessment/exchange/add-answers';
import { keepTogether, together } from '../../../src/assessment/workspace/merge-copies';
import { undoFor } from '../../../src/assessment/workspace/undo';
import type { Response } from '../../../src/assessment/model/assessment';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { withSlot } from '../../../src/assessment/model/paths';
import { TUESDAY, assessmentWith, level } from '../examples';
import { device, screen, settled, wanted } from './device';

let disk = device();
let here = screen(disk.keeper());
let id = '';
beforeEach(async () => {
  disk = device();
  here = screen(disk.keeper());
  id = await here.start(wanted);
});

const from = (who: string, more: Partial<Response> = {}, to = id): Offered => {
  const one = assessmentWith({}, { invitedTo: to });
  const response: Response = {
    id: who,
    viewpoint: 'board',
    entries: { 'H-01': { answer: level(2), note: who } },
    version: 1,
    ...more,
  };
  return {
    name: `${who}.json`,
    text: () => Promise.resolve({ ok: true, value: writeResponseFile({ ...one, responses: [response] }, TUESDAY) }),
  };
};
const words = offeredText;
const counted = () => here.$assessment.get()?.responses.map((response) => response.id);

describe('answers from others', () => {
  test('are taken in, in one change, and kept', async () => {
    const outcomes = await addAnswers(here, [from('ade'), from('bo')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['taken', 'taken']);
    expect(counted()?.slice(1)).toEqual(['ade', 'bo']);
    await here.flush();
    expect(JSON.stringify((await disk.kept()).get(id)?.data)).toContain('"bo"');
  });

  test('a bad one among them stops nothing, and each is named', async () => {
    const outcomes = await addAnswers(here, [
      words('letter.txt', 'Dear colleague'),
      from('ade'),
      from('cy', {}, 'another-assessment'),
      {
        name: 'huge.json',
        text: () => Promise.resolve({ ok: false, problem: { code: 'too-large', bytes: 2, limit: 1 } }),
      },
      words('page.html', '<script>alert(1)</script>'),
      from('ade'),
    ]);
    expect(outcomes.map((each) => [each.name, each.kind === 'taken' ? each.arrival.kind : each.kind])).toEqual([
      ['letter.txt', 'problem'],
      ['ade.json', 'new'],
      ['cy.json', 'other-assessment'],
      ['huge.json', 'problem'],
      ['page.html', 'problem'],
      ['ade.json', 'same'],
    ]);
    expect(counted()?.slice(1)).toEqual(['ade']);
  });

  test('a thousand at once are looked at, with a pause for the screen now and then', async () => {
    let paused = 0;
    const outcomes = await addAnswers(
      here,
      Array.from({ length: 1_000 }, (_, index) => from(`p${index}`)),
      () => (paused += 1),
    );
    expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(999);
    expect(outcomes.at(-1)?.kind).toBe('no-room');
    expect(paused).toBeGreaterThan(0);
  }, 30_000);

  test('another copy of this very assessment is not swallowed', async () => {
    const open = here.$assessment.get();
    if (!open) throw new Error('not open');
    expect(await addAnswers(here, [words('copy.json', writeEngagementFile(open, TUESDAY))])).toMatchObject([
      { kind: 'copy' },
    ]);
  });
});

test('undo takes back what was done here, and nothing that another tab did', async () => {
  const other = screen(disk.keeper());
  await here.flush();
  await other.open(id);
  const undo = undoFor(here);
  here.answerStatement('H-01', level(4));
  await here.flush();
  await settled();
  other.answerStatement('H-02', level(1));
  await other.flush();
  await settled();
  expect(undo.$can.get()).toEqual({ undo: true, redo: false });
  undo.undo();
  expect(here.$assessment.get()?.responses[0].entries).toEqual({ 'H-02': { answer: level(1) } });
  undo.redo();
  expect(here.$assessment.get()?.responses[0].entries['H-01']).toEqual({ answer: level(4) });
});

test('two copies are kept as one, a snapshot first, what was not chosen beside', async () => {
  here.answerStatement('H-01', level(1));
  here.change((so, at) => withSlot(so, 'asks', 'Agree the plan.', at));
  await here.flush();
  await here.refreshShelf();
  const mine = here.$assessment.get();
  if (!mine) throw new Error('not open');
  const theirs = {
    ...mine,
    asks: 'Agree the money.',
    responses: [{ ...mine.responses[0], entries: { 'H-01': { answer: level(4) } } }],
  } as unknown as typeof mine;
  const merge = await together(here, theirs);
  if (!merge) throw new Error('not read');
  expect(merge.conflicts.map(({ key }) => key)).toEqual(['asks']);
  expect(await keepTogether(here, merge, new Map([['asks', 'theirs']]), 'copy.json')).toBe('kept');
  const after = here.$assessment.get();
  expect(after?.asks).toBe('Agree the money.');
  expect(after?.notChosen?.[0]).toMatchObject({ value: 'Agree the plan.' });
  expect(after?.responses[0].entries['H-01']?.answer).toEqual(level(1));
  expect(after?.aside?.map(({ response }) => response.entries['H-01']?.answer)).toEqual([level(4)]);
  expect(after?.snapshots?.[0]?.by).toBe('app');
});

test('what another tab saved while somebody chose between two copies is not written over', async () => {
  here.answerStatement('H-01', level(1));
  await here.flush();
  const mine = here.$assessment.get();
  if (!mine) throw new Error('not open');
  const theirs = {
    ...mine,
    responses: [{ ...mine.responses[0], entries: { 'H-01': { answer: level(4) } } }],
  } as unknown as typeof mine;
  const merge = await together(here, theirs);
  const other = screen(disk.keeper());
  await other.open(id);
  other.answerStatement('H-02', level(3));
  await other.flush();
  if (!merge) throw new Error('not read');
  expect(await keepTogether(here, merge, new Map(), 'copy.json')).toBe('changed');
  const again = await together(here, theirs);
  if (!again) throw new Error('not read');
  expect(await keepTogether(here, again, new Map(), 'copy.json')).toBe('kept');
  expect(((await disk.kept()).get(id)?.data as typeof mine).responses[0].entries).toMatchObject({
    'H-01': { answer: level(1) },
    'H-02': { answer: level(3) },
  });
});
