import { readFileSync } from 'node:fs';
import { PART_IDS, type PartId } from '../cycle/parts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The light colour of each part, read from the tokens, for pictures that cannot use CSS: share cards and the favicon. */
export const PART_COLOURS = Object.fromEntries(
  PART_IDS.map((part) => {
    const found = tokens.match(new RegExp(`--part-${part}: light-dark\\((#[0-9a-f]{3,6})`));
    if (!found) throw new Error(`src/styles/tokens.css: --part-${part}: expected light-dark(#..., #...)`);
    return [part, found[1] as string];
  }),
) as Readonly<Record<PartId, string>>;
