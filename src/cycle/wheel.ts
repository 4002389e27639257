import { type PartId, STAGE_IDS, type StageId } from './parts';
import { type Point, pointAt } from './shapes';

/**
 * The wheel's geometry, in the units of a 400 by 400 drawing centred on 0,0.
 * Angles are degrees clockwise from the top. Drawing it, in HTML, in an SVG file or on a slide,
 * is somebody else's job: here are only points and paths.
 */
export const WHEEL = {
  size: 400,
  hubRadius: 64,
  innerRadius: 78,
  outerRadius: 190,
  /** Straight gap between two stages, the same width all the way out. */
  gap: 14,
} as const;

const SWEEP = 360 / STAGE_IDS.length;

/** Angle of the middle of a stage: stage 1 at the top, then clockwise. */
export function stageAngle(stage: StageId): number {
  return STAGE_IDS.indexOf(stage) * SWEEP;
}

/**
 * The outline of a stage as an SVG path: a slice of the ring whose straight sides run parallel
 * to the gap, so that the gap keeps its width.
 */
export function segmentPath(
  stage: StageId,
  innerRadius: number = WHEEL.innerRadius,
  outerRadius: number = WHEEL.outerRadius,
): string {
  const middle = stageAngle(stage);
  const half = SWEEP / 2;
  const inset = (radius: number) => (Math.asin(WHEEL.gap / 2 / radius) * 180) / Math.PI;
  const outer = half - inset(outerRadius);
  const inner = half - inset(innerRadius);
  const a = pointAt(outerRadius, middle - outer);
  const b = pointAt(outerRadius, middle + outer);
  const c = pointAt(innerRadius, middle + inner);
  const d = pointAt(innerRadius, middle - inner);
  return `M${a.x} ${a.y}A${outerRadius} ${outerRadius} 0 0 1 ${b.x} ${b.y}L${c.x} ${c.y}A${innerRadius} ${innerRadius} 0 0 0 ${d.x} ${d.y}Z`;
}

export interface BatonBar {
  readonly from: Point;
  readonly to: Point;
}

/** The bar that crosses the gap from a stage to the next: it starts inside the giver and ends inside the receiver. */
export function batonBar(from: StageId, radius = 166, reach = 9): BatonBar {
  const edge = stageAngle(from) + SWEEP / 2;
  return { from: pointAt(radius, edge - reach), to: pointAt(radius, edge + reach) };
}

/** The bar from the hub out to stage 1: the hub sets the cycle going. */
export function hubBatonBar(): BatonBar {
  return { from: pointAt(WHEEL.hubRadius - 9, 0), to: pointAt(WHEEL.innerRadius + 9, 0) };
}

/** Where the label of a stage sits: its shape with the number above this point, its name below. */
export function labelPoint(stage: StageId): Point {
  return pointAt(136, stageAngle(stage));
}

/**
 * Where the marks of one statement go when results are drawn on the wheel: a spoke of four points, level 1
 * nearest the centre. Marks are all one size, so that a higher level is more marks, never a bigger area.
 * `index` counts from 0; `count` is the number of statements in the part.
 */
export function spokePoints(part: PartId, index: number, count: number): readonly Point[] {
  if (part === 'hub') {
    const angle = (index * 360) / count;
    return [26, 37, 48, 59].map((radius) => pointAt(radius, angle));
  }
  const usable = SWEEP - 16;
  const angle = stageAngle(part) - usable / 2 + (usable * (index + 0.5)) / count;
  return [100, 123, 146, 169].map((radius) => pointAt(radius, angle));
}
