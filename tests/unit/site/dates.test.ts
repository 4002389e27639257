import { describe, expect, test } from 'vitest';
import { dayInWords, looseDateInWords } from '../../../src/site/dates';
import { nextReviewOf } from '../../../src/site/review';

const day = (text: string) => new Date(text);

describe('a date in words', () => {
  test('is written as people in Britain write it', () => {
    expect(dayInWords(day('2026-11-23'))).toBe('23 November 2026');
    expect(dayInWords(day('2027-03-01'))).toBe('1 March 2027');
  });

  test('is the day in the file, late at night and in summer too', () => {
    expect(dayInWords(day('2026-07-01T23:59:59Z'))).toBe('1 July 2026');
    expect(dayInWords(day('2026-01-01T00:00:00Z'))).toBe('1 January 2026');
  });

  test('is no more exact than what is known', () => {
    expect(looseDateInWords('2026')).toBe('2026');
    expect(looseDateInWords('2026-07')).toBe('July 2026');
    expect(looseDateInWords('2026-07-09')).toBe('9 July 2026');
    expect(looseDateInWords('2024-02-29')).toBe('29 February 2024');
  });
});

describe('the day something must be checked again', () => {
  const next = (kind: Parameters<typeof nextReviewOf>[0], reviewed: string) =>
    nextReviewOf(kind, day(reviewed)).toISOString().slice(0, 10);

  test('comes after half a year for law, a year for methods and roles, two years for cases', () => {
    expect(next('law', '2026-11-23')).toBe('2027-05-23');
    expect(next('methods', '2026-11-23')).toBe('2027-11-23');
    expect(next('roles', '2026-11-23')).toBe('2027-11-23');
    expect(next('examples', '2026-11-23')).toBe('2028-11-23');
  });

  test('is the last of the month where that month is shorter', () => {
    expect(next('law', '2026-08-31')).toBe('2027-02-28');
    expect(next('law', '2027-08-31')).toBe('2028-02-29');
    expect(next('methods', '2028-02-29')).toBe('2029-02-28');
  });

  test('leaves the day of the last check as it was', () => {
    const reviewed = day('2026-11-23');
    nextReviewOf('law', reviewed);
    expect(reviewed).toEqual(day('2026-11-23'));
  });
});
