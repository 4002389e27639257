import { readFileSync } from 'node:fs';
import { PART_IDS, type PartId } from '../cycle/parts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The light colour of a token, for pictures and files that cannot use CSS. Throws where there is none. */
function lightOf(token: string): string {
  const found = tokens.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{3,6})`));
  if (!found) throw new Error(`src/styles/tokens.css: --${token}: expected light-dark(#..., #...)`);
  return found[1] as string;
}

/** The light colour of each part: share cards, the favicon, slides. */
export const PART_COLOURS = Object.fromEntries(PART_IDS.map((part) => [part, lightOf(`part-${part}`)])) as Readonly<
  Record<PartId, string>
>;

/** What Word and PowerPoint files are set in: six digits without a sign, and a font that every machine has or stands in for. */
export const OFFICE = {
  ink: lightOf('colour-text').slice(1),
  link: lightOf('colour-link').slice(1),
  sunk: lightOf('colour-sunk').slice(1),
  font: 'Arial',
} as const;
