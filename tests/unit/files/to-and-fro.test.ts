import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readEngagementFile } from '../../../src/assessment/files/read-file';
import { readIncoming } from '../../../src/assessment/files/read-any';
import {
  type Invitation,
  invitationTo,
  readInvitationLink,
  writeInvitationFile,
  writeInvitationLink,
} from '../../../src/assessment/files/invitation';
import { unlock, writeLocked } from '../../../src/assessment/files/locked-file';
import { moveToEdition } from '../../../src/assessment/files/move-edition';
import { writeResponseFile, writeResponseText } from '../../../src/assessment/files/response-file';
import { toLinkText } from '../../../src/assessment/files/text-block';
import { KNOWN, TUESDAY, assessmentWith, level } from '../examples';
import { assessment as anyAssessment, text } from '../arbitraries';

const mine = assessmentWith({ 'H-01': { answer: level(3), note: 'Ask Ade' } }, { invitedTo: 'lead-1' });
const kindsIn = async (words: string) => (await readIncoming(words, KNOWN)).map(({ kind }) => kind);

test('a file exported with version 1 opens, to the last answer, for ever', () => {
  const file = readFileSync('tests/fixtures/files/assessment-1.json', 'utf8');
  const ids = new Set(
    Object.keys(
      (JSON.parse(file) as { assessment: { responses: { entries: object }[] } }).assessment.responses[0]?.entries ?? {},
    ),
  );
  const read = readEngagementFile(file, { edition: '2026-1', ids });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(Object.keys(read.value.responses[0].entries)).toHaveLength(63);
  expect(JSON.parse(writeEngagementFile(read.value, '2026-11-23T10:00:00.000Z'))).toEqual(JSON.parse(file));
});

describe('a response', () => {
  test('as a file holds the person’s answers and the assessment they belong to, nothing else of it', async () => {
    const [found] = await readIncoming(writeResponseFile({ ...mine, actions: [] }, TUESDAY), KNOWN);
    expect(found).toEqual({
      kind: 'response',
      file: { to: 'lead-1', title: mine.title, edition: mine.edition, saved: TUESDAY, response: mine.responses[0] },
    });
  });

  test('that answers unknown statements, another edition or comes from a newer version is refused by name', async () => {
    const changed = (change: (file: Record<string, unknown>) => void) => {
      const file = JSON.parse(writeResponseFile(mine, TUESDAY)) as Record<string, unknown>;
      change(file);
      return readIncoming(JSON.stringify(file), KNOWN);
    };
    expect(await changed((file) => (file.edition = '1999'))).toEqual([
      { kind: 'problem', problem: { code: 'other-edition', edition: '1999' } },
    ]);
    expect(await changed((file) => (file.version = 9))).toEqual([
      { kind: 'problem', problem: { code: 'newer', version: 9 } },
    ]);
    expect(await changed((file) => ((file.response as { entries: object }).entries = { 'H-99': {} }))).toEqual([
      { kind: 'problem', problem: { code: 'unknown-statement', statement: 'H-99' } },
    ]);
    expect(await changed((file) => (file.to = '../../etc'))).toMatchObject([
      { kind: 'problem', problem: { code: 'damaged', place: 'to' } },
    ]);
  });

  test('any response survives as a text: quoted, wrapped again, with line ends of any kind, among other words', async () => {
    const mangled = [
      (words: string) => words.replace(/^/gm, '> '),
      (words: string) => words.replaceAll('\n', '\r\n'),
      (words: string) => words.replace(/(.{40})/g, '$1\n'),
      (words: string) => `On Monday Ade wrote:\n\n${words}\n\nBest wishes, Ade`,
      (words: string) => words.replaceAll('\n', '\u00a0\n'),
    ];
    await fc.assert(
      fc.asyncProperty(anyAssessment, fc.constantFrom(...mangled), async (any, mangle) => {
        const [found] = await readIncoming(mangle(await writeResponseText({ ...any, title: 'Ours' }, TUESDAY)), KNOWN);
        expect(found).toMatchObject({
          kind: 'response',
          file: { response: JSON.parse(JSON.stringify(any.responses[0])) as object },
        });
      }),
      { numRuns: 50 },
    );
  });

  test('two of them in one message are both found', async () => {
    const words = await writeResponseText(mine, TUESDAY);
    expect(await kindsIn(`${words}\n${words}`)).toEqual(['response', 'response']);
  });
});

describe('an invitation', () => {
  const lead = assessmentWith({ 'H-01': { answer: level(1), note: 'Private' } });

  test('as a link holds the set-up and no answers, and comes back as it was', async () => {
    const link = await writeInvitationLink(invitationTo(lead));
    expect(link).toMatch(/^[A-Za-z0-9_-]{100,500}$/);
    const { id, title, scope, depth, parts, edition } = lead;
    expect(await readInvitationLink(link, KNOWN)).toEqual({
      ok: true,
      value: { id, title, scope, depth, parts, edition },
    });
  });

  test('as a file is known for what it is', async () =>
    expect(await kindsIn(writeInvitationFile(invitationTo(lead)))).toEqual(['invitation']));

  test('passed on by somebody who was invited leads back to whoever asked first', () =>
    expect(invitationTo(mine).id).toBe('lead-1'));

  test('any title comes through, but for halves of characters', async () => {
    await fc.assert(
      fc.asyncProperty(text(200), async (title) => {
        const invitation: Invitation = { ...invitationTo(lead), title: title.toWellFormed() };
        const link = await writeInvitationLink(invitation);
        const read = await readInvitationLink(link, KNOWN);
        if (link.length <= 8192) expect(read).toEqual({ ok: true, value: invitation });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['damaged', 'H4sIAAAA', 'link-damaged'],
    ['not base64', '%%%', 'link-damaged'],
    ['over-long', 'A'.repeat(9000), 'too-large'],
    ['something else', toLinkText(new Uint8Array(gzipSync(strToU8('{"format":"other"}')))), 'not-ours'],
    ['of another edition', undefined, 'other-edition'],
  ])('that is %s is refused', async (_, link, code) => {
    const wanted = link ?? (await writeInvitationLink({ ...invitationTo(lead), edition: '1999' }));
    expect(await readInvitationLink(wanted, KNOWN)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('a locked file', () => {
  test('opens with its passphrase, typed on whatever keyboard, and with no other', async () => {
    const [found] = await readIncoming(await writeLocked('{"secret":1}', 'Four words é row'), KNOWN);
    if (found?.kind !== 'locked') throw new Error('not locked');
    expect(await unlock(found.locked, 'Four words e\u0301 row')).toBe('{"secret":1}');
    expect(await unlock(found.locked, 'four words é row')).toBeUndefined();
    expect(
      await unlock(
        { ...found.locked, data: found.locked.data.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) },
        'Four words é row',
      ),
    ).toBeUndefined();
  }, 20_000);

  test('says how it is locked, shows nothing of what is in it, and is never twice the same', async () => {
    const [one, other] = [
      await writeLocked('{"secret":1}', 'four words in a row'),
      await writeLocked('{"secret":1}', 'four words in a row'),
    ];
    expect(JSON.parse(one)).toMatchObject({
      format: 'engagement-cycle-locked',
      key: { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 },
      cipher: { name: 'AES-GCM' },
    });
    expect(one).not.toContain('secret');
    expect(one).not.toBe(other);
  });

  test('that asks for hours of work, or for hardly any, is refused', async () => {
    const file = JSON.parse(await writeLocked('{}', 'four words in a row')) as { key: { iterations: number } };
    for (const iterations of [1, 1e9]) {
      file.key.iterations = iterations;
      expect(await readIncoming(JSON.stringify(file), KNOWN)).toMatchObject([
        { kind: 'problem', problem: { code: 'damaged', place: 'key.iterations' } },
      ]);
    }
  });
});

test('a file of an earlier edition is moved, with a report; one of an unknown edition is refused', () => {
  const old = assessmentWith({ 'H-01': { answer: level(2) }, 'H-02': { answer: level(3) } });
  const bank = { edition: '2027-1', ids: new Set(['H-01']) };
  const steps = [{ from: '2026-1', to: '2027-1', changes: [{ kind: 'retired' as const, id: 'H-02', why: 'Done.' }] }];
  const moved = moveToEdition(JSON.parse(JSON.stringify(old)), bank, steps);
  expect(moved).toMatchObject({
    ok: true,
    value: { assessment: { edition: '2027-1' }, reports: [{ kept: 1, former: 1 }] },
  });
  const again = moved.ok && readEngagementFile(writeEngagementFile(moved.value.assessment, TUESDAY), bank);
  expect(again).toMatchObject({ ok: true });
  expect(moveToEdition({ ...old, edition: '1999' }, bank, steps)).toEqual({
    ok: false,
    problem: { code: 'other-edition', edition: '1999' },
  });
});
