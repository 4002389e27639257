import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, type Response, withEntry } from '../../../src/assessment/model/assessment';
import { type Move, NO_HISTORY, moved, recorded, redo, undo } from '../../../src/assessment/model/history';
import { stable, takeIn, takeOut } from '../../../src/assessment/model/arrivals';
import { slotOf, withSlot } from '../../../src/assessment/model/paths';
import { withSnapshot } from '../../../src/assessment/model/snapshots';
import { withAgreed, withWorkshop } from '../../../src/assessment/model/workshop';
import { MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { always } from '../arbitraries';

const start = assessmentWith({ 'H-01': { answer: level(2) } });
const other: Response = { id: 'ade', viewpoint: 'board', entries: { 'H-02': { answer: level(3) } } };

/** Things that people do, each a change that can follow any other. */
const deeds: readonly ((assessment: Assessment, at: string) => Assessment)[] = [
  (so, at) => withEntry(so, 'person-1', 'H-01', { answer: level(4), note: 'Ask Ade' }, at),
  (so, at) => withEntry(so, 'person-1', 'H-01', {}, at),
  (so, at) => withEntry(so, 'person-1', 'S3-02', { answer: level(1) }, at),
  (so, at) => takeIn(so, other, at),
  (so, at) => takeOut(so, 'ade', at),
  (so, at) => withAgreed(so, 'H-01', { level: 3, reason: 'Seen', dissents: ['No'], state: 'settled' }, at),
  (so, at) => withAgreed(so, 'H-01', undefined, at),
  (so, at) => withSlot(so, 'placement/H-02', { impact: 3, effort: 1 }, at),
  (so, at) =>
    withSlot(
      so,
      'action/a',
      {
        id: 'a',
        statement: 'H-01',
        change: 'c',
        owner: '',
        involved: '',
        firstStep: '',
        due: '',
        measure: '',
        reportedTo: '',
        state: 'to-do',
        created: at,
      },
      at,
    ),
  (so, at) => withSlot(so, 'action/a', undefined, at),
  (so, at) => withSlot(so, 'title', 'Another title', at),
  (so, at) => withSlot(so, 'asks', 'Agree the plan.', at),
  (so, at) => withSlot(so, 'asks', '', at),
  (so, at) => withWorkshop(so, ['H-01', 'H-02'], at),
  (so, at) => withSnapshot(so, { id: `s-${so.snapshots?.length ?? 0}`, name: 'One', taken: at, by: 'person' }),
];

/** What an assessment says, without when and how often it was changed. */
const said = ({ responses, ...rest }: Assessment) =>
  stable({
    ...rest,
    changed: '',
    responses: responses.map(({ version: _version, changed: _changed, ...each }) => each),
    agreed: rest.agreed ?? {},
    placements: rest.placements ?? {},
    actions: rest.actions ?? [],
    snapshots: (rest.snapshots ?? []).map(({ id }) => id),
    aside: (rest.aside ?? []).length,
  });
const moment = (step: number) => new Date(Date.UTC(2026, 10, 23, 10, step)).toISOString();

describe('undo and redo', () => {
  test('any deeds undone give what there was at first; done again, what there was at last', () => {
    always(fc.array(fc.nat({ max: deeds.length - 1 }), { maxLength: 12 }), (chosen) => {
      let so = start;
      let history = NO_HISTORY;
      chosen.forEach((deed, step) => {
        const after = deeds[deed]?.(so, moment(step)) ?? so;
        history = recorded(history, so, after, moment(step));
        so = after;
      });
      const last = so;
      const steps = history.done.length;
      for (let move = undo(history); move; move = undo(history))
        [so, history] = [moved(so, move, TUESDAY).assessment, move.history];
      expect(said(so)).toBe(said(start));
      expect(history.undone).toHaveLength(steps);
      for (let move = redo(history); move; move = redo(history))
        [so, history] = [moved(so, move, TUESDAY).assessment, move.history];
      expect(said(so)).toBe(said(last));
    });
  });

  test('undoing touches only what the deed touched: what came from another tab since stays', () => {
    const after = withEntry(start, 'person-1', 'H-01', { answer: level(4) }, MONDAY);
    const history = recorded(NO_HISTORY, start, after, MONDAY);
    const fromElsewhere = withEntry(after, 'person-1', 'H-02', { answer: level(1) }, TUESDAY);
    const back = moved(fromElsewhere, undo(history) as Move, TUESDAY).assessment;
    expect(slotOf(back, 'entry/person-1/H-01')).toEqual({ answer: level(2) });
    expect(slotOf(back, 'entry/person-1/H-02')).toEqual({ answer: level(1) });
  });

  test('typing that goes on is one step; after a pause it is another', () => {
    const type = (so: Assessment, note: string, at: string) =>
      withEntry(so, 'person-1', 'H-01', { answer: level(2), note }, at);
    const one = type(start, 'a', '2026-11-23T10:00:00.000Z');
    const two = type(one, 'ab', '2026-11-23T10:00:01.000Z');
    const three = type(two, 'abc', '2026-11-23T10:00:09.000Z');
    const history = recorded(
      recorded(recorded(NO_HISTORY, start, one, '2026-11-23T10:00:00.000Z'), one, two, '2026-11-23T10:00:01.000Z'),
      two,
      three,
      '2026-11-23T10:00:09.000Z',
    );
    expect(history.done).toHaveLength(2);
    expect(undo(history)?.back).toEqual([{ key: 'entry/person-1/H-01/note', left: 'abc', to: 'ab' }]);
  });

  test('what changed nothing is no step, and a new deed ends what could be done again', () => {
    expect(recorded(NO_HISTORY, start, { ...start, changed: TUESDAY }, TUESDAY)).toBe(NO_HISTORY);
    const after = withSlot(start, 'title', 'New', MONDAY);
    const undone = undo(recorded(NO_HISTORY, start, after, MONDAY))?.history ?? NO_HISTORY;
    expect(recorded(undone, start, after, TUESDAY).undone).toEqual([]);
  });
});

test('a place that there is not is refused by name', () =>
  expect(() => slotOf(start, 'nowhere/x')).toThrow('nowhere/x'));
