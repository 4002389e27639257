import { useState } from 'preact/hooks';

/** Asks for the passphrase of a locked file. `open` says whether it was the right one. */
export function Unlock({ open, leave }: { readonly open: (passphrase: string) => Promise<boolean>; readonly leave: () => void }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<'asking' | 'opening' | 'wrong'>('asking');
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        setState('opening');
        void open(text).then(
          (right) => !right && setState('wrong'),
          () => setState('wrong'),
        );
      }}
    >
      <div class="field">
        <label for="passphrase">This file is locked. Its passphrase:</label>
        <input
          id="passphrase"
          class="input"
          type="password"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span role="alert" class="error-text">
          {state === 'wrong' && 'That did not open it. The passphrase is another one, or the file was changed on its way. Try again.'}
        </span>
      </div>
      <p class="cluster">
        <button type="submit" class="button" disabled={state === 'opening' || text === ''}>
          {state === 'opening' ? 'Opening…' : 'Open it'}
        </button>
        <button type="button" class="button button-quiet" onClick={leave}>
          Leave it
        </button>
      </p>
    </form>
  );
}
