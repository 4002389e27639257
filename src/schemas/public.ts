import { z } from 'astro/zod';
import { PART_IDS, type PartId } from '../cycle/parts';
import { statementId } from './instrument';
import { day, entryId, phrase, sentence } from './shared';
import { shortSentences } from './simple-words';

/** The ways in which the public pages can be read. */
export const EDITIONS = ['everyday', 'easy-read', 'large-print', 'aloud'] as const;

const page = {
  title: phrase,
  description: z.string().trim().min(60).max(200),
  reviewed: day,
  nextReview: day,
};

/** `content/explain/<language>/<part or cycle>/easy-read.yaml`: simple words, one idea a line, a picture beside each. */
export const easyRead = z.strictObject({
  ...page,
  /** Whether people with learning disabilities have checked it. Until then the page says that they have not. */
  checked: z.boolean(),
  lines: z
    .array(
      z.strictObject({
        say: shortSentences,
        /** An id in `content/explain/pictures.yaml`: one idea has one picture. */
        picture: entryId,
      }),
    )
    .min(10)
    .max(22),
  /** Hard words that could not be left out. */
  words: z.array(z.strictObject({ word: phrase, means: shortSentences })),
});

/** `content/explain/<language>/<part or cycle>/aloud.mdx`: a script of two minutes to read out. */
export const aloud = z.strictObject(page);

/** `content/explain/<language>/<part or cycle>/points.yaml`: the few lines of a poster, a leaflet and a slide. */
export const points = z.strictObject({
  /** The part in one sentence to somebody who walks past. */
  say: shortSentences,
  /** "You can expect ...": ends of that sentence. */
  expect: z.array(shortSentences).length(3),
  /** Questions, in the words in which a person would put them. */
  ask: z.array(shortSentences).min(3).max(4),
});

const partNames = z.strictObject(
  Object.fromEntries(PART_IDS.map((id) => [id, phrase])) as Record<PartId, typeof phrase>,
);

/** `content/explain/<language>/dictionary.yaml`: every label of the public pages in one language. */
export const dictionary = z.strictObject({
  /** The language as in HTML: `en-GB`, `cy`, `ur`. */
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  dir: z.enum(['ltr', 'rtl']),
  /** Its name, in itself. */
  name: phrase,
  site: phrase,
  audience: phrase,
  whole: phrase,
  editions: z.strictObject({
    label: phrase,
    everyday: phrase,
    'easy-read': phrase,
    'large-print': phrase,
    aloud: phrase,
  }),
  /** The parts in one or two words, for the wheel. */
  partNames,
  parts: phrase,
  startWith: phrase,
  next: phrase,
  back: phrase,
  pager: phrase,
  notChecked: sentence,
  wordsHeading: phrase,
  picturesBy: sentence,
  facts: sentence,
  largeLead: sentence,
  aloudLead: sentence,
  forStaff: phrase,
  forStaffLink: phrase,
  askLink: phrase,
  posterLink: phrase,
  otherLanguages: phrase,
  credit: sentence,
  wheel: sentence,
  slides: z.strictObject({ name: phrase, steps: phrase, short: phrase, notes: phrase }),
  poster: z.strictObject({
    name: phrase,
    leaflet: phrase,
    expect: phrase,
    ask: phrase,
    more: phrase,
    contact: phrase,
    when: phrase,
    code: phrase,
  }),
});

/** `content/explain/pictures.yaml`: what each picture stands for, and where it comes from. The drawing is `pictures/<id>.svg`. */
export const picture = z.strictObject({
  set: z.enum(['healthicons', 'tabler', 'material-symbols']),
  icon: z.string(),
  licence: z.enum(['MIT', 'Apache-2.0']),
  credit: sentence,
  /** The one idea it stands for. */
  idea: phrase,
  /** How well it says it beside words: A at a glance, B usable; unrated where nobody has said. */
  fit: z.enum(['A', 'B', 'unrated']),
});

/** `content/explain/<language>/questions.yaml`: what anybody can ask of those who plan care, each tied to the statement that it turns round. */
export const question = z.strictObject({
  id: entryId.optional(),
  statement: statementId,
  ask: z.string().trim().min(10).max(200).endsWith('?'),
});
