import type { AgreementLabel } from '../../model/agreement';
import { LABEL_NAMES } from '../words/group-words';

/** The shape of each label as four little columns, one a level. */
const SHAPES: Readonly<Record<AgreementLabel, readonly [number, number, number, number]>> = {
  split: [3, 0, 0, 3],
  'lone-voice': [1, 0, 4, 1],
  spread: [2, 1, 2, 1],
  close: [0, 1, 4, 1],
  marks: [0, 1, 0, 1],
};

/** A label in a picture and a word: never the one without the other. */
export function LabelSign({ label }: { readonly label: AgreementLabel }) {
  return (
    <span class={`label-sign label-${label}`}>
      <svg viewBox="0 0 22 18" aria-hidden="true">
        {SHAPES[label].map((size, index) => (
          <rect key={index} x={1 + index * 5} y={16 - size * 3.6} width={4} height={Math.max(1, size * 3.6 + 1)} />
        ))}
      </svg>
      {LABEL_NAMES[label]}
    </span>
  );
}
