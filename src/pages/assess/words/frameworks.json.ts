import type { APIRoute } from 'astro';
import { frameworksForApp } from '../../../site/bank';

/** Other frameworks and which statement speaks to which of their headings, fetched by the app when somebody asks. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await frameworksForApp()), { headers: { 'content-type': 'application/json' } });
