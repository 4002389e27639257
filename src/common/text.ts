/** What every text needs before it goes into a file of another kind, or into a message. Pure. */

/** Control characters, but for tabs and line ends. XML, calendars and pages forbid them. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Line ends of every kind: of old and new systems, and those that only some programs break at. */
const LINE_ENDS = /\r\n?|[\f\v\p{Zl}\p{Zp}\u0085]/gu;

/** The text as every format takes it: line ends as one character, no other control characters, no halves of characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, '\n').replace(CONTROLS, '');
}

/** The same on one line: a line end becomes a space. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/g, ' ');
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The first letters of a text, at most `most` units of UTF-16 of them. A letter as people see it (an accent, a flag, a family) is there
 * whole or not at all.
 */
export function cutLetters(text: string, most: number): string {
  if (text.length <= most) return text;
  let length = 0;
  // One letter more than fits is enough to look at: the rest of the text may be megabytes.
  for (const { segment } of letters.segment(text.slice(0, most + 64))) {
    if (length + segment.length > most) break;
    length += segment.length;
  }
  return text.slice(0, length);
}
