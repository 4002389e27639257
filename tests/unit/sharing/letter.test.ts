import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LETTER_LIMIT, letterOf, letterText, overWords } from '../../../src/sharing/letter';

const nothing = { to: '', name: '', group: '', about: '' };

describe('a letter to ask with', () => {
  test('with nothing filled in is whole', () => {
    expect(letterText(letterOf({ ...nothing, questions: ['Who decides?'] }))).toBe(
      [
        'Hello',
        'I would like to know how people can have a say in health and care. Please answer this question:',
        '1. Who decides?',
        'Please tell me by what date I can expect your answer. If this is somebody else’s job, please pass it on and tell me who they are.',
        'Please also tell me how I can take part, which duties to involve people apply here, and how you are meeting them.',
        'Thank you',
      ].join('\n\n'),
    );
  });

  test('names who is written to, what about, and who writes', () => {
    const letter = letterOf({
      questions: ['A?', 'B?'],
      to: 'North ICB',
      name: 'Ade',
      group: 'Park Road Patients',
      about: 'the clinic',
    });
    expect(letter.subject).toBe('Questions about how people can have a say: the clinic');
    expect(letterText(letter)).toContain('To North ICB');
    expect(letterText(letter)).toContain('care (the clinic). Please answer these questions:\n\n1. A?\n2. B?');
    expect(letterText(letter)).toMatch(/Thank you\nAde\nPark Road Patients$/);
  });

  test('says how much of a text it does not take, and nothing where it takes all', () => {
    expect(overWords('x'.repeat(LETTER_LIMIT))).toBe('');
    expect(overWords(` ${'x'.repeat(LETTER_LIMIT)}\n`)).toBe('');
    expect(overWords('x'.repeat(LETTER_LIMIT + 1))).toMatch(/^1 character too many: the letter takes 120\./);
    expect(overWords('x'.repeat(LETTER_LIMIT + 2_000))).toMatch(/^2,000 characters too many/);
  });

  test('never leaves out a part of a text without a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const kept = letterText(letterOf({ ...nothing, questions: ['A?'], name })).split('Thank you\n')[1] ?? '';
        const whole = name.toWellFormed().replace(/\s+/g, ' ').trim();
        if (kept.length < whole.length && !/\p{Cc}/u.test(name)) expect(overWords(name)).not.toBe('');
      }),
    );
  });

  test('has every question once and no line from what was filled in broken', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
        fc.string({ maxLength: 500 }),
        (questions, text) => {
          const letter = letterOf({ questions, to: text, name: text, group: text, about: text });
          expect(letter.questions).toEqual(questions);
          expect(letter.subject).not.toMatch(/[\r\n]/);
          expect(letter.before[0]?.length).toBeLessThanOrEqual(LETTER_LIMIT + 3);
        },
      ),
    );
  });
});
