/**
 * How hard a text is, by the length of its words and sentences and by nothing else: a low grade does not show that a text is clear.
 */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/**
 * The Flesch-Kincaid grade, a school year in the United States: 0.39 x (words / sentences) + 11.8 x (syllables / words) - 15.59.
 * Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted personnel" (1975).
 */
export function gradeOf({ sentences, words, syllables }: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Words that the rules below count wrongly, with the count by ear. */
const BY_EAR: Readonly<Record<string, number>> = {
  business: 2,
  businesses: 3,
  cafe: 2,
  coproduce: 3,
  diabetes: 4,
  evening: 2,
  evenings: 2,
  lawyer: 2,
  lawyers: 2,
  maybe: 2,
  museum: 3,
  neonatal: 4,
  poem: 2,
  ratio: 3,
  recipe: 3,
  science: 2,
  theatre: 3,
  video: 3,
  videos: 3,
};

/** Written as a syllable and not heard as one. */
const SILENT: readonly RegExp[] = [
  // come, make, care, role, vague; but not ta-ble, cen-tre, va-lue
  /[aeiouy].*[^aeiouylr]e$|[aeiouy][lr]e$|[lr]le$|[aeiouy][gq]ue$/,
  // comes, cares, leagues; but not ta-bles, chan-ges, ser-vi-ces
  /[aeiouy].*[^aeiouylrcgszxh]es$|[aeiouy][lr]es$|[aeiouy].*(?:[^cs]h|[gq]u)es$/,
  // asked, called, changed; but not want-ed, need-ed, set-tled
  /[aeiouy].*[^aeiouytdl]ed$|[aeiouylr]led$/,
  // safe-ly, safe-ty, state-ment, hope-ful, care-less; but not e-le-ment, so-ci-e-ty
  /[aeiouy].*[^aeiouy]e(?:l[iy]|ty|ful|less|ness)|[aeiouy].*[^aeiouyl]ement/,
];

/** Two sounds in one group of vowels, or one that no vowel shows. */
const HEARD: readonly RegExp[] = [
  // me-di-a, so-ci-e-ty, me-di-um; but not spe-cial, mar-riage
  /i(?:a(?![ln]|ge)|et|um)/,
  // tri-al, guar-di-an, pe-ri-od; but not na-tion, so-cial, o-pin-ion, be-hav-iour
  /[^tscgx]ia[ln]|[^tscgxnl]io(?!ur)/,
  // ex-pe-ri-ence, cli-ent; but not friend, pa-tient
  /[dlnr]ien(?!d)/,
  // ear-li-er, bar-ri-er, hea-vi-est
  /[dlnprsv]iers?$|iest$/,
  // i-de-a, a-re-as, cre-ate, re-act, re-al-i-ty
  /[dr]eas?$|creat|rea(?:ct|lis|lit|ss)|ideal/,
  // re-or-gan-ise, re-im-burse, co-or-di-nate
  /^re[iou]|^coo(?:rd|per)/,
  // go-ing, see-ing
  /[aeiou]ing/,
  // ac-tu-al, e-val-u-ate, con-tin-u-ous; but not e-qual
  /[^gq]u(?:al|at|ou|ity)/,
  // au-tis-m, is-n't
  /sms?$|[ds]nt$/,
];

/** Words whose silent e is hidden inside a longer word: some-one, time-table. */
const JOINED =
  /(some(?!r)|time|guide|home|base|life|care|side(?!nt|r)|else|like|where|there|place|house|wide|safe)(?=[bcdfghjklmnpqrstvwxz][a-z]{2}|one)/g;

/**
 * How many syllables a word has when spoken: groups of vowels, less the silent, plus the hidden. A word in capitals is spelt out, and
 * a number counts as one: how hard a number is to read does not depend on how long it takes to say.
 */
export function syllablesIn(word: string): number {
  const bare = word.replaceAll('’', "'").replace(/'s?$/, '');
  if (!/[a-z]/i.test(bare)) return 1;
  if (/^[A-Z]{2,}s?$/.test(bare))
    return [...bare.replace(/s$/, '')].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0);
  const written = bare.toLowerCase().replace(/[^a-z]/g, '');
  const known = BY_EAR[written];
  if (known !== undefined) return known;
  const spoken = written
    .replace('every', 'evry')
    .replace(JOINED, (part) => part.slice(0, -1))
    // A y before a vowel begins or ends a sound of its own: be-yond, buy-er, any-one.
    .replace(/(?<!^)y(?=[aeiou])/g, 'y|');
  const matching = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(spoken)).length;
  return Math.max(1, (spoken.match(/[aeiouy]+/g)?.length ?? 0) + matching(HEARD) - matching(SILENT));
}

/** The words of a text: hyphens join nothing ("plain-language" is two), apostrophes do. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9À-ž£]+(?:[.,:]\d+)*(?:['’][A-Za-z]+)*/g) ?? [];
}

/**
 * Sentences, words and syllables of a text. A sentence ends at a full stop, question or exclamation mark and nowhere else: a list
 * without full stops is one long sentence. That is the stricter reading, and what other tools do.
 */
export function countsOf(text: string): Counts {
  const sentences = text
    .split(/(?<=[.!?]["'’”)]*)\s+(?=["'‘“(]*[A-Z0-9])/)
    .filter((sentence) => wordsIn(sentence).length > 0);
  const words = sentences.flatMap(wordsIn);
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  };
}

/** Markdown as a reader hears it, one line for each paragraph or list item: no headings, tables, link addresses or marks of emphasis. */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\s*(?:#{1,6}\s|\||:?-{3,})/.test(line))
    .map((line) =>
      line
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/^\s*(?:[-*+]|\d+\.|>)\s+/, '')
        .replace(/[*_`]/g, '')
        .trim(),
    )
    .join('\n');
}
