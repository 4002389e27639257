import writeXlsxFile, { type Cell as SheetCell, type Feature } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { Cell, Table } from './tables';

/** A cell of a spreadsheet holds so many letters: ECMA-376, and Excel refuses the file otherwise. */
const MOST_LETTERS = 32_767;

/**
 * The tables as a workbook (.xlsx), a sheet each, with filters and a head that stays in sight. Every text is a text to the spreadsheet,
 * whatever it begins with: nothing in it is ever a formula.
 */
export function writeWorkbook(tables: readonly Table[]): Promise<Blob> {
  return writeXlsxFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        columns.map(({ name: value }): SheetCell => ({
          type: String,
          value,
          fontWeight: 'bold',
          wrap: true,
          alignVertical: 'top',
        })),
        ...rows.map((row) => row.map(sheetCell)),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [filters(tables)] },
  ).toBlob();
}

function sheetCell(cell: Cell): SheetCell {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, alignVertical: 'top' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    // A year that spreadsheets do not know stays a text.
    const date = new Date(`${cell}T00:00:00Z`);
    if (date.getUTCFullYear() >= 1901 && !Number.isNaN(date.getTime()))
      return { type: Date, value: date, format: 'yyyy-mm-dd', alignVertical: 'top' };
  }
  return { type: String, value: fit(clean(cell)), wrap: true, alignVertical: 'top' };
}

/** XML has no place for control characters and halves of characters, and discourages some more: they are left out. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\p{Noncharacter_Code_Point}\uFFFD]|[^\P{Cc}\t\n\r]/gu, '');
}

function fit(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 20).toWellFormed()}… (cut here)`;
}

/** Filters on the head of every sheet: the library has no option for them, and offers this way to add what it lacks. */
function filters(tables: readonly Table[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex];
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (!table || !order) return xml;
            const last = getCellAddress(table.rows.length, table.columns.length - 1);
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="A1:${last}"/>`,
              order,
              'worksheet',
            );
          },
        },
      },
    },
  };
}
