import * as v from 'valibot';
import { LIMITS } from './schema';

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

/** Parses a text from outside. Nothing in it is trusted: size and depth are bounded before. `limit` is in bytes. */
export function parseUntrusted(text: string, limit: number): Read<Head> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limit) return no({ code: 'too-large', bytes, limit });
  if (text.trim() === '') return no({ code: 'empty' });
  if (depthOf(text) > LIMITS.depth) return no({ code: 'too-deep' });
  try {
    // A key called __proto__ is how a file would try to change how objects work: left out while parsing.
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) =>
      key === '__proto__' ? undefined : value,
    );
    return { ok: true, value: (typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}) as Head };
  } catch (error) {
    return no({ code: 'not-json', detail: error instanceof Error ? error.message : '' });
  }
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
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : value === undefined ? 'nothing' : typeof value;
}

export function no(problem: FileProblem): { ok: false; problem: FileProblem } {
  return { ok: false, problem };
}
