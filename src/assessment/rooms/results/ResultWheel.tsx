import { PARTS, STAGE_IDS } from '../../../cycle/parts';
import { pointAt } from '../../../cycle/shapes';
import { WHEEL, segmentPath, spokePoints, stageAngle } from '../../../cycle/wheel';
import { levelOf } from '../../model/answer';
import { type Response, entryOf } from '../../model/assessment';
import type { PartResult } from '../../model/results';

interface Props {
  readonly parts: readonly PartResult[];
  readonly response: Response;
}

/**
 * The answers on the wheel: a spoke for each statement, as many filled marks as its level, one size for all. Don't know is a ring of its
 * own with a question mark; what has no level yet is four faint marks. The table beside it holds the same.
 */
export function ResultWheel({ parts, response }: Props) {
  const reach = WHEEL.outerRadius + 24;
  return (
    <svg
      class="wheel result-wheel"
      viewBox={`${-reach} ${-reach} ${reach * 2} ${reach * 2}`}
      role="img"
      aria-label="Your answers on the wheel. The table that follows holds the same."
    >
      {STAGE_IDS.map((id) => {
        const { x, y } = pointAt(WHEEL.outerRadius + 12, stageAngle(id));
        return (
          <g key={id} data-part={id}>
            <path class="ground" d={segmentPath(id)} />
            <text class="result-number" x={x} y={y + 6}>
              {PARTS[id].number}
            </text>
          </g>
        );
      })}
      <g data-part="hub">
        <circle class="ground" r={WHEEL.hubRadius + 6} />
      </g>
      {parts.map(({ part, statements }) => (
        <g key={part} data-part={part}>
          {statements.map(({ id }, index) => {
            const points = spokePoints(part, index, statements.length);
            const { answer } = entryOf(response, id);
            const level = levelOf(answer);
            const size = part === 'hub' ? 3.6 : 6.2;
            const middle = points[1];
            if (answer?.kind === 'dont-know' && middle) {
              return (
                <text key={id} class="unknown" x={middle.x} y={middle.y + size * 1.1}>
                  ?
                </text>
              );
            }
            return points.map(({ x, y }, ring) => (
              <circle
                key={`${id}-${ring}`}
                class={level === undefined ? 'mark-none' : ring < level ? 'mark-on' : 'mark-off'}
                cx={x}
                cy={y}
                r={level === undefined ? size / 3 : size}
              />
            ));
          })}
        </g>
      ))}
    </svg>
  );
}
