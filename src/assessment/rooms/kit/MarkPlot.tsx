import { LEVELS } from '../../model/answer';
import type { Mark, Median } from '../../model/group';
import { COLUMN, HOLLOW, type MarkForm, markPath, plotOf } from './mark-plot';

interface Props {
  readonly marks: readonly Mark[];
  readonly median: Median | undefined;
  readonly formOf: (response: string) => MarkForm;
}

/** One mark a person in four columns, the middle underlined. A picture only: the sentence beside it says the same. */
export function MarkPlot({ marks, median, formOf }: Props) {
  const { height, paths, nearly } = plotOf(marks, formOf);
  return (
    <div class="mark-plot" aria-hidden="true">
      <svg viewBox={`0 0 ${COLUMN * LEVELS.length} ${height + 10}`}>
        {LEVELS.slice(1).map((level) => (
          <path key={level} class="column-line" d={`M${(level - 1) * COLUMN} 0V${height + 10}`} />
        ))}
        {paths.map(({ form, path }) => (
          <path key={form} class={HOLLOW.has(form) ? 'mark-hollow' : 'mark-full'} d={path} />
        ))}
        {nearly && <path class="mark-nearly" d={nearly} />}
        {median && (
          <path class="median-line" d={`M${(median.low - 1) * COLUMN + 8} ${height + 6}H${median.high * COLUMN - 8}`} />
        )}
      </svg>
      <p class="mark-levels">
        {LEVELS.map((level) => (
          <span key={level}>Level {level}</span>
        ))}
      </p>
    </div>
  );
}

/** A mark by itself, for the key. */
export function MarkSign({ form }: { readonly form: MarkForm }) {
  return (
    <svg class="mark-sign" viewBox="-10 -10 20 20" aria-hidden="true">
      <path class={HOLLOW.has(form) ? 'mark-hollow' : 'mark-full'} d={markPath(form, 0, 0, 7)} />
    </svg>
  );
}
