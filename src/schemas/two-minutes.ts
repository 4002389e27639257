import { z } from 'astro/zod';
import { day, entryId, partId, sentence, sourceIds } from './shared';

/** `content/two-minutes/*.yaml`: one part for a board member with two minutes before a meeting. Everyday words: US grade 8 at most. */
export const twoMinutes = z.strictObject({
  part: partId,
  /** Two or three short sentences. The part's own one-line `point` is shown above it, so do not repeat that. */
  point: sentence,
  questions: z
    .array(
      z.strictObject({
        /** To say aloud in the meeting. */
        ask: sentence.regex(/\?$/, 'End with a question mark'),
        /** What a good answer sounds like, and a poor one. */
        listenFor: sentence,
      }),
    )
    .length(5),
  /** The one legal point. */
  legal: z.strictObject({ text: sentence, duties: z.array(entryId).min(1), sources: sourceIds }),
  /** One thing to decide at the meeting. */
  decide: sentence,
  /** What to do if the answers are poor. */
  ifPoor: sentence,
  reviewed: day,
  nextReview: day,
});
