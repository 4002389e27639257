import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DAY_HINT, YEARS, dayProblem, meantDay } from '../../../common/days';
import { dayNotKeptWords, meantWords } from '../words/day-words';
import { goOn, say } from './act';

interface Props {
  readonly id: string;
  readonly label: ComponentChildren;
  /** The day that is kept: an ISO day, or empty. */
  readonly value: string;
  readonly onDay: (day: string) => void;
  readonly children?: ComponentChildren;
}

/**
 * A field for a day, typed or chosen. Only a day by the one rule is kept (`common/days.ts`). What is something else stays in the field,
 * with what is wrong beside it, until the person mends it: it never vanishes, and never counts.
 */
export function DayField({ id, label, value, onDay, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  /** What the browser reads in the field. While a day is half there that is nothing. */
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<string>();
  const given = useRef(value);
  const shown = useRef(value);
  // Another day from elsewhere: undo, or another tab. What was given here comes back a moment later, and is no news.
  if (shown.current !== value) {
    shown.current = value;
    if (given.current !== value) {
      setTyped(value);
      setProblem(undefined);
    }
    given.current = value;
  }

  const isHalf = () => field.current?.validity.badInput ?? false;
  const take = (day: string) => {
    given.current = day;
    onDay(day);
  };
  // While somebody types the year, "2" is the year 2: what is wrong is said when the field is left.
  const typing = (day: string) => {
    setTyped(day);
    if (dayProblem(day, isHalf())) return;
    setProblem(undefined);
    take(day);
  };
  const leave = () => {
    const found = dayProblem(typed, isHalf());
    const words = found && dayNotKeptWords(found, value);
    setProblem(words);
    if (words && words !== problem) say(words);
  };
  // Gone from the page with a day half typed, as when a card moves: that is said, too.
  useEffect(() => {
    const input = field.current;
    return () => {
      if (input?.validity.badInput) say(dayNotKeptWords('The day that was half typed is gone.', given.current));
    };
  }, []);

  const meant = meantDay(typed);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="hint no-print" id={`${id}-hint`}>
        {DAY_HINT}
      </span>
      <input
        id={id}
        ref={field}
        class="input day"
        type="date"
        min={`${YEARS.first}-01-01`}
        max={`${YEARS.last}-12-31`}
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        onInput={(event) => typing(event.currentTarget.value)}
        onBlur={leave}
      />
      {problem && (
        <p id={`${id}-problem`} class="error-text">
          {problem}{' '}
          {meant && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                typing(meant);
                goOn(meantWords(meant).done, id);
              }}
            >
              {meantWords(meant).ask}
            </button>
          )}
        </p>
      )}
      {children}
    </div>
  );
}
