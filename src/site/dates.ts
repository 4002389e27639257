const FULL = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "23 November 2026". */
export function dayInWords(day: Date): string {
  return FULL.format(day);
}

/** A date as exact as it is known: `2026`, `2026-07` or `2026-07-09` as "2026", "July 2026" or "9 July 2026". */
export function looseDateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (!month) return String(year);
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  return day ? FULL.format(moment) : MONTH.format(moment);
}
