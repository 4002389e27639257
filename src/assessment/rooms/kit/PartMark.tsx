import { PARTS, type PartId } from '../../../cycle/parts';
import { numberDrop, shapePath } from '../../../cycle/shapes';

/** A part's shape with its number, beside its name. */
export function PartMark({ part }: { readonly part: PartId }) {
  const { shape, number } = PARTS[part];
  return (
    <svg class="mark" data-part={part} viewBox="-15 -15 30 30" aria-hidden="true">
      <path d={shapePath(shape, 10.5)} />
      <text y={numberDrop(shape, 11)}>{number}</text>
    </svg>
  );
}
