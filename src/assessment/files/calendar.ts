import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { isUnedited } from '../model/actions';
import type { Action } from '../model/assessment';
import type { StatementWords } from '../model/bank';

/** A week before the day it is due, in seconds. */
const WEEK = 7 * 24 * 60 * 60;

/**
 * The due days of actions as a calendar (iCalendar, RFC 5545): an event of a whole day for each, with a reminder a week before. The id of an
 * event is that of its action, so that a newer file updates the older one instead of adding to it. Done, dropped and undated ones are left
 * out. `now` is an ISO instant.
 */
export function writeCalendar(
  title: string,
  actions: readonly Action[],
  words: ReadonlyMap<string, StatementWords>,
  now: string,
): string {
  const calendar = ical({
    name: clean(title),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'The Engagement Cycle', product: 'Plan', language: 'EN' },
  });
  for (const action of actions) {
    if (!isDated(action)) continue;
    const event = calendar.createEvent({
      id: `${action.id}@engagement-cycle`,
      stamp: new Date(now),
      allDay: true,
      // The library writes the day that this moment has in UTC.
      start: new Date(`${action.due}T12:00:00Z`),
      summary: titleOf(action, words.get(action.statement)),
      description: clean(
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

/** What stands in the calendar: the change as the group wrote it, or the statement it is about. */
function titleOf(action: Action, words: StatementWords | undefined): string {
  const change = isUnedited(action, words) ? '' : action.change;
  return clean(`${action.statement}: ${change || words?.statement || 'an action'}`).slice(0, 200);
}

/** Whether an action has a day in the calendar: not if it is done or dropped. */
export function isDated({ due, state }: Pick<Action, 'due' | 'state'>): boolean {
  return due !== '' && state !== 'done' && state !== 'dropped';
}

/** RFC 5545, section 3.1: no control characters but line ends and tabs; and no halves of characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}
