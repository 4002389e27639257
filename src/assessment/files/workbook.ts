import writeXlsxFile, { type Cell as SheetCell, type Feature } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type { Cell, Column, Table } from './tables';
import { inCell, pieces } from './xml-text';

/** A cell of a spreadsheet holds so many letters, and Excel refuses the file otherwise. */
const MOST_LETTERS = 32_767;
/** What a spreadsheet takes for a formula once somebody has edited the cell, unless the cell is one for texts. */
const LIKE_A_FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * The tables as a workbook (.xlsx), a sheet each, with filters and a head that stays in sight and is printed on every page. Every text is a
 * text to the spreadsheet and is read back as it was typed: nothing in it is ever a formula. What is too long for a cell goes on in the
 * cell below it.
 */
export function writeWorkbook(given: readonly Table[]): Promise<Blob> {
  const tables = given.map((table) => ({ ...table, rows: table.rows.flatMap(rowsThatFit) }));
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
        ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index]))),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [mended(tables)] },
  ).toBlob();
}

/** A row, and what is too long for its cells in rows below. They say the short texts again, so that a filter finds them, but no number twice. */
function rowsThatFit(row: readonly Cell[]): readonly (readonly Cell[])[] {
  const cut = row.map((cell) => (typeof cell === 'string' ? pieces(cell, MOST_LETTERS) : [cell]));
  const most = Math.max(1, ...cut.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    cut.map((cell) =>
      index > 0 && cell.length === 1 && typeof cell[0] !== 'string' ? undefined : cell[cell.length === 1 ? 0 : index],
    ),
  );
}

function sheetCell(cell: Cell, column: Column | undefined): SheetCell {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, alignVertical: 'top' };
  const day = column?.isDay ? dayOf(cell) : undefined;
  if (day) return { type: Date, value: day, format: 'yyyy-mm-dd', alignVertical: 'top' };
  const text = { type: String, value: inCell(cell), wrap: true, alignVertical: 'top' as const };
  return LIKE_A_FORMULA.test(cell) ? { ...text, format: '@' } : text;
}

/** The day of an ISO date that a spreadsheet knows; what is none of its days stays a text. */
function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal && day.getUTCFullYear() >= 1901 ? day : undefined;
}

/** The children of a font in the schema's order: ECMA-376, part 1, 18.8.22, CT_Font. */
const FONT = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/** What the library has no option for, and what it writes otherwise than the schema: it offers this way to change its parts. */
function mended(tables: readonly Table[]): Feature<Blob> {
  const place = (markup: string) => FONT.indexOf(/^<(\w+)/.exec(markup)?.[1] ?? '');
  return {
    files: {
      transform: {
        'xl/styles.xml': {
          transform: (xml) =>
            xml.replace(
              /<font>(.*?)<\/font>/g,
              (_, inside: string) =>
                `<font>${(inside.match(/<[^>]*\/>/g) ?? []).sort((a, b) => place(a) - place(b)).join('')}</font>`,
            ),
        },
        'xl/workbook.xml': {
          // The head of every sheet is printed on each page.
          transform: (xml) => {
            const names = tables.map(
              ({ name }, index) =>
                `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`,
            );
            return xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`);
          },
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex];
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (!table || !order) return xml;
            const last = getCellAddress(table.rows.length, table.columns.length - 1);
            return insertElementMarkupAccordingToOrderOfSiblings(
              // A window that is split in rows alone has no pane on its right.
              xml.replace(' xSplit="0"', '').replace('activePane="bottomRight"', 'activePane="bottomLeft"'),
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
