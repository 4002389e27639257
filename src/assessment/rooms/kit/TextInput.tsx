import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cutLetters } from '../../../common/text';
import { leftWords, tooLongWords } from '../words/length-words';
import { say } from './act';

interface Props {
  readonly id: string;
  readonly value: string;
  /** The most characters that can be kept. */
  readonly most: number;
  /** Takes what can be kept of what was typed. */
  readonly onText: (text: string) => void;
  /** A text of several lines; one line where left out. */
  readonly rows?: number;
  /** Somebody asked for this field: the keyboard begins there. */
  readonly begin?: boolean;
  readonly dir?: 'auto';
  readonly autoComplete?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean | 'true';
}

/** Of a long text it is said that it nears its end. */
const NEARLY_FULL = 500;
const LONG = 5_000;

/**
 * A field for a text with a limit. Nothing is cut in silence, as the browser's own `maxlength` does: what is too much stays in the field,
 * how much that is stands beside it, and until it is shortened a form is not sent and the page is not left without a question.
 */
export function TextInput({ value, most, onText, rows, begin = false, ...others }: Props) {
  const { id, 'aria-describedby': described, 'aria-invalid': invalid = false } = others;
  const line = useRef<HTMLInputElement>(null);
  const lines = useRef<HTMLTextAreaElement>(null);
  const field = () => line.current ?? lines.current;
  const [typed, setTyped] = useState(value);
  const given = useRef(value);
  const shown = useRef(value);
  // Another text from elsewhere: undo, or another tab. What was given here comes back a moment later, and is no news.
  if (shown.current !== value) {
    shown.current = value;
    if (given.current !== value) setTyped(value);
    given.current = value;
  }
  const over = typed.length - most;
  const isOver = over > 0;

  useLayoutEffect(() => field()?.setCustomValidity(isOver ? tooLongWords(over, most) : ''), [over]);
  useLayoutEffect(() => {
    if (begin) field()?.focus();
  }, []);
  useEffect(() => {
    if (!isOver) return;
    say(tooLongWords(over, most));
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOver]);

  const attributes = {
    ...others,
    class: 'input',
    value: typed,
    'aria-invalid': isOver || invalid,
    'aria-describedby': [described, isOver && `${id}-over`].filter(Boolean).join(' ') || undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value;
      setTyped(text);
      given.current = cutLetters(text, most);
      onText(given.current);
    },
  };
  return (
    <>
      {rows ? <textarea {...attributes} ref={lines} rows={rows} /> : <input {...attributes} ref={line} />}
      {isOver && (
        <p id={`${id}-over`} class="error-text">
          {tooLongWords(over, most)}
        </p>
      )}
      {most >= LONG && !isOver && -over < NEARLY_FULL && <span class="hint">{leftWords(-over)}</span>}
    </>
  );
}
