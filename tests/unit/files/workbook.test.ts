import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Table } from '../../../src/assessment/files/tables';
import { writeWorkbook } from '../../../src/assessment/files/workbook';
import { faultsIn } from '../../../src/site/office/faults';
import { text } from '../arbitraries';

const tables: readonly Table[] = [
  {
    name: 'Group',
    columns: [
      { name: 'Statement id', width: 12 },
      { name: 'Level', width: 8 },
      { name: 'Date', width: 12, isDay: true },
    ],
    rows: [
      ['H-01', 3, '2026-11-23'],
      ['=1+1', undefined, ''],
      ['+44', 2, 'soon'],
    ],
  },
  { name: 'Empty', columns: [{ name: 'Nothing', width: 10 }], rows: [] },
];

const bytesOf = async (made: readonly Table[]) => new Uint8Array(await (await writeWorkbook(made)).arrayBuffer());

describe('a workbook, opened by another library', () => {
  let bytes: Uint8Array;
  beforeAll(async () => void (bytes = await bytesOf(tables)));

  test('has a sheet for each table, in order', () => expect(read(bytes).SheetNames).toEqual(['Group', 'Empty']));

  test('holds texts, whole numbers and dates as what they are', () => {
    const sheet = read(bytes, { cellDates: true, UTC: true }).Sheets.Group;
    expect([sheet?.A2?.v, sheet?.B2?.v, sheet?.C2?.t]).toEqual(['H-01', 3, 'd']);
    expect((sheet?.C2?.v as Date).toISOString().slice(0, 10)).toBe('2026-11-23');
    expect(sheet?.C4?.v).toBe('soon');
  });

  test('has no formula, whatever a text begins with', () => {
    const sheet = read(bytes, { cellFormula: true }).Sheets.Group;
    expect(sheet?.A3).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet?.A3?.f).toBeUndefined();
    expect(sheet?.A4).toMatchObject({ t: 's', v: '+44' });
  });

  test('has filters and a head that stays in sight on every sheet', () => {
    const parts = unzipSync(bytes);
    for (const [number, range] of [
      [1, 'A1:C4'],
      [2, 'A1:A1'],
    ] as const) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
      expect(xml).toContain(`<autoFilter ref="${range}"/>`);
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
  });
});

/** The texts of a column as another library reads them, under its head. */
const readBack = (bytes: Uint8Array): readonly (string | undefined)[] => {
  const sheet = read(bytes).Sheets.Texts ?? {};
  return utils
    .sheet_to_json<string[]>(sheet, { header: 1, blankrows: true })
    .slice(1)
    .map(([one]) => one);
};
const sheetOf = (texts: readonly string[]) =>
  bytesOf([{ name: 'Texts', columns: [{ name: 'Text', width: 20 }], rows: texts.map((one) => [one]) }]);

describe('every text comes back as it was typed', () => {
  test.each([
    ['a control character', 'bell\u0007 and escape\u001b[31m'],
    ['every line end', 'two\rthree\nfour\u2028five\u0085six'],
    ['what looks like an escape', '_x0041_ _x0041_x0042_ _X000d_ _x005F_x0041_'],
    ['half of what looks like one, before a control character', '_x0041\u0001_x004'],
    ['an emoji of many parts', '👩🏽‍⚕️👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['what may not be in XML', '\ufffe\uffff\ufdd0\u{1fffe}\ufffd]]>&amp;<b>'],
    ['a formula', '=1+1'],
    ['a sign in full width', '＝1+1'],
    ['a plus, a minus, an at', '+44 20; -5; @SUM(A1)'],
    ['a day, where no day is asked for', '2026-11-23'],
    ['spaces at both ends', '  \t two \n '],
    ['right to left, with marks', '\u202eهيئة\u202c الصحة'],
    ['as long as a cell can hold', 'a🙂'.repeat(10_922)],
  ])('%s', async (_, text) => expect(readBack(await sheetOf([text]))).toEqual([text]));

  test('any other, but for halves of characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text(), { minLength: 1, maxLength: 4 }), async (texts) => {
        // A spreadsheet has no empty texts, and this reader makes one sign of a line end of two.
        const wanted = texts.map((one) => `x${one}`.toWellFormed().replaceAll('\r\n', '\n'));
        expect(readBack(await sheetOf(wanted))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

test('a text longer than a cell goes on in the next row, beside the short texts of its own and no number twice', async () => {
  const long = `${'🙂'.repeat(20_000)} the end`;
  const bytes = await bytesOf([
    {
      name: 'Texts',
      columns: ['Id', 'Level', 'Text'].map((name) => ({ name, width: 9 })),
      rows: [
        ['H-01', 3, long],
        ['H-02', 1, 'short'],
      ],
    },
  ]);
  const rows = utils
    .sheet_to_json<(string | number | undefined)[]>(read(bytes).Sheets.Texts ?? {}, { header: 1 })
    .slice(1);
  expect(rows.map(([id, level]) => [id, level])).toEqual([
    ['H-01', 3],
    ['H-01', undefined],
    ['H-02', 1],
  ]);
  expect(`${rows[0]?.[2]}${rows[1]?.[2]}`).toBe(long);
});

test('a line end of two signs is kept as both', async () => {
  const strings = unzipSync(await sheetOf(['one\r\ntwo']))['xl/sharedStrings.xml'] ?? new Uint8Array();
  expect(strFromU8(strings)).toContain('<t>one_x000D_\ntwo</t>');
});

test('a day that is in no calendar, or before those of spreadsheets, stays a text', async () => {
  const days = ['2026-02-31', '1066-10-14', '2026-13-01'];
  const bytes = await bytesOf([
    { name: 'Texts', columns: [{ name: 'Due', width: 9, isDay: true }], rows: days.map((day) => [day]) },
  ]);
  expect(readBack(bytes)).toEqual(days);
});

test('is whole as a package, and prints the head of every sheet on each page', async () => {
  const bytes = await bytesOf([
    ...tables,
    { name: "Other people's", columns: [{ name: 'A', width: 9 }], rows: [['=1']] },
  ]);
  expect(faultsIn(bytes)).toEqual([]);
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  expect(workbook.match(/<definedName .*?<\/definedName>/g)).toEqual([
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Group'!$1:$1</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Empty'!$1:$1</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Other people''s'!$1:$1</definedName>`,
  ]);
});
