import { expect, test } from 'vitest';
import { dueWithin } from '../../src/site/due';
import { tasks } from '../content/tasks';

/**
 * `npm run due`: what must be looked at within thirty days of today, and why. It fails when there is something, so that a daily job
 * tells somebody. It is no part of `npm test`, which judges by the day of the commit.
 */
test('nothing is due within thirty days', () => {
  const today = process.env.DUE_ON ?? new Date().toISOString().slice(0, 10);
  const due = dueWithin(tasks, today, 30);
  console.log(
    [
      `${due.length} of ${tasks.length} things are due within thirty days of ${today}.`,
      ...due.map(({ what, why, by }) => `${by}  ${what}\n            ${why}`),
    ].join('\n'),
  );
  expect(due.map(({ by, what }) => `${by} ${what}`)).toEqual([]);
});
