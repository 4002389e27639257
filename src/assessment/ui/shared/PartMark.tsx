import { PARTS, type PartId } from '../../../cycle/parts';
import { shapePath } from '../../../cycle/wheel';

/** A part's shape with its number, beside its name. */
export function PartMark({ part }: { readonly part: PartId }) {
  const { shape, number } = PARTS[part];
  return (
    <svg class="mark" data-part={part} viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
      <path d={shapePath(shape, 11)} />
      <text y={shape === 'triangle' ? 7 : shape === 'dome' ? 6 : 4}>{number}</text>
    </svg>
  );
}
