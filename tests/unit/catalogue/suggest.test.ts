import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Hears, type Need, type Option, roundsFor, suggest } from '../../../src/catalogue/suggest';
import { always } from '../arbitraries';

const BANDS = ['low', 'medium', 'high', 'very-high'];

/** The forty methods as the site gives them to "help me choose": see `src/site/methods.ts`. */
const METHODS: readonly Option[] = readdirSync('content/methods').map((file) => {
  const data = parse(readFileSync(`content/methods/${file}`, 'utf8')) as Omit<
    Option,
    'id' | 'cost' | 'effort' | 'hears'
  > & {
    hears?: Option['hears'];
    cost: string;
    effort: string;
  };
  return {
    hears: 'afresh',
    ...data,
    id: file.replace('.yaml', ''),
    cost: BANDS.indexOf(data.cost) + 1,
    effort: BANDS.indexOf(data.effort) + 1,
  };
});

const option = (id: string, changes: Partial<Option> = {}): Option => ({
  id,
  title: id,
  parts: ['plan'],
  influence: ['consult'],
  weeks: { from: 2, to: 4 },
  group: { from: 5, to: 10 },
  hears: 'afresh',
  cost: 1,
  effort: 1,
  ...changes,
});
const idsOf = (options: readonly Option[], need: Need) => suggest(options, need).map(({ option: { id } }) => id);

describe('somebody with about 30 people to hear, six weeks and little money', () => {
  const need: Need = { people: { from: 30, to: 30 }, weeks: 6, cost: 1 };
  const suggested = suggest(METHODS, need);

  test('is shown three methods', () => expect(suggested).toHaveLength(3));

  test('is shown none that takes longer, costs more or cannot hear so many', () => {
    for (const { option: method, but } of suggested) {
      expect(but, method.id).toEqual([]);
      expect(method.weeks.from, method.id).toBeLessThanOrEqual(6);
      expect(method.cost, method.id).toBe(1);
      expect(roundsFor(method.group, { from: 30, to: 30 }), method.id).toBeLessThanOrEqual(4);
    }
  });

  test('is told why: people, weeks and cost, with their figures', () => {
    for (const { option: method, fits } of suggested) {
      const rounds = Math.max(1, Math.ceil(30 / method.group.to));
      expect(fits).toEqual([
        { kind: 'people', group: method.group, rounds, hears: 'afresh' },
        { kind: 'weeks', weeks: method.weeks, tight: method.weeks.to > 6 },
        { kind: 'cost', cost: method.cost },
      ]);
    }
  });
});

test('somebody who says nothing is shown nothing', () => {
  expect(suggest(METHODS, {})).toEqual([]);
  expect(suggest(METHODS, { part: undefined, weeks: undefined } as unknown as Need)).toEqual([]);
});

describe('of two methods', () => {
  test('the one there is time for comes first, though the other fits in all else', () => {
    const slow = option('slow', { weeks: { from: 12, to: 20 } });
    const other = option('other', { parts: ['needs'], influence: ['inform'] });
    expect(idsOf([slow, other], { part: 'plan', say: 'consult', weeks: 6 })).toEqual(['other', 'slow']);
  });

  test('the one there is money for comes first, though the other fits in all else', () => {
    const dear = option('dear', { cost: 4 });
    const other = option('other', { parts: ['needs'], influence: ['inform'] });
    expect(idsOf([dear, other], { part: 'plan', say: 'consult', cost: 2 })).toEqual(['other', 'dear']);
  });

  test('that both can be done the one with fewer misfits comes first', () => {
    expect(idsOf([option('a', { parts: ['needs'] }), option('b')], { part: 'plan', say: 'consult' })).toEqual([
      'b',
      'a',
    ]);
  });

  test('that fit alike the one with weeks to spare comes first', () => {
    expect(idsOf([option('a', { weeks: { from: 4, to: 9 } }), option('b')], { weeks: 6 })).toEqual(['b', 'a']);
  });

  test('that fit alike the one that needs fewer rounds comes first', () => {
    expect(idsOf([option('a'), option('b', { group: { from: 5, to: 40 } })], { people: { from: 30, to: 30 } })).toEqual(
      ['b', 'a'],
    );
  });

  test('that are alike in all else the one with less effort comes first', () => {
    expect(idsOf([option('a', { effort: 3 }), option('b')], { part: 'plan' })).toEqual(['b', 'a']);
  });
});

describe('how many people', () => {
  test('a group of ten is run three times to hear thirty, and once to hear four', () => {
    expect(roundsFor({ from: 5, to: 10 }, { from: 30, to: 30 })).toBe(3);
    expect(roundsFor({ from: 5, to: 10 }, { from: 4, to: 4 })).toBe(1);
  });

  test('four rounds are still a fit, five are not', () => {
    const [four] = suggest([option('a')], { people: { from: 40, to: 40 } });
    const [five] = suggest([option('a')], { people: { from: 41, to: 41 }, part: 'plan' });
    expect(four?.but).toEqual([]);
    expect(five?.but).toEqual([{ kind: 'people', group: { from: 5, to: 10 }, rounds: 5, hears: 'afresh' }]);
  });

  test('a method for hundreds does not fit a dozen', () => {
    const [jamboree] = suggest([option('a', { group: { from: 100, to: 500 } })], {
      people: { from: 1, to: 12 },
      part: 'plan',
    });
    expect(jamboree?.but.map(({ kind }) => kind)).toEqual(['people']);
  });
});

describe('a method that asks nobody afresh', () => {
  const people = { people: { from: 1, to: 12 }, part: 'plan' };

  test('says so, and does not say that it hears nobody where it gathers what people have said', () => {
    const [review] = suggest([option('a', { hears: 'already', influence: ['inform'] })], people);
    expect(review?.but).toEqual([{ kind: 'people', group: { from: 5, to: 10 }, rounds: 1, hears: 'already' }]);
    const real = METHODS.find(({ id }) => id === 'review-of-existing-insight');
    expect(real?.hears).toBe('already');
  });

  test('is told from one that only tells people something', () => {
    const [leaflet] = suggest([option('a', { hears: 'nobody', influence: ['inform'] })], people);
    expect(leaflet?.but).toMatchObject([{ hears: 'nobody' }]);
  });
});

test('nothing is suggested where nothing fits at all', () => {
  expect(suggest([option('a', { cost: 4, weeks: { from: 30, to: 40 } })], { cost: 1, weeks: 2 })).toEqual([]);
});

describe('whatever there is to choose from and whatever is asked', () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 200 }))
    .map(([from, more]) => ({ from, to: from + more }));
  const parts = ['hub', 'needs', 'plan'];
  const says = ['inform', 'consult', 'empower'];
  const options: fc.Arbitrary<readonly Option[]> = fc
    .array(
      fc.record(
        {
          title: fc.string(),
          parts: fc.subarray(parts),
          influence: fc.subarray(says),
          weeks: range,
          group: range,
          hears: fc.constantFrom<Hears>('afresh', 'already', 'nobody'),
          cost: fc.integer({ min: 1, max: 4 }),
          effort: fc.integer({ min: 1, max: 4 }),
        },
        { noNullPrototype: true },
      ),
      { maxLength: 12 },
    )
    .map((list) => list.map((each, index) => ({ id: `m${index}`, ...each })));
  const need = fc.record(
    {
      part: fc.constantFrom(...parts),
      say: fc.constantFrom(...says),
      people: range,
      weeks: fc.integer({ min: 1, max: 60 }),
      cost: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<Need>;
  const cases = fc.tuple(options, need);
  const asked = (one: Need) => Object.keys(one).length;
  const impossible = (method: Option, one: Need) =>
    Number(one.weeks !== undefined && method.weeks.from > one.weeks) +
    Number(one.cost !== undefined && method.cost > one.cost);

  test('never more than three are shown, and each meets something of what was asked', () => {
    always(cases, ([list, one]) => {
      const all = suggest(list, one, list.length);
      expect(suggest(list, one)).toEqual(all.slice(0, 3));
      for (const { fits } of all) expect(fits).not.toEqual([]);
    });
  });

  test('nothing that meets some of it is left out', () => {
    always(cases, ([list, one]) => {
      const shown = suggest(list, one, list.length).map(({ option: { id } }) => id);
      for (const method of list) {
        const meets =
          (one.part !== undefined && method.parts.includes(one.part)) ||
          (one.say !== undefined && method.influence.includes(one.say)) ||
          (one.weeks !== undefined && method.weeks.from <= one.weeks) ||
          (one.cost !== undefined && method.cost <= one.cost);
        if (meets) expect(shown).toContain(method.id);
      }
      if (asked(one) === 0) expect(shown).toEqual([]);
    });
  });

  test('what there is no time or no money for comes after everything else', () => {
    always(cases, ([list, one]) => {
      const order = suggest(list, one, list.length).map((each) => impossible(each.option, one));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
  });

  test('each method answers each thing that was asked, for or against, once', () => {
    always(cases, ([list, one]) => {
      for (const { fits, but } of suggest(list, one)) {
        expect([...fits, ...but].map(({ kind }) => kind).sort()).toEqual(Object.keys(one).sort());
      }
    });
  });

  test('the order in which the methods are listed makes no difference', () => {
    always(cases, ([list, one]) => expect(suggest([...list].reverse(), one)).toEqual(suggest(list, one)));
  });
});
