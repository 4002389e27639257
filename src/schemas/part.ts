import { z } from 'astro/zod';
import { entryId, pageFields, partId, phrase, sentence, sourceIds, trap } from './shared';

/** Who needs to do what at one part. Written once here; the role pages turn it round. */
const roleDuties = z.strictObject({
  /** A role in `content/roles/`. */
  role: entryId,
  /** What the role does: two to four actions, each one sentence that starts with a verb. */
  does: z.array(sentence).min(1).max(5),
  /** What the role should ask others for: a sentence that starts with "Ask". */
  asksFor: sentence.regex(/^Ask /, 'Start with "Ask"').optional(),
  /** What the role hands on, and to whom. */
  handsOn: sentence.optional(),
  sources: sourceIds,
});

/** How much a method takes: people, money and weeks together. */
export const EFFORTS = ['low', 'medium', 'high', 'very-high'] as const;

/** `content/hub/index.mdx` and `content/stages/*.mdx`: the guidance for one part of the cycle. */
export const part = z.strictObject({
  ...pageFields,
  part: partId,
  /** The part in one sentence a board member could repeat. */
  point: sentence,
  /** What is gained when this part is done well. */
  gains: z.array(sentence).min(3).max(6),
  gainsSources: sourceIds,
  /** What falls inside this part. */
  covers: z.array(phrase).min(4).max(10),
  roles: z.array(roleDuties).min(8),
  /** What differs here for a council: its own duties and an example or two from councils. The detail stands on their pages. */
  council: z.strictObject({ text: sentence, duties: z.array(entryId).min(1), examples: z.array(entryId).min(1) }),
  methods: z
    .array(
      z.strictObject({
        /** A method in `content/methods/`. */
        method: entryId,
        /** "Right when ...": when to choose it at this part. */
        when: sentence,
        effort: z.enum(EFFORTS),
      }),
    )
    .min(4),
  /** Pairs a group could rate itself on: the sign of good practice and the warning sign. */
  practice: z.array(z.strictObject({ good: sentence, weak: sentence })).min(6),
  traps: z.array(trap).min(3),
  /** What this part hands on. */
  baton: z.strictObject({
    to: partId,
    what: z.array(sentence).min(2),
    form: sentence,
    receivers: sentence,
    when: sentence,
  }),
  law: z
    .array(
      z.strictObject({
        /** A duty in `content/law/`. */
        duty: entryId,
        /** What it asks at this part. */
        here: sentence,
      }),
    )
    .min(2),
  /** Ids in `content/examples/`. */
  examples: z.array(entryId).min(2),
});

/** `content/hub/<element>.mdx`: one of the hub's ten elements. */
export const element = z.strictObject({
  ...pageFields,
  /** 1 to 10. */
  order: z.number().int().min(1).max(10),
  /** Four names were published with the original; six are this edition's own. */
  nameStatus: z.enum(['published', 'ours']),
  point: sentence,
  roles: z.array(roleDuties).min(2),
  /** What you could show somebody who doubts it. */
  proof: z.array(sentence).min(2),
  traps: z.array(trap).min(1),
  /** Duties in `content/law/`. */
  law: z.array(entryId).default([]),
});
