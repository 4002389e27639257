import { z } from 'astro/zod';
import { statementId } from './instrument';
import { entryId } from './shared';

const MOST_WORDS = 15;

/** Short sentences, each of at most fifteen words. */
export const shortSentences = z
  .string()
  .trim()
  .min(3)
  .refine((text) => text.split(/(?<=[.?!])\s+/).every((sentence) => sentence.split(/\s+/).length <= MOST_WORDS), {
    message: `A sentence has at most ${MOST_WORDS} words here`,
  });

/** `content/instrument/simple-words.yaml`: every statement for people who read simple words. */
export const simpleWords = z.strictObject({
  id: statementId,
  /** A picture that stands for it: an id in `content/explain/pictures.yaml`. */
  picture: entryId,
  says: shortSentences,
  levels: z.tuple([shortSentences, shortSentences, shortSentences, shortSentences]),
});
