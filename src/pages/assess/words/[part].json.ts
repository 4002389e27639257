import type { APIRoute } from 'astro';
import { PART_IDS, type PartId } from '../../../cycle/parts';
import { wordsForApp } from '../../../site/bank';

export function getStaticPaths() {
  return PART_IDS.map((part) => ({ params: { part } }));
}

/** The words of one part's statements, fetched by the app when that part is opened. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(wordsForApp(params.part as PartId)), { headers: { 'content-type': 'application/json' } });
