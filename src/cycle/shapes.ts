import type { PartShape } from './parts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point `radius` from the centre at `angle` degrees clockwise from the top. */
export function pointAt(radius: number, angle: number): Point {
  const radians = ((angle - 90) * Math.PI) / 180;
  return { x: tidy(radius * Math.cos(radians)), y: tidy(radius * Math.sin(radians)) };
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

/** One decimal is a tenth of a pixel: enough, and half the bytes. */
export function tidy(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
