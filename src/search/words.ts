import { stemmer } from 'stemmer';

/** The longest thing that is searched for, in letters. What follows is left away: nobody types it, and a pasted page must not stall. */
export const LONGEST = 300;

/**
 * One way of writing for all: lower case, no accents, straight marks, no invisible letters. A section of an Act, a statement's id and an
 * abbreviation come out the same however they are typed: "s.149", "s149" and "Section 149" are `section 149`; "S2-03" is `s2_03`; "A&E",
 * "A and E" and "a & e" are `ae`. Hyphens stay, because they say that words belong together.
 */
export function plainly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/'s\b/g, '')
    .replace(/'/g, '')
    .replace(/(^|[^\p{L}\p{N}])(h|s[1-5])(?:\s?-\s?|\s)(\d\d)(?![\p{L}\p{N}])|\b(h)(\d\d)\b/gu, '$1$2$4_$3$5')
    .replace(/§+|\b(?:sections?|sect|sec|ss?)\b\.?\s*(?=\d)|\b(?:section|ss?)(?=\d+[a-z]{0,2}\d*\b)/g, ' section ')
    .replace(/\b(?:\p{L}\.){2,}\p{L}?/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/\b(\p{L})\s*(?:&|\+|\/|\band\b)\s*(\p{L})\b/gu, '$1$2')
    .replace(/[&+]/g, ' and ');
}

/** The words of a text, in order, each written one way. Words joined by a hyphen are words of their own. */
export function wordsOf(text: string): string[] {
  return plainly(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Words written together with hyphens: `['co', 'production']`, `['hard', 'to', 'reach']`. */
export function compoundsOf(text: string): string[][] {
  return [...plainly(text).matchAll(/[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+){1,3}/gu)].map(([whole]) => whole.split('-'));
}

const stems = new Map<string, string>();

/** What is left of a word without its ending, so that "commissioning" and "commissioned" are one. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /\d|_/.test(word) ? word : stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

const STOP = new Set(
  (
    'a about after again all also am an and any are as at be been being but by can cant could did do does doing dont down each ' +
    'for from get gets getting give go going got had has have having he her here him his how i if im in into is it its ive just ' +
    'let like made make makes me might more most much must my need needs never no not now of off on one only onto or our ours ' +
    'ourselves out over own please put really same say she should shouldnt so some such take than that the their them then there ' +
    'these they thing things this those through to told too try up us use used very want wants was way we well were what whats when where ' +
    'whether which while who whose why will with without wont would you your yours find help ok best good right look looking tell ' +
    'many didnt doesnt wasnt isnt havent hasnt actually really still yet already ever even often usually they say said says ' +
    'happen happens happened happening mean someone somebody anyone anybody everyone people person before during because both ' +
    'were theyre youre weve ours theirs myself came come comes goes'
  ).split(' '),
);

/** Whether a word says nothing about what is looked for. */
export const isStop = (word: string): boolean => STOP.has(word);

/**
 * How many letters must be added, taken, changed or swapped with their neighbour to make one word of the other; `limit + 1` where it is
 * more than `limit`. Optimal string alignment, row by row.
 */
export function lettersApart(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, at(before, column - 2) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(at(last, other.length), limit + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
