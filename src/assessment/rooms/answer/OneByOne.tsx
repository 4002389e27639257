import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../kit/act';

interface Props {
  /** The statements of the part, in order. */
  readonly ids: readonly string[];
  /** Where the person was. */
  readonly start?: string | undefined;
  readonly card: (id: string) => ComponentChildren;
  readonly onMove: (id: string) => void;
  /** Whether the reader comes from another part and knows the head of the page: begin at the statement. */
  readonly onwards: boolean;
}

/** One statement on the page at a time. Moving puts the reader at the new statement, so that a screen reader begins there. */
export function OneByOne({ ids, start, card, onMove, onwards }: Props) {
  const [index, setIndex] = useState(() => Math.max(0, ids.indexOf(start ?? '')));
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  // Before the next key can come: it belongs to the new statement.
  useLayoutEffect(() => {
    if (moved.current) (box.current?.querySelector('legend') ?? box.current)?.focus({ preventScroll: true });
    if (moved.current || onwards) box.current?.scrollIntoView({ block: 'start' });
  }, [index]);

  const move = (to: number) => {
    if (to < 0) return say('This is the first statement.');
    moved.current = true;
    setIndex(to);
    onMove(ids[to] as string);
  };
  const id = ids[Math.min(index, ids.length - 1)];
  if (id === undefined) return null;
  return (
    <div>
      <p class="hint" id="one-by-one-place">
        Statement {index + 1} of {ids.length}
      </p>
      <div ref={box} tabIndex={-1} aria-describedby="one-by-one-place">
        {card(id)}
      </div>
      <p class="cluster">
        <button type="button" class="button button-quiet" aria-disabled={index === 0} onClick={() => move(index - 1)}>
          Back
        </button>
        {index < ids.length - 1 && (
          <button type="button" class="button" onClick={() => move(index + 1)}>
            Next statement
          </button>
        )}
      </p>
    </div>
  );
}
