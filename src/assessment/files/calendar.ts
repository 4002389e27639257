import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { isLikelyDay } from '../../common/days';
import { cleanText, cutLetters, oneLine } from '../../common/text';
import { isUnedited } from '../model/actions';
import type { Action } from '../model/assessment';
import type { StatementWords } from '../model/bank';

/** A week before the day it is due, in seconds. */
const WEEK = 7 * 24 * 60 * 60;

/** The longest title of an event. Calendars show some forty letters of it. */
const TITLE = 200;

/** A due day that an earlier calendar file held: what to withdraw if it is no due day any more. */
export interface Withdrawn {
  /** The id of the action. */
  readonly id: string;
  readonly day: string;
  readonly title: string;
}

/**
 * The due days of actions as a calendar (iCalendar, RFC 5545): an event of a whole day for each, with a reminder a week before. It leaves the
 * day free: a due day is no appointment. The id of an event is that of its action and its number grows with time, so that a newer file updates
 * the older one instead of adding to it. What is done or dropped, and what is in `withdrawn`, is sent as cancelled. `now` is an ISO instant.
 */
export function writeCalendar(
  title: string,
  actions: readonly Action[],
  words: ReadonlyMap<string, StatementWords>,
  now: string,
  withdrawn: readonly Withdrawn[] = [],
): string {
  const calendar = ical({
    name: oneLine(title),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'The Engagement Cycle', product: 'Plan', language: 'EN' },
  });
  const whole = (id: string, day: string, summary: string) => ({
    id: `${id}@engagement-cycle`,
    stamp: new Date(now),
    sequence: sequenceAt(now),
    allDay: true,
    // The library writes the day that this moment has in UTC.
    start: new Date(`${day}T12:00:00Z`),
    summary,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  });
  const over = actions.filter((action) => isLikelyDay(action.due) && !isDated(action));
  const gone = withdrawn.filter(({ id }) => !actions.some((action) => action.id === id && isLikelyDay(action.due)));
  for (const { id, day, title: former } of [
    ...over.map((action) => ({ id: action.id, day: action.due, title: titleOf(action, words.get(action.statement)) })),
    ...gone,
  ]) {
    calendar.createEvent({ ...whole(id, day, oneLine(former)), status: ICalEventStatus.CANCELLED });
  }
  for (const action of actions) {
    if (!isDated(action)) continue;
    const event = calendar.createEvent({
      ...whole(action.id, action.due, titleOf(action, words.get(action.statement))),
      status: ICalEventStatus.CONFIRMED,
      description: cleanText(
        [
          `Statement ${action.statement}: ${words.get(action.statement)?.statement ?? ''}`,
          action.change && `Change sought: ${action.change}`,
          action.owner && `Owner: ${action.owner}`,
          action.involved && `Involved: ${action.involved}`,
          action.firstStep && `First step: ${action.firstStep}`,
          action.measure && `How you will know: ${action.measure}`,
          action.reportedTo && `Reported to: ${action.reportedTo}`,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: WEEK,
      description: titleOf(action, words.get(action.statement)),
    });
  }
  return calendar.toString();
}

/** What stands in the calendar: the change as the group wrote it, or the statement it is about. On one line. */
export function titleOf(action: Action, words: StatementWords | undefined): string {
  const change = isUnedited(action, words) ? '' : action.change;
  return cutLetters(oneLine(`${action.statement}: ${change || words?.statement || 'an action'}`), TITLE);
}

/** Whether an action has a day in the calendar: not if it is done or dropped, nor in a year that nobody can mean. */
export function isDated({ due, state }: Pick<Action, 'due' | 'state'>): boolean {
  return isLikelyDay(due) && state !== 'done' && state !== 'dropped';
}

/** The minutes since the start of 2026: a number that is larger in every later file, as RFC 5545 wants it, and fits a signed 32 bits. */
function sequenceAt(now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.UTC(2026, 0, 1)) / 60_000));
}
