import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCalendar } from '../../../src/assessment/files/calendar';
import type { Action } from '../../../src/assessment/model/assessment';
import { cleanText } from '../../../src/common/text';
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

  test('leaves the day free, because a due day is no appointment', () => {
    expect(made(action())).toMatch(/TRANSP:TRANSPARENT\r\n/);
    expect(made(action())).toMatch(/X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n/);
  });

  test('withdraws what is done or dropped, and leaves out what has no date, or a year that nobody can mean', () => {
    const found = eventsIn(
      made(
        action({ state: 'done' }),
        action({ id: 'b', state: 'dropped' }),
        action({ id: 'c', due: '' }),
        action({ id: 'd' }),
        action({ id: 'e', due: '0027-05-05' }),
        action({ id: 'f', due: '0027-05-05', state: 'done' }),
      ),
    );
    const status = ({ component }: (typeof found)[number]) => component.getFirstPropertyValue('status');
    expect(found.map((each) => [each.event.uid, status(each)])).toEqual([
      ['action-1@engagement-cycle', 'CANCELLED'],
      ['b@engagement-cycle', 'CANCELLED'],
      ['d@engagement-cycle', 'CONFIRMED'],
    ]);
  });

  test('withdraws a day that an earlier file held, unless the action has it or another still', () => {
    const earlier = { id: 'gone', day: '2027-01-04', title: 'H-02: Ask' };
    const calendar = writeCalendar('Our area', [action()], WORDS, TUESDAY, [earlier, { ...earlier, id: 'action-1' }]);
    const found = eventsIn(calendar).map(({ event, component }) => [
      event.uid,
      component.getFirstPropertyValue('status'),
      event.startDate.toString(),
    ]);
    expect(found).toEqual([
      ['gone@engagement-cycle', 'CANCELLED', '2027-01-04'],
      ['action-1@engagement-cycle', 'CONFIRMED', '2027-03-01'],
    ]);
  });

  test('has a number that grows from file to file, so that a calendar takes the newer', () => {
    const number = (now: string) =>
      Number(eventsIn(writeCalendar('x', [action()], WORDS, now))[0]?.component.getFirstPropertyValue('sequence'));
    expect(number('2026-11-24T10:01:00.000Z')).toBeGreaterThan(number(TUESDAY));
    expect(number('2999-01-01T00:00:00.000Z')).toBeLessThan(2 ** 31);
  });

  test('cuts a long title between letters as people see them', () => {
    const family = '👩‍👩‍👧';
    for (const length of [186, 187, 188, 189, 190, 191]) {
      const [found] = eventsIn(made(action({ change: `${'x'.repeat(length)}${family.repeat(5)}` })));
      expect(found?.event.summary).toMatch(new RegExp(`^H-01: x{${length}}(${family})*$`));
    }
  });
});

test.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\u000b'])(
  'a line end in a title adds nothing to the calendar: %j',
  (end) => {
    const evil = `Plan${end}BEGIN:VEVENT${end}UID:evil${end}SUMMARY:Click${end}END:VEVENT${end}X-A:`;
    const calendar = writeCalendar(evil, [action({ change: evil })], WORDS, TUESDAY);
    expect(calendar.split(/\r\n/).filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(eventsIn(calendar).map(({ event }) => event.uid)).toEqual(['action-1@engagement-cycle']);
    expect(eventsIn(calendar)[0]?.event.summary).toContain('Plan BEGIN:VEVENT UID:evil');
  },
);

test('any words come back, but for control characters and halves of characters', () => {
  fc.assert(
    fc.property(text(100), (words) => {
      const [found] = eventsIn(made(action({ owner: `x${words}` })));
      expect(found?.event.description).toContain(`Owner: x${cleanText(words)}`);
    }),
  );
});
