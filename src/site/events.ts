import { type CollectionEntry, getCollection } from 'astro:content';
import { looseDateInWords } from './dates';
import { lastDayOf } from './due';

export type Event = CollectionEntry<'events'>;

/** What is in motion: soonest first, what has no date last. */
export const events: readonly Event[] = (await getCollection('events')).sort((a, b) =>
  (a.data.date ?? '9999').localeCompare(b.data.date ?? '9999'),
);

/** The events that touch a page, or an entry on one: `/law/send/`, `/glossary/#healthwatch`. Soonest first. */
export function eventsAt(address: string): readonly Event[] {
  return events.filter(({ data }) => data.touches.includes(address));
}

/** What may have changed once the day has passed. It depends on what kind of thing it is. */
const MAY_HAVE_CHANGED = {
  law: 'The law may have changed',
  body: 'The bodies and names may have changed',
  figure: 'The figures may have changed',
  document: 'A newer text may be out',
  day: 'This date may have passed',
} as const;

/** An event as a reader meets it: before its day, and after it. */
export function eventInWords({ data }: Event) {
  const when = data.date === undefined ? undefined : looseDateInWords(data.date);
  return {
    /** True on every day, so that it can stand on paper, in a file and where there is no script. */
    before: when === undefined ? 'Expected, date not found; check' : `Expected ${when}; after it, check`,
    /** Script puts this in its place once `lastDay` has passed. */
    after: when === undefined ? undefined : `Was expected ${when}. ${MAY_HAVE_CHANGED[data.kind]}: check`,
    lastDay: data.date === undefined ? undefined : lastDayOf(data.date),
    text: `${data.what}. ${data.means}`,
  };
}
