import { describe, expect, test } from 'vitest';
import {
  type Passage,
  examples,
  guidancePassages,
  instrumentPassages,
  law,
  lawChanges,
  methods,
  passagesOf,
  passagesOfPage,
  prosePages,
  reviews,
  roles,
  templatePassages,
  twoMinutes,
} from './content';
import {
  KNOWN_ABBREVIATIONS,
  americanSpellingsIn,
  firstPersonIn,
  hardToReachIn,
  undatedEarlierTermsIn,
  unexplainedAbbreviationsIn,
  withoutQuotes,
} from './wording';

const everything = [...guidancePassages, ...templatePassages, ...instrumentPassages];

const found = (passages: readonly Passage[], rule: (text: string) => readonly string[]) =>
  passages.flatMap(({ file, field, text }) => rule(text).map((words) => `${file}: ${field}: ${words}`));

/** Where bodies and terms of before July 2022 may stand without a year: pages that are about the past, or explain its words. */
const earlierExamples = new Set(examples.filter(({ data }) => data.era === 'earlier').map(({ file }) => file));
const mayNameThePast = ({ file }: Passage) =>
  /^content\/(?:introduction\/history\.mdx|who-is-who\.yaml|glossary\.yaml|law-cases\.yaml)/.test(file) ||
  earlierExamples.has(file);

describe('the words', () => {
  test('are in British spelling', () => {
    expect(found(everything, americanSpellingsIn)).toEqual([]);
  });

  test.each([
    'organize',
    'prioritization',
    'Analyzing',
    'behavior',
    'colors',
    'center',
    'program',
    'a license',
    'practicing',
    'canceled',
    'fulfill',
    'catalog',
  ])('would show the American %s', (word) => {
    expect(americanSpellingsIn(`They ${word} it.`)).toHaveLength(1);
  });

  test.each([
    'organise',
    'size',
    'prize',
    'seized',
    'citizens',
    'programme',
    'programming',
    'licence',
    'licensed',
    'to license',
    'centre',
    'honorarium',
    'cancelled',
    'catalogue',
    'laboured',
  ])('lets %s stand', (word) => {
    expect(americanSpellingsIn(`They ${word} it.`)).toEqual([]);
  });

  test('name bodies of an earlier era only on pages about the past, or in a sentence with its year', () => {
    const passages = everything.filter((passage) => !mayNameThePast(passage));
    expect(found(passages, undatedEarlierTermsIn)).toEqual([]);
    expect(undatedEarlierTermsIn('Ask your CCG. In 2019 the CCG asked first. See the links. PPI is old.')).toEqual([
      'Ask your CCG.',
      'PPI is old.',
    ]);
  });

  test('say "check the current position" once a page at most, the note with that heading among them', () => {
    const check = /check the current position|<CheckPosition/gi;
    const pages = new Map<string, number>();
    const count = (file: string, text: string) => {
      const page = file.replace(/:.*$/, '');
      pages.set(page, (pages.get(page) ?? 0) + (text.match(check)?.length ?? 0));
    };
    for (const { file, body } of prosePages) count(file, body);
    for (const { file, field, text } of everything) if (field !== 'body') count(file, text);
    expect([...pages].filter(([, times]) => times > 1).map(([file]) => file)).toEqual([]);
    expect([...pages.values()]).toContain(1);
  });

  test('never speak of "the newest text seen": a plain date will do', () => {
    const passages = [...guidancePassages, ...templatePassages].filter(
      ({ file }) => !/^content\/(?:examples|evidence|updates)\//.test(file),
    );
    expect(
      found(passages, (text) => text.match(/newest text seen|in the texts? seen|latest source seen/gi) ?? []),
    ).toEqual([]);
  });

  test('say "you", not "we": only statements speak as the organisation', () => {
    expect(found(guidancePassages, firstPersonIn)).toEqual([]);
    expect(firstPersonIn('Tell us what we did with our plan. The US did not.')).toEqual(['us', 'we', 'our']);
    expect(firstPersonIn('[A page to copy](/templates/you-said-we-did/). You said, we did.')).toEqual([]);
    expect(firstPersonIn("Ask: \"What did we miss?\" Answer 'we don't know' if so.")).toEqual([]);
  });

  test('do not call people hard to reach', () => {
    expect(found(everything, hardToReachIn)).toEqual([]);
    expect(hardToReachIn('Find hard-to-reach groups.')).toHaveLength(1);
    expect(hardToReachIn('Do not say "hard to reach".')).toEqual([]);
  });

  test('in quotation marks are left out of these rules, apostrophes are not', () => {
    expect(withoutQuotes("He said \"no\" to the board's plan and the carers' plan, 'not now'.")).toBe(
      "He said \"\" to the board's plan and the carers' plan, ''.",
    );
  });

  test('are read in every kind of file: guides, templates, two minutes, law, evidence, reviews, changes, the aid, nations', () => {
    const read = new Set(everything.map(({ file }) => file.replace(/:.*$/, '')));
    for (const start of [
      'guides/',
      'templates/',
      'two-minutes/',
      'law/tests-',
      'evidence/index',
      'evidence/reviews/',
      'law-changes.yaml',
      'law-aid.yaml',
      'nations.yaml',
      'planning-timeline.yaml',
    ])
      expect(
        [...read].some((file) => file.startsWith(`content/${start}`)),
        start,
      ).toBe(true);
  });
});

describe('abbreviations', () => {
  /** Names, and what stands outside the page itself: lists and search show them too. */
  const NOT_ON_THE_PAGE = new Set(['title', 'description', 'short', 'name']);
  const textOf = (passages: readonly Passage[]) =>
    passages
      .filter(({ field }) => !NOT_ON_THE_PAGE.has(field))
      .map(({ text }) => text)
      .join('\n');
  /** Each page as one text, in the order of its file. The changes in law share one page, newest first. */
  const changes = [...lawChanges].sort((a, b) => b.data.date.localeCompare(a.data.date));
  const pages = [
    ...prosePages.map((page) => ({ file: page.file, text: textOf(passagesOfPage(page)) })),
    ...[...twoMinutes, ...methods, ...roles, ...law, ...examples, ...reviews].map(({ file, data }) => ({
      file,
      text: textOf(passagesOf(data, file)),
    })),
    {
      file: 'content/law-changes.yaml',
      text: changes.map(({ data, file }) => textOf(passagesOf(data, file))).join('\n'),
    },
  ];

  test('are spelt out where a page first uses them, unless everybody knows them', () => {
    expect(
      pages.flatMap(({ file, text }) => unexplainedAbbreviationsIn(text).map((letters) => `${file}: ${letters}`)),
    ).toEqual([]);
  });

  test('that need no words each have a reason, and stand somewhere', () => {
    for (const [letters, reason] of Object.entries(KNOWN_ABBREVIATIONS)) {
      expect(reason.length, letters).toBeGreaterThan(5);
      expect(
        pages.some(({ text }) => new RegExp(`\\b${letters}`).test(text)),
        `${letters} is used nowhere`,
      ).toBe(true);
    }
  });

  test.each<[string, readonly string[]]>([
    ['Ask the ICB. Then ask the ICB again.', ['ICB']],
    ['The integrated care board (ICB) decides. The ICB pays.', []],
    ['Two integrated care boards (ICBs, in the law) decide. An ICB pays.', []],
    ["The integrated care board's (ICB's) plan.", []],
    ['Results (a patient-reported outcome measure, or PROM) come first. PROMs are numbers.', []],
    ['The ICB decides. An integrated care board (ICB) is a body.', ['ICB']],
    ['ICB (integrated care board) is the wrong way round.', ['ICB']],
    ['The NHS and a GP read a PDF in the UK.', []],
    ['See [the page](/law/#ICB) or https://example.org/ICB or GOV.UK.', []],
    ['An R&D team and the CQC.', ['R&D', 'CQC']],
    ['Co-design, iPad and Act II are words.', []],
  ])('%s', (text, expected) => expect(unexplainedAbbreviationsIn(text)).toEqual(expected));
});
