import { offerOf } from '../../../src/assessment/exchange/chosen-file';
import { openAny, openLocked } from '../../../src/assessment/exchange/open-file';
import { describe, expect, test } from 'vitest';
import { memoryKeeper } from '../../../src/browser/assessment-database';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { invitationTo, writeInvitationFile } from '../../../src/assessment/files/invitation';
import { writeLocked } from '../../../src/assessment/files/locked-file';
import { writeResponseFile, writeResponseText } from '../../../src/assessment/files/response-file';
import { LIMITS } from '../../../src/assessment/files/limits';
import type { Assessment, Response } from '../../../src/assessment/model/assessment';
import {
  type Offered,
  type Outcome,
  addAnswers,
  offeredText,
  unlocked,
} from '../../../src/assessment/exchange/add-answers';
import { undoFor } from '../../../src/assessment/workspace/undo';
import type { Workspace } from '../../../src/assessment/workspace/workspace';
import { TUESDAY, assessmentWith, level } from '../examples';
import { device, screen, wanted } from './device';

async function open() {
  const workspace = screen(memoryKeeper());
  const id = await workspace.start(wanted);
  return { workspace, id };
}

/** The assessment of somebody who was invited. */
function answersOf(person: string, to: string, chosen: 1 | 2 | 3 | 4 = 2, more: Partial<Response> = {}): Assessment {
  const made = assessmentWith({ 'H-01': { answer: level(chosen) } }, { id: `copy-of-${person}`, invitedTo: to });
  return { ...made, responses: [{ ...made.responses[0], id: person, version: 1, changed: TUESDAY, ...more }] };
}

const fileOf = (...given: Parameters<typeof answersOf>) => writeResponseFile(answersOf(...given), TUESDAY);
const offers = (...texts: readonly string[]) => texts.map((text, index) => offeredText(`file ${index + 1}`, text));
const peopleIn = (workspace: Workspace) =>
  workspace.$assessment
    .get()
    ?.responses.map(({ id }) => id)
    .slice(1);
const kinds = (outcomes: readonly Outcome[]) =>
  outcomes.map((each) => (each.kind === 'taken' ? each.arrival.kind : each.kind));

describe('adding answers', () => {
  test('takes each person in, from files and from texts, and what is bad stops nothing', async () => {
    const { workspace, id } = await open();
    const text = await writeResponseText(answersOf('bea', id, 3), TUESDAY);
    const outcomes = await addAnswers(
      workspace,
      offers(fileOf('ade', id), 'not a file', `> ${text.replaceAll('\n', '\n> ')}`),
    );
    expect(kinds(outcomes)).toEqual(['new', 'problem', 'new']);
    expect(peopleIn(workspace)).toEqual(['ade', 'bea']);
  });

  test('says of each thing what it is: nothing is swallowed', async () => {
    const { workspace, id } = await open();
    const own = workspace.$assessment.get() as Assessment;
    const outcomes = await addAnswers(
      workspace,
      offers(
        fileOf('ade', 'another', 2),
        writeEngagementFile(own, TUESDAY),
        writeInvitationFile(invitationTo(own)),
        await writeLocked(fileOf('bea', id), 'a passphrase'),
        writeEngagementFile(answersOf('cy', id), TUESDAY),
        writeEngagementFile(answersOf('di', 'another'), TUESDAY),
        fileOf('ed', id).replace('2026-1', '2031-1'),
      ),
    );
    expect(kinds(outcomes)).toEqual([
      'other-assessment',
      'copy',
      'invitation',
      'locked',
      'new',
      'other-assessment',
      'problem',
    ]);
    expect(outcomes[0]).toMatchObject({ title: 'Our maternity pathway' });
    expect(peopleIn(workspace)).toEqual(['cy']);
  });

  test('recognises the same, newer, older and doubtful copies that come at once', async () => {
    const { workspace, id } = await open();
    const copies = [
      fileOf('ade', id, 2, { version: 2 }),
      fileOf('ade', id, 2, { version: 2 }),
      fileOf('ade', id, 3, { version: 3 }),
      fileOf('ade', id, 1, { version: 1 }),
      fileOf('ade', id, 4, { version: 3 }),
    ];
    expect(kinds(await addAnswers(workspace, offers(...copies)))).toEqual([
      'new',
      'same',
      'newer',
      'older',
      'doubtful',
    ]);
    const { responses, aside = [] } = workspace.$assessment.get() as Assessment;
    expect(responses[1]?.entries['H-01']).toEqual({ answer: level(3) });
    expect(aside.map(({ response, why }) => [response.version, why])).toEqual([
      [2, 'older'],
      [1, 'older'],
      [3, 'doubtful'],
    ]);
  });

  test('is one step, which can be undone', async () => {
    const { workspace, id } = await open();
    const undo = undoFor(workspace);
    await addAnswers(workspace, offers(fileOf('ade', id), fileOf('bea', id, 3)));
    undo.undo();
    expect(peopleIn(workspace)).toEqual([]);
    undo.redo();
    expect(peopleIn(workspace)).toEqual(['ade', 'bea']);
  });

  test('changes nothing when nothing was taken', async () => {
    const { workspace } = await open();
    const before = workspace.$assessment.get();
    await addAnswers(workspace, offers('nothing'));
    expect(workspace.$assessment.get()).toBe(before);
  });

  test('names what is too large and what cannot be read, and goes on', async () => {
    const { workspace, id } = await open();
    const huge = Object.defineProperty(new File([], 'huge.json'), 'size', { value: LIMITS.fileBytes + 1 });
    const gone = Object.assign(new File([], 'a folder'), { text: () => Promise.reject(new Error('NotReadableError')) });
    const outcomes = await addAnswers(workspace, [offerOf(huge), offerOf(gone), offeredText('ade', fileOf('ade', id))]);
    expect(outcomes.slice(0, 2)).toMatchObject([{ problem: { code: 'too-large' } }, { problem: { code: 'not-read' } }]);
    expect(peopleIn(workspace)).toEqual(['ade']);
  });

  test('has no room for one person too many, and takes a newer copy of one who is in all the same', async () => {
    const { workspace, id } = await open();
    const many = Array.from({ length: LIMITS.responses - 1 }, (_, index): Response => ({
      id: `p-${index}`,
      viewpoint: 'staff',
      version: 1,
      entries: {},
    }));
    workspace.change((before) => ({ ...before, responses: [before.responses[0], ...many] }));
    const outcomes = await addAnswers(workspace, offers(fileOf('ade', id), fileOf('p-7', id, 2, { version: 2 })));
    expect(kinds(outcomes)).toEqual(['no-room', 'newer']);
  });

  test('has no room for what would not fit into a file that opens again', async () => {
    const { workspace, id } = await open();
    // Letters of two bytes: to count letters would be to take in twice too much.
    const note = 'م'.repeat(10_000);
    const heavy = Object.fromEntries(workspace.bank.statements.map((each) => [each.id, { note }]));
    const texts = Array.from({ length: 160 }, (_, index) =>
      fileOf(`p-${index}`, id, 2, { entries: heavy, name: `${index}` }),
    );
    const outcomes = await addAnswers(workspace, offers(...texts));
    expect(outcomes.at(-1)?.kind).toBe('no-room');
    const file = new File([writeEngagementFile(workspace.$assessment.get() as Assessment, TUESDAY)], 'all.json');
    expect(file.size).toBeGreaterThan(LIMITS.bytes * 0.9);
    expect((await openAny(workspace, file)).kind).toBe('assessment');
  }, 60_000);

  test('a locked file of answers is taken in once its passphrase is given', async () => {
    const { workspace, id } = await open();
    const [found] = await addAnswers(workspace, offers(await writeLocked(fileOf('ade', id), 'a long passphrase')));
    if (found?.kind !== 'locked') throw new Error('not locked');
    expect(await unlocked(found, 'another')).toBeUndefined();
    const inside = await unlocked(found, 'a long passphrase');
    expect(kinds(await addAnswers(workspace, inside ? [inside] : []))).toEqual(['new']);
  });

  test('a locked file as large as a file may be opens again', async () => {
    const { workspace, id } = await open();
    const note = 'm'.repeat(10_000);
    const heavy = Object.fromEntries(workspace.bank.statements.map((each) => [each.id, { note }]));
    const people = Array.from({ length: 165 }, (_, index): Response => ({
      id: `p-${index}`,
      viewpoint: 'staff',
      version: 1,
      entries: heavy,
    }));
    workspace.change((before) => ({ ...before, responses: [before.responses[0], ...people] }));
    const text = writeEngagementFile(workspace.$assessment.get() as Assessment, TUESDAY);
    // As base64 it is larger than any file that is not locked.
    expect((text.length * 4) / 3).toBeGreaterThan(LIMITS.bytes);
    const locked = await openAny(workspace, new File([await writeLocked(text, 'a long passphrase')], 'locked.json'));
    if (locked.kind !== 'locked') throw new Error(JSON.stringify(locked).slice(0, 300));
    expect(await openLocked(workspace, locked.locked, 'a long passphrase')).toMatchObject({
      kind: 'assessment',
      assessment: { id },
    });
  }, 60_000);

  test('tells how far it is, and lets the screen draw in between', async () => {
    const { workspace, id } = await open();
    const told: number[] = [];
    const slow = (person: string): Offered => ({
      name: person,
      text: () => new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: fileOf(person, id) }), 40)),
    });
    await addAnswers(workspace, [slow('ade'), slow('bea'), slow('cy')], (done) => told.push(done));
    expect(told).toEqual([1, 2, 3]);
  });

  test('keeps what another tab took in meanwhile', async () => {
    const disk = device();
    const [left, right] = [screen(disk.keeper()), screen(disk.keeper())];
    const id = await left.start(wanted);
    await right.open(id);
    await Promise.all([addAnswers(left, offers(fileOf('ade', id))), addAnswers(right, offers(fileOf('bea', id, 3)))]);
    await Promise.all([left.flush(), right.flush()]);
    await left.open(id);
    expect(
      new Set((((await disk.kept()).get(id)?.data ?? {}) as Assessment).responses.map((each) => each.id).slice(1)),
    ).toEqual(new Set(['ade', 'bea']));
  });
});
