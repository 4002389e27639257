import { describe, expect, test } from 'vitest';
import { type FileProblem, readAssessment, writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readEngagementFile } from '../../../src/assessment/files/read-file';
import { KNOWN, TUESDAY, assessmentWith, dontKnow, level, someoneElse } from '../examples';
import { withValueAt } from './places';

const file = writeEngagementFile(
  assessmentWith({
    'H-01': {
      answer: level(2),
      note: 'Ask Ade',
      evidence: [{ title: 'Minutes', place: 'Website', date: '2026-10-01' }],
    },
    'H-02': { answer: someoneElse(3) },
    'H-03': { answer: dontKnow },
  }),
  TUESDAY,
);

function problemOf(text: string): FileProblem | undefined {
  const read = readEngagementFile(text, KNOWN);
  return read.ok ? undefined : read.problem;
}

/** What the parser itself says of a text: each browser has its own words. */
function parserWords(text: string): string {
  try {
    JSON.parse(text);
    return 'no complaint';
  } catch (error) {
    return (error as Error).message;
  }
}

const entries = 'assessment.responses.0.entries';
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const MEGABYTE = 1024 * 1024;

describe('a file is refused', () => {
  test('when it is larger than 48 MB, before anything in it is read', () => {
    expect(problemOf('['.repeat(48 * MEGABYTE + 1))).toEqual({
      code: 'too-large',
      bytes: 50_331_649,
      limit: 50_331_648,
    });
  });

  test('when its letters take more than 48 MB, though there are fewer of them', () => {
    expect(problemOf('é'.repeat(25 * MEGABYTE))).toEqual({ code: 'too-large', bytes: 52_428_800, limit: 50_331_648 });
  });

  test.each([
    ['nothing', ''],
    ['only spaces and line ends', ' \r\n\t\n'],
    ['only a byte order mark', '\uFEFF'],
  ])('when it holds %s', (_, text) => expect(problemOf(text)).toEqual({ code: 'empty' }));

  test('when its brackets nest more than 24 deep', () => expect(problemOf(nested(25))).toEqual({ code: 'too-deep' }));

  test('for what it is, not for its depth, when its brackets nest 24 deep', () => {
    expect(problemOf(nested(24))).toEqual({ code: 'not-ours', found: 'nothing' });
  });

  test.each([
    ['cut off half way', file.slice(0, file.length / 2)],
    ['a page from the web', '<!doctype html><title>Sign in</title>'],
    ['a table of commas', 'Response,Viewpoint\r\n1,staff'],
    ['JSON with a comma too many', '{"format": "engagement-cycle-assessment",}'],
  ])('when it is %s', (_, text) => expect(problemOf(text)).toEqual({ code: 'not-json', detail: parserWords(text) }));

  test.each<[string, string, string]>([
    ['has no format', '{}', 'nothing'],
    ['names another format', '{"format": "excalidraw", "version": 2}', '"excalidraw"'],
    [
      'names a very long format, which is cut short',
      JSON.stringify({ format: 'x'.repeat(500) }),
      `"${'x'.repeat(60)}…"`,
    ],
    ['has a number for a format', '{"format": 7}', 'number'],
    ['is a list', '[1, 2]', 'nothing'],
    ['is one word', '"engagement-cycle-assessment"', 'nothing'],
    ['is null', 'null', 'nothing'],
  ])('as not ours when it %s', (_, text, found) => expect(problemOf(text)).toEqual({ code: 'not-ours', found }));

  test('when a newer version of this site made it, whatever else is in it', () => {
    expect(problemOf('{"format": "engagement-cycle-assessment", "version": 2}')).toEqual({ code: 'newer', version: 2 });
  });

  test('when it answers another edition of the statements', () => {
    expect(problemOf(withValueAt(file, 'assessment.edition', '2027-1'))).toEqual({
      code: 'other-edition',
      edition: '2027-1',
    });
  });

  test('when it answers a statement that is not in the bank', () => {
    const text = withValueAt(file, `${entries}.H-99`, { note: 'n' });
    expect(problemOf(text)).toEqual({ code: 'unknown-statement', statement: 'H-99' });
  });

  test('when two people in it have the same id, because a change to one would change both', () => {
    const [first] = (JSON.parse(file) as { assessment: { responses: unknown[] } }).assessment.responses;
    expect(problemOf(withValueAt(file, 'assessment.responses', [first, first]))).toEqual({
      code: 'damaged',
      place: 'responses.1.id',
      expected: 'an id of its own',
      found: 'the id of another response',
    });
  });
});

describe('a damaged file is refused, and the problem names the place', () => {
  const parts = '("hub" | "needs" | "plan" | "design" | "procure" | "monitor")';
  const kinds = '("level" | "dont-know" | "not-applicable" | "someone-else" | "prefer-not-to-say")';
  const levels = '(1 | 2 | 3 | 4)';
  const statementIds = '/^(H|S[1-5])-\\d{2}$/';
  const evidence = { title: '', place: '', date: '' };

  test.each<[string, string, unknown, string, string]>([
    ['a version that is a word', 'version', 'one', 'a whole number from 1 on', '"one"'],
    ['a version from before the first', 'version', 0, 'a whole number from 1 on', '0'],
    ['no assessment', 'assessment', undefined, '"assessment"', 'undefined'],
    ['no title', 'assessment.title', undefined, '"title"', 'undefined'],
    ['a title that is a number', 'assessment.title', 7, 'string', '7'],
    ['a title that is too long', 'assessment.title', 'x'.repeat(201), '<=200', '201'],
    ['an id with a space', 'assessment.id', 'a b', '/^[A-Za-z0-9_-]{1,64}$/', '"a b"'],
    ['a part that is not in the cycle', 'assessment.parts.0', 'review', parts, '"review"'],
    ['no parts', 'assessment.parts', [], '>=1', '0'],
    ['nobody in it', 'assessment.responses', [], '>=1', '0'],
    ['a level 5', `${entries}.H-01.answer.level`, 5, levels, '5'],
    ['a level between two', `${entries}.H-01.answer.level`, 2.5, levels, '2.5'],
    ['a level 0 where someone else does the work', `${entries}.H-02.answer.level`, 0, levels, '0'],
    [
      'no word on whether a level is nearly the next',
      `${entries}.H-01.answer.nearly`,
      undefined,
      '"nearly"',
      'undefined',
    ],
    ['an answer of an unknown kind', `${entries}.H-03.answer.kind`, 'maybe', kinds, '"maybe"'],
    ['an answer that is null', `${entries}.H-03.answer`, null, 'Object', 'null'],
    ['a note that is too long', `${entries}.H-01.note`, 'x'.repeat(10_001), '<=10000', '10001'],
    ['four pieces of evidence', `${entries}.H-01.evidence`, Array(4).fill(evidence), '<=3', '4'],
    ['a name that no statement could have', `${entries}.S6-01`, {}, statementIds, '"S6-01"'],
  ])('%s', (_, place, value, expected, found) => {
    expect(problemOf(withValueAt(file, place, value))).toEqual({ code: 'damaged', place, expected, found });
  });

  test('not applicable without a reason', () => {
    const text = withValueAt(file, `${entries}.H-03.answer`, { kind: 'not-applicable' });
    expect(problemOf(text)).toEqual({
      code: 'damaged',
      place: `${entries}.H-03.answer.reason`,
      expected: '"reason"',
      found: 'undefined',
    });
  });

  test('answers in a list', () => {
    expect(problemOf(withValueAt(file, entries, [{}]))).toEqual({
      code: 'damaged',
      place: `${entries}.0`,
      expected: statementIds,
      found: '"0"',
    });
  });

  test.each([
    ['a date that is not one', `${entries}.H-01.evidence.0.date`, 'last May'],
    ['a year of five digits', `${entries}.H-01.evidence.0.date`, '20266-05-01'],
    ['a moment without a time', 'saved', '2026-11-24'],
  ])('%s', (_, place, value) => {
    expect(problemOf(withValueAt(file, place, value))).toMatchObject({ code: 'damaged', place, found: `"${value}"` });
  });
});

test.each([
  [undefined, 'undefined'],
  [null, 'null'],
  ['work', '"work"'],
  [7, '7'],
])('kept work that is %s is refused too', (data, found) => {
  expect(readAssessment(data, KNOWN)).toEqual({
    ok: false,
    problem: { code: 'damaged', place: 'the top of the file', expected: 'Object', found },
  });
});
