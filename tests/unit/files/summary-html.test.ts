import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublicSummary } from '../../../src/assessment/files/summary-limits';
import { summaryHtml } from '../../../src/assessment/files/summary-html';
import { text } from '../arbitraries';

const empty: PublicSummary = {
  organisation: '',
  when: '',
  who: '',
  well: [],
  working: [],
  involve: '',
  contact: '',
  reportBack: '',
};

test('says what was picked under its heading, and leaves out what was not', () => {
  const html = summaryHtml({ ...empty, organisation: 'A board', well: ['One thing.'], reportBack: '2027-03-01' });
  expect(html).toContain('<h1 dir="auto">Working with people: A board</h1>');
  expect(html).toContain('<h2>What we do well</h2>\n<ul>\n<li dir="auto">One thing.</li>\n</ul>');
  expect(html).toContain('<p dir="auto">1 March 2027</p>');
  expect(html).not.toContain('What we are working on');
  expect(html).toContain('A board’s own account');
});

test('takes any words as words: no tag comes from them, and no mark turns the page round', () => {
  const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
  const clean = tags(summaryHtml({ ...empty, organisation: 'x', well: ['x'], involve: 'x' }));
  fc.assert(
    fc.property(text(200), (words) => {
      fc.pre(words !== '');
      const html = summaryHtml({ ...empty, organisation: words, well: [words], involve: words });
      expect(tags(html)).toBe(clean);
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
