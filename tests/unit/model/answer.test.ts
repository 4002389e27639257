import { describe, expect, test } from 'vitest';
import { LEVELS, isLevel, levelOf, nextLevel } from '../../../src/assessment/model/answer';
import { dontKnow, level, notApplicable, preferNotToSay, someoneElse } from '../examples';

describe('the level of an answer', () => {
  test('is what the person chose', () => expect(levelOf(level(3))).toBe(3));

  test('is not raised by "nearly the next level"', () => expect(levelOf(level(2, true))).toBe(2));

  test('counts where someone else does the work', () => expect(levelOf(someoneElse(4))).toBe(4));

  test.each([
    ['someone else does the work and nobody said how well', someoneElse()],
    ["the person doesn't know", dontKnow],
    ['it does not apply', notApplicable],
    ['the person prefers not to say', preferNotToSay],
    ['there is no answer yet', undefined],
  ])('is nothing, and never zero, when %s', (_, answer) => expect(levelOf(answer)).toBeUndefined());
});

test('the next level to aim for is one up, and there is none above 4', () => {
  expect(LEVELS.map(nextLevel)).toEqual([2, 3, 4, undefined]);
});

test.each([0, 5, -1, 2.5, NaN, Infinity])('%d is not a level', (number) => expect(isLevel(number)).toBe(false));

test('1, 2, 3 and 4 are levels', () => expect(LEVELS.every(isLevel)).toBe(true));
