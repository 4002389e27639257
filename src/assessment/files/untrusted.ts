import * as v from 'valibot';
import { cutLetters } from '../../common/text';

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
