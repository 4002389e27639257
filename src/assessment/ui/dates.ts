// Made once: making a formatter takes longer than using it five hundred times.
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "14:32", by the reader's own clock. */
export function clockTime(instant: string): string {
  return CLOCK.format(new Date(instant));
}

/** "23 November 2026". */
export function longDay(instant: string): string {
  return DAY.format(new Date(instant));
}
