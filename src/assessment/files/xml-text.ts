/** What XML 1.0 has no place for, in any form: https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;

/** A text without what XML cannot hold: control characters that nobody sees. Half a character becomes the sign for one that is unknown. */
export function inXml(text: string): string {
  return text.toWellFormed().replace(NOT_IN_XML, '');
}

/** What is written by its number in a cell: what XML cannot hold, would read as another line end, or our library leaves out. */
const BY_NUMBER = /[^\P{Cc}\t\n]|[\p{Noncharacter_Code_Point}\ufffd]/gu;

/**
 * A text as a cell of a workbook holds it, so that it is read back letter by letter: `_x0007_` stands for a character by its number, and an
 * underscore that would begin such a thing is itself written so. ECMA-376, part 1, 22.9.2.19, ST_Xstring.
 */
export function inCell(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[\da-f]{4})/gi, '_x005F_')
    .replace(BY_NUMBER, byNumber);
}

function byNumber(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index));
  return units.map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}

/** A text in pieces of at most `most` units, none of them ending in the middle of a character. */
export function pieces(text: string, most: number): readonly string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length || at === 0;) {
    const end = at + most;
    const isHalf = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    cut.push(text.slice(at, isHalf ? end - 1 : end));
    at = isHalf ? end - 1 : end;
  }
  return cut;
}
