import { describe, expect, test } from 'vitest';
import { ALL_BATONS } from '../../src/cycle/batons';
import { PART_IDS } from '../../src/cycle/parts';
import { STATEMENT_PREFIX } from '../../src/schemas/instrument';
import { stepProblems } from '../../src/site/edition-steps';
import { deadEnd } from './addresses';
import { type Statement, edition, frameworks, locked, statements } from './content';
import { digestOf, lockProblems } from './edition-lock.mjs';
import { contentWords, differenceBetween, doublingsIn, likeness, undefinedWordsIn } from './wording';
import { wordsIn } from './reading-level';

/** How few and how many statements a part may have. */
const SIZES = {
  hub: [12, 18],
  needs: [5, 12],
  plan: [5, 12],
  design: [5, 12],
  procure: [5, 12],
  monitor: [5, 12],
} as const;
/** Of the quick check, at most a third is about handing over. */
const MOST_HANDING_OVER = 6;

/**
 * Fewer words of meaning than this, counted in both cells together, and neighbouring levels say nearly the same. From level 1 to 2 a
 * thing begins to be done, and one word may tell that; above, "some" and "most" alone are no step.
 */
const SMALLEST_STEP = [1, 2, 2] as const;
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

/** Ids that stand out of order, or that are missing though no step says what became of them. */
function idFaults(ids: readonly string[], prefix: string, gone: ReadonlySet<string>): readonly string[] {
  const numbers = ids.map((id) => Number(id.slice(-2)));
  const disorder = ids.filter((_, index) => index > 0 && !((numbers[index] ?? 0) > (numbers[index - 1] ?? 0)));
  const missing = Array.from(
    { length: Math.max(0, ...numbers) },
    (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`,
  );
  return [
    ...ids.filter((id) => !id.startsWith(`${prefix}-`)).map((id) => `${id} does not start with ${prefix}`),
    ...disorder.map((id) => `${id} stands out of order`),
    ...missing.filter((id) => !ids.includes(id) && !gone.has(id)).map((id) => `${id} is missing, and no step says why`),
  ];
}

const goneIds = new Set(
  edition.steps.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (change.kind === 'merged') return change.ids;
      return change.kind === 'retired' || change.kind === 'split' ? [change.id] : [];
    }),
  ),
);

describe('the statement bank', () => {
  test('has 52 to 64 statements: 12 to 18 on the hub, 5 to 12 on each stage', () => {
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

  test('asks about handing over in at most a third of the quick check', () => {
    const handing = statements.filter(({ quick, baton }) => quick && baton);
    expect(handing.map(({ id }) => id).length).toBeLessThanOrEqual(MOST_HANDING_OVER);
  });

  test('numbers the statements of a part in order, with gaps only where a step says what became of one', () => {
    for (const part of PART_IDS)
      expect(
        idFaults(
          of(part).map(({ id }) => id),
          STATEMENT_PREFIX[part],
          goneIds,
        ),
      ).toEqual([]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    expect(idFaults(['S1-01', 'H-02', 'H-01'], 'H', new Set())).toEqual([
      'S1-01 does not start with H',
      'H-01 stands out of order',
    ]);
    expect(idFaults(['H-01', 'H-03'], 'H', new Set())).toEqual(['H-02 is missing, and no step says why']);
    expect(idFaults(['H-01', 'H-03'], 'H', new Set(['H-02']))).toEqual([]);
  });

  test('says nothing twice: no two statements share their words', () => {
    expect(new Set(statements.map(({ statement }) => statement.toLowerCase())).size).toBe(statements.length);
    expect(new Set(statements.map(({ gloss }) => gloss.toLowerCase())).size).toBe(statements.length);
  });
});

describe('every statement', () => {
  test('says one thing', () => {
    const found = statements.flatMap(({ id, statement }) =>
      doublingsIn(statement).map((words) => `${id}: "${words}" in: ${statement}`),
    );
    expect(found).toEqual([]);
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

  test('has levels by the rule: not done, some, most, and people affected take a hand', () => {
    expect(statements.flatMap((each) => levelFaults(each))).toEqual([]);
  });

  test.each([
    ['level 2 joins two ways with "or"', { 1: 'Some teams ask people, or all teams ask some of them.' }],
    ['level 3 asks for every case', { 2: 'Every team asks people and writes down what they say.' }],
    ['level 3 has no "most" where level 2 has "some"', { 2: 'Teams ask people and write down what they say.' }],
    [
      'level 4 needs something to have gone wrong',
      { 3: 'Teams also ask people to check, which has changed a later plan.' },
    ],
    ['a level is longer than 28 words', { 2: `Most teams ask ${'people and carers and '.repeat(8)} neighbours.` }],
  ])('is caught when %s', (fault, cells) => {
    const levels = [
      'Teams do not ask people.',
      'Teams ask people in some cases.',
      'Teams ask people in most cases, and write it down.',
      'Teams also ask people to check what they wrote.',
    ];
    for (const [at, text] of Object.entries(cells)) levels[Number(at)] = text;
    expect(levelFaults({ id: 'X', levels })).toEqual([`X: ${fault}`]);
  });

  test('has an example for a gloss, not a definition', () => {
    expect(statements.filter(({ gloss }) => !gloss.startsWith('For example, ')).map(({ id }) => id)).toEqual([]);
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

  test('has four descriptors, each of 8 to 28 words', () => {
    for (const { id, levels } of statements) {
      expect(levels, id).toHaveLength(4);
      for (const level of levels) {
        expect(wordsIn(level).length, `${id}: ${level}`).toBeGreaterThanOrEqual(8);
        expect(wordsIn(level).length, `${id}: ${level}`).toBeLessThanOrEqual(28);
      }
    }
  });

  test('has levels that differ from their neighbours by more than an adverb', () => {
    const steps = statements.flatMap((statement) =>
      neighbours(statement).map(([lower, upper], index) => ({
        step: `${statement.id}, ${index + 1} to ${index + 2}`,
        size: differenceBetween(lower, upper),
        least: SMALLEST_STEP[index] ?? 2,
      })),
    );
    console.log('The three smallest steps:', [...steps].sort((a, b) => a.size - b.size).slice(0, 3));
    expect(steps.filter(({ size, least }) => size < least)).toEqual([]);
    expect(
      differenceBetween(
        'Some teams ask people what they want before they plan.',
        'All teams always carefully ask people what they want before they plan.',
      ),
    ).toBeLessThan(2);
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
      `H-02 level 2 is nearly X level 1: ${borrowed.levels[0]}`,
      `H-02 level 3 is nearly X level 1: ${borrowed.levels[0]}`,
    ]);
  });

  test('comes with evidence for levels 2 to 4, a gloss and someone to ask', () => {
    for (const { id, evidence, gloss, findOut, roles } of statements) {
      expect(new Set(evidence).size, id).toBe(3);
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

describe('another framework', () => {
  const answered = new Map<string, Set<number>>();
  for (const { crosswalk } of statements)
    for (const [id, headings] of Object.entries(crosswalk))
      answered.set(id, new Set([...(answered.get(id) ?? []), ...headings]));

  test('is one of nine or more', () => expect(frameworks.length).toBeGreaterThanOrEqual(9));

  test('has each heading answered by a statement or listed as not covered, and none both', () => {
    const wrong = frameworks.flatMap(({ id, data: { headings, notCovered } }) =>
      headings.flatMap((heading) => {
        const isAnswered = answered.get(id)?.has(heading.id) ?? false;
        const isListed = notCovered.some((each) => each.id === heading.id);
        return isAnswered === isListed ? [`${id} ${heading.id} is ${isAnswered ? 'both' : 'neither'}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the edition', () => {
  test('is locked: no statement changes without a new edition and a step that names it', () => {
    expect(lockProblems(statements, edition, locked)).toEqual([]);
  });

  test('has steps that lead to it and name statements that are there', () => {
    expect(stepProblems(edition.steps, edition.id, new Set(statements.map(({ id }) => id)))).toEqual([]);
  });

  const words = (id: string, text = id) => ({ id, statement: text, gloss: text, levels: [text, text, text, text] });
  const before = { edition: '1-1', statements: { A: digestOf(words('A')), B: digestOf(words('B')) } };
  const bank = [words('A', 'A said anew'), words('C')];
  const after = { edition: '1-2', statements: { A: digestOf(words('A', 'A said anew')), C: digestOf(words('C')) } };
  const step = (...changes: readonly object[]) => ({ id: '1-2', steps: [{ from: '1-1', to: '1-2', changes }] });

  test('lets a statement be reworded, retired and replaced with a step that says so', () => {
    const told = step({ kind: 'reworded', id: 'A' }, { kind: 'retired', id: 'B' }, { kind: 'new', id: 'C' });
    expect(lockProblems(bank, told, [before, after])).toEqual([]);
  });

  test('lets a statement be split and others merged', () => {
    const split = [words('A'), words('B1'), words('B2')];
    const digests = { edition: '1-2', statements: Object.fromEntries(split.map((each) => [each.id, digestOf(each)])) };
    expect(lockProblems(split, step({ kind: 'split', id: 'B', into: ['B1', 'B2'] }), [before, digests])).toEqual([]);
    const merged = { edition: '1-2', statements: { C: digestOf(words('C')) } };
    expect(lockProblems([words('C')], step({ kind: 'merged', ids: ['A', 'B'], into: 'C' }), [before, merged])).toEqual(
      [],
    );
  });

  test.each([
    ['a statement has other words', [words('A'), words('B', 'B said anew')], 'B has other words than in edition 1-1'],
    ['a statement is gone', [words('A')], 'B is gone from edition 1-1'],
    ['a statement is new', [words('A'), words('B'), words('C')], 'C is new in edition 1-1'],
  ])('says what to do when %s within it', (_, changed, fault) => {
    const [problem = ''] = lockProblems(changed, { id: '1-1', steps: [] }, [before]);
    expect(problem).toContain(fault);
    expect(problem).toContain('run "npm run lock:edition"');
  });

  test('says which change its step leaves out, and which it makes up', () => {
    expect(lockProblems(bank, step({ kind: 'reworded', id: 'A' }), [before, after])).toEqual([
      'The step from 1-1 to 1-2 must say that B is retired, split or merged.',
      'The step from 1-1 to 1-2 must say that C is new, or what another was split or merged into.',
    ]);
    const same = { edition: '1-2', statements: before.statements };
    expect(lockProblems([words('A'), words('B')], step({ kind: 'reworded', id: 'A' }), [before, same])).toEqual([
      'The step from 1-1 to 1-2 names A, whose words are the same in both.',
    ]);
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
  return ALL_BATONS.flatMap(({ from, to }) =>
    (['handing', 'receiving'] as const)
      .filter(
        (side) =>
          !list.some(
            ({ baton }) =>
              baton?.side === side && baton.from === from && [baton.to, ...(baton.also ?? [])].includes(to),
          ),
      )
      .map((side) => `nobody is asked about the ${side} end of ${from} to ${to}`),
  );
}

/** Where the levels of a statement break the rules that a program can see. */
function levelFaults({ id, levels }: { readonly id: string; readonly levels: readonly string[] }): readonly string[] {
  const [, some = '', most = '', also = ''] = levels;
  const faults = [
    / or /.test(some) && 'level 2 joins two ways with "or"',
    /\b(?:every|all)\b(?! can\b)/i.test(most) && 'level 3 asks for every case',
    /\bsome\b/i.test(some) &&
      !/\bmost\b/i.test(most) &&
      !/\bevery\b/i.test(most) &&
      'level 3 has no "most" where level 2 has "some"',
    /\b(?:has|have|had) (?:been )?(?:changed|altered|corrected|mended)\b/.test(also) &&
      'level 4 needs something to have gone wrong',
    levels.some((level) => wordsIn(level).length > 28) && 'a level is longer than 28 words',
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${id}: ${fault}`);
}
