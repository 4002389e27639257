import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, Response } from '../../../src/assessment/model/assessment';
import { arrivalOf, isSame, putBack, takeIn, takeOut, withPaper } from '../../../src/assessment/model/arrivals';
import { always } from '../arbitraries';
import { MONDAY, TUESDAY, assessmentWith, level } from '../examples';

const LATER = '2026-11-25T10:00:00.000Z';

/** A copy of somebody's answers: what they say of H-01, and how often they changed it. */
function copy(id: string, chosen: 1 | 2 | 3 | 4, version: number, more: Partial<Response> = {}): Response {
  return {
    id,
    viewpoint: 'patient-or-carer',
    version,
    changed: MONDAY,
    entries: { 'H-01': { answer: level(chosen) } },
    ...more,
  };
}

const lead = assessmentWith();
const ids = ({ responses }: Assessment) => responses.map(({ id }) => id);
const aside = ({ aside: copies = [] }: Assessment) =>
  copies.map(({ response, why }) => [response.id, response.version, why]);

describe('a response that arrives', () => {
  test('is new when nobody sent it before, and is added', () => {
    expect(arrivalOf(lead, copy('ade', 2, 1))).toEqual({ kind: 'new' });
    expect(ids(takeIn(lead, copy('ade', 2, 1), TUESDAY))).toEqual(['person-1', 'ade']);
  });

  test('is the same when it says the same, whenever it was written', () => {
    const before = takeIn(lead, copy('ade', 2, 1), TUESDAY);
    const again = copy('ade', 2, 5, { changed: LATER });
    expect(arrivalOf(before, again)).toEqual({ kind: 'same' });
    expect(takeIn(before, again, LATER)).toBe(before);
  });

  test('counts when it is newer, and the older copy is set aside', () => {
    const after = takeIn(takeIn(lead, copy('ade', 2, 1), TUESDAY), copy('ade', 3, 2, { changed: TUESDAY }), LATER);
    expect(after.responses[1]?.entries['H-01']).toEqual({ answer: level(3) });
    expect(aside(after)).toEqual([['ade', 1, 'older']]);
  });

  test('is set aside when it is older', () => {
    const after = takeIn(takeIn(lead, copy('ade', 3, 2), TUESDAY), copy('ade', 2, 1), LATER);
    expect(after.responses[1]?.version).toBe(2);
    expect(aside(after)).toEqual([['ade', 1, 'older']]);
  });

  test('is doubtful when both were changed as often and say different things', () => {
    const before = takeIn(lead, copy('ade', 3, 2), TUESDAY);
    expect(arrivalOf(before, copy('ade', 1, 2))).toEqual({ kind: 'doubtful' });
    expect(aside(takeIn(before, copy('ade', 1, 2), LATER))).toEqual([['ade', 2, 'doubtful']]);
  });

  test('is known by its count of changes, and clocks that disagree are told', () => {
    const before = takeIn(lead, copy('ade', 2, 1, { changed: LATER }), LATER);
    expect(arrivalOf(before, copy('ade', 3, 2, { changed: MONDAY }))).toEqual({ kind: 'newer', clocks: true });
  });

  test('may be somebody who is in already under another id: same name and viewpoint, or the same answers', () => {
    const before = takeIn(lead, copy('ade', 2, 1, { name: 'Ade' }), TUESDAY);
    expect(arrivalOf(before, copy('other', 4, 1, { name: ' ade ' }))).toEqual({ kind: 'new', alike: 'ade' });
    expect(arrivalOf(before, copy('other', 2, 1, { viewpoint: 'board' }))).toEqual({ kind: 'new', alike: 'ade' });
    expect(arrivalOf(before, copy('other', 4, 1, { name: 'Bea' }))).toEqual({ kind: 'new' });
  });

  test('comes back after it was taken out, and what was taken out stays aside if it said something else', () => {
    const out = takeOut(takeIn(lead, copy('ade', 2, 3), TUESDAY), 'ade', LATER);
    expect(arrivalOf(out, copy('ade', 2, 3))).toEqual({ kind: 'back' });
    expect(aside(takeIn(out, copy('ade', 2, 3), LATER))).toEqual([]);
    expect(aside(takeIn(out, copy('ade', 4, 4), LATER))).toEqual([['ade', 3, 'older']]);
  });
});

describe('taking out', () => {
  test('keeps the answers, and putting back counts them again', () => {
    const before = takeIn(lead, copy('ade', 2, 1), TUESDAY);
    const out = takeOut(before, 'ade', LATER);
    expect([ids(out), aside(out)]).toEqual([['person-1'], [['ade', 1, 'taken-out']]]);
    const [put] = out.aside ?? [];
    if (!put) throw new Error('nothing aside');
    const back = putBack(out, put, LATER);
    expect([back.responses, aside(back)]).toEqual([before.responses, []]);
  });

  test("leaves the first response: it is the keeper's own", () => expect(takeOut(lead, 'person-1', LATER)).toBe(lead));

  test('says "taken out" even if the same copy was set aside before for another reason', () => {
    const swapped = takeIn(takeIn(lead, copy('ade', 2, 1), TUESDAY), copy('ade', 3, 2), TUESDAY);
    const again = takeIn(swapped, copy('ade', 2, 3), TUESDAY);
    expect(aside(takeOut(again, 'ade', LATER))).toContainEqual(['ade', 3, 'taken-out']);
  });

  test('and swapping a copy in sets the other aside', () => {
    const before = takeIn(takeIn(lead, copy('ade', 2, 1), TUESDAY), copy('ade', 3, 2), TUESDAY);
    const [older] = before.aside ?? [];
    if (!older) throw new Error('nothing aside');
    const after = putBack(before, older, LATER);
    expect(after.responses[1]?.version).toBe(1);
    expect(aside(after)).toEqual([['ade', 2, 'older']]);
  });
});

test('answers on paper begin empty, with who they are from', () => {
  const { responses } = withPaper(lead, { id: 'paper', viewpoint: 'healthwatch', name: 'Ada' }, TUESDAY);
  expect(responses[1]).toEqual({
    id: 'paper',
    viewpoint: 'healthwatch',
    name: 'Ada',
    onPaper: true,
    version: 0,
    changed: TUESDAY,
    entries: {},
  });
});

/** What can happen to a group: something arrives, somebody is taken out, a copy is put back. */
type Event = { readonly arrives: Response } | { readonly out: string } | { readonly back: number };
const anyCopy = fc
  .tuple(
    fc.constantFrom('ade', 'bea', 'cy'),
    fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    fc.nat({ max: 4 }),
  )
  .map(([id, chosen, version]) => copy(id, chosen, version));
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: anyCopy.map((arrives): Event => ({ arrives })) },
  fc.constantFrom('ade', 'bea', 'cy').map((out): Event => ({ out })),
  fc.nat({ max: 5 }).map((back): Event => ({ back })),
);

function after(before: Assessment, event: Event): Assessment {
  if ('arrives' in event) return takeIn(before, event.arrives, TUESDAY);
  if ('out' in event) return takeOut(before, event.out, TUESDAY);
  const put = before.aside?.[event.back];
  return put ? putBack(before, put, TUESDAY) : before;
}

describe('whatever happens', () => {
  test('every response that ever came in is among those that count or those set aside', () => {
    always(fc.array(anyEvent, { maxLength: 25 }), (events) => {
      const end = events.reduce(after, lead);
      const kept = [...end.responses, ...(end.aside ?? []).map(({ response }) => response)];
      for (const event of events)
        if ('arrives' in event)
          expect(kept.some((each) => each.id === event.arrives.id && isSame(each, event.arrives))).toBe(true);
    });
  });

  test("nobody counts twice, and the keeper's own stays first", () => {
    always(fc.array(anyEvent, { maxLength: 25 }), (events) => {
      const end = ids(events.reduce(after, lead));
      expect(new Set(end).size).toBe(end.length);
      expect(end[0]).toBe('person-1');
    });
  });

  test("the order in which different people's answers arrive makes no difference", () => {
    const different = fc
      .uniqueArray(fc.nat({ max: 30 }), { maxLength: 8 })
      .chain((numbers) => fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })));
    always(different, ([numbers, shuffled]) => {
      const all = (order: readonly number[]) =>
        order
          .reduce(
            (before, number) =>
              takeIn(before, copy(`person-${number + 2}`, ((number % 4) + 1) as 1 | 2 | 3 | 4, number), TUESDAY),
            lead,
          )
          .responses.toSorted((a, b) => a.id.localeCompare(b.id));
      expect(all(shuffled)).toEqual(all(numbers));
    });
  });

  test("the newest of one person's copies counts, in whatever order they arrive", () => {
    const versions = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
    always(versions, (order) => {
      const end = order.reduce(
        (before, version) => takeIn(before, copy('ade', version as 1 | 2 | 3 | 4, version), TUESDAY),
        lead,
      );
      expect(end.responses[1]?.version).toBe(4);
      expect(end.aside?.map(({ response }) => response.version).toSorted()).toEqual([1, 2, 3]);
    });
  });
});
