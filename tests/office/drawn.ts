import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

const run = promisify(execFile);

/** Dots to the inch of the pictures of pages. */
export const DOTS = 72;

export interface DrawnPage {
  readonly text: string;
  /** PNG, in `DOTS`. */
  readonly picture: Buffer;
}

/** What the Open XML SDK says of a file, a line each; nothing if it is valid. */
export async function schemaFaults(file: string): Promise<readonly string[]> {
  const { stdout } = await run(process.env.OFFICE_VALIDATOR ?? '', [file]);
  const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: { path: string; description: string }[] };
  return ok ? [] : errors.map(({ path, description }) => `${path}: ${description}`);
}

/** Runs LibreOffice with a profile of its own, so that runs can stand side by side, and gives the folder with what it made. */
async function convert<Made>(bytes: Uint8Array, name: string, to: string, take: (folder: string) => Promise<Made>) {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    await writeFile(join(folder, name), bytes);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, name),
    ]);
    return await take(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pages of an Office file as LibreOffice draws them. */
export function draw(bytes: Uint8Array, name: string): Promise<readonly DrawnPage[]> {
  return convert(bytes, name, 'pdf', async (folder) => {
    const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 2 ** 26 });
    await run('pdftoppm', ['-r', String(DOTS), '-png', pdf, join(folder, 'page')]);
    const pictures = (await readdir(folder)).filter((file) => /^page-\d+\.png$/.test(file)).sort();
    const texts = stdout.split('\f');
    return Promise.all(
      pictures.map(async (file, index) => ({ text: texts[index] ?? '', picture: await readFile(join(folder, file)) })),
    );
  });
}

/** The first sheet of a workbook as LibreOffice reads it: the text of each cell, row by row. */
export function readSheet(bytes: Uint8Array): Promise<string> {
  // 44: commas, 34: quotes, 76: UTF-8, and every cell quoted as it is held rather than as it is shown.
  return convert(bytes, 'book.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false', (folder) =>
    readFile(join(folder, 'book.csv'), 'utf8'),
  );
}

/** Both are blurred a little, so that an edge half a dot aside does not count. */
const BLUR = 2;

const rawOf = async (picture: Buffer, width: number, height: number) =>
  sharp(await sharp(picture).flatten({ background: '#fff' }).resize(width, height, { fit: 'fill' }).png().toBuffer())
    .blur(BLUR)
    .removeAlpha()
    .raw()
    .toBuffer();

/**
 * How far a picture is from what a page shows, at its best place in the column that begins at `left`: the mean difference of a colour,
 * 0 to 255. Sizes in dots. A picture that is cut, covered or missing is far from every place.
 */
export async function farFrom(page: Buffer, picture: Buffer, left: number, width: number, height: number) {
  const [w, h] = [Math.round(width), Math.round(height)];
  const [wanted, { data, info }] = await Promise.all([
    rawOf(picture, w, h),
    sharp(page).blur(BLUR).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
  ]);
  let best = 255;
  // Every second row is enough.
  for (let top = 0; top + h <= info.height; top += 2)
    for (const shift of [-1, 0, 1]) {
      const x = Math.round(left) + shift;
      if (x < 0 || x + w > info.width) continue;
      let sum = 0;
      const seen = Math.ceil(h / 2);
      for (let row = 0; row < h; row += 2) {
        const from = ((top + row) * info.width + x) * 3;
        for (let at = 0; at < w * 3; at += 1) sum += Math.abs((data[from + at] ?? 0) - (wanted[row * w * 3 + at] ?? 0));
        if (sum > best * w * seen * 3) break;
      }
      best = Math.min(best, sum / (w * seen * 3));
    }
  return best;
}
