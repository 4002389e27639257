import { z } from 'astro/zod';
import { PART_IDS } from '../cycle/parts';

/** One of the six parts: `hub`, `needs`, `plan`, `design`, `procure`, `monitor`. */
export const partId = z.enum(PART_IDS);

/** The id of an entry in another collection. Whether it exists is checked by `src/site/references.ts`. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case words joined by hyphens, such as "citizens-jury"');

/** A list of source ids from `content/sources/`. Every claim of law, policy, evidence or example needs one. */
export const sourceIds = z.array(entryId).default([]);

/** One or more sentences for a reader. */
export const sentence = z.string().trim().min(3).max(900);

/** A few words: a name, a heading, a search term. */
export const phrase = z.string().trim().min(1).max(160);

/** `2026-07`, `2026` or `2026-07-09`: as exact as the source allows. */
export const looseDate = z.coerce
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Write a date as 2026, 2026-07 or 2026-07-09');

/** A day: YAML reads 2026-11-23 as a date. */
export const day = z.coerce.date();

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname });

/** What every page of prose carries. */
export const pageFields = {
  /** The page's heading. Sentence case. */
  title: phrase,
  /** What a reader can do with the page, in 60 to 200 characters: shown by search engines and on share cards. */
  description: z.string().trim().min(60).max(200),
  /** Old names, short forms and what people really type: found by search, not shown. */
  aliases: z.array(phrase).default([]),
  /** The day a person last checked every line. */
  reviewed: day,
  /** The day it must be checked again. */
  nextReview: day,
};

/** Something that goes wrong and how to avoid it. */
export const trap = z.strictObject({
  /** A name short enough to say in a meeting. */
  trap: phrase,
  /** What goes wrong, and the remedy. */
  text: sentence,
  sources: sourceIds,
});
