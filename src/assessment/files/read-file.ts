import * as v from 'valibot';
import type { Assessment } from '../model/assessment';
import { type KnownBank, checkAgainst } from './engagement-file';
import { ASSESSMENT } from './formats';
import { LIMITS } from './limits';
import { parseUntrusted } from './parse-untrusted';
import { assessmentSchema } from './schema';
import { instant } from './schema-dates';
import { toPresent } from './to-present';
import { type Head, type Read, damageFrom, no } from './untrusted';

/** A file with an assessment in it. Apart from what is kept on the device, which every page reads: only who opens a file needs it. */
export const fileSchema = v.looseObject({
  format: v.literal(ASSESSMENT.name),
  version: v.literal(ASSESSMENT.version),
  edition: v.pipe(v.string(), v.maxLength(40)),
  /** When the file was made. */
  saved: instant,
  assessment: assessmentSchema,
});

/**
 * Reads the text of a file somebody chose. Nothing in it is trusted: size and depth are bounded before parsing, then format and
 * version, then every field. A rejected file changes nothing, and the problem names the place. Unknown fields of the assessment are kept.
 */
export function readEngagementFile(text: string, bank: KnownBank): Read<Assessment> {
  const parsed = parseUntrusted(text, LIMITS.bytes);
  return parsed.ok ? readParsed(parsed.value, bank) : parsed;
}

/** The same, of what has been parsed already. */
export function readParsed(head: Head, bank: KnownBank): Read<Assessment> {
  const present = toPresent(ASSESSMENT, head);
  if (!present.ok) return present;
  const checked = v.safeParse(fileSchema, present.value, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  return checkAgainst(bank, checked.output.assessment as unknown as Assessment);
}
