/**
 * When something must be looked at again. Pure: no content is read here, so that the site, the tests and `npm run due` reckon alike.
 */

/** What the reckoning needs to know of an event: see `content/events.yaml`. */
export interface Coming {
  /** `2027`, `2027-03` or `2027-03-31`. Absent where no date was found. */
  readonly date?: string | undefined;
}

/** The last day that a date as exact as it is known can mean, as `2027-03-31`. */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return (day ? new Date(Date.UTC(year, (month ?? 1) - 1, day)) : new Date(Date.UTC(year, month ?? 12, 0)))
    .toISOString()
    .slice(0, 10);
}

/** A page is looked at again a week after an event that touches it. */
const WEEK = 7;

function daysAfter(day: string, days: number): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date;
}

/**
 * The day on which a page is due: a week after the first event that touches it and comes after its last check, or the day its kind
 * gives, whichever is sooner.
 */
export function dueDay(usual: Date, reviewed: Date, events: readonly Coming[]): Date {
  const afterEvents = events
    .flatMap(({ date }) => (date === undefined ? [] : [daysAfter(lastDayOf(date), WEEK)]))
    .filter((day) => day > reviewed);
  return new Date(Math.min(usual.getTime(), ...afterEvents.map((day) => day.getTime())));
}

/** Something that somebody must look at, by a day and for a reason. */
export interface Task {
  readonly what: string;
  readonly why: string;
  /** `2027-03-31`. */
  readonly by: string;
}

/** What falls within so many days of a day, overdue things among them, soonest first. */
export function dueWithin(tasks: readonly Task[], today: string, days: number): readonly Task[] {
  const until = daysAfter(today, days).toISOString().slice(0, 10);
  return tasks.filter(({ by }) => by <= until).sort((a, b) => a.by.localeCompare(b.by) || a.what.localeCompare(b.what));
}
