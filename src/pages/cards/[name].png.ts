import type { APIRoute } from 'astro';
import { PART_IDS } from '../../cycle/parts';
import { shareCard } from '../../site/share-card';

export function getStaticPaths() {
  return ['cycle', ...PART_IDS].map((name) => ({ params: { name }, props: { subject: name } }));
}

/** The picture a message or a social network shows beside a link: 1200 by 630. */
export const GET: APIRoute = async ({ props }) =>
  new Response((await shareCard(props.subject)) as BodyInit, { headers: { 'content-type': 'image/png' } });
