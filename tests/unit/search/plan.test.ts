import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFor } from '../../../src/search/plan';
import { rank } from '../../../src/search/rank';
import { LONGEST } from '../../../src/search/words';
import { sample } from './sample';

const names = sample();
/** What is found by names alone, best first. */
const found = (text: string, typing = false) =>
  rank(planFor(text, names, { typing }), names).map(({ place }) => names.places[place as number]?.address);

describe('what a person looks for', () => {
  test.each([
    ['coproduction', '/glossary/#co-production'],
    ['co production', '/glossary/#co-production'],
    ['Co-Production', '/glossary/#co-production'],
    ['nonexecutive', '/roles/non-executive/'],
    ['non executive', '/roles/non-executive/'],
    ['hard-to-reach', '/glossary/#seldom-heard'],
    ['hard to reach', '/glossary/#seldom-heard'],
    ['hardtoreach', '/glossary/#seldom-heard'],
    ['outofhours', '/glossary/#out-of-hours-service'],
    ['seldom-heard', '/glossary/#seldom-heard'],
    ['s.149', '/law/equality-duty/'],
    ['s149', '/law/equality-duty/'],
    ['S2-03', '/assess/statements/#S2-03'],
    ['ICB', '/glossary/#integrated-care-board'],
    ['questionaire', '/methods/survey/'],
    ['bus fares', '/guides/paying-people/'],
    ['who pays my bus fare', '/guides/paying-people/'],
    ['citiz', '/methods/citizens-jury/'],
  ])('"%s" finds %s first', (typed, address) => {
    expect(found(typed)[0]).toBe(address);
  });

  test('all ways of writing a thing find the same places in the same order', () => {
    expect(found('hard-to-reach')).toEqual(found('hard to reach'));
    expect(found('Out‑of‑hours')).toEqual(found('out of hours'));
    expect(found('citizens’ jury')).toEqual(found("CITIZENS' JURY"));
  });

  test('words that say nothing are left away, unless nothing else is there', () => {
    expect(planFor('what should I do about a survey', names).units.map(({ typed }) => typed)).toEqual(['survey']);
    expect(planFor('who is it for', names).units.length).toBeGreaterThan(0);
  });

  test('guidance comes before an example that says the same', () => {
    expect(found('survey of expenses')[0]).toBe('/examples/leeds/');
    expect(found('expenses')[0]).toBe('/guides/paying-people/');
  });

  test('a word that names a kind brings that kind forward', () => {
    expect(found('template for feedback')[0]).toBe('/templates/feedback-letter/');
    expect(planFor('what does co-production mean', names).kinds).toContain('Term');
  });

  test('what the site says for a word is known, and how it was typed', () => {
    expect(planFor('travel costs', names).units).toMatchObject([{ typed: 'travel costs', means: ['expenses'] }]);
  });

  test('a slip of the pen is only thought of where no word begins like it', () => {
    expect(planFor('surve', names).units[0]?.perhaps).toBeUndefined();
    expect(planFor('survye', names).units[0]?.perhaps).toBe('survey');
  });

  test('only what tells something is a unit, and ten thousand letters are cut', () => {
    const plan = planFor('survey '.repeat(2000), names);
    expect(plan.query.length).toBeLessThanOrEqual(LONGEST);
  });

  test('nothing that can be typed breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.boolean(), (text, typing) => {
        expect(() => found(text, typing)).not.toThrow();
      }),
    );
    for (const text of [
      '',
      '   ',
      '—',
      '!!!',
      '<img src=x>',
      '一二三',
      'مرحبا',
      '👩‍👩‍👧',
      'constructor',
      '__proto__',
      'toString',
    ])
      expect(() => found(text)).not.toThrow();
  });
});
