import { PARTS } from '../../../cycle/parts';
import type { Assessment } from '../../model/assessment';
import type { Standing } from '../../model/standing';

const TILE = 26;
const NAME = 96;

/**
 * Every statement as a tile with its level, part by part: the number says the level, the filling repeats it. A question mark has no level
 * because people do not know; a dash has none at all.
 */
export function ShapeChart({
  assessment,
  standings,
  alt,
}: {
  readonly assessment: Assessment;
  readonly standings: readonly Standing[];
  readonly alt: string;
}) {
  const rows = assessment.parts
    .map((part) => ({ part, of: standings.filter(({ statement }) => statement.part === part) }))
    .filter(({ of }) => of.length > 0);
  const widest = Math.max(...rows.map(({ of }) => of.length), 1);
  return (
    <svg
      class="shape-chart"
      viewBox={`0 0 ${NAME + widest * (TILE + 4)} ${rows.length * (TILE + 10)}`}
      role="img"
      aria-label={alt}
    >
      {rows.map(({ part, of }, row) => (
        <g key={part} data-part={part}>
          <text class="shape-name" x={0} y={row * (TILE + 10) + 18}>
            {PARTS[part].number ? `${PARTS[part].number} ` : ''}
            {PARTS[part].short}
          </text>
          {of.map(({ statement, low, high, dontKnow }, index) => {
            const x = NAME + index * (TILE + 4);
            const y = row * (TILE + 10);
            return (
              <g key={statement.id} class={low === undefined ? 'tile-none' : `tile-${low}`}>
                <rect x={x + 1} y={y + 1} width={TILE - 2} height={TILE - 2} rx={3} />
                <text x={x + TILE / 2} y={y + 18} class={low === high ? '' : 'tile-between'}>
                  {low === undefined ? (dontKnow > 0 ? '?' : '–') : low === high ? low : `${low}–${high}`}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
