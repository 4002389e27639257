import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Response, VIEWPOINTS, type Viewpoint } from '../../../src/assessment/model/assessment';
import { discussFirst, groupView, hasAnswered, rolesShown } from '../../../src/assessment/model/group';
import type { Level } from '../../../src/assessment/model/answer';
import { BANK, dontKnow, level, notApplicable, preferNotToSay, someoneElse, statement } from '../examples';
import { always } from '../arbitraries';

const one = statement('H-01');
const person = (id: string, viewpoint: Viewpoint, answer: Response['entries'][string]['answer'], more: Partial<Response> = {}): Response => ({
  id,
  viewpoint,
  entries: answer ? { 'H-01': { answer } } : {},
  ...more,
});
/** So many people at each level, all of one viewpoint. */
const room = (...counts: readonly number[]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, (_, at) => person(`p${index}-${at}`, 'staff', level((index + 1) as Level))));
const view = (people: readonly Response[]) => {
  const [found] = groupView([one], people);
  if (!found) throw new Error('no view');
  return found;
};

describe('one statement, seen by a group', () => {
  // The worked table of the assessment design, section 5.
  test.each([
    [[0, 0, 6, 0], 3, 3, 'close'],
    [[0, 1, 4, 1], 3, 3, 'close'],
    [[0, 3, 3, 0], 2, 3, 'close'],
    [[1, 0, 5, 0], 3, 3, 'lone-voice'],
    [[0, 5, 0, 1], 2, 2, 'lone-voice'],
    [[1, 2, 2, 1], 2, 3, 'spread'],
    [[0, 3, 0, 3], 2, 4, 'split'],
    [[2, 1, 1, 2], 2, 3, 'split'],
    [[3, 0, 0, 3], 1, 4, 'split'],
    [[0, 2, 0, 1], 2, 2, 'marks'],
  ] as const)('%j has its middle at %i to %i and is %s', (counts, low, high, label) => {
    expect(view(room(...counts))).toMatchObject({ counts, median: { low, high }, label });
  });

  test('has one mark a person, lowest first, and keeps what is off the scale apart', () => {
    const found = view([
      person('a', 'staff', level(3, true)),
      person('b', 'staff', someoneElse(1)),
      person('c', 'board', dontKnow),
      person('d', 'board', notApplicable),
      person('e', 'partner', preferNotToSay),
      person('f', 'partner', someoneElse()),
      person('g', 'partner', undefined),
    ]);
    expect(found.marks).toEqual([
      { response: 'b', level: 1, nearly: false, elsewhere: true },
      { response: 'a', level: 3, nearly: true, elsewhere: false },
    ]);
    expect([found.dontKnow, found.notApplicable, found.preferNotToSay, found.unanswered]).toEqual([1, 1, 1, 2]);
  });

  test('names the gap between viewpoints, in whole levels between their middle answers', () => {
    const found = view([
      person('a', 'staff', level(3)),
      person('b', 'staff', level(3)),
      person('c', 'patient-or-carer', level(1)),
      person('d', 'patient-or-carer', level(1)),
    ]);
    expect(found.gaps.map(({ lower, higher, gap }) => [lower.viewpoint, higher.viewpoint, gap])).toEqual([['patient-or-carer', 'staff', 2]]);
  });

  test('every answer is counted once, whatever people said', () => {
    const anyone = fc
      .tuple(
        fc.constantFrom(...VIEWPOINTS),
        fc.constantFrom(level(1), level(2), level(4), dontKnow, notApplicable, preferNotToSay, someoneElse(2), someoneElse(), undefined),
      )
      .map(([viewpoint, answer]) => ({ viewpoint, answer }));
    always(fc.array(anyone, { maxLength: 12 }), (all) => {
      const found = view(all.map(({ viewpoint, answer }, index) => person(String(index), viewpoint, answer)));
      expect(found.marks.length + found.dontKnow + found.notApplicable + found.preferNotToSay + found.unanswered).toBe(all.length);
    });
  });
});

describe('which viewpoints are shown apart', () => {
  const people = (...viewpoints: readonly (Viewpoint | readonly [Viewpoint, boolean])[]) =>
    viewpoints.map((each, index) => {
      const [viewpoint, showAlone] = typeof each === 'string' ? [each, false] : each;
      return person(String(index), viewpoint, level(2), showAlone ? { showAlone } : {});
    });

  test('two of one kind are; one alone only with consent', () => {
    expect([...rolesShown(people('staff', 'staff', 'board', 'partner'))]).toEqual(['staff']);
    expect([...rolesShown(people('staff', 'staff', ['board', true]))]).toEqual(['board', 'staff']);
  });

  test('"not said" is none', () => expect([...rolesShown(people('not-said', 'not-said', 'staff', 'staff'))]).toEqual(['staff']));

  test('nobody can be worked out by subtraction: those left over are none or at least two', () => {
    always(fc.array(fc.tuple(fc.constantFrom(...VIEWPOINTS), fc.boolean()), { maxLength: 12 }), (all) => {
      const group = people(...all);
      const shown = rolesShown(group);
      const hidden = group.filter(({ viewpoint }) => !shown.has(viewpoint));
      // One person alone in the room has nobody to hide among: then no viewpoint is shown at all.
      if (hidden.length === 1) expect(shown.size).toBe(0);
      for (const viewpoint of shown) {
        const members = group.filter((each) => each.viewpoint === viewpoint);
        expect(members.length > 1 || members[0]?.showAlone).toBe(true);
      }
    });
  });
});

test('what divides most stands first, and nothing is lost in the order', () => {
  always(fc.array(fc.array(fc.constantFrom<Level>(1, 2, 3, 4), { maxLength: 6 }), { minLength: 2, maxLength: 6 }), (answers) => {
    const statements = BANK.statements.slice(0, answers.length);
    const people = Array.from({ length: 6 }, (_, who): Response => ({
      id: String(who),
      viewpoint: 'staff',
      entries: Object.fromEntries(statements.flatMap(({ id }, at) => (answers[at]?.[who] ? [[id, { answer: level(answers[at][who]) }]] : []))),
    }));
    const ordered = discussFirst(groupView(statements, people));
    expect(ordered.map(({ statement: { id } }) => id).sort()).toEqual(statements.map(({ id }) => id).sort());
    const rank = ordered.map(({ label }) => ['split', 'lone-voice', 'spread', 'close', 'marks'].indexOf(label));
    expect(rank).toEqual([...rank].sort());
  });
});

test('somebody who has only written a note has not answered', () => {
  expect(hasAnswered({ id: 'a', viewpoint: 'staff', entries: { 'H-01': { note: 'Ask Ade' } } })).toBe(false);
});
