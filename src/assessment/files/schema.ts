import * as v from 'valibot';
import { PART_IDS } from '../../cycle/parts';
import { DEPTHS, EVIDENCE_LIMIT, SCOPE_KINDS, VIEWPOINTS } from '../model/assessment';

/**
 * The exported file, version 1, as a schema. One description serves twice: it checks what comes in, and
 * `/schemas/engagement-1.json` is made from it at build. Fields we do not know are kept (`looseObject`), so that a file
 * that passed through another tool loses nothing; every text and list is bounded, because a file from outside is not trusted.
 */
export const FORMAT = 'engagement-cycle-assessment';
export const VERSION = 1;

/** Bounds on what a file may hold, checked before or with the schema. */
export const LIMITS = {
  /** 5 MB. */
  bytes: 5 * 1024 * 1024,
  /** Brackets inside brackets. Ours needs 8. */
  depth: 24,
  title: 200,
  text: 10_000,
  responses: 1_000,
} as const;

const short = v.pipe(v.string(), v.maxLength(LIMITS.title));
const long = v.pipe(v.string(), v.maxLength(LIMITS.text));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const level = v.picklist([1, 2, 3, 4]);

const answer = v.variant('kind', [
  v.looseObject({ kind: v.literal('level'), level, nearly: v.boolean() }),
  v.looseObject({ kind: v.literal('dont-know') }),
  v.looseObject({ kind: v.literal('not-applicable'), reason: long }),
  v.looseObject({ kind: v.literal('someone-else'), who: short, level: v.exactOptional(level) }),
  v.looseObject({ kind: v.literal('prefer-not-to-say') }),
]);

const evidence = v.looseObject({ title: long, place: long, date: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]) });

const entry = v.looseObject({
  answer: v.exactOptional(answer),
  note: v.exactOptional(long),
  evidence: v.exactOptional(v.pipe(v.array(evidence), v.maxLength(EVIDENCE_LIMIT))),
});

const response = v.looseObject({
  id,
  viewpoint: v.picklist(VIEWPOINTS),
  name: v.exactOptional(short),
  entries: v.record(v.pipe(v.string(), v.regex(/^(H|S[1-5])-\d{2}$/)), entry),
});

export const assessmentSchema = v.looseObject({
  id,
  title: short,
  scope: v.picklist(SCOPE_KINDS),
  depth: v.picklist(DEPTHS),
  parts: v.pipe(v.array(v.picklist(PART_IDS)), v.minLength(1), v.maxLength(PART_IDS.length)),
  edition: v.pipe(v.string(), v.maxLength(40)),
  created: instant,
  changed: instant,
  responses: v.pipe(v.array(response), v.minLength(1), v.maxLength(LIMITS.responses)),
});

export const fileSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  edition: v.pipe(v.string(), v.maxLength(40)),
  /** When the file was made. */
  saved: instant,
  assessment: assessmentSchema,
});
