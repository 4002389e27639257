import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/model/answer';
import { paperStep } from '../../../src/assessment/rooms/group/paper-keys';
import { dontKnow, level, preferNotToSay } from '../examples';

/** What stands there after some keys. */
function after(...keys: readonly string[]): Answer | undefined {
  return keys.reduce<Answer | undefined>((now, key) => {
    const step = paperStep(key, now);
    return step.kind === 'answer' ? step.answer : now;
  }, undefined);
}

describe('typing in what is on paper', () => {
  test.each<[readonly string[], Answer | undefined]>([
    [['3'], level(3)],
    [['3', 'n'], level(3, true)],
    [['3', 'N', 'n'], level(3)],
    [['4', 'n'], level(4)],
    [['n'], undefined],
    [['3', 'n', '2'], level(2)],
    [['d'], dontKnow],
    [['p'], preferNotToSay],
    [['s'], { kind: 'someone-else', who: '' }],
    [['s', '2'], { kind: 'someone-else', who: '', level: 2 }],
    [['s', '2', 's'], undefined],
    [['x'], { kind: 'not-applicable', reason: '' }],
    [['2', 'Delete'], undefined],
    [['5', '0', ' ', 'q', 'Tab', 'ArrowDown'], undefined],
  ])('%j', (keys, answer) => expect(after(...keys)).toEqual(answer));

  test('"not applicable" pressed again keeps its reason', () => {
    const now: Answer = { kind: 'not-applicable', reason: 'We let no contracts.' };
    expect(paperStep('x', now)).toEqual({ kind: 'answer', answer: now });
  });

  test.each([
    ['t', 'note'],
    ['Enter', 'on'],
    ['ArrowRight', 'on'],
    ['Backspace', 'back'],
    ['ArrowLeft', 'back'],
    ['ArrowDown', 'nothing'],
    ['Tab', 'nothing'],
  ])('%s: %s', (key, kind) => expect(paperStep(key, undefined).kind).toBe(kind));
});
