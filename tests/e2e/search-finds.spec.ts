import { expect, test } from '@playwright/test';
import { measure } from '../bench/search-engine.mjs';

/** How well the built site's search finds what people ask in their own words. It needs no browser, but the built index. */
for (const [file, first, three, rank] of [
  ['questions', 0.84, 0.95, 0.9],
  ['fresh-questions', 0.79, 0.9, 0.85],
  ['ways-of-writing', 0.7, 1, 0.85],
] as const)
  test(`the page is found at the first try for most of ${file}.tsv, and nothing finds nothing`, async () => {
    const { all } = await measure(`tests/search/${file}.tsv`);
    expect.soft(all.first, 'first').toBeGreaterThanOrEqual(first);
    expect.soft(all.three, 'among the first three').toBeGreaterThanOrEqual(three);
    expect.soft(all.rank, 'mean reciprocal rank').toBeGreaterThanOrEqual(rank);
    expect.soft(all.nothing, 'finds nothing').toBe(0);
  });
