import { z } from 'astro/zod';
import { day, entryId, partId, phrase, sentence, sourceIds } from './shared';
import { EFFORTS } from './part';

/** A range of whole numbers: `{ from: 2, to: 6 }`. */
const range = z
  .strictObject({ from: z.number().int().positive(), to: z.number().int().positive() })
  .refine(({ from, to }) => from <= to, { message: '"from" must not be greater than "to"' });

/** `content/methods/*.yaml`: a way of engaging people. */
export const method = z.strictObject({
  /** 1 to 40, in the catalogue's own order: from telling to handing over power. */
  order: z.number().int().positive(),
  title: phrase,
  aliases: z.array(phrase).default([]),
  /** What it is for, in one or two sentences. */
  purpose: sentence,
  rightWhen: sentence,
  notWhen: sentence,
  parts: z.array(partId).min(1),
  /** How much say people have: told, asked, involved, partners, or in charge of the decision. */
  influence: z.array(z.enum(['inform', 'consult', 'involve', 'collaborate', 'empower'])).min(1),
  /** How many people, in words. */
  people: sentence,
  /** How long, from start to result, in words. */
  time: sentence,
  /** Weeks from start to result, recruiting and reporting included: this edition's estimate from `time`, for filters and suggestions. */
  weeks: range,
  /** People in one round: this edition's estimate from `people`, for filters and suggestions. 10000 where there is no upper end. */
  group: range,
  /** Whom it hears: people asked afresh, what people have said already, or nobody, because it only tells. */
  hears: z.enum(['afresh', 'already', 'nobody']).default('afresh'),
  effort: z.enum(EFFORTS),
  /** Money, in a band and in words. */
  cost: z.enum(['low', 'medium', 'high', 'very-high']),
  skills: sentence,
  access: sentence,
  risk: sentence,
  /** How to run it, in order. */
  steps: z.array(sentence).min(3).max(10),
  /** What to copy for it: ids in `content/templates/`, in the order of use. */
  templates: z.array(entryId).default([]),
  /** What to read for it: ids in `content/guides/`. */
  guides: z.array(entryId).default([]),
  where: z.array(z.enum(['in-person', 'online', 'on-paper'])).min(1),
  sources: sourceIds,
  reviewed: day,
});
