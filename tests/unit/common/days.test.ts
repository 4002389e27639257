import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asEveryBrowserReads, dayProblem, isDay, isInstant, isLikelyDay, meantDay } from '../../../src/common/days';

describe('a day', () => {
  test.each(['2026-11-30', '2028-02-29', '2000-02-29', '0027-05-05', '1948-07-05'])('%s is in the calendar', (day) =>
    expect(isDay(day)).toBe(true),
  );
  test.each([
    '2026-02-31',
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-31',
    '2026-6-1',
    '',
    'x',
    '2026-11-30T00:00',
  ])('%j is not', (day) => expect(isDay(day)).toBe(false));
  test('every day that the clock gives is one', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    ));
  test('of a year that nobody can mean is told apart from one that somebody can', () => {
    expect(['0027-05-05', '1066-10-14', '1899-12-31', '2200-01-01', '2026-02-31'].filter(isLikelyDay)).toEqual([]);
    expect(['1948-07-05', '2026-11-30', '2199-12-31'].every(isLikelyDay)).toBe(true);
  });
});

describe('an instant', () => {
  test.each([
    '2026-11-24T10:00:00Z',
    '2026-11-24T10:00:00.123Z',
    '2026-11-24T10:00Z',
    '2026-11-24T10:00:00+05:30',
    '2026-01-01T00:00:00+0530',
  ])('%s is read by every browser', (instant) => {
    expect(isInstant(instant)).toBe(true);
    expect(new Date(asEveryBrowserReads(instant)).getTime()).not.toBeNaN();
  });
  test.each([
    '2026-01-01T00:00:00+05',
    '2026-02-31T10:00:00Z',
    '2026-11-24T25:00:00Z',
    '2026-11-24T10:60:00Z',
    '2026-11-24',
    '2026-11-24T10:00:00',
    'now',
  ])('%s is not taken', (instant) => expect(isInstant(instant)).toBe(false));
});

describe('a day that somebody gives', () => {
  test('is asked about where its year has two digits, with the day that is meant', () => {
    expect(dayProblem('0027-05-05', false)).toBe('The year 27 is not one from 1900 to 2199.');
    expect(meantDay('0027-05-05')).toBe('2027-05-05');
    expect(meantDay('0001-12-31')).toBe('2001-12-31');
  });

  test('is not guessed where nothing can be meant', () => {
    expect(['0202-05-05', '0027-02-30', '1027-05-05', '2027-05-05', ''].map(meantDay)).toEqual(
      Array(5).fill(undefined),
    );
  });

  test('is not whole while a piece of it is missing, or where the calendar does not have it', () => {
    for (const [text, isHalf] of [
      ['', true],
      ['2027-02-31', false],
    ] as const)
      expect(dayProblem(text, isHalf)).toBe(
        'This is not a whole day of the calendar. Day, month and year, from 1900 to 2199.',
      );
  });

  test('is well where it is in the calendar and in our time, and where there is none', () => {
    expect(['', '2028-02-29', '1999-12-31'].map((text) => dayProblem(text, false))).toEqual(Array(3).fill(undefined));
  });
});
