import type { APIRoute } from 'astro';
import { PART_IDS, type PartId } from '../../cycle/parts';
import { feed } from '../../site/updates';

export function getStaticPaths() {
  return PART_IDS.map((part) => ({ params: { part } }));
}

export const GET: APIRoute = ({ params }) => feed(params.part as PartId);
