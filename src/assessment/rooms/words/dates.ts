import { asEveryBrowserReads } from '../../../common/days';

// Made once: making a formatter takes longer than using it five hundred times.
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
// A day without an hour is read as midnight in UTC.
const SAME_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "14:32", by the reader's own clock. */
export function clockTime(instant: string): string {
  return CLOCK.format(new Date(asEveryBrowserReads(instant)));
}

/** "23 November 2026", of an ISO instant by the reader's own clock, or of an ISO day, which is the same day everywhere. */
export function longDay(when: string): string {
  return when.length === 10 ? SAME_DAY.format(new Date(asEveryBrowserReads(when))) : DAY.format(new Date(when));
}
