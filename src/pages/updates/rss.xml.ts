import type { APIRoute } from 'astro';
import { feed } from '../../site/updates';

export const GET: APIRoute = () => feed();
