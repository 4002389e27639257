import { type CollectionEntry, getCollection } from 'astro:content';
import { PART_IDS, type PartId } from '../cycle/parts';
import { EDITIONS } from '../schemas/public';
import { broken } from './broken';

/** The public pages: one subject in one language, to be read in one of four ways. */

export const LOCALE = 'en-GB';
export type Subject = PartId | 'cycle';
export type Edition = (typeof EDITIONS)[number];
export type Dictionary = CollectionEntry<'dictionaries'>['data'];

export { EDITIONS };
/** What is printed of a subject besides. */
export const SHEETS = ['poster', 'leaflet', 'slides'] as const;
/** The whole first, then the parts in the order of the cycle. */
export const SUBJECTS: readonly Subject[] = ['cycle', ...PART_IDS];

const [everyday, easyRead, aloud, points, dictionaries] = await Promise.all([
  getCollection('explain'),
  getCollection('easyRead'),
  getCollection('aloud'),
  getCollection('points'),
  getCollection('dictionaries'),
]);

function find<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  lang: string,
  subject: Subject,
  name: string,
): Entry {
  const id = `${lang}/${subject}/${name.replace(/\.\w+$/, '')}`;
  return (
    entries.find((entry) => entry.id === id) ??
    broken(`content/explain/${lang}/${subject}/${name}`, 'file', 'this edition is missing')
  );
}

/** Every label of the public pages in a language. */
export function dictionary(lang: string): Dictionary {
  const found = dictionaries.find((entry) => entry.id === `${lang}/dictionary`);
  return found?.data.lang === lang
    ? found.data
    : broken(`content/explain/${lang}/dictionary.yaml`, 'lang', 'must be the name of its folder');
}

/** The languages that there are, English first. */
export function languages(): readonly string[] {
  return dictionaries
    .map(({ id }) => id.replace('/dictionary', ''))
    .sort((a, b) => Number(b === LOCALE) - Number(a === LOCALE) || a.localeCompare(b));
}

/** What a language has: a part counts once its everyday text is there. English has all. */
export function subjectsIn(lang: string): readonly Subject[] {
  return SUBJECTS.filter(
    (subject) => lang === LOCALE || everyday.some(({ id }) => id === `${lang}/${subject}/everyday`),
  );
}

export const everydayFor = (subject: Subject, lang = LOCALE): CollectionEntry<'explain'> =>
  find(everyday, lang, subject, 'everyday.mdx');
export const easyReadFor = (subject: Subject, lang = LOCALE): CollectionEntry<'easyRead'> =>
  find(easyRead, lang, subject, 'easy-read.yaml');
export const aloudFor = (subject: Subject, lang = LOCALE): CollectionEntry<'aloud'> =>
  find(aloud, lang, subject, 'aloud.mdx');

/** Title and the few lines of a poster, a leaflet and a slide. */
export function publicPart(lang: string, subject: Subject) {
  return { title: everydayFor(subject, lang).data.title, ...find(points, lang, subject, 'points.yaml').data };
}

/** Where an edition stands. English has the short addresses; every other language its name before them. */
export function explainAddress(
  lang: string,
  subject: Subject,
  edition: Edition | (typeof SHEETS)[number] = 'everyday',
): string {
  const steps = [
    'explain',
    lang === LOCALE ? '' : lang,
    subject === 'cycle' ? '' : subject,
    edition === 'everyday' ? '' : edition,
  ];
  return `/${steps.filter(Boolean).join('/')}/`;
}
