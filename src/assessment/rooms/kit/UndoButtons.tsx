import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { undoFor } from '../../workspace/undo';
import type { Workspace } from '../../workspace/workspace';
import { undoneWords } from '../words/undo-words';

/** Takes the last change back, or makes it again. With Ctrl+Z too, where the cursor is not in a text: there it is the browser's own. */
export function UndoButtons({ workspace }: { readonly workspace: Workspace }) {
  const undo = undoFor(workspace);
  const can = useStore(undo.$can);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || inText(event.target))
        return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redoIt();
      else undoIt();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  /** The same words twice are read out once: a space at the end makes them others. */
  const say = (words: string) => setSaid((before) => (before === words ? `${words}\u00a0` : words));
  const undoIt = () => {
    if (!undo.$can.get().undo) return;
    say(undoneWords(undo.undo(), 'The last change was taken back.', workspace.$assessment.get()));
  };
  const redoIt = () => {
    if (!undo.$can.get().redo) return;
    say(undoneWords(undo.redo(), 'The change was made again.', workspace.$assessment.get()));
  };

  if (!can.undo && !can.redo && !said) return null;
  return (
    <p class="cluster undo no-print">
      <button type="button" class="link-button" aria-disabled={!can.undo} onClick={undoIt}>
        Undo
      </button>
      <button type="button" class="link-button" aria-disabled={!can.redo} onClick={redoIt}>
        Redo
      </button>
      <span role="status" class={said.startsWith('Left') ? '' : 'visually-hidden'}>
        {said}
      </span>
    </p>
  );
}

function inText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])') ||
      target.isContentEditable)
  );
}
