import { STAGE_IDS } from '../cycle/parts';
import { segmentPath } from '../cycle/wheel';
import { PART_COLOURS } from './colours';

/** The wheel small: no words, no batons. */
export function faviconSvg(): string {
  const segments = STAGE_IDS.map((id) => `<path fill="${PART_COLOURS[id]}" d="${segmentPath(id)}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-192 -192 384 384">${segments}<circle fill="${PART_COLOURS.hub}" r="64"/></svg>`;
}
