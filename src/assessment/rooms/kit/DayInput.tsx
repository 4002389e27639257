import type { JSX } from 'preact';

type Props = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'min' | 'onInput' | 'onBlur'> & {
  /** An ISO day, or empty. */
  readonly value: string;
  readonly onDay: (day: string) => void;
};

/**
 * A day, typed or chosen. While somebody types the year, "2" is the year 2 and a day like any other: it is taken, and so is the next key.
 * A day that is only half there when the field is left is not a day, and the one before comes back.
 */
export function DayInput({ value, onDay, ...others }: Props) {
  return (
    <input
      {...others}
      class={`input ${String(others.class ?? '')}`.trim()}
      type="date"
      max="9999-12-31"
      value={value}
      onInput={({ currentTarget: field }) => field.validity.valid && onDay(field.value)}
      onBlur={({ currentTarget: field }) => {
        if (!field.validity.valid) field.value = value;
      }}
    />
  );
}
