import * as v from 'valibot';
import type { Assessment } from '../model/assessment';
import { FORMAT, LIMITS, VERSION, assessmentSchema, fileSchema } from './schema';

/** Why a file was not opened. The words a person reads are in `ui/words.ts`. */
export type FileProblem =
  | { readonly code: 'too-large'; readonly bytes: number }
  | { readonly code: 'empty' }
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'too-deep' }
  | { readonly code: 'not-ours'; readonly found: string }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'other-edition'; readonly edition: string }
  | { readonly code: 'unknown-statement'; readonly statement: string }
  | { readonly code: 'damaged'; readonly place: string; readonly expected: string; readonly found: string };

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem };

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
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.bytes) return no({ code: 'too-large', bytes });
  if (text.trim() === '') return no({ code: 'empty' });
  if (depthOf(text) > LIMITS.depth) return no({ code: 'too-deep' });

  let data: unknown;
  try {
    // A key called __proto__ is how a file would try to change how objects work: left out while parsing.
    data = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch (error) {
    return no({ code: 'not-json', detail: error instanceof Error ? error.message : '' });
  }

  const head = (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Record<string, unknown>;
  if (head.format !== FORMAT) return no({ code: 'not-ours', found: show(head.format) });
  if (typeof head.version === 'number' && head.version > VERSION) return no({ code: 'newer', version: head.version });

  const checked = v.safeParse(fileSchema, data, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  return readAssessment(checked.output.assessment, bank);
}

/** Checks an assessment that comes from storage or from inside a file. */
export function readAssessment(data: unknown, bank: KnownBank): Read<Assessment> {
  const checked = v.safeParse(assessmentSchema, data, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  const assessment = checked.output as unknown as Assessment;
  if (assessment.edition !== bank.edition) return no({ code: 'other-edition', edition: assessment.edition });
  for (const response of assessment.responses) {
    const stray = Object.keys(response.entries).find((id) => !bank.ids.has(id));
    if (stray !== undefined) return no({ code: 'unknown-statement', statement: stray });
  }
  const twin = assessment.responses.findIndex(({ id }, at) => assessment.responses.findIndex((other) => other.id === id) < at);
  if (twin >= 0) return no({ code: 'damaged', place: `responses.${twin}.id`, expected: 'an id of its own', found: 'the id of another response' });
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

/** How deep brackets nest, read without parsing, so that a hostile file cannot exhaust the parser. Brackets inside texts do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

function damageFrom(issue: v.BaseIssue<unknown>): FileProblem {
  return { code: 'damaged', place: v.getDotPath(issue) ?? 'the top of the file', expected: issue.expected ?? issue.message, found: issue.received };
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : value === undefined ? 'nothing' : typeof value;
}

function no(problem: FileProblem): { ok: false; problem: FileProblem } {
  return { ok: false, problem };
}
