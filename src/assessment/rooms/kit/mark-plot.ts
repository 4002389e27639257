import { LEVELS, type Level } from '../../model/answer';
import type { Viewpoint } from '../../model/assessment';
import type { Mark } from '../../model/group';

/** A form for each viewpoint that is shown apart, and one for everybody else: told apart without colour. */
export type MarkForm = Exclude<Viewpoint, 'not-said'> | 'together';

/** In the order in which they stand in a column. */
export const MARK_FORMS: readonly MarkForm[] = [
  'board',
  'staff',
  'partner',
  'patient-or-carer',
  'voluntary-organisation',
  'healthwatch',
  'other',
  'together',
];

/** Drawn as a line, not filled. */
export const HOLLOW: ReadonlySet<MarkForm> = new Set(['staff', 'partner', 'healthwatch', 'other']);

/** The width of one level's column, in the units of the drawing. */
export const COLUMN = 120;

/** What is drawn: one path for each form, so that five hundred marks are as light as five. */
export interface Plot {
  readonly height: number;
  readonly paths: readonly { readonly form: MarkForm; readonly path: string }[];
  /** The plus signs beside marks that are nearly at the next level. */
  readonly nearly: string;
}

/** Plots that were drawn before: a filter that is taken off again shows hundreds of people's marks at once. */
const drawn = new WeakMap<readonly Mark[], { readonly formOf: (response: string) => MarkForm; readonly plot: Plot }>();

/** The plot of these marks, remembered as long as they are. */
export function plotOf(marks: readonly Mark[], formOf: (response: string) => MarkForm): Plot {
  const before = drawn.get(marks);
  if (before?.formOf === formOf) return before.plot;
  const plot = draw(marks, formOf);
  drawn.set(marks, { formOf, plot });
  return plot;
}

/** One mark a person, in four columns, stacked from below. `nearly` is a plus beside the mark: nobody stands between two levels. */
function draw(marks: readonly Mark[], formOf: (response: string) => MarkForm): Plot {
  const columns = LEVELS.map((level) => columnOf(marks, level, formOf));
  const most = Math.max(1, ...columns.map(({ length }) => length));
  // Few marks are large, five in a row; many shrink so that the column grows no taller than it is wide.
  const inRow = Math.max(5, Math.ceil(Math.sqrt(most * 1.6)));
  const step = COLUMN / inRow;
  const height = Math.ceil(most / inRow) * step + step / 4;
  const paths = new Map<MarkForm, string>();
  let nearly = '';
  columns.forEach((column, index) =>
    column.forEach(({ form, isNearly }, place) => {
      const across = Math.min(inRow, column.length - Math.floor(place / inRow) * inRow);
      const x = (index + 0.5) * COLUMN + ((place % inRow) - (across - 1) / 2) * step;
      const y = height - (Math.floor(place / inRow) + 0.5) * step;
      paths.set(form, (paths.get(form) ?? '') + markPath(form, x, y, step * 0.32));
      if (isNearly) nearly += plusPath(x + step * 0.4, y - step * 0.38, step * 0.13);
    }),
  );
  return {
    height,
    paths: MARK_FORMS.flatMap((form) => (paths.has(form) ? [{ form, path: paths.get(form) ?? '' }] : [])),
    nearly,
  };
}

function columnOf(marks: readonly Mark[], level: Level, formOf: (response: string) => MarkForm) {
  return marks
    .filter((mark) => mark.level === level)
    .map(({ response, nearly }) => ({ form: formOf(response), isNearly: nearly }))
    .sort((a, b) => MARK_FORMS.indexOf(a.form) - MARK_FORMS.indexOf(b.form));
}

/** One mark round a point. */
export function markPath(form: MarkForm, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx * r)} ${round(y + dy * r)}`;
  const polygon = (...points: readonly (readonly [number, number])[]) =>
    `M${points.map(([dx, dy]) => at(dx, dy)).join('L')}Z`;
  switch (form) {
    case 'board':
      return polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
    case 'partner':
    case 'patient-or-carer':
      return polygon([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
    case 'voluntary-organisation':
      return polygon([0, -1.1], [1.1, 0.9], [-1.1, 0.9]);
    case 'healthwatch':
      return polygon([0, 1.1], [1.1, -0.9], [-1.1, -0.9]);
    case 'other':
      return `M${at(-0.9, -0.9)}L${at(0.9, 0.9)}M${at(0.9, -0.9)}L${at(-0.9, 0.9)}`;
    case 'staff':
    case 'together':
      return `M${at(-1, 0)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`;
  }
}

function plusPath(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y)}H${round(x + r)}M${round(x)} ${round(y - r)}V${round(y + r)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
