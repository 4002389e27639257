import { recall, remember } from '../../browser/preferences';
import { isLikelyDay } from '../../common/days';

/** A due day that a calendar file of this device held. */
export interface InCalendar {
  /** The id of the action. */
  readonly id: string;
  readonly day: string;
  readonly title: string;
}

/** Remembers what the last calendar file of an assessment held, so that the next can withdraw what is no due day any more. */
export function rememberCalendar(assessmentId: string, days: readonly InCalendar[]): void {
  remember(`calendar:${assessmentId}`, JSON.stringify(days));
}

/** What the last calendar file held; nothing where nothing fit to read is kept. */
export function calendarBefore(assessmentId: string): readonly InCalendar[] {
  try {
    const found: unknown = JSON.parse(recall(`calendar:${assessmentId}`) ?? '[]');
    return Array.isArray(found) ? found.filter(isInCalendar) : [];
  } catch {
    return [];
  }
}

function isInCalendar(value: unknown): value is InCalendar {
  if (typeof value !== 'object' || value === null) return false;
  const { id, day, title } = value as Partial<Record<keyof InCalendar, unknown>>;
  return typeof id === 'string' && typeof title === 'string' && typeof day === 'string' && isLikelyDay(day);
}
