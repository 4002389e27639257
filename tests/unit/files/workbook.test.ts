import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Table } from '../../../src/assessment/files/tables';
import { clean, writeWorkbook } from '../../../src/assessment/files/workbook';
import { text } from '../arbitraries';

const tables: readonly Table[] = [
  {
    name: 'Group',
    columns: [
      { name: 'Statement id', width: 12 },
      { name: 'Level', width: 8 },
      { name: 'Date', width: 12 },
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

test('any text comes back as it was, but for what XML cannot hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text(), { minLength: 1, maxLength: 4 }), async (texts) => {
      // A spreadsheet has no empty texts, and this reader takes a line end as it finds it.
      const wanted = texts.map((one) => clean(`x${one}`));
      const bytes = await bytesOf([
        { name: 'Texts', columns: [{ name: 'Text', width: 20 }], rows: wanted.map((one) => [one]) },
      ]);
      const rows = utils.sheet_to_json<string[]>(read(bytes).Sheets.Texts ?? {}, { header: 1 });
      const alike = (one: string) => one.replace(/\r\n?/g, '\n');
      expect(rows.slice(1).map(([one = '']) => alike(one))).toEqual(wanted.map(alike));
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('a text longer than a cell can hold is cut, and says so', async () => {
  const bytes = await bytesOf([{ name: 'Long', columns: [{ name: 'Text', width: 20 }], rows: [['a'.repeat(40_000)]] }]);
  const cell = read(bytes).Sheets.Long?.A2?.v as string;
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell).toMatch(/ \(cut here\)$/);
});
