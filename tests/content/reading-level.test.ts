import { describe, expect, test } from 'vitest';
import {
  about,
  aloud,
  easyRead,
  elements,
  evidence,
  explain,
  glossary,
  guides,
  introduction,
  law,
  lawAid,
  lawChanges,
  lawPages,
  methods,
  nations,
  parts,
  passagesOf,
  points,
  questions,
  reviews,
  roles,
  simpleWords,
  twoMinutes,
  withoutComponents,
} from './content';
import { type Counts, countsOf, gradeOf, plainText, syllablesIn, wordsIn } from './reading-level';

/** The highest grades allowed: `docs/design.md` and the style guide. Public pages are for everybody, guidance for people at work. */
const HIGHEST = { public: 6, introduction: 8, 'two minutes': 8, guidance: 10 } as const;

interface Reading {
  readonly name: string;
  readonly kind: keyof typeof HIGHEST;
  readonly text: string;
}

/** A page as a reader meets it: the prose of its front matter, then its body. */
const page = (kind: Reading['kind'], { file, data, body }: { file: string; data: object; body: string }): Reading => ({
  name: file,
  kind,
  text: [...sentencesOf(data, file), plainText(withoutComponents(body))].join('\n'),
});

/** The front matter's sentences. Titles, names and lists of noun phrases are not sentences, and would flatter the grade. */
function sentencesOf(data: object, file: string): readonly string[] {
  return passagesOf(data, file)
    .map(({ text }) => text)
    .filter((text) => /[.?!]["']?$/.test(text.trim()));
}

const collection = (name: string, entries: readonly { readonly data: object; readonly file: string }[]): Reading => ({
  name,
  kind: 'guidance',
  text: entries.flatMap(({ data, file }) => sentencesOf(data, file)).join('\n'),
});

const readings: readonly Reading[] = [
  ...[...explain, ...aloud].map((each) => page('public', each)),
  ...[...easyRead, ...points, ...questions, ...simpleWords].map(({ file, id, data }) => ({
    name: `${file}: ${id}`,
    kind: 'public' as const,
    text: sentencesOf(data, file).join('\n'),
  })),
  ...introduction.map((each) => page('introduction', each)),
  ...twoMinutes.map((each) => page('two minutes', { ...each, body: '' })),
  ...[...parts, ...elements, ...guides, ...lawPages, ...evidence, ...about].map((each) => page('guidance', each)),
  collection('content/methods', methods),
  collection('content/law', law),
  collection('content/law-aid.yaml', lawAid),
  collection('content/law-changes.yaml', lawChanges),
  collection('content/nations.yaml', nations),
  collection('content/evidence/reviews', reviews),
  collection('content/roles', roles),
  collection('content/glossary.yaml', glossary),
];

const tooHard = (list: readonly Reading[]) =>
  list
    .map(({ name, kind, text }) => ({ name, kind, grade: gradeOf(countsOf(text)) }))
    .filter(({ kind, grade }) => !(grade <= HIGHEST[kind]))
    .map(({ name, kind, grade }) => `${name}: grade ${grade.toFixed(1)}, at most ${HIGHEST[kind]}`);

describe('the measure of reading level', () => {
  // By hand: 7 + 7 + 9 words, one syllable each but for "about".
  const easy =
    'The nurse came to see my mum. She sat down and took her hand. They talked about the pain and what could help.';
  // com-mis-sion-ers must in-volve the pub-lic in de-ci-sions a-bout ser-vi-ces: 4+1+2+1+2+1+3+2+3 = 19;
  // re-or-gan-i-sa-tion with-out con-sul-ta-tion is un-ac-cept-a-ble: 6+2+4+1+5 = 18.
  const hard =
    'Commissioners must involve the public in decisions about services. Reorganisation without consultation is unacceptable.';

  test('counts an easy text as a person does', () => {
    expect(countsOf(easy)).toEqual({ sentences: 3, words: 23, syllables: 24 } satisfies Counts);
    expect(gradeOf(countsOf(easy))).toBeCloseTo(0.39 * (23 / 3) + 11.8 * (24 / 23) - 15.59, 6);
    expect(gradeOf(countsOf(easy))).toBeLessThan(1);
  });

  test('counts a hard text as a person does', () => {
    expect(countsOf(hard)).toEqual({ sentences: 2, words: 14, syllables: 37 } satisfies Counts);
    expect(gradeOf(countsOf(hard))).toBeCloseTo(0.39 * (14 / 2) + 11.8 * (37 / 14) - 15.59, 6);
    expect(gradeOf(countsOf(hard))).toBeGreaterThan(10);
  });

  test.each(
    Object.entries({
      care: 1,
      asked: 1,
      themes: 1,
      league: 1,
      whose: 1,
      people: 2,
      every: 2,
      someone: 2,
      outcomes: 2,
      safety: 2,
      statement: 2,
      buyer: 2,
      special: 2,
      patients: 2,
      value: 2,
      tables: 2,
      going: 2,
      "isn't": 2,
      area: 3,
      services: 3,
      decided: 3,
      everyone: 3,
      earlier: 3,
      opinion: 3,
      behaviour: 3,
      create: 2,
      created: 3,
      element: 3,
      NHS: 3,
      residents: 3,
      experience: 4,
      equality: 4,
      society: 4,
      information: 4,
      usually: 4,
      material: 4,
      evaluation: 5,
      organisation: 5,
      inequalities: 5,
      accessibility: 6,
      '2026': 1,
    }),
  )('hears %s as %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  test('takes a list without full stops as one sentence, and an abbreviation before a small letter as no end', () => {
    expect(countsOf('Ask them:\nto read\nto reply.').sentences).toBe(1);
    expect(countsOf('Bring a bill, e.g. for gas. Say "No." Then go.').sentences).toBe(3);
  });

  test('leaves out headings, tables and link addresses', () => {
    expect(plainText('## Why\n\nRead [the law](/law/).\n\n| a | b |\n| --- | --- |\n').trim()).toBe('Read the law.');
  });

  test('would catch a public page that is too hard', () => {
    expect(tooHard([{ name: 'sample', kind: 'public', text: hard }])).toEqual(['sample: grade 18.3, at most 6']);
    expect(tooHard([{ name: 'sample', kind: 'two minutes', text: `${easy} ${easy}` }])).toEqual([]);
    expect(tooHard([{ name: 'empty', kind: 'public', text: '' }])).toHaveLength(1);
  });
});

describe('reading level', () => {
  test('public pages stay at grade 6, the introduction and two-minute versions at 8, guidance, guides and law at 10', () => {
    console.table(
      Object.fromEntries(
        readings.map(({ name, kind, text }) => {
          const counts = countsOf(text);
          return [
            name.replace('content/', ''),
            { words: counts.words, grade: Number(gradeOf(counts).toFixed(1)), 'at most': HIGHEST[kind] },
          ];
        }),
      ),
    );
    expect(tooHard(readings)).toEqual([]);
  });

  test('a public page has 250 to 420 words', () => {
    const lengths = explain.map(({ file, body }) => ({ file, words: wordsOfBody(body) }));
    expect(lengths.filter(({ words }) => words < 250 || words > 420)).toEqual([]);
  });

  test('two minutes aloud have the words for two minutes: 200 to 320', () => {
    const lengths = aloud.map(({ file, body }) => ({ file, words: wordsOfBody(body) }));
    expect(lengths.filter(({ words }) => words < 200 || words > 320)).toEqual([]);
  });

  test('a part has 1,500 to 2,900 words, front matter and body together', () => {
    const lengths = parts.map(({ file, data, body }) => ({
      file,
      words: wordsOfBody(body) + passagesOf(data, file).reduce((sum, { text }) => sum + wordsIn(text).length, 0),
    }));
    console.table(lengths);
    expect(lengths.filter(({ words }) => words < 1500 || words > 2900)).toEqual([]);
  });
});

/** Every word a reader meets: headings and tables too, the addresses of links not. */
function wordsOfBody(body: string): number {
  return wordsIn(withoutComponents(body).replace(/\]\([^)]*\)/g, ']')).length;
}
