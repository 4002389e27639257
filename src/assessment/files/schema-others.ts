import * as v from 'valibot';
import { INVITATION, LOCKED, RESPONSE } from './formats';
import { LIMITS } from './limits';
import { id, responseSchema, setUp, short } from './schema';
import { instant } from './schema-dates';

/** The other files of ours, beside the assessment itself: what goes to and fro between people, and what is locked. */

/** An invitation carries the set-up and no answers. */
export const invitationSchema = v.looseObject({
  format: v.literal(INVITATION.name),
  version: v.literal(INVITATION.version),
  ...setUp,
});

/** One person's answers on their way back. `to` is the id of the assessment they were invited to. */
export const responseFileSchema = v.looseObject({
  format: v.literal(RESPONSE.name),
  version: v.literal(RESPONSE.version),
  edition: setUp.edition,
  saved: instant,
  to: id,
  title: short,
  response: responseSchema,
});

/** A file locked with a passphrase. */
/** One class and no groups: a pattern that repeats a group runs out of stack on a text of some megabytes. */
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const base64 = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => text.length % 4 === 0 && BASE64.test(text), 'base64'),
  );
export const lockedSchema = v.looseObject({
  format: v.literal(LOCKED.name),
  version: v.literal(LOCKED.version),
  key: v.looseObject({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    // Bounded: a file from outside must not keep the machine busy for hours.
    iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
    salt: base64(100),
  }),
  cipher: v.looseObject({ name: v.literal('AES-GCM'), iv: base64(100) }),
  data: base64(LIMITS.fileBytes),
});
