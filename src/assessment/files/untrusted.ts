import * as v from 'valibot';
import { cutLetters } from '../../common/text';
import { LIMITS } from './limits';

/** Why a file was not opened. The words a person reads are in `rooms/words/file-words.ts`. */
export type FileProblem =
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'empty' }
  /** The device could not read it: it was moved or deleted meanwhile, or it is a folder. */
  | { readonly code: 'not-read' }
  /** One text with more answers in it than are taken at once. */
  | { readonly code: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'too-deep' }
  /** More values in it than any assessment has. */
  | { readonly code: 'too-full'; readonly limit: number }
  | { readonly code: 'not-ours'; readonly found: string }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'other-edition'; readonly edition: string }
  | { readonly code: 'unknown-statement'; readonly statement: string }
  /** A pasted text without its end, or one that lost letters on its way; a link that did. */
  | { readonly code: 'block-cut' }
  | { readonly code: 'block-damaged' }
  | { readonly code: 'link-damaged' }
  | { readonly code: 'damaged'; readonly place: string; readonly expected: string; readonly found: string };

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem };

/** What a file of ours is at the top: an object, whatever is in it. */
export type Head = Readonly<Record<string, unknown>>;

/**
 * Parses a text from outside. Nothing in it is trusted: size, depth and the number of values are bounded before, because parsing is what a
 * hostile file makes slow. `limit` is in bytes.
 */
export function parseUntrusted(text: string, limit: number): Read<Head> {
  const bytes = bytesOf(text);
  if (bytes > limit) return no({ code: 'too-large', bytes, limit });
  if (!/\S/.test(text)) return no({ code: 'empty' });
  const shape = shapeOf(text);
  if (shape.depth > LIMITS.depth) return no({ code: 'too-deep' });
  if (shape.values > LIMITS.values) return no({ code: 'too-full', limit: LIMITS.values });
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), NAMES_PROTO.test(text) ? withoutProto : undefined);
    return { ok: true, value: (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Head };
  } catch (error) {
    return no({ code: 'not-json', detail: error instanceof Error ? error.message : '' });
  }
}

/** How many bytes a text takes in a file. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A key called `__proto__`, in plain letters or in escapes. Looking for it first keeps the parser fast for everybody else. */
const NAMES_PROTO = /__proto__|\\u00/i;

/** A key called `__proto__` is how a file would try to change how objects work: left out while parsing. */
function withoutProto(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

/**
 * How deep brackets nest and about how many values there are, read without parsing, so that a hostile file cannot exhaust the parser. What
 * stands inside texts does not count. Stops as soon as either is more than may be.
 */
function shapeOf(text: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inText) {
      if (character === '\\') index += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      values += 1;
      deepest = Math.max(deepest, (depth += 1));
    } else if (character === '}' || character === ']') depth -= 1;
    else if (character === ',') values += 1;
    if (deepest > LIMITS.depth || values > LIMITS.values) break;
  }
  return { depth: deepest, values };
}

/** What a schema found wrong, with its place. */
export function damageFrom(issue: v.BaseIssue<unknown>): FileProblem {
  return {
    code: 'damaged',
    place: v.getDotPath(issue) ?? 'the top of the file',
    expected: issue.expected ?? issue.message,
    found: issue.received,
  };
}

/** A few words for what stood where something else was expected. */
export function show(value: unknown): string {
  return typeof value === 'string' ? `"${quoted(value)}"` : value === undefined ? 'nothing' : typeof value;
}

/** So many letters of a file are quoted in a message: enough to find the place, too few to fill the screen. */
const QUOTED = 60;
/** What cannot be seen, or turns the line round: controls, line ends, marks of direction, characters of no public meaning. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** The first letters of a text from outside, fit to stand in a message. */
export function quoted(text: string, most = QUOTED): string {
  // The start is enough: the text may be megabytes long.
  const start = text
    .slice(0, most * 20)
    .toWellFormed()
    .replace(UNSHOWN, ' ')
    .trim();
  const cut = cutLetters(start, most).replaceAll('\uFFFD', '');
  return start.length > most || text.length > most * 20 ? `${cut}…` : cut;
}

/** A refusal. Whatever the file itself says in it is made fit to be read. */
export function no(problem: FileProblem): { ok: false; problem: FileProblem } {
  const said = Object.entries(problem).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? quoted(value, key === 'expected' ? QUOTED * 4 : QUOTED * 2) : value,
  ]);
  return { ok: false, problem: Object.fromEntries(said) as FileProblem };
}
