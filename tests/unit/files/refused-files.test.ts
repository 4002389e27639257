import { describe, expect, test } from 'vitest';
import { type FileProblem, readAssessment, readEngagementFile, writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { KNOWN, TUESDAY, assessmentWith, dontKnow, level, someoneElse } from '../examples';

const file = writeEngagementFile(
  assessmentWith({
    'H-01': { answer: level(2), note: 'Ask Ade', evidence: [{ title: 'Minutes', place: 'Website', date: '2026-10-01' }] },
    'H-02': { answer: someoneElse(3) },
    'H-03': { answer: dontKnow },
  }),
  TUESDAY,
);

/** The file with something in it changed. */
function fileWith(change: (data: any) => void): string {
  const data = JSON.parse(file);
  change(data);
  return JSON.stringify(data);
}

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

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const MEGABYTE = 1024 * 1024;

describe('a file is refused', () => {
  test('when it is larger than 5 MB, before anything in it is read', () => {
    expect(problemOf('['.repeat(5 * MEGABYTE + 1))).toEqual({ code: 'too-large', bytes: 5_242_881 });
  });

  test('when its letters take more than 5 MB, though there are fewer of them', () => {
    expect(problemOf('é'.repeat(3 * MEGABYTE))).toEqual({ code: 'too-large', bytes: 6_291_456 });
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
    ['names a very long format, which is cut short', JSON.stringify({ format: 'x'.repeat(500) }), `"${'x'.repeat(60)}"`],
    ['has a number for a format', '{"format": 7}', 'number'],
    ['is a list', '[1, 2]', 'nothing'],
    ['is one word', '"engagement-cycle-assessment"', 'nothing'],
    ['is null', 'null', 'nothing'],
  ])('as not ours when it %s', (_, text, found) => expect(problemOf(text)).toEqual({ code: 'not-ours', found }));

  test('when a newer version of this site made it, whatever else is in it', () => {
    expect(problemOf('{"format": "engagement-cycle-assessment", "version": 2}')).toEqual({ code: 'newer', version: 2 });
  });

  test('when it answers another edition of the statements', () => {
    expect(problemOf(fileWith((data) => (data.assessment.edition = '2027-1')))).toEqual({ code: 'other-edition', edition: '2027-1' });
  });

  test('when it answers a statement that is not in the bank', () => {
    const text = fileWith((data) => (data.assessment.responses[0].entries['H-99'] = { note: 'n' }));
    expect(problemOf(text)).toEqual({ code: 'unknown-statement', statement: 'H-99' });
  });
});

describe('a damaged file is refused, and the problem names the place', () => {
  const kinds = '("level" | "dont-know" | "not-applicable" | "someone-else" | "prefer-not-to-say")';
  const entries = 'assessment.responses.0.entries';

  test.each<[string, (data: any) => void, Omit<Extract<FileProblem, { code: 'damaged' }>, 'code'>]>([
    ['a version that is a word', (data) => (data.version = 'one'), { place: 'version', expected: '1', found: '"one"' }],
    ['a version from before the first', (data) => (data.version = 0), { place: 'version', expected: '1', found: '0' }],
    ['no assessment', (data) => delete data.assessment, { place: 'assessment', expected: '"assessment"', found: 'undefined' }],
    ['no title', (data) => delete data.assessment.title, { place: 'assessment.title', expected: '"title"', found: 'undefined' }],
    ['a title that is too long', (data) => (data.assessment.title = 'x'.repeat(201)), { place: 'assessment.title', expected: '<=200', found: '201' }],
    ['an id with a space', (data) => (data.assessment.id = 'a b'), { place: 'assessment.id', expected: '/^[A-Za-z0-9_-]{1,64}$/', found: '"a b"' }],
    ['a part that is not in the cycle', (data) => (data.assessment.parts = ['hub', 'review']), { place: 'assessment.parts.1', expected: '("hub" | "needs" | "plan" | "design" | "procure" | "monitor")', found: '"review"' }],
    ['no parts', (data) => (data.assessment.parts = []), { place: 'assessment.parts', expected: '>=1', found: '0' }],
    ['nobody in it', (data) => (data.assessment.responses = []), { place: 'assessment.responses', expected: '>=1', found: '0' }],
    ['a level 5', (data) => (data.assessment.responses[0].entries['H-01'].answer.level = 5), { place: `${entries}.H-01.answer.level`, expected: '(1 | 2 | 3 | 4)', found: '5' }],
    ['a level between two', (data) => (data.assessment.responses[0].entries['H-01'].answer.level = 2.5), { place: `${entries}.H-01.answer.level`, expected: '(1 | 2 | 3 | 4)', found: '2.5' }],
    ['a level 0 where someone else does the work', (data) => (data.assessment.responses[0].entries['H-02'].answer.level = 0), { place: `${entries}.H-02.answer.level`, expected: '(1 | 2 | 3 | 4)', found: '0' }],
    ['an answer of an unknown kind', (data) => (data.assessment.responses[0].entries['H-03'].answer.kind = 'maybe'), { place: `${entries}.H-03.answer.kind`, expected: kinds, found: '"maybe"' }],
    ['not applicable without a reason', (data) => (data.assessment.responses[0].entries['H-03'].answer = { kind: 'not-applicable' }), { place: `${entries}.H-03.answer.reason`, expected: '"reason"', found: 'undefined' }],
    ['an answer that is null', (data) => (data.assessment.responses[0].entries['H-03'].answer = null), { place: `${entries}.H-03.answer`, expected: 'Object', found: 'null' }],
    ['a note that is too long', (data) => (data.assessment.responses[0].entries['H-01'].note = 'x'.repeat(10_001)), { place: `${entries}.H-01.note`, expected: '<=10000', found: '10001' }],
    ['four pieces of evidence', (data) => (data.assessment.responses[0].entries['H-01'].evidence = Array(4).fill({ title: '', place: '', date: '' })), { place: `${entries}.H-01.evidence`, expected: '<=3', found: '4' }],
    ['answers in a list', (data) => (data.assessment.responses[0].entries = [{}]), { place: `${entries}.0`, expected: '/^(H|S[1-5])-\\d{2}$/', found: '"0"' }],
  ])('%s', (_, change, problem) => expect(problemOf(fileWith(change))).toEqual({ code: 'damaged', ...problem }));

  test('a name that no statement could have', () => {
    const text = fileWith((data) => (data.assessment.responses[0].entries['S6-01'] = {}));
    expect(problemOf(text)).toEqual({ code: 'damaged', place: `${entries}.S6-01`, expected: '/^(H|S[1-5])-\\d{2}$/', found: '"S6-01"' });
  });

  test('a date that is not one', () => {
    const text = fileWith((data) => (data.assessment.responses[0].entries['H-01'].evidence[0].date = 'last May'));
    expect(problemOf(text)).toMatchObject({ code: 'damaged', place: `${entries}.H-01.evidence.0.date`, found: '"last May"' });
  });

  test('a moment without a time', () => {
    expect(problemOf(fileWith((data) => (data.saved = '2026-11-24')))).toMatchObject({ code: 'damaged', place: 'saved', found: '"2026-11-24"' });
  });
});

test.each([[undefined, 'undefined'], [null, 'null'], ['work', '"work"'], [7, '7']])('kept work that is %s is refused too', (data, found) => {
  expect(readAssessment(data, KNOWN)).toEqual({ ok: false, problem: { code: 'damaged', place: 'the top of the file', expected: 'Object', found } });
});
