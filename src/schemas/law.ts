import { z } from 'astro/zod';
import { entryId, looseDate, partId, phrase, sentence, sourceIds, webAddress } from './shared';

/** `content/law-changes.yaml`: something in law or policy that has changed or is expected to. */
export const change = z.strictObject({
  /** Given by the file when it has none. */
  id: entryId.optional(),
  /** When it happened, or is expected. */
  date: looseDate,
  what: sentence,
  /** What it means for somebody who engages people. */
  means: sentence,
  status: z.enum(['done', 'in-motion', 'expected']),
  sources: sourceIds,
});

/** `content/nations.yaml`: where readers from elsewhere in the UK should go. */
export const nation = z.strictObject({
  id: entryId,
  name: phrase,
  line: sentence,
  where: webAddress,
  sources: sourceIds,
});

const answer = z.union([
  z.strictObject({ text: phrase, goTo: entryId }),
  z.strictObject({ text: phrase, outcome: entryId }),
]);

/** `content/law-aid.yaml`: questions that lead to an outcome. Every path ends; what is uncertain is said. */
export const aid = z.strictObject({
  /** The question it begins with. */
  start: entryId,
  questions: z
    .array(
      z.strictObject({
        id: entryId,
        ask: sentence,
        /** What the question means, and what counts. */
        hint: sentence,
        answers: z.array(answer).min(2),
      }),
    )
    .min(3),
  outcomes: z.array(
    z.strictObject({
      id: entryId,
      title: phrase,
      verdict: z.enum(['likely', 'possible', 'unlikely', 'other-duties']),
      /** The reasoning, in plain sentences. */
      why: sentence,
      do: z.array(sentence).min(1),
      /** Duties in `content/law/`. */
      duties: z.array(entryId),
      /** What to write it down in: ids in `content/templates/`. */
      templates: z.array(entryId).default([]),
      sources: sourceIds,
    }),
  ),
});

/** `content/evidence/reviews/*.yaml`: a review or study, and what may be said from it. */
export const review = z.strictObject({
  order: z.number().int().positive(),
  /** What it asked, in plain words. */
  title: phrase,
  topic: z.enum([
    'Does engagement change anything?',
    'Communities and health',
    'Planning and change with the public',
    'Design and improvement',
    'Governance and representation',
    'Monitoring and feedback',
  ]),
  parts: z.array(partId).min(1),
  /** What it looked at: how many studies, which years. */
  looked: sentence,
  found: sentence,
  /** A sentence that a reader may write in a board paper. */
  maySay: sentence,
  /** What may not be claimed from it. */
  mayNotSay: sentence,
  strength: z.enum(['A', 'B', 'C', 'D']),
  /** How much of it was read for this edition. */
  seen: z.enum(['abstract', 'opening', 'full text', 'summary']),
  sources: sourceIds.pipe(z.array(entryId).min(1)),
});
