import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip } from '../../../src/site/clip';
import { always } from '../arbitraries';

test('a text that fits is left as it is', () => {
  expect(clip('Ask people early.', 17)).toBe('Ask people early.');
  expect(clip('', 10)).toBe('');
});

test('a text that is too long ends after a whole word, with three dots in one character', () => {
  expect(clip('Ask people early, and tell them what changed.', 20)).toBe('Ask people early…');
  expect(clip('Ask people: then listen to them.', 15)).toBe('Ask people…');
});

test('whatever the words, a text is never too long, begins as it did, and never ends inside a word', () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z'’-]{1,12}[,;:.]?$/), { minLength: 1, maxLength: 60 });
  always(fc.tuple(words, fc.integer({ min: 20, max: 200 })), ([list, most]) => {
    const text = list.join(' ');
    const short = clip(text, most);
    expect(short.length).toBeLessThanOrEqual(most);
    if (short === text) return;
    expect(text.length).toBeGreaterThan(most);
    const kept = short.slice(0, -1);
    expect(short).toBe(`${kept}…`);
    expect(text.startsWith(kept)).toBe(true);
    expect(text.slice(kept.length)).toMatch(/^[\s,;:.]/);
  });
});
