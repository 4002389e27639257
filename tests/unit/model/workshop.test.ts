import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreed, Response } from '../../../src/assessment/model/assessment';
import { groupView } from '../../../src/assessment/model/group';
import {
  agendaOf,
  fitInto,
  nextOn,
  progressOf,
  withAgreed,
  withMeeting,
  withWorkshop,
} from '../../../src/assessment/model/workshop';
import { BANK, TUESDAY, assessmentWith, dontKnow, level } from '../examples';
import { always } from '../arbitraries';

const people = (answers: Readonly<Record<string, readonly (1 | 2 | 3 | 4)[]>>): readonly Response[] =>
  Array.from({ length: 6 }, (_, who) => ({
    id: String(who),
    viewpoint: 'staff' as const,
    entries: Object.fromEntries(
      Object.entries(answers).flatMap(([id, levels]) => (levels[who] ? [[id, { answer: level(levels[who]) }]] : [])),
    ),
  }));
const views = groupView(
  BANK.statements.slice(0, 4),
  people({ 'H-01': [3, 3, 3, 3, 3, 3], 'H-02': [1, 1, 1, 4, 4, 4], 'H-03': [2, 2, 2, 2, 2, 4] }),
);
const agenda = agendaOf(views);

describe('the agenda', () => {
  test('has what divides first, with its minutes, and leaves out what nobody rated', () => {
    expect(agenda.map(({ view: { statement }, minutes }) => [statement.id, minutes])).toEqual([
      ['H-02', 10],
      ['H-03', 8],
      ['H-01', 2],
    ]);
  });

  test('keeps what somebody does not know: then the question is who would', () => {
    const unknown = groupView(BANK.statements.slice(0, 1), [
      { id: 'a', viewpoint: 'board', entries: { 'H-01': { answer: dontKnow } } },
    ]);
    expect(agendaOf(unknown)).toHaveLength(1);
  });

  test('takes from the top what fits into the time, and at least one', () => {
    expect(fitInto(agenda, 18).map(({ view }) => view.statement.id)).toEqual(['H-02', 'H-03']);
    expect(fitInto(agenda, 1).map(({ view }) => view.statement.id)).toEqual(['H-02']);
    expect(fitInto([], 60)).toEqual([]);
  });
});

describe('going on', () => {
  const settled: Agreed = { level: 3, reason: '', dissents: [], state: 'settled', at: TUESDAY };
  const parked: Agreed = { reason: '', dissents: [], state: 'parked', at: TUESDAY };

  test('goes to the next open one, round to one that was left behind, then to the parked', () => {
    expect(nextOn(['a', 'b', 'c'], {}, 'a')).toBe('b');
    expect(nextOn(['a', 'b', 'c'], { b: settled }, 'a')).toBe('c');
    expect(nextOn(['a', 'b', 'c'], { c: settled }, 'b')).toBe('a');
    expect(nextOn(['a', 'b', 'c'], { a: parked, b: settled, c: settled }, 'c')).toBe('a');
    expect(nextOn(['a', 'b'], { a: settled, b: settled }, 'b')).toBeUndefined();
  });

  test('reaches every statement once, whatever is parked on the way, and ends', () => {
    always(fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }), (parks) => {
      const ids = parks.map((_, index) => `s${index}`);
      let agreed: Readonly<Record<string, Agreed>> = {};
      const seen: string[] = [];
      let at = nextOn(ids, agreed);
      for (let turn = 0; at !== undefined && turn < 50; turn += 1) {
        seen.push(at);
        const again = agreed[at] !== undefined;
        agreed = { ...agreed, [at]: parks[ids.indexOf(at)] && !again ? parked : settled };
        at = nextOn(ids, agreed, at);
      }
      expect(at).toBeUndefined();
      expect(new Set(seen)).toEqual(new Set(ids));
      // The one that the group is at may stay parked: there is nothing else to go on to.
      expect(progressOf(ids, agreed).open).toBe(0);
      expect(progressOf(ids, agreed).parked).toBeLessThanOrEqual(1);
    });
  });
});

test('a meeting begins at what is open, keeps what was settled, and is changed only while there is one', () => {
  const before = withAgreed(
    assessmentWith(),
    'H-01',
    { level: 2, reason: 'Seen', dissents: ['I saw 4'], state: 'settled' },
    TUESDAY,
  );
  const meeting = withWorkshop(before, ['H-01', 'H-02'], TUESDAY);
  expect(meeting.workshop).toEqual({
    started: TUESDAY,
    agenda: ['H-01', 'H-02'],
    at: 'H-02',
    revealed: [],
    showNames: false,
  });
  expect(meeting.agreed?.['H-01']).toMatchObject({ level: 2, dissents: ['I saw 4'], at: TUESDAY });
  expect(withMeeting(before, { showNames: true }, TUESDAY)).toBe(before);
});
