import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  /** The file's name. */
  readonly of: string;
  /** Says whether it was the right one. */
  readonly open: (passphrase: string) => Promise<boolean>;
  /** Left out: there is nothing to go back to. */
  readonly leave?: () => void;
}

/** Asks for the passphrase of a locked file. */
export function Unlock({ id, of, open, leave }: Props) {
  const [text, setText] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | 'wrong'>('asking');

  async function attempt(event: Event) {
    event.preventDefault();
    if (state === 'opening' || !text) return;
    setState('opening');
    const fits = await open(text).catch(() => false);
    // Where it fits, what was in the file stands here next.
    setState(fits ? 'asking' : 'wrong');
  }

  return (
    <form class="card stack" onSubmit={(event) => void attempt(event)}>
      <div class="field">
        <label for={id}>
          Its passphrase<span class="visually-hidden">, for {of}</span>
        </label>
        <input
          id={id}
          class="input"
          type="password"
          autocomplete="off"
          value={text}
          aria-describedby={`${id}-wrong`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}-wrong`} role="alert" class="error-text">
          {state === 'wrong' &&
            'That did not open it. The passphrase is another one, or the file was changed on its way. Try again.'}
        </p>
      </div>
      <p class="cluster">
        <button type="submit" class="button">
          {state === 'opening' ? 'Opening…' : 'Unlock'}
        </button>
        {leave && (
          <button type="button" class="button button-quiet" onClick={leave}>
            Leave it
          </button>
        )}
      </p>
    </form>
  );
}
