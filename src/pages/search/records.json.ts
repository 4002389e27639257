import type { APIRoute } from 'astro';
import { searchContent } from '../../site/search-records';

/** For the indexer, which runs after the pages are built and then takes this file away: see `src/site/build/search-index.ts`. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await searchContent()));
