import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessment } from '../../../src/assessment/files/engagement-file';
import { isSame, takeIn, takeOut } from '../../../src/assessment/model/arrivals';
import type { Assessment, Response } from '../../../src/assessment/model/assessment';
import { isEqual } from '../../../src/assessment/model/equal';
import { bringTogether, settle } from '../../../src/assessment/model/merge';
import { rebased } from '../../../src/assessment/model/rebase';
import { slotOf, withSlot } from '../../../src/assessment/model/paths';
import { threeWay } from '../../../src/assessment/model/three-way';
import { withAgreed, withWorkshop } from '../../../src/assessment/model/workshop';
import { KNOWN, MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { always, response as anyResponse } from '../arbitraries';

/** Ids that are names of what every object has, or that sort before others. */
const id = fc.constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', '8', 'ade', 'bea');
const people = fc.uniqueArray(fc.tuple(id, anyResponse, fc.nat({ max: 3 })), {
  selector: ([each]) => each,
  maxLength: 5,
});
const withPeople = (own: Response, others: readonly (readonly [string, Response, number])[]): Assessment =>
  assessmentWith(
    {},
    {
      responses: [
        own,
        ...others.map(([who, each, version]) => ({ ...each, id: who, version })),
      ] as unknown as Responses,
    },
  );
type Responses = Assessment['responses'];
const own: Response = { id: 'own', viewpoint: 'staff', entries: {} };

describe('bringing two copies together', () => {
  test('loses nobody, whatever they are called, and can be read again', () => {
    always(fc.tuple(people, people, fc.boolean()), ([here, there, sameOwn]) => {
      const mine = withPeople(own, here);
      const theirs = withPeople(sameOwn ? own : { ...own, id: 'other-own' }, there);
      const { merged } = bringTogether(mine, theirs, TUESDAY);
      expect(readAssessment(merged, KNOWN).ok).toBe(true);
      const all = [...merged.responses, ...(merged.aside ?? []).map((each) => each.response)];
      for (const person of [...mine.responses, ...theirs.responses]) {
        expect(
          merged.responses.some((each) => each.id === person.id),
          person.id,
        ).toBe(true);
        const kept = all.some(
          (each) => each.id === person.id && (isSame(each, person) || isEqual(each.entries, person.entries)),
        );
        expect(kept || merged.responses.some((each) => each.id === person.id && holds(each, person)), person.id).toBe(
          true,
        );
      }
    });
  });

  test('settles versions of one person as Group does, and asks nothing', () => {
    const mine = takeIn(assessmentWith(), { ...own, id: 'ade', version: 1, entries: one(2) }, MONDAY);
    const theirs = takeIn(assessmentWith(), { ...own, id: 'ade', version: 2, entries: one(4) }, MONDAY);
    const { merged, versions, conflicts } = bringTogether(mine, theirs, TUESDAY);
    expect(conflicts).toEqual([]);
    expect(versions).toEqual([{ response: 'ade', counts: 'theirs', doubtful: false }]);
    expect(merged.responses[1]?.entries).toEqual(one(4));
    expect(merged.aside?.map(({ response, why }) => [response.entries, why])).toEqual([[one(2), 'older']]);
  });

  test('joins what one person answered on two devices', () => {
    const mine = assessmentWith({ 'H-01': { answer: level(2) } });
    const theirs = assessmentWith({ 'H-02': { answer: level(3) } });
    const { merged } = bringTogether(mine, theirs, TUESDAY);
    expect(merged.responses[0].entries).toEqual({ 'H-01': { answer: level(2) }, 'H-02': { answer: level(3) } });
  });

  test('keeps marks, dissents and the meeting of both', () => {
    const agreed = { level: 3, reason: '', state: 'settled' } as const;
    const make = (dissent: string, agenda: readonly string[], matters: readonly string[]) =>
      withWorkshop(
        {
          ...withAgreed(assessmentWith(), 'H-01', { ...agreed, dissents: [dissent] }, MONDAY),
          matters,
          responses: [{ ...own, matters }],
        },
        agenda,
        MONDAY,
      );
    const { merged, conflicts } = bringTogether(
      make('No', ['H-01', 'H-02'], ['H-01']),
      make('Not yet', ['H-03', 'H-01'], ['H-02']),
      TUESDAY,
    );
    expect(conflicts).toEqual([]);
    expect(merged.matters).toEqual(['H-01', 'H-02']);
    expect(merged.responses[0].matters).toEqual(['H-01', 'H-02']);
    expect(merged.agreed?.['H-01']?.dissents).toEqual(['No', 'Not yet']);
    expect(merged.workshop?.agenda).toEqual(['H-01', 'H-02', 'H-03']);
  });

  test('takes the other meeting where there is none here', () => {
    const theirs = withWorkshop(assessmentWith(), ['H-01'], MONDAY);
    expect(bringTogether(assessmentWith(), theirs, TUESDAY).merged.workshop).toEqual(theirs.workshop);
  });

  test('asks only where both say something else of one thing, and keeps what was not chosen', () => {
    const [mine, theirs] = ['Agree the plan.', 'Agree the money.'].map((asks) => assessmentWith({}, { asks }));
    if (!mine || !theirs) throw new Error('two copies');
    const { merged, conflicts } = bringTogether(mine, theirs, TUESDAY);
    const [conflict] = conflicts;
    if (!conflict) throw new Error('no conflict');
    expect(conflicts).toHaveLength(1);
    expect(merged.asks).toBe('Agree the plan.');
    const settled = settle(merged, conflict, 'theirs', 'ade.json', TUESDAY);
    expect([settled.asks, settled.notChosen?.[0]?.value]).toEqual(['Agree the money.', 'Agree the plan.']);
  });

  test('does the same twice as once', () => {
    always(fc.tuple(people, people), ([here, there]) => {
      const theirs = withPeople(own, there);
      const once = bringTogether(withPeople(own, here), theirs, TUESDAY).merged;
      expect(bringTogether(once, theirs, TUESDAY).merged.responses).toEqual(once.responses);
    });
  });
});

const one = (chosen: 1 | 2 | 3 | 4) => ({ 'H-01': { answer: level(chosen) } });

/** Whether a response says at least what another says. */
function holds(whole: Response, part: Response): boolean {
  return Object.entries(part.entries).every(([statement, entry]) =>
    Object.entries(entry).every(([field, value]) =>
      isEqual((whole.entries[statement] as Record<string, unknown> | undefined)?.[field], value),
    ),
  );
}

describe('our changes on top of what another tab kept', () => {
  const base = withAgreed(
    assessmentWith({ 'H-01': { note: 'The board said so.' } }),
    'H-01',
    { level: 2, reason: '', dissents: [], state: 'settled' },
    MONDAY,
  );
  const note = 'entry/person-1/H-01/note';

  test('lose no letter of a note that both typed in', () => {
    always(fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), fc.nat(18), fc.nat(18)), (typed) => {
      const [here, there, at, other] = typed;
      const text = 'The board said so.';
      const put = (words: string, where: number) => text.slice(0, where) + words + text.slice(where);
      const mine = withSlot(base, note, put(here, at), TUESDAY);
      const theirs = withSlot(base, note, put(there, other), TUESDAY);
      const both = String(slotOf(rebased(base, mine, theirs), note));
      for (const words of [here, there]) expect(both).toContain(words);
    });
  });

  test('leave a reason that the other wrote to the level that is settled here', () => {
    const mine = withAgreed(base, 'H-01', { level: 3, reason: '', dissents: [], state: 'settled' }, TUESDAY);
    const theirs = withSlot(base, 'agreed/H-01/reason', 'Seen', TUESDAY);
    expect(rebased(base, mine, theirs).agreed?.['H-01']).toMatchObject({ level: 3, reason: 'Seen' });
  });

  test('made a second time change nothing more', () => {
    const mine = takeIn(withSlot(base, 'title', 'New', TUESDAY), { ...own, id: 'ade', entries: one(1) }, TUESDAY);
    const once = rebased(base, mine, base);
    expect(rebased(base, mine, once)).toBe(once);
  });

  test('bring back a person whom the other took out while something was written to them here', () => {
    const group = takeIn(base, { ...own, id: 'ade', onPaper: true, entries: one(1) }, MONDAY);
    const mine = withSlot(group, 'entry/ade/H-02/answer', level(4), TUESDAY);
    const both = rebased(group, mine, takeOut(group, 'ade', TUESDAY));
    expect(both.responses[1]?.entries['H-02']).toEqual({ answer: level(4) });
  });
});

test.each([
  ['both added', [], ['a'], ['b'], ['b', 'a']],
  ['one took out', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
  ['one changed a piece', ['a', 'b'], ['a', 'x'], ['a', 'b', 'c'], ['a', 'x', 'c']],
])('a list where %s', (_, base, mine, theirs, both) => expect(threeWay(base, mine, theirs)).toEqual(both));
