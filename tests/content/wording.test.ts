import { describe, expect, test } from 'vitest';
import { type Passage, examples, guidancePassages, instrumentPassages } from './content';
import { americanSpellingsIn, firstPersonIn, hardToReachIn, undatedEarlierTermsIn, withoutQuotes } from './wording';

const found = (passages: readonly Passage[], rule: (text: string) => readonly string[]) =>
  passages.flatMap(({ file, field, text }) => rule(text).map((words) => `${file}: ${field}: ${words}`));

/** Where bodies and terms of before July 2022 may stand without a year: pages that are about the past, or explain its words. */
const earlierExamples = new Set(examples.filter(({ data }) => data.era === 'earlier').map(({ file }) => file));
const mayNameThePast = ({ file }: Passage) =>
  /^content\/(?:introduction\/history\.mdx|who-is-who\.yaml|glossary\.yaml)/.test(file) || earlierExamples.has(file);

describe('the words', () => {
  test('are in British spelling', () => {
    expect(found([...guidancePassages, ...instrumentPassages], americanSpellingsIn)).toEqual([]);
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
    const passages = [...guidancePassages, ...instrumentPassages].filter((passage) => !mayNameThePast(passage));
    expect(found(passages, undatedEarlierTermsIn)).toEqual([]);
    expect(undatedEarlierTermsIn('Ask your CCG. In 2019 the CCG asked first. See the links. PPI is old.')).toEqual(['Ask your CCG.', 'PPI is old.']);
  });

  test('say "you", not "we": only statements speak as the organisation', () => {
    expect(found(guidancePassages, firstPersonIn)).toEqual([]);
    expect(firstPersonIn('Tell us what we did with our plan. The US did not.')).toEqual(['us', 'we', 'our']);
    expect(firstPersonIn("Ask: \"What did we miss?\" Answer 'we don't know' if so.")).toEqual([]);
  });

  test('do not call people hard to reach', () => {
    expect(found([...guidancePassages, ...instrumentPassages], hardToReachIn)).toEqual([]);
    expect(hardToReachIn('Find hard-to-reach groups.')).toHaveLength(1);
    expect(hardToReachIn('Do not say "hard to reach".')).toEqual([]);
  });

  test('in quotation marks are left out of these rules, apostrophes are not', () => {
    expect(withoutQuotes("He said \"no\" to the board's plan and the carers' plan, 'not now'.")).toBe(
      "He said \"\" to the board's plan and the carers' plan, ''.",
    );
  });
});
