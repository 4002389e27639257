import { type PartId, type PartShape, STAGE_IDS, type StageId } from './parts';

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

export interface Point {
  readonly x: number;
  readonly y: number;
}

const SWEEP = 360 / STAGE_IDS.length;

/** Angle of the middle of a stage: stage 1 at the top, then clockwise. */
export function stageAngle(stage: StageId): number {
  return STAGE_IDS.indexOf(stage) * SWEEP;
}

/** The point `radius` from the centre at `angle` degrees clockwise from the top. */
export function pointAt(radius: number, angle: number): Point {
  const radians = ((angle - 90) * Math.PI) / 180;
  return { x: tidy(radius * Math.cos(radians)), y: tidy(radius * Math.sin(radians)) };
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

/** How far below a shape's centre the foot of its number must stand to look centred, for a number set at `size`. */
export function numberDrop(shape: PartShape, size: number): number {
  return tidy(size * (shape === 'triangle' ? 0.55 : shape === 'dome' ? 0.5 : 0.36));
}

const POLYGONS: Readonly<
  Record<'triangle' | 'square' | 'diamond' | 'pentagon', { sides: number; turn: number; grow: number }>
> = {
  triangle: { sides: 3, turn: 0, grow: 1.5 },
  square: { sides: 4, turn: 45, grow: 1.2 },
  diamond: { sides: 4, turn: 0, grow: 1.26 },
  pentagon: { sides: 5, turn: 0, grow: 1.12 },
};

/** A part's shape as an SVG path round `centre`, sized so that all the shapes look equally large at one `radius`. */
export function shapePath(shape: PartShape, radius: number, centre: Point = { x: 0, y: 0 }): string {
  const { x, y } = centre;
  if (shape === 'circle') {
    return `M${tidy(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
  }
  if (shape === 'dome') {
    const r = tidy(radius * 1.36);
    const base = tidy(y + radius * 0.82);
    return `M${tidy(x - r)} ${base}A${r} ${r} 0 0 1 ${tidy(x + r)} ${base}Z`;
  }
  const { sides, turn, grow } = POLYGONS[shape];
  const corners = Array.from({ length: sides }, (_, corner) => {
    const point = pointAt(radius * grow, turn + (corner * 360) / sides);
    return `${tidy(x + point.x)} ${tidy(y + point.y)}`;
  });
  return `M${corners.join('L')}Z`;
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

/** One decimal is a tenth of a pixel: enough, and half the bytes. */
function tidy(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
