import { describe, expect, test } from 'vitest';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readIncoming } from '../../../src/assessment/files/read-any';
import {
  invitationTo,
  readInvitationLink,
  writeInvitationFile,
  writeInvitationLink,
} from '../../../src/assessment/files/invitation';
import { writeLocked } from '../../../src/assessment/files/locked-file';
import { writeResponseFile, writeResponseText } from '../../../src/assessment/files/response-file';
import { gzip, toLinkText } from '../../../src/assessment/files/text-block';
import { KNOWN, TUESDAY, assessmentWith, dontKnow, level } from '../examples';

const lead = assessmentWith({ 'H-01': { answer: level(2), note: 'For the lead only' } });
const invitation = invitationTo(lead);
const invited = assessmentWith(
  { 'H-01': { answer: level(3), note: 'See <b>the minutes</b>\u0007' }, 'H-02': { answer: dontKnow } },
  { id: 'assessment-2', invitedTo: lead.id },
);

/** An invitation's link with something changed in what it carries. */
async function linkWith(change: object): Promise<string> {
  const text = JSON.stringify({ ...(JSON.parse(writeInvitationFile(invitation)) as object), ...change });
  return toLinkText(await gzip(new TextEncoder().encode(text)));
}

describe('an invitation', () => {
  test('carries the set-up and no answers', () => {
    expect(invitation).toEqual({
      id: lead.id,
      title: lead.title,
      scope: lead.scope,
      depth: lead.depth,
      parts: lead.parts,
      edition: lead.edition,
    });
    expect(writeInvitationFile(invitation)).not.toContain('For the lead only');
  });

  test('is the same one when somebody who was invited passes it on', () =>
    expect(invitationTo(invited).id).toBe(lead.id));

  test('comes back from a link, which is short and needs no escaping', async () => {
    const link = await writeInvitationLink(invitation);
    expect(link).toMatch(/^[A-Za-z0-9_-]{100,500}$/);
    expect(await readInvitationLink(link, KNOWN)).toEqual({ ok: true, value: invitation });
  });

  test('comes back from a file', async () => {
    expect(await readIncoming(writeInvitationFile(invitation), KNOWN)).toEqual([{ kind: 'invitation', invitation }]);
  });

  test('takes over nothing that it does not ask for', async () => {
    const read = await readInvitationLink(await linkWith({ responses: [{}], extra: 'x' }), KNOWN);
    expect(read).toEqual({ ok: true, value: invitation });
  });
});

describe('a link is refused', () => {
  const problem = async (link: string) => {
    const read = await readInvitationLink(link, KNOWN);
    return read.ok ? undefined : read.problem;
  };

  test('when part of it is missing', async () => {
    expect(await problem((await writeInvitationLink(invitation)).slice(0, -12))).toEqual({ code: 'link-damaged' });
  });
  test('when it is empty, or no link of ours', async () => {
    expect(await problem('')).toEqual({ code: 'link-damaged' });
    expect(await problem('%3Cscript%3E')).toEqual({ code: 'link-damaged' });
  });
  test('when it is longer than any of ours, before it is unpacked', async () => {
    expect(await problem('A'.repeat(9000))).toEqual({ code: 'too-large', bytes: 9000, limit: 8192 });
  });
  test('when it unpacks to far more than an invitation', async () => {
    expect(await problem(await linkWith({ extra: 'x'.repeat(40_000) }))).toEqual({
      code: 'too-large',
      bytes: 32_769,
      limit: 32_768,
    });
  });
  test('when it was made by a newer version', async () =>
    expect(await problem(await linkWith({ version: 2 }))).toEqual({ code: 'newer', version: 2 }));
  test('when it asks another edition', async () => {
    expect(await problem(await linkWith({ edition: '2031-1' }))).toEqual({ code: 'other-edition', edition: '2031-1' });
  });
  test.each<[string, object]>([
    ['its title is longer than a title may be', { title: 'x'.repeat(201) }],
    ['it asks for no part', { parts: [] }],
    ['it asks for a part that is not there', { parts: ['<img>'] }],
    ['its id could be an address', { id: '../../x' }],
  ])('when %s', async (_, change) => expect(await problem(await linkWith(change))).toMatchObject({ code: 'damaged' }));
});

describe("one person's answers", () => {
  const file = writeResponseFile(invited, TUESDAY);
  const expected = {
    to: lead.id,
    title: invited.title,
    edition: KNOWN.edition,
    saved: TUESDAY,
    response: invited.responses[0],
  };

  test('come back from a file, with what they answer', async () => {
    expect(await readIncoming(file, KNOWN)).toEqual([{ kind: 'response', file: expected }]);
  });

  test('come back from a text in an e-mail, quoted', async () => {
    const text = (await writeResponseText(invited, TUESDAY)).replace(/^/gm, '> ');
    expect(await readIncoming(`Hello\n${text}\nAde`, KNOWN)).toEqual([{ kind: 'response', file: expected }]);
  });

  test('go to the assessment itself when nobody was invited', async () => {
    const [read] = await readIncoming(writeResponseFile(lead, TUESDAY), KNOWN);
    expect(read).toMatchObject({ kind: 'response', file: { to: lead.id } });
  });

  const changed = (
    change: (data: { response: { entries: Record<string, unknown> } } & Record<string, unknown>) => void,
  ) => {
    const data = JSON.parse(file) as { response: { entries: Record<string, unknown> } } & Record<string, unknown>;
    change(data);
    return JSON.stringify(data);
  };

  test.each<[string, string, object]>([
    [
      'a statement that the edition does not have',
      changed(({ response }) => void (response.entries['H-99'] = {})),
      { code: 'unknown-statement', statement: 'H-99' },
    ],
    [
      'a key that is no statement',
      changed(({ response }) => void (response.entries['note'] = {})),
      { code: 'damaged' },
    ],
    [
      'another edition',
      changed((data) => void (data['edition'] = '2031-1')),
      { code: 'other-edition', edition: '2031-1' },
    ],
    ['a newer version', changed((data) => void (data['version'] = 2)), { code: 'newer', version: 2 }],
    [
      'a note longer than a note may be',
      changed(({ response }) => void (response.entries['H-03'] = { note: 'x'.repeat(10_001) })),
      { code: 'damaged' },
    ],
    [
      'a level that there is not',
      changed(
        ({ response }) => void (response.entries['H-03'] = { answer: { kind: 'level', level: 5, nearly: false } }),
      ),
      { code: 'damaged' },
    ],
    ['its first half only', file.slice(0, file.length / 2), { code: 'not-json' }],
    [
      'more than five megabytes',
      changed((data) => void (data['extra'] = 'x'.repeat(5 * 1024 * 1024))),
      { code: 'too-large', limit: 5 * 1024 * 1024 },
    ],
  ])('are refused by name with %s', async (_, text, problem) => {
    expect(await readIncoming(text, KNOWN)).toMatchObject([{ kind: 'problem', problem }]);
  });
});

describe('a text from outside is told apart', () => {
  test('an assessment', async () => {
    expect(await readIncoming(writeEngagementFile(lead, TUESDAY), KNOWN)).toMatchObject([
      { kind: 'assessment', assessment: { id: lead.id } },
    ]);
  });
  test('a locked file', async () => {
    expect(await readIncoming(await writeLocked('secret', 'a passphrase'), KNOWN)).toMatchObject([{ kind: 'locked' }]);
  });
  test('something else', async () => {
    expect(await readIncoming('{"format":"recipe"}', KNOWN)).toEqual([
      { kind: 'problem', problem: { code: 'not-ours', found: '"recipe"' } },
    ]);
  });
  test('a thousand and one blocks in one text, which are not read at all', async () => {
    const [problem, ...others] = await readIncoming('BEGIN ENGAGEMENT CYCLE ANSWERS H4sI '.repeat(1001), KNOWN);
    expect(others).toEqual([]);
    expect(problem).toEqual({ kind: 'problem', problem: { code: 'too-many', count: 1001, limit: 1000 } });
  });
});
