import { gzipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSummaryLink, writeSummaryLink } from '../../../src/assessment/files/public-summary';
import { type PublicSummary, SUMMARY_LIMITS } from '../../../src/assessment/files/summary-limits';
import { toLinkText } from '../../../src/assessment/files/text-block';
import { text } from '../arbitraries';

const summary: PublicSummary = {
  organisation: 'A health board',
  when: 'November 2026',
  who: 'Six people, two of them patients',
  well: ['Our whole board discusses what people told us before it decides about a service.'],
  working: ['We write to everybody who took part.'],
  involve: 'Come to the meeting on the first Monday.',
  contact: 'involve@example.org',
  reportBack: '2027-03-01',
};

/** A link with any data in it. */
const linkTo = (data: unknown) => toLinkText(new Uint8Array(gzipSync(strToU8(JSON.stringify(data)))));
const whole = { format: 'engagement-cycle-public-summary', version: 1, ...summary };
const problemOf = async (link: string) => {
  const read = await readSummaryLink(link);
  return read.ok ? undefined : read.problem;
};

test('a summary comes back from its link as it was', async () => {
  expect(await readSummaryLink((await writeSummaryLink(summary)) ?? '')).toEqual({ ok: true, value: summary });
});

test('any words come back, but for halves of characters', async () => {
  const line = text(60).map((one) => one.toWellFormed());
  const any = fc.record(
    {
      organisation: line,
      when: line,
      who: line,
      well: fc.array(line, { maxLength: 8 }),
      working: fc.array(line, { maxLength: 8 }),
      involve: line,
      contact: line,
      reportBack: fc.constant(''),
    },
    { noNullPrototype: true },
  );
  await fc.assert(
    fc.asyncProperty(any, async (made) => {
      expect(await readSummaryLink((await writeSummaryLink(made)) ?? '')).toEqual({ ok: true, value: made });
    }),
    { numRuns: 60 },
  );
});

test('the link holds only letters that every address may hold, and at most 8 KB', async () => {
  const link = (await writeSummaryLink(summary)) ?? '';
  expect(link).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(link.length).toBeLessThan(SUMMARY_LIMITS.link);
});

test('no link is made that would be longer than 8 KB', async () => {
  // What does not compress: letters in no order.
  let seed = 1;
  const letter = () => String.fromCodePoint(0x4e00 + ((seed = (seed * 48_271) % 2_147_483_647) % 20_000));
  const lines = () => Array.from({ length: 8 }, () => Array.from({ length: 300 }, letter).join(''));
  expect(await writeSummaryLink({ ...summary, well: lines(), working: lines() })).toBeUndefined();
});

describe('a link is refused, and says why', () => {
  test.each([
    ['is not base64', '%%%', { code: 'link-damaged' }],
    ['is empty', '', { code: 'link-damaged' }],
    ['was cut', linkTo(whole).slice(0, 60), { code: 'link-damaged' }],
    ['is over-long', 'A'.repeat(8193), { code: 'too-large', bytes: 8193, limit: 8192 }],
    [
      'holds something else',
      linkTo({ format: 'engagement-cycle-invitation' }),
      { code: 'not-ours', found: '"engagement-cycle-invitation"' },
    ],
    ['holds a list', linkTo([]), { code: 'not-ours', found: 'nothing' }],
    ['comes from a newer version', linkTo({ ...whole, version: 2 }), { code: 'newer', version: 2 }],
    ['nests too deeply', linkTo({ ...whole, well: JSON.parse('['.repeat(30) + ']'.repeat(30)) }), { code: 'too-deep' }],
  ])('when it %s', async (_, link, problem) => expect(await problemOf(link)).toEqual(problem));

  test('when it unpacks to far more than it is', async () => {
    const bomb = toLinkText(new Uint8Array(gzipSync(strToU8('a'.repeat(2_000_000)))));
    expect(bomb.length).toBeLessThan(SUMMARY_LIMITS.link);
    expect(await problemOf(bomb)).toMatchObject({ code: 'too-large' });
  });

  test.each(['well', 'organisation', 'reportBack'])('when its %s is of another kind', async (field) => {
    expect(await problemOf(linkTo({ ...whole, [field]: 7 }))).toMatchObject({ code: 'damaged', place: field });
  });

  test('when it has more lines than may be', async () => {
    expect(await problemOf(linkTo({ ...whole, well: Array(9).fill('x') }))).toMatchObject({
      code: 'damaged',
      place: 'well',
    });
  });
});

test('what is not known of a link is dropped: nothing of it reaches the page', async () => {
  const read = await readSummaryLink(linkTo({ ...whole, script: '<script>', notes: ['private'] }));
  expect(read).toEqual({ ok: true, value: summary });
});
