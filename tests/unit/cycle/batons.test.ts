import { describe, expect, test } from 'vitest';
import { ALL_BATONS, BATONS, batonTo, batonsInto, isBaton } from '../../../src/cycle/batons';
import { PART_IDS } from '../../../src/cycle/parts';

describe('the batons', () => {
  test('go from the hub to stage 1, on through the stages, and back from stage 5 to stage 1', () => {
    expect(BATONS.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      'hub to needs',
      'needs to plan',
      'plan to design',
      'design to procure',
      'procure to monitor',
      'monitor to needs',
    ]);
  });

  test('following them from the hub visits every stage and comes round to the first', () => {
    const visited = [batonTo('hub')];
    for (let step = 0; step < 5; step += 1) visited.push(batonTo(visited.at(-1) ?? 'hub'));
    expect(visited).toEqual(['needs', 'plan', 'design', 'procure', 'monitor', 'needs']);
  });

  test('reach stage 1 twice, every other stage once, and the hub never', () => {
    expect(PART_IDS.map((part) => batonsInto(part).length)).toEqual([0, 2, 1, 1, 1, 1]);
    expect(batonsInto('needs').map(({ from }) => from)).toEqual(['hub', 'monitor']);
  });

  test('have a direction', () => {
    expect(isBaton('plan', 'design')).toBe(true);
    expect(isBaton('design', 'plan')).toBe(false);
  });

  test('go straight back from stage 5 to planning and design as well', () => {
    expect(ALL_BATONS.slice(BATONS.length).map(({ from, to }) => `${from} to ${to}`)).toEqual([
      'monitor to plan',
      'monitor to design',
    ]);
    expect(isBaton('monitor', 'design')).toBe(true);
  });

  test('join no part to itself or to the hub, and none past a stage but stage 5', () => {
    const joined = PART_IDS.flatMap((from) => PART_IDS.filter((to) => isBaton(from, to)));
    expect(joined).toHaveLength(ALL_BATONS.length);
    expect(PART_IDS.some((part) => isBaton(part, part) || isBaton(part, 'hub'))).toBe(false);
  });
});
