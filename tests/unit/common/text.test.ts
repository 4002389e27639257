import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftAddress } from '../../../src/common/mail';
import { cleanText, cutLetters, oneLine } from '../../../src/common/text';
import { text } from '../arbitraries';

test('a letter with its marks is there whole or not at all', () => {
  expect(cutLetters('ab👩🏽‍⚕️', 8)).toBe('ab');
  expect(cutLetters('ab👩🏽‍⚕️', 9)).toBe('ab👩🏽‍⚕️');
  expect(cutLetters('e\u0301e\u0301', 3)).toBe('e\u0301');
  expect(cutLetters('🇬🇧🇬🇧', 5)).toBe('🇬🇧');
});

test('whatever the text, a cut one is its beginning, short enough, and has no half of a character that the text has not', () => {
  fc.assert(
    fc.property(text(200), fc.integer({ min: 1, max: 60 }), (whole, most) => {
      const cut = cutLetters(whole, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(whole.startsWith(cut)).toBe(true);
      if (whole.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
    }),
  );
});

test('whatever the text, a clean one holds nothing that XML, a page or a calendar forbids, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(text(200), (whole) => {
      const clean = cleanText(whole);
      expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u);
      expect(clean.isWellFormed()).toBe(true);
      expect(cleanText(clean)).toBe(clean);
      expect(oneLine(whole)).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
    }),
  );
});

test('a letter for a mail program ends its lines as mail does, and is not made where it would be cut short', () => {
  expect(draftAddress('Two\nlines', 'one\ntwo\r\nthree')).toBe(
    'mailto:?subject=Two%20lines&body=one%0D%0Atwo%0D%0Athree',
  );
  expect(draftAddress('x', 'ص'.repeat(400))).toBeUndefined();
});
