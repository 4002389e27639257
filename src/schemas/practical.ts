import { z } from 'astro/zod';
import { entryId, looseDate, pageFields, partId, phrase, sentence } from './shared';

/** `content/guides/*.mdx`: how to do one practical thing well. */
export const guide = z.strictObject({
  ...pageFields,
  /** Where it stands in the list. */
  order: z.number().int().positive(),
  /** The guide in one sentence a busy person could repeat. */
  point: sentence,
  parts: z.array(partId).min(1),
  /** Who needs it most: ids in `content/roles/`. */
  roles: z.array(entryId).min(1),
  /** The whole guide in five steps, for somebody with two minutes. */
  steps5: z.array(sentence).length(5),
  /** The month in which rates, rules and dates in it were true: they are printed with it. */
  asOf: looseDate,
});

/** `content/templates/*.mdx`: something to copy and fill in. Plain Markdown: the Word file is made from the same text. */
export const template = z.strictObject({
  title: pageFields.title,
  description: pageFields.description,
  aliases: pageFields.aliases,
  reviewed: pageFields.reviewed,
  nextReview: pageFields.nextReview,
  /** What it is for, as the list groups them. */
  group: z.enum(['plan', 'run', 'decide', 'buy', 'baton']),
  /** Where it stands in the list: the order of use along the cycle. */
  order: z.number().int().positive(),
  /** When to use it: a sentence that starts "Use it". */
  useWhen: sentence.regex(/^Use it /, 'Start with "Use it"'),
  parts: z.array(partId).min(1),
  /** The guide that explains it: an id in `content/guides/`. */
  guide: entryId,
});

/** `content/planning-timeline.yaml`: rules of thumb for a timeline worked back from a decision. Lengths are weeks. */
export const planningTimeline = z.strictObject({
  sizes: z
    .array(
      z.strictObject({
        id: entryId,
        name: phrase,
        /** Open to the public. */
        open: z.number().int().positive(),
        /** From the close to the papers. */
        analyse: z.number().int().positive(),
        /** From the papers to the decision. */
        read: z.number().int().positive(),
      }),
    )
    .min(2),
  /** Weeks added for formats still to be made, and for each holiday in the open time. */
  extra: z.strictObject({ formats: z.number().int().positive(), holiday: z.number().int().positive() }),
  steps: z
    .array(
      z.strictObject({
        from: z.enum(['launch', 'half', 'close', 'papers', 'decision']),
        /** Weeks after that point; before it where negative. */
        weeks: z.number().int(),
        what: sentence,
        why: sentence,
        /** The sizes it belongs to; all where left out. */
        only: z.array(entryId).optional(),
        /** What must be true before the work goes on. */
        gate: sentence.optional(),
      }),
    )
    .min(8),
});
