import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../src/assessment/files/csv';
import type { Level } from '../../../src/assessment/model/answer';
import { type Assessment, type Entry, statementsAsked } from '../../../src/assessment/model/assessment';
import { answeringIn, countedIn } from '../../../src/assessment/model/who-is-shown';
import { always, assessment as anyAssessment } from '../arbitraries';
import { BANK, WORDS, assessmentWith, dontKnow, level, notApplicable, preferNotToSay, someoneElse } from '../examples';

/** The table as a spreadsheet would read it: a list of rows by the names in the header. */
function table(assessment: Assessment) {
  const { data, errors } = Papa.parse(writeCsv(assessment, BANK.statements, WORDS, String), {
    delimiter: ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  const [header = [], ...rows] = data;
  expect(rows.pop(), 'the file ends with a line end').toEqual(['']);
  return {
    header,
    rows,
    named: rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]]))),
  };
}

/** The row for one statement of the hub. */
const rowFor = (entry: Entry) => table(assessmentWith({ 'H-01': entry }, { parts: ['hub'] })).named[0];

describe('the table', () => {
  test('has one row a statement for each person; without a name, in the group where the answers may be shown', () => {
    const quick = assessmentWith({}, { parts: ['hub'], depth: 'quick' });
    const answers = (at: Level) => ({ 'H-01': { answer: level(at), note: `Note of ${at}` } });
    const people: Assessment = {
      ...quick,
      responses: [
        { id: 'person-1', viewpoint: 'staff', entries: answers(4) },
        { id: 'person-2', viewpoint: 'partner', name: 'Ade', showAlone: true, entries: answers(3) },
        { id: 'person-3', viewpoint: 'staff', entries: answers(2) },
      ],
    };
    expect(
      table(people).named.map((row) => [
        row.Response,
        row.Viewpoint,
        row['Statement id'],
        row.Answer,
        row.Level,
        row.Note,
      ]),
    ).toEqual([
      ['Ade', 'partner', 'H-01', 'Level', '3', 'Note of 3'],
      ['Ade', 'partner', 'H-02', 'No answer yet', '', ''],
      ['Ade', 'partner', 'H-03', 'No answer yet', '', ''],
      ['', 'staff', 'H-01', 'Level', '2', ''],
      ['', 'staff', 'H-01', 'Level', '4', ''],
      ...['H-02', 'H-02', 'H-03', 'H-03'].map((id) => ['', 'staff', id, 'No answer yet', '', '']),
      ['', 'staff', 'H-01', '', '', 'Note of 2'],
      ['', 'staff', 'H-01', '', '', 'Note of 4'],
    ]);
  });

  test('does not list whoever keeps the assessment and has not answered, but keeps what was written', () => {
    const quick = assessmentWith({ 'H-02': { note: 'Ask in May.' } }, { parts: ['hub'], depth: 'quick' });
    const group: Assessment = {
      ...quick,
      responses: [
        quick.responses[0],
        {
          id: 'person-2',
          viewpoint: 'partner',
          name: 'Ade',
          showAlone: true,
          entries: { 'H-01': { answer: level(3) } },
        },
      ],
    };
    expect(table(group).named.map((row) => [row.Response, row.Answer, row.Note])).toEqual([
      ['Ade', 'Level', ''],
      ['Ade', 'No answer yet', ''],
      ['Ade', 'No answer yet', ''],
      ['', '', 'Ask in May.'],
    ]);
  });

  test('names its columns', () => {
    expect(table(assessmentWith()).header).toEqual([
      'Response',
      'Viewpoint',
      'Part',
      'Statement id',
      'Statement',
      'Answer',
      'Level',
      'Nearly the next level',
      'Level description',
      'Reason, or who does it',
      'Note',
      'Evidence 1',
      'Where 1',
      'Date 1',
      'Evidence 2',
      'Where 2',
      'Date 2',
      'Evidence 3',
      'Where 3',
      'Date 3',
    ]);
  });

  test('begins with the mark that makes Excel read accents', () => {
    expect(writeCsv(assessmentWith(), BANK.statements, WORDS, String).codePointAt(0)).toBe(0xfeff);
  });

  test('can be made before the words have arrived', () => {
    const { length } = writeCsv(
      assessmentWith({ 'H-01': { answer: level(2) } }),
      BANK.statements,
      new Map(),
      String,
    ).split('\r\n');
    expect(length).toBe(24 + 2);
  });
});

describe('a row', () => {
  test('tells a level, its words, the note and the evidence', () => {
    const evidence = [{ title: 'Minutes', place: 'https://example.org/a,b', date: '2026-10-01' }];
    expect(rowFor({ answer: level(2, true), note: 'Ask Ade', evidence })).toEqual({
      Response: 'Response 1',
      Viewpoint: 'staff',
      Part: 'Hub',
      'Statement id': 'H-01',
      Statement: 'We do H-01.',
      Answer: 'Level',
      Level: '2',
      'Nearly the next level': 'yes',
      'Level description': 'H-01 at level 2',
      'Reason, or who does it': '',
      Note: 'Ask Ade',
      'Evidence 1': 'Minutes',
      'Where 1': 'https://example.org/a,b',
      'Date 1': '2026-10-01',
      'Evidence 2': '',
      'Where 2': '',
      'Date 2': '',
      'Evidence 3': '',
      'Where 3': '',
      'Date 3': '',
    });
  });

  test.each<[string, Entry, Record<string, string>]>([
    ['no answer yet, and no level', {}, { Answer: 'No answer yet', Level: '', 'Level description': '' }],
    ["don't know, and no level", { answer: dontKnow }, { Answer: "Don't know", Level: '' }],
    [
      'not applicable, and why',
      { answer: notApplicable },
      { Answer: 'Not applicable', Level: '', 'Reason, or who does it': 'We let no contracts.' },
    ],
    [
      'who else does it, and how well',
      { answer: someoneElse(3) },
      { Answer: 'Someone else does this', Level: '3', 'Reason, or who does it': 'The council' },
    ],
    [
      'who else does it, when nobody said how well',
      { answer: someoneElse() },
      { Answer: 'Someone else does this', Level: '' },
    ],
    ['prefer not to say', { answer: preferNotToSay }, { Answer: 'Prefer not to say', Level: '' }],
  ])('tells %s', (_, entry, expected) => expect(rowFor(entry)).toMatchObject(expected));
});

describe('text that a spreadsheet would run', () => {
  test.each([
    ['an equals sign', '=HYPERLINK("https://example.org","Click")'],
    ['a plus sign', '+44 20 7946 0000'],
    ['a minus sign', '-5 beds'],
    ['an at sign', '@SUM(A1)'],
    ['a tab', '\tindented'],
    ['a return', '\rreturned'],
    ['a line feed', '\nfed'],
    ['an equals sign of full width', '＝1+1'],
    ['a plus sign of full width', '＋1'],
  ])('because it begins with %s gets an apostrophe in front', (_, note) =>
    expect(rowFor({ note })?.Note).toBe(`'${note}`),
  );

  test.each([',', ';', '\t', '|'])('begins no cell, read with %j between cells, however it is put', (delimiter) => {
    const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    const before = [
      '',
      ';',
      'hello;',
      'hello;;',
      'a\t',
      'a|',
      'a\n',
      'a\r',
      'a\r\n',
      'a; ',
      'a;"',
      'a;\'"',
      '\t',
      '\n',
      '"',
    ];
    for (const note of before.flatMap((start) => signs.map((sign) => `${start}${sign}1+1`))) {
      const csv = writeCsv(assessmentWith({ 'H-01': { note } }, { parts: ['hub'] }), BANK.statements, WORDS, String);
      for (const quoteChar of ['"', '\0']) {
        const cells = Papa.parse(csv, { delimiter, quoteChar, newline: '\n' }).data.flat();
        expect(cells.filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }
    }
  });

  test('is made harmless in every column that a person types in', () => {
    const evidence = [{ title: '=1', place: '=2', date: '' }];
    const risky = assessmentWith(
      { 'H-01': { answer: { kind: 'not-applicable', reason: '=3' }, note: '=4', evidence } },
      { parts: ['hub'] },
    );
    const named: Assessment = { ...risky, responses: [{ ...risky.responses[0], name: '=5' }] };
    expect(table(named).named[0]).toMatchObject({
      Response: "'=5",
      'Reason, or who does it': "'=3",
      Note: "'=4",
      'Evidence 1': "'=1",
      'Where 1': "'=2",
    });
  });

  test('is left alone when the sign comes later', () => expect(rowFor({ note: '2 + 2 = 4' })?.Note).toBe('2 + 2 = 4'));
});

test.each([
  ['commas', 'one, two'],
  ['quotes', 'she said "yes"'],
  ['line ends of any kind', 'one\ntwo\r\nthree\rfour'],
  ['only a quote', '"'],
  ['other scripts', 'ਸਿਹਤ صحة 👩🏽‍⚕️'],
])('a note with %s reads back as it was typed', (_, note) => expect(rowFor({ note })?.Note).toBe(note));

describe('whatever was typed', () => {
  test('there are as many rows as statements for each person, all of the same width', () => {
    always(anyAssessment, (assessment) => {
      const { header, rows } = table(assessment);
      const people = Math.max(1, countedIn(assessment).length);
      const answers = rows.filter((row) => row[5] !== '');
      const isWaiting = countedIn(assessment).length < answeringIn(assessment).length;
      expect(answers).toHaveLength(isWaiting ? 0 : statementsAsked(BANK.statements, assessment).length * people);
      expect(rows.every((row) => row.length === header.length)).toBe(true);
    });
  });

  test('no cell begins as a formula does', () => {
    always(anyAssessment, (assessment) => {
      const risky = table(assessment)
        .rows.flat()
        .filter((cell) => /^[=+\-@\t\r]/.test(cell));
      expect(risky).toEqual([]);
    });
  });

  test('every note reads back as it was typed, but for apostrophes', () => {
    always(anyAssessment, (assessment) => {
      const person = assessment.responses[0];
      const rows = table({ ...assessment, responses: [person] }).named;
      for (const row of rows) {
        const typed = person.entries[row['Statement id'] ?? '']?.note ?? '';
        expect(row.Note?.replaceAll("'", '')).toBe(typed.replaceAll("'", ''));
      }
    });
  });
});
