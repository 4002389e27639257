import type { APIRoute } from 'astro';
import { terms } from '../../site/glossary';

/** Every term's meaning, for the pages that open one in place: fetched when a reader first asks. */
export const GET: APIRoute = () =>
  Response.json(Object.fromEntries(terms.map(({ id, data }) => [id, data.definition])));
