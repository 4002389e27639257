import { describe, expect, test } from 'vitest';
import { BATONS } from '../../../src/cycle/batons';
import type { Answer } from '../../../src/assessment/model/answer';
import { handOversOf } from '../../../src/assessment/model/handovers';
import { standingsOf } from '../../../src/assessment/model/standing';
import { TUESDAY, assessmentWith, dontKnow, level, statement } from '../examples';

const handing = statement('S1-08', { part: 'needs', baton: { from: 'needs', to: 'plan', side: 'handing' } });
const receiving = statement('S2-01', { part: 'plan', baton: { from: 'needs', to: 'plan', side: 'receiving' } });
const evidence = [{ title: 'Minutes', place: 'Website', date: '2026-10-01' }];

const stateFor = (one?: Answer, other?: Answer) =>
  handOversOf(
    standingsOf(
      [handing, receiving],
      assessmentWith({
        ...(one && { 'S1-08': { answer: one, evidence } }),
        ...(other && { 'S2-01': { answer: other, evidence } }),
      }),
    ),
  ).map(({ state }) => state);

describe('a hand-over', () => {
  test.each([
    ['strong', level(3), level(4)],
    ['weak', level(2), level(4)],
    ['weak', level(4), level(1)],
    ['weak', level(1), dontKnow],
    ['not-known', level(4), dontKnow],
    ['not-known', level(4), undefined],
    ['not-known', undefined, undefined],
  ] as const)('is %s when handing is %j and receiving is %j', (state, one, other) =>
    expect(stateFor(one, other)).toEqual([state]),
  );

  test('is not known when only one side is asked', () => {
    expect(handOversOf(standingsOf([handing], assessmentWith({ 'S1-08': { answer: level(4) } })))[0]?.state).toBe(
      'not-known',
    );
  });

  test('that is strong by word alone says that nothing shows it', () => {
    const found = handOversOf(
      standingsOf(
        [handing, receiving],
        assessmentWith({ 'S1-08': { answer: level(3), evidence }, 'S2-01': { answer: level(3) } }),
      ),
    );
    expect(found[0]).toMatchObject({ state: 'strong', unproven: true });
  });

  test('takes what a group settled before what people answered', () => {
    const assessment = assessmentWith(
      { 'S1-08': { answer: level(1) }, 'S2-01': { answer: level(4) } },
      { agreed: { 'S1-08': { level: 3, reason: '', dissents: [], state: 'settled', at: TUESDAY } } },
    );
    expect(handOversOf(standingsOf([handing, receiving], assessment))[0]?.state).toBe('strong');
    expect(assessment.responses[0].entries['S1-08']?.answer).toEqual(level(1));
  });
});

test('what is handed to several parts counts for each of them', () => {
  const handed = statement('S5-09', {
    part: 'monitor',
    baton: { from: 'monitor', to: 'needs', side: 'handing', also: ['plan'] },
  });
  const taken = statement('S2-12', { part: 'plan', baton: { from: 'monitor', to: 'plan', side: 'receiving' } });
  const standings = standingsOf(
    [handed, taken],
    assessmentWith({ 'S5-09': { answer: level(3) }, 'S2-12': { answer: level(1) } }),
  );
  expect(handOversOf(standings).map(({ baton, state }) => [baton.to, state])).toEqual([
    ['needs', 'not-known'],
    ['plan', 'weak'],
  ]);
});

test('every hand-over of the cycle comes in its order, and none that nothing asks about', () => {
  const all = BATONS.flatMap(({ from, to }) => [
    statement(`S1-${from.length}${to.length}`.slice(0, 5), { baton: { from, to, side: 'handing' } }),
  ]);
  expect(handOversOf(standingsOf(all, assessmentWith())).map(({ baton }) => baton.from)).toEqual([
    'hub',
    'needs',
    'plan',
    'design',
    'procure',
    'monitor',
  ]);
  expect(handOversOf(standingsOf([statement('H-01')], assessmentWith()))).toEqual([]);
});
