import { download, downloadBlob } from '../../browser/files';
import { pngOf, standaloneSvg } from '../../browser/pictures';
import type { BoardPaper, PictureName } from '../files/blocks';
import { fileNameFor } from '../files/engagement-file';
import type { TableNames } from '../files/tables';
import type { Assessment } from '../model/assessment';
import type { Bank } from '../model/bank';
import { wordsOfParts } from '../workspace/statement-words';

/** A picture of the report as it stands on the page. */
export type Drawing = (name: PictureName) => SVGSVGElement | undefined;

/** How wide the pictures stand in a Word file, in pixels of 96 to the inch. */
const WIDTH: Readonly<Record<PictureName, number>> = { batons: 190, shape: 560 };

/** Offers the report as a Word file. Returns the file's name. A picture that the browser cannot draw is left out: its text stands there. */
export async function saveBoardPaper(assessment: Assessment, paper: BoardPaper, drawing: Drawing): Promise<string> {
  const { writeBoardPaper } = await import('../files/word-report');
  const [batons, shape] = [await forPaper(drawing, 'batons'), await forPaper(drawing, 'shape')];
  const file = fileNameFor(assessment, 'docx');
  downloadBlob(file, await writeBoardPaper(paper, { ...(batons && { batons }), ...(shape && { shape }) }));
  return file;
}

async function forPaper(drawing: Drawing, name: PictureName) {
  const found = drawing(name);
  if (!found) return undefined;
  try {
    const { png, width, height } = await pngOf(standaloneSvg(found, name));
    return {
      png: new Uint8Array(await png.arrayBuffer()),
      width: WIDTH[name],
      height: Math.round((WIDTH[name] * height) / width),
    };
  } catch {
    return undefined;
  }
}

/** Offers a picture of the report as SVG or PNG. Returns the file's name. */
export async function savePicture(
  assessment: Assessment,
  drawing: SVGSVGElement,
  name: string,
  title: string,
  kind: 'svg' | 'png',
): Promise<string> {
  const file = fileNameFor(assessment, `${name}.${kind}`);
  const svg = standaloneSvg(drawing, title);
  if (kind === 'svg') download(file, 'image/svg+xml', svg);
  else downloadBlob(file, (await pngOf(svg)).png);
  return file;
}

async function tables(assessment: Assessment, bank: Bank, names: TableNames) {
  const [{ tablesOf }, words] = await Promise.all([import('../files/tables'), wordsOfParts(assessment.parts)]);
  return tablesOf({ assessment, statements: bank.statements, words, names });
}

/** Offers everything as a workbook. Returns the file's name. */
export async function saveWorkbook(assessment: Assessment, bank: Bank, names: TableNames): Promise<string> {
  const [{ writeWorkbook }, all] = await Promise.all([import('../files/workbook'), tables(assessment, bank, names)]);
  const file = fileNameFor(assessment, 'xlsx');
  downloadBlob(file, await writeWorkbook(all));
  return file;
}

/** Offers one of the tables as CSV. Returns the file's name. */
export async function saveTable(
  assessment: Assessment,
  bank: Bank,
  names: TableNames,
  wanted: string,
): Promise<string> {
  const [{ tableAsCsv }, all] = await Promise.all([import('../files/csv'), tables(assessment, bank, names)]);
  const table = all.find(({ name }) => name === wanted);
  if (!table) throw new Error(`There is no table "${wanted}"`);
  const file = fileNameFor(assessment, `${wanted.toLowerCase()}.csv`);
  download(file, 'text/csv;charset=utf-8', tableAsCsv(table));
  return file;
}
