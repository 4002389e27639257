import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundsOf, lettersApart, stemOf, wordsOf } from '../../../src/search/words';

describe('one way of writing for all', () => {
  test.each([
    ['s.149', 'section 149'],
    ['s149', 'section 149'],
    ['s 149', 'section 149'],
    ['§ 149', 'section 149'],
    ['Section 149', 'section 149'],
    ['sec. 149', 'section 149'],
    ['s14Z45', 'section 14z45'],
    ['S.14Z45', 'section 14z45'],
    ['sections 116', 'section 116'],
  ])('the section of an Act %s is %s', (typed, plain) => {
    expect(wordsOf(typed).join(' ')).toBe(plain);
  });

  test.each([
    ['S2-03', 's2_03'],
    ['s2 03', 's2_03'],
    ['S2–03', 's2_03'],
    ['h-12', 'h_12'],
    ['H12', 'h_12'],
  ])("the statement's id %s is %s", (typed, plain) => {
    expect(wordsOf(typed)).toEqual([plain]);
  });

  test.each([
    ['A&E', ['ae']],
    ['A and E', ['ae']],
    ['a & e', ['ae']],
    ['N.H.S.', ['nhs']],
    ['citizens’ jury', ['citizens', 'jury']],
    ["council's", ['council']],
    ['café', ['cafe']],
    ['feed­back', ['feedback']],
    ['co production', ['co', 'production']],
    ['in‑person', ['in', 'person']],
    ['and/or', ['and', 'or']],
    ['research & development', ['research', 'and', 'development']],
  ])('%s is %j', (typed, plain) => {
    expect(wordsOf(typed)).toEqual(plain);
  });

  test('a plural abbreviation has the stem of one', () => {
    for (const [many, one] of [
      ['ICBs', 'ICB'],
      ['GPs', 'GP'],
      ['CCGs', 'CCG'],
    ])
      expect(wordsOf(many ?? '').map(stemOf)).toEqual(wordsOf(one ?? '').map(stemOf));
  });

  test('words joined by hyphens are known as belonging together', () => {
    expect(compoundsOf('co-production for hard-to-reach groups')).toEqual([
      ['co', 'production'],
      ['hard', 'to', 'reach'],
    ]);
  });

  test('whatever is typed gives words of letters and figures only, in capitals or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = wordsOf(text);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}_]+$/u);
      }),
    );
  });
});

describe('letters apart', () => {
  test.each([
    ['scrutiny', 'scruitny', 1],
    ['governance', 'govenance', 1],
    ['commissioning', 'comissioning', 1],
    ['survey', 'survey', 0],
    ['board', 'ward', 2],
  ])('%s and %s are %i apart', (one, other, apart) => {
    expect(lettersApart(one, other, 3)).toBe(apart);
  });

  test('it is the same both ways, and no more than the limit and one', () => {
    const word = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(lettersApart(one, other, 2)).toBe(lettersApart(other, one, 2));
        expect(lettersApart(one, other, 2)).toBeLessThanOrEqual(3);
      }),
    );
  });
});
