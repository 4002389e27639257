import { expect, test } from 'vitest';
import { examples, guides, statements, textOf } from './content';
import { ROOT } from './content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Figures that prose gives in words, and the data that they speak of. Where one moves, the other must follow. */

test('the history says of the cases what their dates say: nearly half are of today', () => {
  const current = examples.filter(({ data }) => data.era === 'current').length;
  expect(textOf('content/introduction/history.mdx')).toContain('nearly half of them since July 2022');
  expect(current / examples.length).toBeGreaterThan(0.43);
  expect(current / examples.length).toBeLessThan(0.5);
});

/** A minute for each statement, as `docs/arithmetic.md` reckons, with a little to spare: said in words wherever it is said. */
test('every text gives the quick check the same length: about twenty minutes', () => {
  const quick = statements.filter((statement) => 'quick' in statement && statement.quick === true);
  expect(quick.length).toBe(18);
  const files = [
    'README.md',
    'content/guides/rating-yourselves-together.mdx',
    'content/introduction/how-to-use-it.mdx',
    'src/pages/index.astro',
    'src/pages/assess/index.astro',
    'src/pages/assess/paper/index.astro',
  ];
  for (const file of files) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(text, file).toMatch(/twenty/);
    expect(/ten[- ]minute check|quick check[^.]*takes about ten/.test(text), file).toBe(false);
  }
});

test('nobody counts the guides in words that the guides do not bear out', () => {
  const words = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen'];
  const files = ['README.md', 'content/about/about.mdx', 'content/introduction/how-to-use-it.mdx'];
  for (const file of files)
    for (const [, number = ''] of textOf(file).matchAll(new RegExp(`\\b(${words.join('|')}) guides`, 'g')))
      expect(words.indexOf(number) + 10, file).toBe(guides.length);
});
