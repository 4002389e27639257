import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, Response } from '../../../src/assessment/model/assessment';
import { arrivalOf, isSame, putBack, takeIn, takeOut } from '../../../src/assessment/model/incoming';
import { MONDAY, TUESDAY, assessmentWith, level } from '../examples';
import { always } from '../arbitraries';

const sent = (more: Partial<Response> = {}): Response => ({
  id: 'ade',
  viewpoint: 'board',
  name: 'Ade',
  entries: { 'H-01': { answer: level(2) } },
  version: 3,
  changed: MONDAY,
  ...more,
});
const empty = assessmentWith();
const withAde = takeIn(empty, sent(), TUESDAY);
const newer = sent({ entries: { 'H-01': { answer: level(4) } }, version: 5, changed: TUESDAY });

describe('a response that arrives', () => {
  test('is new, and is put after the others', () => {
    expect(arrivalOf(empty, sent())).toEqual({ kind: 'new' });
    expect(withAde.responses.map(({ id }) => id)).toEqual(['person-1', 'ade']);
  });

  test('is the same, to the letter, whenever it was saved: nothing changes', () => {
    const again = sent({ version: 9, changed: TUESDAY });
    expect(arrivalOf(withAde, again)).toEqual({ kind: 'same' });
    expect(takeIn(withAde, again, TUESDAY)).toBe(withAde);
  });

  test('is newer: it counts, and the older one is kept beside', () => {
    expect(arrivalOf(withAde, newer)).toEqual({ kind: 'newer', clocks: false });
    const after = takeIn(withAde, newer, TUESDAY);
    expect(after.responses[1]).toBe(newer);
    expect(after.aside).toEqual([{ response: sent(), why: 'older', at: TUESDAY }]);
  });

  test('is newer by its count of changes even when a wrong clock says otherwise, and says so', () => {
    expect(arrivalOf(withAde, { ...newer, changed: '2001-01-01T00:00:00.000Z' })).toEqual({ kind: 'newer', clocks: true });
  });

  test('is older: it is put beside', () => {
    const later = takeIn(withAde, newer, TUESDAY);
    expect(arrivalOf(later, sent())).toMatchObject({ kind: 'older' });
    expect(takeIn(later, sent(), TUESDAY).responses[1]).toBe(newer);
  });

  test('is doubtful when two devices changed it as often: neither is lost', () => {
    const twin = sent({ entries: { 'H-01': { answer: level(1) } } });
    expect(arrivalOf(withAde, twin)).toEqual({ kind: 'doubtful' });
    const after = takeIn(withAde, twin, TUESDAY);
    expect(after.responses[1]).toEqual(sent());
    expect(after.aside?.map(({ response }) => response)).toEqual([twin]);
  });

  test.each([
    ['the same name and viewpoint', sent({ id: 'other', entries: { 'H-01': { answer: level(1) } }, name: ' ADE ' })],
    ['the same answers to the letter', sent({ id: 'other', name: 'Bo' })],
  ])('with %s may be the same person: both count, and it is said', (_, twin) => {
    expect(arrivalOf(withAde, twin)).toEqual({ kind: 'new', alike: 'ade' });
    expect(takeIn(withAde, twin, TUESDAY).responses).toHaveLength(3);
  });

  test('was taken out before: it is back', () => {
    const out = takeOut(withAde, 'ade', TUESDAY);
    expect(out.responses).toHaveLength(1);
    expect(arrivalOf(out, sent())).toEqual({ kind: 'back' });
    expect(takeIn(out, sent(), TUESDAY)).toMatchObject({ responses: [{ id: 'person-1' }, { id: 'ade' }], aside: [] });
  });
});

test("the keeper's own answers cannot be taken out", () => expect(takeOut(withAde, 'person-1', TUESDAY)).toBe(withAde));

test('what was set aside can count again, and what gives way is set aside in its turn', () => {
  const after = takeIn(withAde, newer, TUESDAY);
  const [aside] = after.aside ?? [];
  if (!aside) throw new Error('nothing aside');
  const swapped = putBack(after, aside, TUESDAY);
  expect(swapped.responses[1]).toEqual(sent());
  expect(swapped.aside?.map(({ response }) => response)).toEqual([newer]);
});

test('whatever arrives, in whatever order, nobody’s answers are lost', () => {
  const copy = fc
    .tuple(fc.constantFrom('ade', 'bo', 'cy'), fc.integer({ min: 0, max: 3 }), fc.constantFrom(1, 2, 3, 4))
    .map(([id, version, chosen]) => sent({ id, name: id, version, entries: { 'H-01': { answer: level(chosen as 1) } } }));
  always(fc.array(fc.oneof(copy, fc.constantFrom('out ade', 'out bo', 'back')), { maxLength: 14 }), (events) => {
    let so: Assessment = empty;
    const seen: Response[] = [];
    for (const event of events) {
      if (event === 'back') so = so.aside?.[0] ? putBack(so, so.aside[0], TUESDAY) : so;
      else if (typeof event === 'string') so = takeOut(so, event.slice(4), TUESDAY);
      else {
        seen.push(event);
        so = takeIn(so, event, TUESDAY);
      }
    }
    const kept = [...so.responses, ...(so.aside ?? []).map(({ response }) => response)];
    for (const each of seen) expect(kept.some((one) => isSame(one, each))).toBe(true);
    expect(new Set(so.responses.map(({ id }) => id)).size).toBe(so.responses.length);
    expect(so.responses[0]).toBe(empty.responses[0]);
  });
});
