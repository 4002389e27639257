import type { Level } from '../../model/answer';
import { LEVELS } from '../../model/answer';

/** A level as filled dots. Decoration beside the words "Level 2": hidden from screen readers. */
export function Dots({ level }: { readonly level: Level }) {
  return (
    <span class="dots" aria-hidden="true">
      {LEVELS.map((dot) => (
        <i key={dot} class={dot <= level ? 'on' : ''} />
      ))}
    </span>
  );
}
