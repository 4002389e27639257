import type { APIRoute } from 'astro';
import { STAGE_IDS } from '../cycle/parts';
import { segmentPath } from '../cycle/wheel';
import { PART_COLOURS } from '../site/colours';

/** The wheel again, small: no words, no batons. */
export const GET: APIRoute = () => {
  const segments = STAGE_IDS.map((id) => `<path fill="${PART_COLOURS[id]}" d="${segmentPath(id)}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-192 -192 384 384">${segments}<circle fill="${PART_COLOURS.hub}" r="64"/></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
