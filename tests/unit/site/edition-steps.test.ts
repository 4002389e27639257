import { describe, expect, test } from 'vitest';
import type { EditionStep } from '../../../src/assessment/model/editions';
import { stepProblems } from '../../../src/site/edition-steps';

const ids = new Set(['H-01', 'H-02', 'H-05', 'H-06']);
const first: EditionStep = {
  from: '2026-1',
  to: '2027-1',
  changes: [
    { kind: 'reworded', id: 'H-01' },
    { kind: 'split', id: 'H-03', into: ['H-05', 'H-06'] },
    { kind: 'new', id: 'H-04' },
  ],
};
const second: EditionStep = {
  from: '2027-1',
  to: '2028-1',
  changes: [{ kind: 'retired', id: 'H-04', why: 'Nobody could answer it.' }],
};

describe('the steps between editions', () => {
  test('may name what a later step takes out again', () => {
    expect(stepProblems([first, second], '2028-1', ids)).toEqual([]);
  });

  test('must lead to the present edition', () => {
    expect(stepProblems([first], '2028-1', new Set([...ids, 'H-04']))).toEqual([
      'the step from 2026-1 to 2027-1: no steps lead on to 2028-1',
    ]);
  });

  test('must not take out what the bank still has', () => {
    expect(stepProblems([first, second], '2028-1', new Set([...ids, 'H-03'])).join()).toContain(
      'H-03 is gone, but the bank still has it',
    );
  });

  test('must not name a statement that never was', () => {
    const wrong: EditionStep = { ...second, changes: [...second.changes, { kind: 'new', id: 'H-99' }] };
    expect(stepProblems([first, wrong], '2028-1', ids)).toEqual([
      'the step from 2027-1 to 2028-1: there is no statement H-99',
    ]);
  });
});
