import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../exchange/invite-and-reply';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly rows?: number;
}

/** A text to take away, with a button that copies it. Where the browser refuses, it is marked, to be copied by hand. */
export function Copy({ id, label, text, button, rows = 3 }: Props) {
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    const copied = await copyText(text);
    if (!copied) field.current?.select();
    setSaid(
      copied
        ? 'Copied.'
        : 'The browser did not let it be copied. The text is marked: press Ctrl and C, or Command and C.',
    );
  }

  return (
    <div class="field copy">
      <label for={id}>{label}</label>
      <textarea id={id} ref={field} class="input" rows={rows} readOnly value={text} spellcheck={false} />
      <p class="cluster">
        <button type="button" class="button" onClick={() => void copy()}>
          {button}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
