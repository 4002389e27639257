import { z } from 'astro/zod';
import { day, entryId, looseDate, partId, phrase, sentence, sourceIds, webAddress } from './shared';

/** Who can be bound. A reader narrows the list of duties by it. */
export const BODIES = ['icb', 'nhs-england', 'trust', 'council', 'board', 'provider', 'practice'] as const;

/** How the text of a duty was read: all of it, some of it, or only what somebody says of it. */
export const READINGS = ['full', 'part', 'described'] as const;

/** `content/law/*.yaml`: a legal or policy requirement. */
export const duty = z
  .strictObject({
    /** The order in which a commissioner meets them: involvement first, then planning, care, fairness, buying, quality, openness. */
    order: z.number().int().positive(),
    title: phrase,
    /** For lists and tables. */
    short: phrase,
    /** The formal name: act and section, or the document. */
    name: phrase.max(240),
    bound: z.array(z.enum(BODIES)).min(1),
    /** The same in a sentence, with its limits. */
    binds: sentence,
    /** What it asks, in plain words. */
    asks: sentence,
    /** What it does not ask, so that nobody is told of a duty that is not there. */
    notAsked: sentence,
    /** The operative words as they were read, each with the official page of that text. None where only a description was read. */
    words: z.array(z.strictObject({ where: phrase, text: sentence, address: webAddress })).default([]),
    /** Where it bites: mainly, and also. */
    parts: z.strictObject({ main: z.array(partId), also: z.array(partId) }),
    /** What to keep as proof. */
    proof: z.array(sentence).min(1),
    read: z.enum(READINGS),
    /** The date of the text that was read, not of the reading; of the description where only that was read. */
    textOf: z.union([looseDate, z.literal('undated')]),
    /** Which text was read and which was not. */
    seen: sentence,
    /** The newest thing that was found about it. It says nothing about the text that was read. */
    news: z.strictObject({ date: looseDate, what: sentence, sources: sourceIds }).optional(),
    /** Where a reader should look today. */
    readers: webAddress,
    sources: sourceIds,
    reviewed: day,
  })
  .refine(({ read, words, textOf }) => read !== 'described' || (words.length === 0 && textOf !== 'undated'), {
    message: 'Where only a description was read, no words can be quoted, and the description has a date',
  });

/** `content/law-cases.yaml`: what a court decided, from the judgment or from a summary that says so. Never by hearsay. */
export const courtCase = z
  .strictObject({
    id: entryId,
    name: phrase,
    citation: phrase.optional(),
    court: phrase,
    date: looseDate,
    /** What the body did. */
    about: sentence,
    /** What those who brought the case won on. */
    succeeded: sentence.optional(),
    /** What they lost on. */
    failed: sentence.optional(),
    /** The outcome in a few words. */
    result: phrase,
    /** The lesson it is listed under. */
    teaches: z.enum([
      'open',
      'reasons',
      'time',
      'weigh',
      'who',
      'promise',
      'urgency',
      'late',
      'budget',
      'equality',
      'involve',
      'method',
    ]),
    read: z.enum(['judgment-part', 'summary']),
    sources: sourceIds.pipe(z.array(entryId).min(1)),
  })
  .refine(({ succeeded, failed }) => succeeded !== undefined || failed !== undefined, {
    message: 'Say what won, what lost, or both',
  });

/** `content/law-changes.yaml`: something in law or policy that has changed. What is expected stands in `content/events.yaml`. */
export const change = z.strictObject({
  /** Given by the file when it has none. */
  id: entryId.optional(),
  /** When it happened. */
  date: looseDate,
  what: sentence,
  /** What it means for somebody who engages people. */
  means: sentence,
  status: z.enum(['done', 'in-motion']),
  sources: sourceIds,
});

/** `content/events.yaml`: something in motion that will change pages when it happens. */
export const event = z.strictObject({
  id: entryId,
  /** The named event, as a sentence without a full stop. */
  what: sentence.regex(/[^.]$/, 'Leave out the full stop: more words follow'),
  kind: z.enum(['law', 'body', 'figure', 'document', 'day']),
  /** The last day, month or year in which it is expected. Left out where no date was found. */
  date: looseDate.optional(),
  /** It comes round each year, as rates do. */
  yearly: z.boolean().default(false),
  /** What it would change for a reader, and what to look up. */
  means: sentence,
  /** The pages it touches, and the entries on pages that list many: `/law/send/`, `/glossary/#healthwatch`. */
  touches: z
    .array(z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, 'Write an address of this site: /law/send/'))
    .min(1),
  sources: sourceIds.pipe(z.array(entryId).min(1)),
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
