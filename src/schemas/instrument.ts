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
  /** One line that a patient partner understands without help. */
  gloss: z.string().trim().min(20).max(320),
  /** Levels 1 to 4, lowest first: same subject, cumulative, told apart by what someone could see. */
  levels: z.tuple([sentence, sentence, sentence, sentence]),
  /** Whether it is one of the three in the quick check. */
  quick: z.boolean().default(false),
  /** Examples of what would show it. */
  evidence: z.array(sentence).min(1).max(3),
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
  baton: z.strictObject({ from: partId, to: partId, side: z.enum(['handing', 'receiving']) }).optional(),
  /** Headings of other frameworks it answers, by framework id. */
  crosswalk: z.record(entryId, z.array(z.number().int().positive()).min(1)).default({}),
});

/** `content/instrument/<part>.yaml`: the statements of one part. */
export const statementBank = z.strictObject({
  part: partId,
  statements: z.array(statement).min(7),
});

/** `content/instrument/crosswalk/*.yaml`: another framework's headings. */
export const framework = z.strictObject({
  title: phrase,
  publisher: phrase,
  about: sentence,
  source: webAddress,
  headings: z.array(z.strictObject({ id: z.number().int().positive(), title: phrase })).min(2),
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
        z.strictObject({ kind: z.literal('retired'), id: statementId, why: sentence }),
        z.strictObject({ kind: z.literal('new'), id: statementId }),
      ]),
    )
    .min(1),
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
