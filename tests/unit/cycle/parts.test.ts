import { describe, expect, test } from 'vitest';
import { ALL_PARTS, PARTS, PART_IDS, STAGES, STAGE_IDS, isPartId, labelOf } from '../../../src/cycle/parts';

describe('the parts of the cycle', () => {
  test('are the hub and five stages, in order', () => {
    expect(ALL_PARTS.map(({ id }) => id)).toEqual(['hub', 'needs', 'plan', 'design', 'procure', 'monitor']);
    expect(STAGE_IDS).toEqual(PART_IDS.slice(1));
  });

  test('number the stages 1 to 5 and leave the hub without a number', () => {
    expect(STAGES.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(PARTS.hub.number).toBeUndefined();
  });

  test('each have a shape, a short name and an address of their own, so that colour is never needed', () => {
    for (const field of ['shape', 'short', 'name', 'address'] as const) {
      expect(new Set(ALL_PARTS.map((part) => part[field])).size).toBe(6);
    }
  });

  test('are listed under their own id', () => {
    for (const id of PART_IDS) expect(PARTS[id].id).toBe(id);
  });

  test('have addresses that end in a slash, as every page does', () => {
    for (const { address } of ALL_PARTS) expect(address).toMatch(/^\/.+\/$/);
  });
});

test('a stage is labelled with its number, the hub with its name', () => {
  expect(ALL_PARTS.map(labelOf)).toEqual(['Hub', '1 Needs', '2 Plan', '3 Design', '4 Procure', '5 Monitor']);
});

test.each(['Hub', 'stage-1', '', 'constructor', '__proto__', 'toString'])('"%s" is not taken for a part', (word) =>
  expect(isPartId(word)).toBe(false),
);

test.each(PART_IDS)('"%s" is a part', (word) => expect(isPartId(word)).toBe(true));
