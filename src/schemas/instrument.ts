import { z } from 'astro/zod';
import { day, entryId, partId, phrase, sentence, webAddress } from './shared';

/** The initial of a statement's id and the part it belongs to: `H-01` is the hub's, `S4-01` stage 4's. */
export const STATEMENT_PREFIX = {
  hub: 'H',
  needs: 'S1',
  plan: 'S2',
  design: 'S3',
  procure: 'S4',
  monitor: 'S5',
} as const;

/** `H-01`, `S4-03`: permanent; its meaning never changes. A new meaning gets a new id. */
export const statementId = z.string().regex(/^(H|S[1-5])-\d{2}$/, 'A statement id looks like "H-01" or "S4-03"');

/** One thing an organisation can rate itself on. */
const statement = z.strictObject({
  id: statementId,
  /** One idea, observable, in the organisation's own voice ("We ...", "Our ..."). */
  statement: z.string().trim().min(20).max(180),
  /** An example, made up to show what is meant: it starts "For example". Not a definition. */
  gloss: z.string().trim().min(20).max(320),
  /**
   * Levels 1 to 4, lowest first: same subject, cumulative, told apart by what someone could see. 1: not done. 2: in some of the work.
   * 3: in most of it, with one mark that can be seen. 4: people affected have a hand in it as well.
   */
  levels: z.tuple([sentence, sentence, sentence, sentence]),
  /** Whether it is one of the three in the quick check. */
  quick: z.boolean().default(false),
  /** Whether only people inside the organisation can see it. Others are told that "I don't know" is an honest answer. */
  inside: z.boolean().default(false),
  /** An example of what would show each of levels 2, 3 and 4. Level 1 needs none. */
  evidence: z.tuple([sentence, sentence, sentence]),
  /** For "don't know": whom to ask for what. */
  findOut: sentence,
  /** The guidance that helps: a page of this site, with the heading's anchor. */
  helps: z
    .string()
    .regex(
      /^\/[a-z0-9/-]+\/(#[a-z0-9-]+)?$/,
      'Write the address as "/hub/governance/" or "/stages/procure-and-contract/#traps"',
    ),
  /** Roles best placed to answer. */
  roles: z.array(entryId).min(1).max(5),
  /** Duties it touches. */
  duties: z.array(entryId).default([]),
  /** Set only where the statement is about the baton: which hand-over, and which end of it. */
  baton: z
    .strictObject({
      from: partId,
      to: partId,
      side: z.enum(['handing', 'receiving']),
      /** Other parts that are handed the same thing. */
      also: z.array(partId).optional(),
    })
    .optional(),
  /** Headings of other frameworks it answers, by framework id. */
  crosswalk: z.record(entryId, z.array(z.number().int().positive()).min(1)).default({}),
});

/** `content/instrument/<part>.yaml`: the statements of one part. */
export const statementBank = z.strictObject({
  part: partId,
  statements: z.array(statement).min(3),
});

/** `content/instrument/crosswalk/*.yaml`: another framework's headings. */
export const framework = z.strictObject({
  title: phrase,
  publisher: phrase,
  /** What it asks and of whom, and how its headings were read. */
  about: sentence,
  source: webAddress,
  headings: z.array(z.strictObject({ id: z.number().int().positive(), title: phrase })).min(2),
  /** The headings that no statement answers, each with the reason. A test sees that there is no third kind. */
  notCovered: z.array(z.strictObject({ id: z.number().int().positive(), why: sentence })).default([]),
});

const editionId = z.string().regex(/^\d{4}-\d+$/, 'An edition is called "2026-1"');

/** What became of statements between two editions. A saved file of the older one is moved by it, and every answer is kept. */
const editionStep = z.strictObject({
  from: editionId,
  to: editionId,
  changes: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('reworded'), id: statementId }),
        z.strictObject({ kind: z.literal('split'), id: statementId, into: z.array(statementId).min(2) }),
        z.strictObject({ kind: z.literal('merged'), ids: z.array(statementId).min(2), into: statementId }),
        z.strictObject({
          kind: z.literal('retired'),
          id: statementId,
          why: sentence,
          /** The statement that is asked instead, if there is one. Answers do not move to it: it means something else. */
          instead: statementId.optional(),
        }),
        z.strictObject({ kind: z.literal('new'), id: statementId }),
      ]),
    )
    .min(1),
});

/**
 * `content/instrument/locked.yaml`: the words of every edition as digests, so that none can change within its edition. Written by
 * `npm run lock:edition`, never by hand.
 */
export const lockedEdition = z.strictObject({
  edition: editionId,
  /** The digest of each statement's words: the statement, its example and its four levels. */
  statements: z.record(statementId, z.string().regex(/^[0-9a-f]{12}$/)),
});

/** `content/instrument/edition.yaml`: which version of the bank this is. */
export const edition = z.strictObject({
  /** Written into every saved file, so that a later edition knows what was asked. */
  id: editionId,
  title: phrase,
  published: day,
  /** How earlier editions became this one, oldest first. */
  steps: z.array(editionStep).default([]),
});
