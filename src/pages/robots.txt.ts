import type { APIRoute } from 'astro';
import { wholeAddress } from '../site/address';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${wholeAddress('/sitemap-index.xml')}\n`);
