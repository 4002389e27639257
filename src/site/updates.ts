import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import { wholeAddress } from './address';
import { PARTS, type PartId, labelOf } from '../cycle/parts';

/** What changed on the site, newest first. */
export const updates = (await getCollection('updates')).sort(
  (a, b) => b.data.date.valueOf() - a.data.date.valueOf() || b.id.localeCompare(a.id),
);

/** The feed of all updates, or of those that touch one part. */
export function feed(part?: PartId): Promise<Response> {
  return rss({
    title: part ? `The Engagement Cycle: ${labelOf(PARTS[part])}` : 'The Engagement Cycle',
    description: part ? `What has changed on the pages of ${labelOf(PARTS[part])}.` : 'What has changed on this site.',
    site: wholeAddress('/'),
    items: updates
      .filter(({ data }) => !part || data.parts.includes(part))
      .map(({ id, data }) => ({
        title: data.title,
        description: data.description,
        pubDate: data.date,
        // Whole, because the library would end a path with a slash, and then no place on the page has that name.
        link: wholeAddress(`/updates/#${id}`),
      })),
    customData: '<language>en-GB</language>',
  });
}
