import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, type Facets, countsFor, fits, readChoice, writeChoice } from '../../../src/catalogue/facets';
import { always } from '../arbitraries';

const choose = (groups: Record<string, readonly string[]>): Choice =>
  new Map(Object.entries(groups).map(([group, values]) => [group, new Set(values)]));

const JURY = { stage: ['plan', 'design'], where: ['in-person'] };
const SURVEY = { stage: ['needs', 'monitor'], where: ['online', 'on-paper'] };
const PANEL = { stage: ['plan'], where: ['online'] };
const ALL = [JURY, SURVEY, PANEL];

describe('narrowing a list', () => {
  const shown = (choice: Choice) => ALL.filter((item) => fits(item, choice));

  test('shows everything while nothing is chosen', () => {
    expect(shown(new Map())).toEqual(ALL);
    expect(shown(choose({ stage: [], where: [] }))).toEqual(ALL);
  });

  test('two choices in one group mean either', () =>
    expect(shown(choose({ stage: ['needs', 'design'] }))).toEqual([JURY, SURVEY]));

  test('choices in two groups mean both', () =>
    expect(shown(choose({ stage: ['plan'], where: ['online'] }))).toEqual([PANEL]));

  test('what says nothing about a group does not fit a choice in it', () =>
    expect(fits({ stage: ['plan'] }, choose({ where: ['online'] }))).toBe(false));
});

test('each count says how many there would be, going by the choices in the other groups', () => {
  const counts = countsFor(ALL, ['stage', 'where'], choose({ stage: ['plan'] }));
  expect(counts.get('stage')).toEqual(
    new Map([
      ['plan', 2],
      ['design', 1],
      ['needs', 1],
      ['monitor', 1],
    ]),
  );
  expect(counts.get('where')).toEqual(
    new Map([
      ['in-person', 1],
      ['online', 1],
    ]),
  );
});

describe('the address of a choice', () => {
  const known = new Map([
    ['stage', new Set(['needs', 'plan'])],
    ['where', new Set(['online'])],
  ]);

  test('is the same in whatever order the boxes were ticked', () => {
    expect(writeChoice(choose({ where: ['online'], stage: ['plan', 'needs'] }))).toBe(
      'stage=needs&stage=plan&where=online',
    );
    expect(writeChoice(choose({ stage: ['needs', 'plan'], where: ['online'] }))).toBe(
      'stage=needs&stage=plan&where=online',
    );
  });

  test('is empty where nothing is chosen', () => expect(writeChoice(choose({ stage: [] }))).toBe(''));

  test('names what it does not know, once each, and keeps the rest', () => {
    const asked = readChoice(
      new URLSearchParams('stage=plan&stage=moon&stage=moon&colour=red&colour=blue&where=Online'),
      known,
    );
    expect(asked.choice).toEqual(choose({ stage: ['plan'] }));
    expect(asked.unknown).toEqual(['stage: moon', 'colour', 'where: Online']);
  });
});

describe('whatever is in the list and whatever is chosen', () => {
  const GROUPS = ['stage', 'where', 'time'];
  const VALUES = ['a', 'b', 'c', 'd & e=f', 'é'];
  const some = fc.subarray(VALUES);
  const byGroup = fc.record({ stage: some, where: some, time: some }, { noNullPrototype: true });
  const items: fc.Arbitrary<readonly Facets[]> = fc.array(byGroup, { maxLength: 12 });
  const choices = byGroup.map(choose);

  test('an item is shown if each group with a choice has one of its values', () => {
    always(fc.tuple(byGroup, byGroup), ([item, chosen]) => {
      const expected = (Object.keys(chosen) as (keyof typeof chosen)[]).every(
        (group) => chosen[group].length === 0 || chosen[group].some((value) => item[group].includes(value)),
      );
      expect(fits(item, choose(chosen))).toBe(expected);
    });
  });

  test('one more choice in the same group never hides anything that a choice there already showed', () => {
    always(fc.tuple(items, byGroup, fc.constantFrom(...VALUES)), ([list, chosen, more]) => {
      if (chosen.stage.length === 0) return;
      const before = list.filter((item) => fits(item, choose(chosen)));
      const after = list.filter((item) => fits(item, choose({ ...chosen, stage: [...chosen.stage, more] })));
      expect(after).toEqual(expect.arrayContaining(before));
    });
  });

  test('the counts of a group stay the same whatever is chosen in it', () => {
    always(fc.tuple(items, choices, some), ([list, choice, others]) => {
      const changed = new Map([...choice, ['stage', new Set(others)]]);
      expect(countsFor(list, GROUPS, changed).get('stage')).toEqual(countsFor(list, GROUPS, choice).get('stage'));
    });
  });

  test('a count is what choosing that value alone in its group would show', () => {
    always(
      fc.tuple(items, choices, fc.constantFrom(...GROUPS), fc.constantFrom(...VALUES)),
      ([list, choice, group, value]) => {
        const count = countsFor(list, GROUPS, choice).get(group)?.get(value) ?? 0;
        expect(count).toBe(list.filter((item) => fits(item, new Map([...choice, [group, new Set([value])]]))).length);
      },
    );
  });

  test('a choice written into an address is the same when it is read back', () => {
    const known = new Map(GROUPS.map((group) => [group, new Set(VALUES)]));
    always(choices, (choice) => {
      const asked = readChoice(new URLSearchParams(writeChoice(choice)), known);
      expect(asked.choice).toEqual(new Map([...choice].filter(([, values]) => values.size > 0)));
      expect(asked.unknown).toEqual([]);
    });
  });

  test('any address can be read: it gives known values only, and names the others', () => {
    const known = new Map([['stage', new Set(['a', 'b'])]]);
    always(fc.array(fc.tuple(fc.constantFrom('stage', 'moon', ''), fc.string())), (pairs) => {
      const asked = readChoice(new URLSearchParams(pairs), known);
      for (const value of asked.choice.get('stage') ?? []) expect(['a', 'b']).toContain(value);
      const strange = pairs.some(([group, value]) => group !== 'stage' || !['a', 'b'].includes(value));
      expect(asked.unknown.length > 0).toBe(strange);
    });
  });
});
