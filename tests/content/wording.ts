/**
 * Rules of wording that a program can judge. Each returns what it found, so that a test can show the words; none of them understands
 * the text. The rules come from `docs/design.md`: one idea a statement, nothing undefined, levels
 * that differ by more than an adverb.
 */

const words = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?/g) ?? [];

/** Words that are only verbs: after "and" they start a second practice. */
const VERBS = wordForms(
  'act agree analyse answer ask bring buy build carry choose collect compare consider consult decide describe discuss explain gather give handle hear help ' +
    'hold include inform invite involve keep learn let listen make meet monitor offer pass pay prepare provide publish reach read recruit reply respond ' +
    'say see send settle show speak start take talk teach tell test try use weigh write',
);
/** Words that are nouns as well: a second practice only if something is done to something. */
const NOUNS_TOO = wordForms(
  'change check design fund hand map measure name plan record report research review score set share support track train update work',
);
const OBJECT =
  '(?:the|a|an|it|its|them|their|our|us|this|that|these|those|each|every|all|any|both|people|patients|carers|one|two|more|new|what|how|whether|who|why|on|to|with)';

/** A verb as it may stand in a sentence. Irregular pasts are left out: statements are in the present. */
function wordForms(list: string): string {
  return `(?:${list
    .split(/\s+/)
    .flatMap((verb) => [verb, `${verb}s`, `${verb}es`, `${verb.replace(/e$/, '')}ed`, `${verb.replace(/e$/, '')}ing`])
    .join('|')})`;
}

const DOUBLINGS: readonly RegExp[] = [
  // "We train staff and pay them", "is written, and is passed on"
  new RegExp(`\\band (?:also |then )?${VERBS}\\b`, 'gi'),
  new RegExp(`\\band (?:also |then )?${NOUNS_TOO} ${OBJECT}\\b`, 'gi'),
  // "We keep and share one map", "teams who check and report"
  new RegExp(
    `\\b(?:we|they|you|who|to) (?:${VERBS}|${NOUNS_TOO}) and (?!${VERBS}\\b)${NOUNS_TOO}\\b(?! ${OBJECT}\\b)`,
    'gi',
  ),
  /\band (?:also |then )?(?:is|are|was|were|has|have|had|do|does|can|may|will|we|they|our|it)\b/gi,
  // "We say what can change and why": two questions in one
  /\band (?:what|who|whom|whose|how|why|when|where|whether|which)\b/gi,
  /\bas well as\b|;/gi,
];

/** The places where a statement says two things, half of which could be true alone. */
export function doublingsIn(statement: string): readonly string[] {
  return DOUBLINGS.flatMap((pattern) => statement.match(pattern) ?? []);
}

const UNDEFINED =
  /\b(?:in)?(?:appropriate(?:ly)?|effective(?:ly)?|meaningful(?:ly)?|robust(?:ly)?|adequate(?:ly)?|suitabl[ey]|sufficient(?:ly)?|proper(?:ly)?|genuine(?:ly)?|reasonabl[ey]|proportionate(?:ly)?|timely|regular(?:ly)?|often|sometimes|frequently|usually|generally|routinely|where possible|best practice|high[- ]quality|fit for purpose)\b/gi;

/** Words that two people would read in two ways, and frequencies without a number. */
export function undefinedWordsIn(text: string): readonly string[] {
  return text.match(UNDEFINED) ?? [];
}

const SMALL = new Set(
  'a an and are as at be been but by for from had has have in is it its of on or our that the their them they this to was we were who with'.split(
    ' ',
  ),
);

/** The words of a cell that carry its meaning: without small words and without adverbs. */
export function contentWords(cell: string): ReadonlySet<string> {
  return new Set(
    words(cell).filter(
      (word) =>
        !SMALL.has(word) &&
        !/^(?!rely|apply|reply|supply|family|early|only).+ly$/.test(word) &&
        !['very', 'more', 'most', 'all', 'some', 'always', 'never', 'also', 'every'].includes(word),
    ),
  );
}

/** How many words of meaning stand in one cell and not in the other, counting both ways. Adverbs do not count. */
export function differenceBetween(one: string, other: string): number {
  const [a, b] = [contentWords(one), contentWords(other)];
  return [...a].filter((word) => !b.has(word)).length + [...b].filter((word) => !a.has(word)).length;
}

/** The share of two cells' words of meaning that they have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

const AMERICAN: readonly RegExp[] = [
  // organize, recognized, prioritization; not size, seize, prize, Citizen
  /\b(?!(?:(?:re|over|under|down|up|king)?siz|seiz|(?:ap)?priz|capsiz|citiz|assiz|maiz)[a-z]*\b)[a-z]+iz(?:e|es|ed|ing|er|ers|ation|ations|ational)\b/gi,
  /\b(?:anal|paral|catal)yz(?:e|es|ed|ing)\b/gi,
  /\b(?:behavior|color|favor|honor(?!ari)|labor(?!ator|ious|ed\b)|neighbor|rumor|harbor|endeavor|vapor|humor(?!ous))[a-z]*\b/gi,
  // A name keeps its spelling: the Jefferson Center.
  /\b(?:center|(?<!\b[A-Z][a-z]+ )Center|[Tt]heater|[Ff]iber|[Ll]iter)(?:s|ed)?\b/g,
  /\bprograms?\b(?! (?:error|code))/gi,
  /\b(?:a|the|its|their|your|this|MIT|open|under) license\b|\blicenses\b/gi,
  /\b(?:a|the|good|best|in|our|your) practise\b|\bpractic(?:ing|ed)\b/gi,
  /\b(?:defense|offense|pretense)s?\b/gi,
  /\b(?:travel|cancel|label|model|counsel|signal|level|fuel|total)(?:ed|ing|or|ors)\b(?<!ll(?:ed|ing|or|ors))/gi,
  /\b(?:enroll|fulfill|skillful|willful|enrollment|fulfillment|installment)s?\b/gi,
  /\b(?:pediatric|gynecolog|anesthe|hemo|orthopedic|diarrhea|fetus|maneuver|catalog(?!ue)|dialog(?!ue)|gray|check(?=s? (?:payable|book))|aging|gotten|math|someplace|tire(?= pressure))[a-z]*\b/gi,
];

/** American spellings. A list of the likely ones, not a dictionary. */
export function americanSpellingsIn(text: string): readonly string[] {
  return AMERICAN.flatMap((pattern) => text.match(pattern) ?? []);
}

/** Bodies and terms of the years before July 2022. "LINk" was a body; a link is not. */
const EARLIER_ERA =
  /\bCCGs?\b|\bPCTs?\b|\bPP[EI]\b|\bSTPs?\b|\bSHAs?\b|\bLINks?\b|\b[Cc]linical [Cc]ommissioning [Gg]roups?\b|\b[Pp]rimary [Cc]are [Tt]rusts?\b|\b[Pp]atient and [Pp]ublic (?:[Ee]ngagement|[Ii]nvolvement)\b|\b[Ss]trategic [Hh]ealth [Aa]uthorit(?:y|ies)\b|\b[Ww]orld[- ][Cc]lass [Cc]ommissioning\b|\b[Pp]ractice[- ][Bb]ased [Cc]ommissioning\b|\b[Ss]ustainability and [Tt]ransformation\b/;

/** The sentences that name bodies or terms of before July 2022 without a year before 2023 that says so. */
export function undatedEarlierTermsIn(text: string): readonly string[] {
  return sentencesIn(text).filter(
    (sentence) => EARLIER_ERA.test(sentence) && !/\b(?:19\d\d|20[01]\d|202[0-2])\b/.test(sentence),
  );
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["'’”)]*)\s+(?=["'‘“(]*[A-Z0-9])/).map((sentence) => sentence.replace(/\s+/g, ' '));
}

/** A text without what stands in quotation marks, which are somebody else's words, and without quoted blocks. */
export function withoutQuotes(text: string): string {
  return text
    .replace(/"[^"]*"|“[^”]*”|‘[^’]*’/g, '""')
    .replace(/(^|[\s(])'(?:[^'\n]|(?<=\w)'(?=\w))+'(?=[\s.,;:?!)]|$)/g, "$1''")
    .replace(/^>.*$/gm, '');
}

/**
 * "We" and its family, where the site speaks. The guidance says "you"; only the statements say "we". "You said, we did" is a name, and
 * so is the address of a page.
 */
export function firstPersonIn(text: string): readonly string[] {
  return (
    withoutQuotes(text.replace(/\]\([^)]*\)/g, ']').replace(/you said,? we did/gi, '')).match(
      /\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|us|Us|[Ww]e['’](?:ve|re|ll|d))\b/g,
    ) ?? []
  );
}

/** Capitals that stand without their words, each with its reason. Everything else is spelt out where a page first uses it. */
export const KNOWN_ABBREVIATIONS: Readonly<Record<string, string>> = {
  NHS: 'a name that everybody in the UK knows by its letters',
  UK: 'the name of the country',
  GP: 'said and written so by patients and staff alike; the NHS style guide keeps it short',
  PDF: 'the name of a kind of file; its words explain nothing',
  MIT: 'the name of a licence',
  AA: 'a grade of the accessibility guidelines, not short for anything',
  MP: 'said and written so by everybody',
  LGBTQ: 'a name that people chose for themselves; each letter has more than one reading',
  LGBTQI: 'a name that people chose for themselves; each letter has more than one reading',
  IMPACT: 'the name of a centre, which is known by it',
  MSK: 'in the name of a partnership; the page says in words what it does',
  SI: 'stands before the number of a statutory instrument, and only there',
  BMJ: 'the name of a journal; its words are no longer its title',
  CHANGE: 'the name of an organisation, not short for anything',
  THIS: 'the name of an institute, which is known by it',
  NIHR: 'in the name of a body as it stood at the time',
  CLAHRC: 'in the name of a body as it stood at the time',
};

/**
 * The abbreviations that a page uses before it has spelt them out as "words (ABC)". Once each, in the order of the text. Two capitals or
 * more, with or without a plural s. Addresses and Roman numerals do not count. "(a patient-reported measure, or PRM)" spells out too.
 */
export function unexplainedAbbreviationsIn(text: string): readonly string[] {
  const read = text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\bhttps?:\S+|\b[\w.-]+@\S+|\b(?:www\.)?[A-Z]+\.(?:UK|COM|ORG)\b/gi, '');
  const seen = new Set<string>(Object.keys(KNOWN_ABBREVIATIONS));
  return [...read.matchAll(/(?<![\w/-])([A-Z][A-Z&]*[A-Z])s?(?![\w-])/g)].flatMap(
    ({ 0: found, 1: letters = '', index }) => {
      if (seen.has(letters) || /^[IVX]+$/.test(letters)) return [];
      seen.add(letters);
      const isSpeltOut =
        /[a-z]["'”’*]* \((?:[^()]*, or )?$/.test(read.slice(0, index)) &&
        /^(?:['’]s)?[),;]/.test(read.slice(index + found.length));
      return isSpeltOut ? [] : [letters];
    },
  );
}

/** People are not hard to reach; services have not reached them. */
export function hardToReachIn(text: string): readonly string[] {
  return withoutQuotes(text).match(/\bhard[- ]to[- ]reach\b/gi) ?? [];
}

/** Link words that say nothing when heard alone, as a list of links is. */
export function isEmptyLinkText(text: string): boolean {
  return /^(?:click )?here$|^(?:read|find out|see|learn)? ?more$|^(?:this|the|that) (?:link|page|site)$|^link$|^(?:https?:\/\/|www\.)\S*$|^$/i.test(
    text.trim(),
  );
}
