import type { Names } from './names';
import { LONGEST, isStop, lettersApart, stemOf, wordsOf } from './words';

/** One way of saying a thing: stems that must all stand somewhere, and how near it is to what was typed, up to 1. */
export interface Saying {
  readonly stems: readonly string[];
  readonly near: number;
}

/** One thing that was asked for: a word, or words that belong together. */
export interface Unit {
  /** As it was typed. */
  readonly typed: string;
  readonly sayings: readonly Saying[];
  /** How much it tells: the rarer, the more. */
  readonly weight: number;
  /** What to ask the engine for. */
  readonly ask: string;
  /** What the site says for it, where that is something else. */
  readonly means: readonly string[];
  /** Not known from any name: a word of the text, or a misspelling of this one. */
  readonly perhaps?: string;
}

/** What a search is about. */
export interface Plan {
  /** The words, cut to the longest that is searched for. */
  readonly query: string;
  /** All the words' stems in one string: a name that is just this comes first. */
  readonly whole: string;
  readonly units: readonly Unit[];
  /** Kinds that the words ask for: "template", "what does ... mean". */
  readonly kinds: ReadonlySet<string>;
  /** Forms of the public pages that the words ask for, by how their addresses end. */
  readonly formats: readonly string[];
  /** Whether it sounds like somebody whom services are for, rather than somebody who runs them. */
  readonly isPublic: boolean;
}

/** Words that name a kind of thing. They count a little by themselves and bring that kind forward. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'Template',
    /\b(templates?|forms?|sample|wording|letters?|checklist|to copy|word document|docx|pro ?forma|clauses?)\b/,
  ],
  ['Method', /\b(methods?|techniques?|ways? to|ways? of)\b/],
  ['Example', /\b(examples?|case stud(y|ies)|cases?|elsewhere|who (has|have) done|has anyone|other (areas|places))\b/],
  ['Law', /\b(laws?|legal(ly)?|illegal|dut(y|ies)|act|section|statutory|regulations?|have to|judicial|court|lawful)\b/],
  ['Statement', /\b(statements?|[hs]\d?_\d\d)\b/],
  [
    'Term',
    /\b(mean(s|ing)?|definition|define|stands? for|jargon|glossary|abbreviation|acronym|what is an?|whats an?|what are)\b/,
  ],
  ['Tool', /\b(score|rate|assess|questionnaire|print|fill in|calculator|tool)\b/],
];
/** Words that name a form in which the public pages come, by how its address ends. */
const FORMATS: readonly (readonly [ending: string, words: RegExp])[] = [
  ['easy-read', /\b(easy ?read|simple (words|version|english)|easy (words|english)|pictures?|symbols)\b/],
  ['large-print', /\b(large print|(big|bigger|large|larger) (print|letters|text|type))\b/],
  ['aloud', /\b(aloud|out loud|read to|speech|talk for)\b/],
  ['poster', /\bposters?\b/],
  ['leaflet', /\b(leaflets?|flyers?|handouts?)\b/],
  ['slides', /\b(slides?|power ?point|presentation|deck)\b/],
];
/** How people speak of services that are done to them: "they", "my", "mum". */
const PUBLIC =
  /\b(they|them|theyre|my|me|mum|dad|nan|gran|kids|husband|wife|us|nobody|ignored?|(our|the|nhs) (doctors?|gps?|surgery|chemist|dentist|hospital|clinic|ward|walk in)|can i|where do i|who do i)\b/;
const KIND_WORDS = new Set(
  'templat form sampl letter method techniqu way exampl case studi law legal act section statement mean definit defin stand glossari'.split(
    ' ',
  ),
);

/** How near another way of saying is to what was typed. */
export const NEAR = { meant: 0.9, apart: 0.95, begun: 0.75, misspelt: 0.7 };

/** So many things at most are looked for: a sentence has fewer, and a pasted page must not stall. */
const MOST_UNITS = 20;

/** No word of the site is longer, not even three written in one. */
const LONGEST_WORD = 30;

/** At most so many words that begin with what was typed are tried. */
const BEGINNINGS = 12;

/** Works out what a person looks for. `typing` says that the last word may be unfinished. */
export function planFor(text: string, names: Names, { typing = false } = {}): Plan {
  const query = text.slice(0, LONGEST).trim();
  const words = wordsOf(query);
  const groups = grouped(words, names);
  const telling = groups.filter(({ parts, means }) => means.length > 0 || !parts.every(isStop));
  const used = (telling.length > 0 ? telling : groups).slice(0, MOST_UNITS);
  const plain = words.join(' ');
  return {
    query,
    whole: words.map(stemOf).join(' '),
    units: used.map((group, index) => unitFor(group, names, typing && index === used.length - 1)),
    formats: FORMATS.filter(([, pattern]) => pattern.test(plain)).map(([ending]) => ending),
    isPublic: PUBLIC.test(plain),
    kinds: new Set(KINDS.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind)),
  };
}

interface Group {
  readonly parts: readonly string[];
  readonly means: readonly string[];
}

/** Words that belong together, longest first: what people call a thing in several words, and what the site writes with a hyphen. */
function grouped(words: readonly string[], names: Names): readonly Group[] {
  const groups: Group[] = [];
  const most = Math.max(names.longest, 3);
  for (let start = 0; start < words.length;) {
    let length = Math.min(most, words.length - start);
    let means: readonly string[] | undefined;
    for (; length > 1; length -= 1) {
      const run = words.slice(start, start + length);
      means = names.means.get(run.map(stemOf).join(' '));
      if (means || (length <= 3 && names.compounds.has(run.join('')))) break;
    }
    const parts = words.slice(start, start + Math.max(length, 1));
    means ??= names.means.get(parts.map(stemOf).join(' ')) ?? names.means.get(stemOf(parts.join('')));
    groups.push({ parts, means: means ?? [] });
    start += parts.length;
  }
  return groups;
}

function unitFor({ parts, means }: Group, names: Names, unfinished: boolean): Unit {
  const joined = parts.join('');
  const typed = parts.join(' ');
  const telling = parts.filter((part) => !isStop(part));
  const own = (telling.length > 0 ? telling : parts).map(stemOf);
  const sayings: Saying[] = [{ stems: own, near: 1 }];
  const compound = names.compounds.get(joined);
  if (compound) {
    sayings[0] = { stems: [stemOf(joined)], near: 1 };
    sayings.push({ stems: compound.filter((part) => !isStop(part)).map(stemOf), near: NEAR.apart });
  }
  for (const meant of means) sayings.push({ stems: stemsOf(meant, names), near: NEAR.meant });
  let perhaps: string | undefined;
  const known = sayings.some(({ stems }) => stems.every((stem) => names.found.has(stem)));
  const begun = !known || unfinished ? beginnings(joined, names, unfinished ? 1 : 3) : [];
  for (const word of begun) sayings.push({ stems: [stemOf(word)], near: NEAR.begun });
  if (!known && begun.length === 0) {
    const split = splitUp(joined, names);
    if (split.length > 0) sayings.push({ stems: split.filter((part) => !isStop(part)).map(stemOf), near: NEAR.apart });
    else if (parts.length === 1) {
      const nearest = nearestTo(joined, names);
      perhaps = nearest === joined ? undefined : nearest;
      if (perhaps) sayings.push({ stems: stemsOf(perhaps, names), near: NEAR.misspelt });
    }
  }
  const best = sayings.find(({ stems }) => stems.every((stem) => names.found.has(stem)));
  return {
    typed,
    sayings,
    weight: weightOf(best?.stems ?? own, names) * (parts.length === 1 && KIND_WORDS.has(own[0] ?? '') ? 0.4 : 1),
    ask: compound ? joined : known || means.length === 0 ? telling.join(' ') || typed : (means[0] ?? typed),
    means,
    ...(perhaps && { perhaps }),
  };
}

/** Several words together tell more than the rarest of them, but not as much as all apart. */
function weightOf(stems: readonly string[], names: Names): number {
  const weights = stems.map(names.weightOf).sort((a, b) => b - a);
  return weights.reduce((sum, weight, index) => sum + weight / 2 ** index, 0);
}

function stemsOf(text: string, names: Names): readonly string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isStop(word));
  const joined = words.join('');
  return words.length > 1 && names.compounds.has(joined)
    ? [stemOf(joined)]
    : (telling.length > 0 ? telling : words).map(stemOf);
}

/** Known words that begin with what was typed, shortest first. */
function beginnings(word: string, names: Names, least = 3): readonly string[] {
  if (word.length < least) return [];
  const found = [...names.written].filter((each) => each.length > word.length && each.startsWith(word));
  return found.sort((a, b) => a.length - b.length).slice(0, BEGINNINGS);
}

/** Known words that were written in one: "outofhours". Nothing where letters are left over. */
function splitUp(word: string, names: Names): readonly string[] {
  if (word.length > LONGEST_WORD) return [];
  for (let length = word.length - 2; length >= 2; length -= 1) {
    const first = word.slice(0, length);
    const rest = word.slice(length);
    if (!names.written.has(first)) continue;
    if (names.written.has(rest) && (first.length > 2 || isStop(first)) && rest.length > 2) return [first, rest];
    const more = rest.length > 4 ? splitUp(rest, names) : [];
    if (more.length > 0) return [first, ...more];
  }
  return [];
}

/** The known word that a misspelling is nearest to; of several the one that stands in most names. */
function nearestTo(word: string, names: Names, more = 0): string | undefined {
  if (word.length + more < 4 || word.length > LONGEST_WORD || /\d/.test(word)) return undefined;
  const limit = (word.length < 6 ? 1 : word.length < 9 ? 2 : 3) + more;
  let best: { word: string; apart: number; often: number } | undefined;
  for (const each of names.written) {
    if (Math.abs(each.length - word.length) > limit || /\d/.test(each)) continue;
    // Few people get the first letter wrong.
    const apart = lettersApart(word, each, limit) + (each[0] === word[0] ? 0 : 1);
    if (apart > limit) continue;
    const often = names.found.get(stemOf(each))?.length ?? 0;
    if (!best || apart < best.apart || (apart === best.apart && often > best.often))
      best = { word: each, apart, often };
  }
  return best?.word;
}

/** Known words that are spelt like those that were typed, for somebody who found nothing. */
export function nearestWords(text: string, names: Names): readonly string[] {
  const near = wordsOf(text.slice(0, LONGEST))
    .slice(0, 8)
    .flatMap((word) => (word.length < 3 ? [] : [nearestTo(word, names, 1) ?? beginnings(word.slice(0, 4), names)[0]]));
  return [...new Set(near.filter((word) => word !== undefined))];
}
