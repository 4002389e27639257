import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDay, dueWithin, lastDayOf } from '../../../src/site/due';
import { readingOf } from '../../../src/site/readings';
import { always } from '../arbitraries';

describe('the last day that a date can mean', () => {
  test.each([
    ['2027', '2027-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
    ['2027-04', '2027-04-30'],
    ['2027-04-01', '2027-04-01'],
  ])('of %s is %s', (date, day) => expect(lastDayOf(date)).toBe(day));
});

describe('the day on which a page is due', () => {
  const usual = new Date('2027-06-01');
  const reviewed = new Date('2026-11-30');
  const due = (...dates: (string | undefined)[]) =>
    dueDay(
      usual,
      reviewed,
      dates.map((date) => ({ date })),
    )
      .toISOString()
      .slice(0, 10);

  test('is its own where nothing is expected, or nothing has a date', () => {
    expect(due()).toBe('2027-06-01');
    expect(due(undefined)).toBe('2027-06-01');
  });

  test('is a week after the first event that touches it', () => {
    expect(due('2027-04-01', '2027-02')).toBe('2027-03-07');
  });

  test('is not moved by an event that had passed when the page was checked', () => {
    expect(due('2026-10-01')).toBe('2027-06-01');
  });

  test('never comes later than its own, whatever is expected', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    always(fc.tuple(day, day, fc.array(day)), ([own, last, dates]) => {
      const found = dueDay(
        own,
        last,
        dates.map((date) => ({ date: date.toISOString().slice(0, 10) })),
      );
      expect(found.getTime()).toBeLessThanOrEqual(own.getTime());
    });
  });
});

describe('what is due within thirty days', () => {
  const task = (what: string, by: string) => ({ what, why: 'because', by });

  test('is what falls on a day up to then, soonest first, and what is overdue', () => {
    const list = [
      task('late', '2027-03-03'),
      task('b', '2027-03-02'),
      task('a', '2027-01-01'),
      task('c', '2027-01-31'),
    ];
    expect(dueWithin(list, '2027-01-31', 30).map(({ what }) => what)).toEqual(['a', 'c', 'b']);
  });
});

describe('the tag beside a duty', () => {
  test.each([
    ['full', '2022-07-31', 'text of 31 July 2022, read in full'],
    ['part', '2025-02', 'text of February 2025, read in part'],
    ['full', 'undated', 'undated text, read in full'],
    ['described', '2025-11', 'text not read; described in November 2025'],
  ] as const)('of a text read %s, of %s, says "%s"', (read, textOf, words) =>
    expect(readingOf({ read, textOf })).toBe(words),
  );
});
