import { useState } from 'preact/hooks';
import { copyText } from '../../store/send';

interface Props {
  readonly name: string;
  /** What is copied. */
  readonly text: string | (() => Promise<string>);
  readonly quiet?: boolean;
}

/** Copies a text and says so. Where the browser does not allow it, the text is shown to be copied by hand. */
export function CopyButton({ name, text, quiet = false }: Props) {
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly text: string }>();
  const copy = async () => {
    const whole = typeof text === 'string' ? text : await text();
    setOutcome({ copied: await copyText(whole), text: whole });
  };
  return (
    <>
      <button type="button" class={quiet ? 'button button-quiet' : 'button'} onClick={() => void copy()}>
        {name}
      </button>
      <span role="status">{outcome?.copied && 'Copied.'}</span>
      {outcome && !outcome.copied && (
        <span class="field">
          <label for={`copy-${name}`}>Your browser did not allow copying. Select it all and copy it:</label>
          <textarea id={`copy-${name}`} class="input" rows={5} readOnly value={outcome.text} />
        </span>
      )}
    </>
  );
}
