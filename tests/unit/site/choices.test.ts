import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP, PART_CHOICES, TIME, WHERE, choicesOf, groupsOf, timesOf, valueOf } from '../../../src/site/choices';
import { always } from '../arbitraries';

test('the parts to choose from are the hub and the five stages, in order', () => {
  expect(PART_CHOICES.map(({ value }) => value)).toEqual(['hub', 'needs', 'plan', 'design', 'procure', 'monitor']);
  for (const { text } of PART_CHOICES) expect(text).not.toBe('');
});

test.each([
  [1, ['two-weeks', 'six-weeks', 'three-months']],
  [2, ['two-weeks', 'six-weeks', 'three-months']],
  [3, ['six-weeks', 'three-months']],
  [6, ['six-weeks', 'three-months']],
  [7, ['three-months']],
  [13, ['three-months']],
  [14, ['longer']],
  [500, ['longer']],
])('a method that takes at least %d weeks is listed under %j', (from, bands) =>
  expect(timesOf({ from })).toEqual(bands),
);

test('a choice "up to" so many weeks holds every method that can be done in them, and no other', () => {
  always(fc.integer({ min: 1, max: 10_000 }), (from) => {
    for (const { value, upTo } of TIME)
      if (upTo < Infinity) expect(timesOf({ from }).includes(value), value).toBe(from <= upTo);
  });
});

test.each([
  [1, 12, ['few']],
  [6, 10, ['few']],
  [12, 13, ['few', 'some']],
  [13, 50, ['some']],
  [8, 200, ['few', 'some', 'many']],
  [51, 51, ['many']],
  [100, 10_000, ['many']],
])('a method for %d to %d people is listed under %j', (from, to, bands) =>
  expect(groupsOf({ from, to })).toEqual(bands),
);

test('whatever a method takes, it is listed under at least one length of time and one size of group', () => {
  always(fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.nat({ max: 10_000 })), ([from, more]) => {
    expect(timesOf({ from }).length).toBeGreaterThan(0);
    expect(groupsOf({ from, to: from + more }).length).toBeGreaterThan(0);
  });
});

test('the sizes of group leave no gap and do not overlap', () => {
  expect(GROUP.slice(1).map(({ from }) => from)).toEqual(GROUP.slice(0, -1).map(({ to }) => to + 1));
});

describe('words as a value in an address', () => {
  test('are in small letters, joined by hyphens', () => {
    expect(valueOf('Mental health')).toBe('mental-health');
    expect(valueOf('Whole system')).toBe('whole-system');
    expect(valueOf("Children's services, 0 to 25")).toBe('children-s-services-0-to-25');
  });

  test('do not begin or end with a hyphen', () => {
    expect(valueOf('Care (at home)')).toBe('care-at-home');
    expect(valueOf('"Quoted"')).toBe('quoted');
  });

  test('hold nothing but letters, figures and single hyphens', () => {
    always(fc.string(), (text) => expect(valueOf(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/));
  });
});

test('a list of words becomes a list of choices in the same order', () => {
  expect(choicesOf(WHERE)).toEqual([
    { value: 'in-person', text: 'In person' },
    { value: 'online', text: 'Online' },
    { value: 'on-paper', text: 'On paper' },
  ]);
});
