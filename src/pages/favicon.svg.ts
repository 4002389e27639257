import type { APIRoute } from 'astro';
import { faviconSvg } from '../site/favicon';

export const GET: APIRoute = () => new Response(faviconSvg(), { headers: { 'content-type': 'image/svg+xml' } });
