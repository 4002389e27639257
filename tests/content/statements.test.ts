import { describe, expect, test } from 'vitest';
import { aimOf } from '../../src/assessment/model/actions';
import { BATONS } from '../../src/cycle/batons';
import { PART_IDS } from '../../src/cycle/parts';
import { STATEMENT_PREFIX } from '../../src/schemas/instrument';
import { deadEnd } from './addresses';
import { type Statement, statements } from './content';
import { contentWords, differenceBetween, doublingsIn, likeness, undefinedWordsIn } from './wording';
import { wordsIn } from './reading-level';

/** How many statements a part may have. */
const SIZES = {
  hub: [12, 18],
  needs: [7, 10],
  plan: [7, 10],
  design: [7, 10],
  procure: [7, 10],
  monitor: [7, 10],
} as const;

/** Statements with an "and" that are one idea all the same, each with its reason. */
const ONE_IDEA: Readonly<Record<string, string>> = {
  'S2-08':
    'A decision explained against what was heard is one thing. Views without their effect are level 2 of this statement, so half of it can be said.',
};

/** Fewer words of meaning than this, counted in both cells together, and neighbouring levels say nearly the same. */
const SMALLEST_STEP = 6;
/** Cells of different statements may share their subject, but not more of their words than this. */
const MOST_ALIKE = 0.7;

const of = (part: string) => statements.filter((statement) => statement.part === part);
const neighbours = ({ levels }: Pick<Statement, 'levels'>) =>
  levels.slice(1).map((upper, index) => [levels[index] ?? '', upper] as const);

function repeats(list: readonly { readonly id: string; readonly levels: readonly string[] }[]): readonly string[] {
  const cells = list.flatMap(({ id, levels }) =>
    levels.map((text, index) => ({ id, name: `${id} level ${index + 1}`, text, meaning: contentWords(text) })),
  );
  return cells.flatMap((one, index) =>
    cells
      .slice(index + 1)
      .filter((other) => other.id !== one.id && likeness(one.meaning, other.meaning) > MOST_ALIKE)
      .map((other) => `${one.name} is nearly ${other.name}: ${other.text}`),
  );
}

function idFaults(ids: readonly string[], prefix: string): readonly string[] {
  return ids.flatMap((id, index) => {
    const expected = `${prefix}-${String(index + 1).padStart(2, '0')}`;
    return id === expected ? [] : [`${id} stands where ${expected} should`];
  });
}

describe('the statement bank', () => {
  test('has 52 to 64 statements: 12 to 18 on the hub, 7 to 10 on each stage', () => {
    console.table(
      Object.fromEntries(
        PART_IDS.map((part) => [
          part,
          { statements: of(part).length, quick: of(part).filter(({ quick }) => quick).length },
        ]),
      ),
    );
    expect(statements.length).toBeGreaterThanOrEqual(52);
    expect(statements.length).toBeLessThanOrEqual(64);
    for (const part of PART_IDS) {
      const [least, most] = SIZES[part];
      expect(of(part).length, part).toBeGreaterThanOrEqual(least);
      expect(of(part).length, part).toBeLessThanOrEqual(most);
    }
  });

  test('has three statements in each part for the quick check, eighteen in all', () => {
    for (const part of PART_IDS)
      expect(
        of(part).filter(({ quick }) => quick),
        part,
      ).toHaveLength(3);
  });

  test('numbers the statements of a part from 01 without gaps, under the letter of that part', () => {
    for (const part of PART_IDS)
      expect(
        idFaults(
          of(part).map(({ id }) => id),
          STATEMENT_PREFIX[part],
        ),
      ).toEqual([]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(idFaults(['H-01', 'H-03', 'S1-03', 'H-01'], 'H')).toHaveLength(3);
  });

  test('says nothing twice: no two statements share their words', () => {
    expect(new Set(statements.map(({ statement }) => statement.toLowerCase())).size).toBe(statements.length);
    expect(new Set(statements.map(({ gloss }) => gloss.toLowerCase())).size).toBe(statements.length);
  });
});

describe('every statement', () => {
  test('says one thing', () => {
    const found = statements.flatMap(({ id, statement }) =>
      id in ONE_IDEA ? [] : doublingsIn(statement).map((words) => `${id}: "${words}" in: ${statement}`),
    );
    expect(found).toEqual([]);
    for (const id of Object.keys(ONE_IDEA))
      expect(
        doublingsIn(statements.find((each) => each.id === id)?.statement ?? ''),
        `${id} needs no exception`,
      ).not.toEqual([]);
  });

  test.each([
    ['We train our staff and pay the people who help them.', ['and pay']],
    ['Feedback is collected and is passed to contract managers.', ['and is']],
    ['We plan work with communities and review it with them.', ['and review it']],
    ['We keep and share one map.', ['and share one']],
    ['Named people check and report when contracts end; we check and report yearly.', ['we check and report', ';']],
    ['We say what can change and why it can.', ['and why']],
    ['Patients and carers, with plans and reviews, shape needs and hopes.', []],
    ['We give payment, support and training before they start.', []],
  ])('is caught when it is doubled up: %s', (statement, caught) => {
    expect(doublingsIn(statement)).toEqual(caught);
  });

  test('says at level 2 what is in place before what is amiss, so that an action can seek the first alone', () => {
    const lame = statements.filter((words) => {
      const aim = aimOf(words, 2);
      return (
        aim === words.levels[1] || wordsIn(aim).length < 5 || / but | (?:not|nobody|none|no)\b(?! its lay)/.test(aim)
      );
    });
    expect(lame.map(({ id }) => id)).toEqual([]);
  });

  test('uses no word that two people would read in two ways, in its words or in its levels', () => {
    const found = statements.flatMap(({ id, statement, levels }) =>
      [statement, ...levels].flatMap((text) => undefinedWordsIn(text).map((word) => `${id}: "${word}" in: ${text}`)),
    );
    expect(found).toEqual([]);
    expect(
      undefinedWordsIn('We involve people effectively and at appropriate times, often in a meaningful way.'),
    ).toEqual(['effectively', 'appropriate', 'often', 'meaningful']);
  });

  test('has four descriptors, each of 8 to 32 words', () => {
    for (const { id, levels } of statements) {
      expect(levels, id).toHaveLength(4);
      for (const level of levels) {
        expect(wordsIn(level).length, `${id}: ${level}`).toBeGreaterThanOrEqual(8);
        expect(wordsIn(level).length, `${id}: ${level}`).toBeLessThanOrEqual(32);
      }
    }
  });

  test('has levels that differ from their neighbours by more than an adverb', () => {
    const steps = statements.flatMap((statement) =>
      neighbours(statement).map(([lower, upper], index) => ({
        step: `${statement.id}, ${index + 1} to ${index + 2}`,
        size: differenceBetween(lower, upper),
      })),
    );
    console.log('The three smallest steps:', [...steps].sort((a, b) => a.size - b.size).slice(0, 3));
    expect(steps.filter(({ size }) => size < SMALLEST_STEP)).toEqual([]);
    expect(
      differenceBetween(
        'Some teams ask people what they want before they plan.',
        'All teams always carefully ask people what they want before they plan.',
      ),
    ).toBeLessThan(SMALLEST_STEP);
  });

  test('keeps one subject through its four levels, and builds level 4 on level 3', () => {
    const subject = (level: string) => level.split(' ', 1)[0];
    expect(statements.filter(({ levels }) => new Set(levels.map(subject)).size > 1).map(({ id }) => id)).toEqual([]);
    expect(statements.filter(({ levels }) => !/\balso\b/.test(levels[3])).map(({ id }) => id)).toEqual([]);
  });

  test('has cells of its own: none repeats a cell of another statement', () => {
    expect(repeats(statements)).toEqual([]);
    const borrowed = {
      id: 'X',
      levels: [statements[1]?.levels[2] ?? '', 'People who take part hear nothing, unless they ask one of us by name.'],
    };
    expect(repeats([...statements.slice(0, 3), borrowed])).toEqual([
      `H-02 level 3 is nearly X level 1: ${borrowed.levels[0]}`,
    ]);
  });

  test('comes with evidence, a gloss and someone to ask', () => {
    for (const { id, evidence, gloss, findOut, roles } of statements) {
      expect(evidence.length, id).toBeGreaterThanOrEqual(1);
      expect(evidence.length, id).toBeLessThanOrEqual(3);
      expect(wordsIn(gloss).length, `${id}: gloss`).toBeGreaterThanOrEqual(8);
      expect(wordsIn(findOut).length, `${id}: findOut`).toBeGreaterThanOrEqual(8);
      expect(findOut, id).toMatch(/\b[Aa]sk\b/);
      expect(roles.length, id).toBeGreaterThanOrEqual(2);
    }
  });

  test('leads to guidance that is there', () => {
    expect(statements.flatMap(({ id, helps }) => (deadEnd(helps) ? [`${id}: helps: ${deadEnd(helps)}`] : []))).toEqual(
      [],
    );
    expect(deadEnd('/stages/procure-and-contract/#no-such-step')).toBe(
      '/stages/procure-and-contract/ has no place called "no-such-step"',
    );
    expect(deadEnd('/hub/no-such-element/')).toBe('there is no page /hub/no-such-element/');
    expect(deadEnd('/stages/procure-and-contract/#traps')).toBeUndefined();
  });

  test('maps to at least one heading of another framework', () => {
    expect(statements.filter(({ crosswalk }) => Object.keys(crosswalk).length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('the batons', () => {
  test('have a statement at both ends', () => {
    expect(missingEnds(statements)).toEqual([]);
    expect(missingEnds(statements.filter(({ baton }) => baton?.from !== 'design'))).toEqual([
      'nobody is asked about the handing end of design to procure',
      'nobody is asked about the receiving end of design to procure',
    ]);
  });

  test('are asked about in the part that holds that end', () => {
    const misplaced = statements.filter(
      ({ part, baton }) => baton && part !== (baton.side === 'handing' ? baton.from : baton.to),
    );
    expect(misplaced.map(({ id }) => id)).toEqual([]);
  });
});

function missingEnds(list: readonly Pick<Statement, 'baton'>[]): readonly string[] {
  return BATONS.flatMap(({ from, to }) =>
    (['handing', 'receiving'] as const)
      .filter((side) => !list.some(({ baton }) => baton?.from === from && baton.to === to && baton.side === side))
      .map((side) => `nobody is asked about the ${side} end of ${from} to ${to}`),
  );
}
