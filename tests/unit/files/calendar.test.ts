import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCalendar } from '../../../src/assessment/files/calendar';
import type { Action } from '../../../src/assessment/model/assessment';
import { MONDAY, TUESDAY, WORDS } from '../examples';
import { text } from '../arbitraries';

const action = (more: Partial<Action> = {}): Action => ({
  id: 'action-1',
  statement: 'H-01',
  change: 'Publish the reasons',
  owner: 'Engagement lead',
  involved: 'Two patients',
  firstStep: 'Ask the board secretary',
  due: '2027-03-01',
  measure: 'The page',
  reportedTo: 'The board',
  state: 'to-do',
  created: MONDAY,
  ...more,
});
const made = (...actions: readonly Action[]) => writeCalendar('Our area', actions, WORDS, TUESDAY);
const eventsIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents('vevent')
    .map((each) => ({ event: new ICAL.Event(each), component: each }));

describe('a calendar file, read by another library', () => {
  test('has an event of a whole day, on the day it is due, whatever the time zone', () => {
    const [found] = eventsIn(made(action()));
    expect(found?.event.startDate.isDate).toBe(true);
    expect(found?.event.startDate.toString()).toBe('2027-03-01');
    expect(found?.event.summary).toBe('H-01: Publish the reasons');
  });

  test('reminds a week before', () => {
    const alarm = eventsIn(made(action()))[0]?.component.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('action'))).toBe('DISPLAY');
    expect((alarm?.getFirstPropertyValue('trigger') as ICAL.Duration | null)?.toSeconds()).toBe(-7 * 24 * 60 * 60);
  });

  test('keeps the id of an event, so that a newer file takes the place of the older', () => {
    const uid = (calendar: string) => eventsIn(calendar)[0]?.event.uid;
    expect(uid(made(action({ due: '2027-04-01' })))).toBe(uid(made(action())));
  });

  test('says what calendars want of it: a method, a stamp, line ends of two characters, lines of at most 75 bytes', () => {
    const calendar = made(action({ change: 'é'.repeat(300) }));
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar).toContain('METHOD:PUBLISH\r\n');
    expect(calendar).toContain('DTSTAMP:20261124T100000Z\r\n');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270301\r\n');
    for (const line of calendar.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  test('leaves out what is done, dropped or has no date', () => {
    expect(
      eventsIn(
        made(
          action({ state: 'done' }),
          action({ id: 'b', state: 'dropped' }),
          action({ id: 'c', due: '' }),
          action({ id: 'd' }),
        ),
      ),
    ).toHaveLength(1);
  });
});

test('any words come back, but for control characters and halves of characters', () => {
  const clean = (one: string) =>
    one
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '');
  fc.assert(
    fc.property(text(100), (words) => {
      const [found] = eventsIn(made(action({ owner: `x${words}` })));
      expect(found?.event.description).toContain(`Owner: x${clean(words)}`);
    }),
  );
});
