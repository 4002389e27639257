import { batonTo } from '../../../cycle/batons';
import { PARTS, STAGE_IDS, type StageId } from '../../../cycle/parts';
import { pointAt } from '../../../cycle/shapes';
import { WHEEL, segmentPath, stageAngle } from '../../../cycle/wheel';
import type { HandOver, HandOverState } from '../../model/handovers';

/**
 * The hand-overs on the wheel: an arrow each, told apart by shape and sign, not by colour alone. Whole with a tick: strong; broken with a
 * cross: weak; dotted with a question mark: not known. The list beside it holds the same in words, and what goes straight back.
 */
export function BatonWheel({ handOvers }: { readonly handOvers: readonly HandOver[] }) {
  const reach = WHEEL.outerRadius + 46;
  // What stage 5 hands straight back would cross the others: the list alone has it.
  const round = handOvers.filter(({ baton: { from, to } }) => batonTo(from) === to);
  return (
    <svg
      class="wheel baton-wheel"
      viewBox={`${-reach} ${-reach} ${reach * 2} ${reach * 2}`}
      role="img"
      aria-label="The hand-overs on the wheel. The list beside it says the same in words."
    >
      {STAGE_IDS.map((id) => {
        const middle = pointAt((WHEEL.innerRadius + WHEEL.outerRadius) / 2, stageAngle(id));
        return (
          <g key={id} data-part={id}>
            <path class="ground" d={segmentPath(id)} />
            <text class="result-number" x={middle.x} y={middle.y}>
              {PARTS[id].number}
            </text>
            <text class="baton-name" x={middle.x} y={middle.y + 26}>
              {PARTS[id].short}
            </text>
          </g>
        );
      })}
      <g data-part="hub">
        <circle class="ground" r={WHEEL.hubRadius} />
        <text class="baton-name" y={6}>
          {PARTS.hub.short}
        </text>
      </g>
      {round.map(({ baton: { from, to }, state }) => (
        <g key={`${from}-${to}`} class={`hand-over hand-over-${state}`}>
          <path class="hand-over-line" d={from === 'hub' ? spoke(to) : arc(from, to)} />
          <Sign state={state} {...signAt(from === 'hub' ? undefined : from, to)} />
        </g>
      ))}
    </svg>
  );
}

/** Outside the ring, from the middle of one stage to the middle of the next. */
function arc(from: StageId, to: StageId): string {
  const radius = WHEEL.outerRadius + 14;
  const start = pointAt(radius, stageAngle(from) + 14);
  const end = pointAt(radius, stageAngle(to) - 14);
  return `M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}

/** From the hub outwards. */
function spoke(to: StageId): string {
  const start = pointAt(WHEEL.hubRadius - 12, stageAngle(to));
  const end = pointAt(WHEEL.innerRadius + 16, stageAngle(to));
  return `M${start.x} ${start.y}L${end.x} ${end.y}`;
}

function signAt(from: StageId | undefined, to: StageId): { readonly x: number; readonly y: number } {
  if (!from) return pointAt(WHEEL.hubRadius + 8, stageAngle(to));
  return pointAt(WHEEL.outerRadius + 14, stageAngle(from) + 360 / STAGE_IDS.length / 2);
}

function Sign({ state, x, y }: { readonly state: HandOverState; readonly x: number; readonly y: number }) {
  const marks = { strong: '✓', weak: '✕', 'not-known': '?' };
  return (
    <g class="hand-over-sign">
      <circle cx={x} cy={y} r={15} />
      <text x={x} y={y + 6}>
        {marks[state]}
      </text>
    </g>
  );
}
