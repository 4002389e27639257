import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_OWN, OWN_LIMITS, type OwnField, fitted, ownWordsFrom } from '../../../src/sharing/own-words';

const FIELDS = Object.keys(OWN_LIMITS) as OwnField[];
const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe('what an organisation puts on a sheet', () => {
  test('is taken as it is where it fits', () => {
    expect(fitted('organisation', ' Park Road Patients ')).toEqual({ text: 'Park Road Patients', problem: '' });
    expect(fitted('organisation', 'גלריה العربية')).toEqual({ text: 'גלריה العربية', problem: '' });
  });

  test('that is too long is cut between letters, and says so', () => {
    const family = '👩‍👩‍👧‍👦';
    const { text, problem } = fitted('organisation', family.repeat(200));
    expect(text).toBe(family.repeat(80));
    expect(problem).toContain('80 letters');
  });

  test('loses marks that turn other words round, and control characters', () => {
    expect(fitted('contact', '\u202eevil\u0007\u2066 text').text).toBe('evil text');
  });

  test.each(['not an address', 'javascript:alert(1)', 'data:text/html,x', 'https://a b.example', 'ftp://a.example'])(
    'is no web address: %s',
    (link) => {
      expect(fitted('link', link)).toEqual({ text: '', problem: expect.stringContaining('web address') });
    },
  );

  test('is never longer than there is room for, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.string({ unit: 'binary', maxLength: 10_000 }), (field, typed) => {
        expect(letters(fitted(field, typed).text)).toBeLessThanOrEqual(OWN_LIMITS[field]);
      }),
    );
  });

  test.each(['', 'nonsense', 'null', '[]', '"text"', '{"organisation":{"a":1},"link":7}'])(
    'kept as %j is read as nothing',
    (kept) => {
      expect(ownWordsFrom(kept)).toEqual(NOTHING_OWN);
    },
  );

  test('kept is what comes back', () => {
    const own = { organisation: 'A', contact: 'B\nC', when: 'D', link: 'https://example.org/' };
    expect(ownWordsFrom(JSON.stringify(own))).toEqual(own);
  });
});

test('a name stands on one line, and a contact on five at most', () => {
  expect(fitted('organisation', 'a\nb').text).toBe('a b');
  expect(fitted('contact', 'a\nb\nc\nd\ne\nf')).toEqual({
    text: 'a\nb\nc\nd\ne',
    problem: expect.stringContaining('5 lines'),
  });
});
