import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_PARTS, PART_IDS, STAGE_IDS, type StageId } from '../../../src/cycle/parts';
import { pointAt, shapePath, type Point } from '../../../src/cycle/shapes';
import {
  WHEEL,
  batonBar,
  hubBatonBar,
  labelPoint,
  segmentPath,
  spokePoints,
  stageAngle,
} from '../../../src/cycle/wheel';
import { always } from '../arbitraries';

const fromCentre = ({ x, y }: Point) => Math.hypot(x, y);
/** Degrees clockwise from the top, 0 to 360. */
const angleOf = ({ x, y }: Point) => ((Math.atan2(y, x) * 180) / Math.PI + 90 + 360) % 360;
/** Degrees between two directions, the shorter way round. */
const between = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const cornersOf = (stage: StageId): [Point, Point, Point, Point] => {
  const n = numbersIn(segmentPath(stage)) as [number, number, ...number[]];
  const at = (index: number): Point => ({ x: n[index] as number, y: n[index + 1] as number });
  return [at(0), at(7), at(9), at(16)];
};

describe('places on the wheel', () => {
  test('angles run clockwise from the top', () => {
    expect([0, 90, 180, 270].map((angle) => pointAt(100, angle))).toEqual([
      { x: 0, y: -100 },
      { x: 100, y: 0 },
      { x: 0, y: 100 },
      { x: -100, y: 0 },
    ]);
  });

  test('no place is written as minus zero', () => {
    for (const angle of [0, 90, 180, 270, 360])
      expect(Object.values(pointAt(100, angle)).some((value) => Object.is(value, -0))).toBe(false);
  });

  test('stage 1 is at the top and the others follow clockwise, a fifth of a turn apart', () => {
    expect(STAGE_IDS.map(stageAngle)).toEqual([0, 72, 144, 216, 288]);
  });

  test('the label of a stage sits in the ring, in the middle of its stage', () => {
    for (const stage of STAGE_IDS) {
      expect(between(angleOf(labelPoint(stage)), stageAngle(stage))).toBeLessThan(0.1);
      expect(fromCentre(labelPoint(stage))).toBeCloseTo(136, 1);
    }
  });
});

describe('the outline of a stage', () => {
  test('has its corners on the two edges of the ring', () => {
    for (const stage of STAGE_IDS) {
      expect(cornersOf(stage).map((corner) => Math.round(fromCentre(corner)))).toEqual([190, 190, 78, 78]);
    }
  });

  test('leaves a gap to the next stage that is equally wide near the hub and at the rim', () => {
    STAGE_IDS.forEach((stage, index) => {
      const next = STAGE_IDS[(index + 1) % 5] as StageId;
      const [, outer, inner] = cornersOf(stage);
      const [nextOuter, , , nextInner] = cornersOf(next);
      expect(Math.hypot(outer.x - nextOuter.x, outer.y - nextOuter.y)).toBeCloseTo(WHEEL.gap, 0);
      expect(Math.hypot(inner.x - nextInner.x, inner.y - nextInner.y)).toBeCloseTo(WHEEL.gap, 0);
    });
  });

  test('fits in the drawing', () => expect(WHEEL.outerRadius * 2).toBeLessThanOrEqual(WHEEL.size));
});

describe('the bars that stand for batons', () => {
  test('begin in the stage that gives and end in the stage that receives', () => {
    STAGE_IDS.forEach((stage, index) => {
      const next = STAGE_IDS[(index + 1) % 5] as StageId;
      const { from, to } = batonBar(stage);
      expect(between(angleOf(from), stageAngle(stage))).toBeLessThan(36);
      expect(between(angleOf(to), stageAngle(next))).toBeLessThan(36);
    });
  });

  test('join the hub to stage 1', () => {
    const { from, to } = hubBatonBar();
    expect(fromCentre(from)).toBeLessThan(WHEEL.hubRadius);
    expect(fromCentre(to)).toBeGreaterThan(WHEEL.innerRadius);
    expect(angleOf(to)).toBe(0);
  });
});

describe('the shape of a part', () => {
  test('is a closed outline, different for each part', () => {
    const outlines = ALL_PARTS.map(({ shape }) => shapePath(shape, 10));
    expect(new Set(outlines).size).toBe(6);
    for (const outline of outlines) expect(outline).toMatch(/^M.*Z$/);
  });

  test('has as many corners as its name says', () => {
    const corners = (path: string) => path.split('L').length;
    expect(
      (['triangle', 'square', 'diamond', 'pentagon'] as const).map((shape) => corners(shapePath(shape, 10))),
    ).toEqual([3, 4, 4, 5]);
  });

  test('moves with its centre', () => {
    expect(shapePath('diamond', 10)).toBe('M0 -12.6L12.6 0L0 12.6L-12.6 0Z');
    expect(shapePath('diamond', 10, { x: 5, y: 100 })).toBe('M5 87.4L17.6 100L5 112.6L-7.6 100Z');
  });
});

describe('the marks of results on the wheel', () => {
  /** A part and how many statements it has. The largest part of the bank has 14; leave room. */
  const parts = fc.tuple(fc.constantFrom(...PART_IDS), fc.integer({ min: 1, max: 30 }));
  const spokesOf = (part: (typeof PART_IDS)[number], count: number) =>
    Array.from({ length: count }, (_, index) => spokePoints(part, index, count));

  test('are four to a statement, level 1 nearest the centre', () => {
    always(parts, ([part, count]) => {
      for (const spoke of spokesOf(part, count)) {
        const distances = spoke.map(fromCentre);
        expect(distances).toHaveLength(4);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
      }
    });
  });

  test('never lie on one another', () => {
    always(parts, ([part, count]) => {
      const places = spokesOf(part, count)
        .flat()
        .map(({ x, y }) => `${x} ${y}`);
      expect(new Set(places).size).toBe(count * 4);
    });
  });

  test('of a stage lie inside the ring and inside that stage', () => {
    always(
      parts.filter(([part]) => part !== 'hub'),
      ([part, count]) => {
        for (const point of spokesOf(part, count).flat()) {
          expect(fromCentre(point)).toBeGreaterThan(WHEEL.innerRadius);
          expect(fromCentre(point)).toBeLessThan(WHEEL.outerRadius);
          expect(between(angleOf(point), stageAngle(part as StageId))).toBeLessThan(36);
        }
      },
    );
  });

  test('of the hub lie inside the hub', () => {
    always(fc.integer({ min: 1, max: 30 }), (count) => {
      for (const point of spokesOf('hub', count).flat()) expect(fromCentre(point)).toBeLessThan(WHEEL.hubRadius);
    });
  });
});
