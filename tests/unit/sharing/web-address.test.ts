import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { webAddress } from '../../../src/sharing/web-address';

describe('a web address', () => {
  test.each([
    ['www.example.org/have-your-say', 'https://www.example.org/have-your-say'],
    ['example.org', 'https://example.org'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org'],
    ['HTTPS://EXAMPLE.ORG/Have-Your-Say', 'https://example.org/Have-Your-Say'],
    ['http://example.org/', 'http://example.org/'],
    ['//example.org/x', 'https://example.org/x'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['example.nhs.uk?topic=dentists#ask', 'https://example.nhs.uk/?topic=dentists#ask'],
    ['http://intranet/page', 'http://intranet/page'],
  ])('%s is taken as people write it', (typed, whole) => {
    expect(webAddress(typed)).toEqual({ text: whole, problem: '' });
  });

  test.each([
    ['hello', '“hello” does not end like .org or .nhs.uk.'],
    ['see example.org for more', 'There is a space in “see example.org for more”.'],
    ['https://a b.example', 'There is a space in “a b.example”.'],
    ['javascript:alert(1)', '“javascript:” does not begin a web address.'],
    ['ftp://a.example', '“ftp:” does not begin a web address.'],
    ['jo@example.org', 'This is an e-mail address.'],
    ['https://jo@example.org', 'A web address has no “@” before its site.'],
    ['https://', 'The name of the site is missing.'],
    ['020 7946 0000', 'There is a space in “020 7946 0000”.'],
    ['12.30', '“12.30” does not end like .org or .nhs.uk.'],
    ['example.org,', '“example.org,” is not the name of a site.'],
  ])('%s is refused with the reason', (typed, why) => {
    expect(webAddress(typed)).toEqual({
      text: '',
      problem: `${why} Write a web address like www.example.org/get-involved`,
    });
  });

  test('is never anything but http or https, and stays as it is once whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.domain()), (typed) => {
        const { text } = webAddress(typed.trim());
        if (text === '') return;
        expect(new URL(text).protocol).toMatch(/^https?:$/);
        expect(webAddress(text)).toEqual({ text, problem: '' });
      }),
    );
  });
});
