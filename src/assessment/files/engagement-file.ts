import * as v from 'valibot';
import type { Assessment } from '../model/assessment';
import { FORMAT, LIMITS, VERSION, assessmentSchema, fileSchema } from './schema';
import { type Head, type Read, damageFrom, no, parseUntrusted, show } from './untrusted';

export type { FileProblem, Read } from './untrusted';

/** What the reader needs to know of the statement bank. */
export interface KnownBank {
  readonly edition: string;
  readonly ids: ReadonlySet<string>;
}

/** The text of a `*.engagement.json` file: readable in a text editor, with what it is on the first lines. `saved` is an ISO instant. */
export function writeEngagementFile(assessment: Assessment, saved: string): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, edition: assessment.edition, saved, assessment }, null, 2)}\n`;
}

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
  if (head.format !== FORMAT) return no({ code: 'not-ours', found: show(head.format) });
  if (typeof head.version === 'number' && head.version > VERSION) return no({ code: 'newer', version: head.version });

  const checked = v.safeParse(fileSchema, head, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  return checkAgainst(bank, checked.output.assessment as unknown as Assessment);
}

/** Checks an assessment that comes from storage or from inside a file. */
export function readAssessment(data: unknown, bank: KnownBank): Read<Assessment> {
  const checked = v.safeParse(assessmentSchema, data, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  return checkAgainst(bank, checked.output as unknown as Assessment);
}

/** What a schema cannot see: whether it answers this bank, and whether each response is there once. */
function checkAgainst(bank: KnownBank, assessment: Assessment): Read<Assessment> {
  // One that answers an earlier edition can be moved to this one: `move-edition.ts`.
  if (assessment.edition !== bank.edition) return no({ code: 'other-edition', edition: assessment.edition });
  for (const response of assessment.responses) {
    const stray = Object.keys(response.entries).find((id) => !bank.ids.has(id));
    if (stray !== undefined) return no({ code: 'unknown-statement', statement: stray });
  }
  const twin = assessment.responses.findIndex(
    ({ id }, at) => assessment.responses.findIndex((other) => other.id === id) < at,
  );
  if (twin >= 0)
    return no({
      code: 'damaged',
      place: `responses.${twin}.id`,
      expected: 'an id of its own',
      found: 'the id of another response',
    });
  return { ok: true, value: assessment };
}

/** A name for the file, from the title: letters with their accents and vowel signs, and digits, of any script; at most 60 characters. */
export function fileNameFor(assessment: Pick<Assessment, 'title'>, extension: string): string {
  const words =
    assessment.title
      .normalize('NFC')
      .toLowerCase()
      .match(/(?:[\p{L}\p{N}]\p{M}*)+/gu) ?? [];
  // Cut by whole characters, not by halves of one.
  const stem = [...words.join('-')].slice(0, 60).join('').replace(/-$/, '');
  return `${stem || 'assessment'}.${extension}`;
}
