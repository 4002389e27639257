import { z } from 'astro/zod';
import { day, entryId, looseDate, pageFields, partId, phrase, sentence, sourceIds, webAddress } from './shared';

/** `content/sources/*.yaml`: something cited. Written once, cited by id. */
export const source = z.strictObject({
  title: phrase.max(300),
  /** Who published it. */
  publisher: phrase,
  /** The year, or "undated". */
  year: z.coerce.string().max(30),
  url: webAddress,
  kind: z.enum(['cycle', 'law', 'guidance', 'research', 'case', 'commentary']),
  /** A: review or trial. B: independent evaluation or peer-reviewed study. C: the body's own account. D: press, campaign or opinion. */
  strength: z.enum(['A', 'B', 'C', 'D']).optional(),
  /** The day it was seen. */
  seen: day,
  /** What the source cannot show, or how little of it was read. */
  limits: sentence.optional(),
});

/** `content/roles/*.yaml`: who does something. What they do stands with each part. */
export const role = z.strictObject({
  order: z.number().int().positive(),
  title: phrase,
  /** Two or three words, for a table. */
  short: phrase,
  /** Who this is in England today. */
  who: sentence,
  /** What this role alone can do for engagement. */
  says: sentence,
  /** Questions to ask in the next meeting, spread over the parts. */
  questions: z
    .array(z.strictObject({ ask: sentence.regex(/\?$/, 'End with a question mark'), part: partId }))
    .min(5)
    .max(8),
  /** What this person could do tomorrow morning. */
  firstMove: sentence,
  /** What it does at each part, where the part's own page has no room for it: see `roles:` there. */
  work: z
    .array(
      z.strictObject({
        part: partId,
        does: z.array(sentence).min(1),
        asksFor: sentence.optional(),
        handsOn: sentence.optional(),
        sources: sourceIds,
      }),
    )
    .default([]),
  /** What is this role's own: ids in `content/law/`, `methods/`, `examples/` and `templates/`. */
  duties: z.array(entryId).min(1),
  methods: z.array(entryId).min(1),
  examples: z.array(entryId).min(1),
  templates: z.array(entryId).min(1),
  aliases: z.array(phrase).default([]),
  /** What `who` and `says` rest on, where they state law or what is happening. */
  sources: sourceIds,
  reviewed: day,
});

/** `content/examples/*.yaml`: a real, published case. Never an invented one. */
export const example = z.strictObject({
  title: phrase,
  who: phrase,
  where: phrase,
  when: phrase,
  parts: z.array(partId).min(1),
  methods: z.array(entryId).default([]),
  setting: phrase,
  done: sentence,
  changed: sentence,
  didNot: sentence,
  strength: z.enum(['A', 'B', 'C', 'D']),
  strengthReason: sentence,
  /** `current`: from July 2022, when integrated care boards began. `undated`: the source does not say. */
  era: z.enum(['current', 'earlier', 'undated']),
  sources: sourceIds.pipe(z.array(entryId).min(1)),
  reviewed: day,
});

/** `content/glossary.yaml`: a word explained. */
export const term = z.strictObject({
  term: phrase,
  aliases: z.array(phrase).default([]),
  definition: sentence,
  /** Whether its first use on a page opens its meaning. Off for everyday words of the Cycle that stand on every page. */
  inPlace: z.boolean().default(true),
  /** Other terms. */
  see: z.array(entryId).default([]),
  sources: sourceIds,
});

/** `content/who-is-who.yaml`: an old name and who does it today. */
export const successor = z.strictObject({
  id: entryId.optional(),
  old: phrase,
  today: sentence,
  does: sentence,
  note: sentence.optional(),
  status: z.enum(['current', 'in-motion', 'history']),
  checked: looseDate,
  sources: sourceIds,
});

/** `content/introduction/*.mdx` */
export const introduction = z.strictObject({
  ...pageFields,
  order: z.number().int().positive(),
  point: sentence,
});

/** `content/about/*.mdx`: about, accessibility, privacy. */
export const about = z.strictObject({ ...pageFields });

/** `content/explain/<locale>/<part or cycle>/everyday.mdx`: the public edition. */
export const everyday = z.strictObject({
  ...pageFields,
  part: z.union([partId, z.literal('cycle')]),
});

/** `content/updates/*.mdx`: what changed, in readers' words. */
export const update = z.strictObject({
  title: phrase,
  date: day,
  description: z.string().trim().min(30).max(200),
  /** The parts it touches: each part has a feed of its own. */
  parts: z.array(partId).min(1),
});
