/**
 * The rule for dates, wherever one comes in: typed, opened from a file, or kept. A day is an ISO date (`2027-03-01`), an instant an ISO
 * moment with its offset (`2027-03-01T10:00:00Z`). Pure: no clock.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;

/** How many days a month has. Months are 1 to 12. The rule of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is an ISO date of a day that is in the calendar: not 31 February. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The years that somebody can mean. A two-digit year comes out of a date field as the year 27. */
export const YEARS = { first: 1900, last: 2199 } as const;

/** Whether a day is in a year that somebody can mean. */
export function isLikelyDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isDay(text) && year >= YEARS.first && year <= YEARS.last;
}

/** Whether a text is a moment that every browser can read. Offsets are written with or without a colon, never as hours alone. */
export function isInstant(text: string): boolean {
  const [, day] = INSTANT.exec(text) ?? [];
  return day !== undefined && isDay(day);
}

/** An instant as every browser reads it: some want the colon in its offset. */
export function asEveryBrowserReads(instant: string): string {
  return instant.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}

/** Said beside every field for a day. */
export const DAY_HINT = `Day, month and year, from ${YEARS.first} to ${YEARS.last}.`;

/** The day of this century that a year of one or two digits stands for; nothing where the year has more, or the day is no day. */
export function meantDay(text: string): string | undefined {
  const meant = text.startsWith('00') ? `20${text.slice(2)}` : '';
  return isLikelyDay(meant) ? meant : undefined;
}

/**
 * What to say of what stands in a field for a day: `text` is an ISO date of any year, or empty; `isHalf` says that something stands there
 * that is no day of the calendar. Nothing where all is well, as it is where the field is empty.
 */
export function dayProblem(text: string, isHalf: boolean): string | undefined {
  if (isHalf || (text !== '' && !isDay(text))) return `This is not a whole day of the calendar. ${DAY_HINT}`;
  if (text === '' || isLikelyDay(text)) return undefined;
  return `The year ${Number.parseInt(text, 10)} is not one from ${YEARS.first} to ${YEARS.last}.`;
}
