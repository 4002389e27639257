import fc from 'fast-check';
import { PART_IDS } from '../../src/cycle/parts';
import { type Answer, LEVELS } from '../../src/assessment/model/answer';
import {
  type Assessment,
  DEPTHS,
  type Entry,
  type Evidence,
  type Response,
  SCOPE_KINDS,
  VIEWPOINTS,
} from '../../src/assessment/model/assessment';
import type { Counts } from '../../src/assessment/model/agreement';
import { BANK } from './examples';

/** Texts that break things: formulas, quotes, line ends, control characters, other scripts, half a character. */
const awkward = fc.constantFrom(
  '=1+1',
  '+44 20',
  '-5 beds',
  '@SUM(A1)',
  '\tindented',
  '\rreturned',
  '"quoted"',
  'a,b',
  'two\nlines',
  'two\r\nlines',
  '\u0000',
  '\u001b[31m',
  '\uFEFFmarked',
  '\u2028',
  'مرحبا',
  'ਪੰਜਾਬੀ',
  '👩🏽‍⚕️',
  '\uD83D',
  '\uDC00',
  '\\',
  '{"a":[',
  '</script>',
  "'",
  '',
);
const anyUnits = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: most }).map((units) => String.fromCharCode(...units));

/** Any text a person might type or paste, at most `most` characters. */
export const text = (most = 40): fc.Arbitrary<string> =>
  fc
    .oneof(
      awkward,
      fc.string({ unit: 'grapheme', maxLength: most }),
      anyUnits(most),
      fc.tuple(awkward, fc.string({ unit: 'binary' })).map((pair) => pair.join('')),
    )
    .map((made) => made.slice(0, most));

const level = fc.constantFrom(...LEVELS);

/** Every kind of answer. */
export const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('level' as const), level, nearly: fc.boolean() }, { noNullPrototype: true }),
  fc.constant<Answer>({ kind: 'dont-know' }),
  fc.record({ kind: fc.constant('not-applicable' as const), reason: text() }, { noNullPrototype: true }),
  text().map((who): Answer => ({ kind: 'someone-else', who })),
  fc.tuple(text(), level).map(([who, chosen]): Answer => ({ kind: 'someone-else', who, level: chosen })),
  fc.constant<Answer>({ kind: 'prefer-not-to-say' }),
);

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = fc.oneof(
  fc.constant(''),
  moment.map((instant) => instant.slice(0, 10)),
);

const evidence: fc.Arbitrary<Evidence> = fc.record(
  { title: text(), place: text(), date: day },
  { noNullPrototype: true },
);

/** An object with each of some fields there or not: a missing field is missing, never `undefined`. */
function some<T extends object>(fields: {
  [Key in keyof T]-?: fc.Arbitrary<Exclude<T[Key], undefined>>;
}): fc.Arbitrary<T> {
  return fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
}

const entry = some<Entry>({ answer, note: text(), evidence: fc.array(evidence, { maxLength: 3 }) });

const entries: fc.Arbitrary<Response['entries']> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...BANK.statements.map(({ id }) => id)), entry), { selector: ([id]) => id })
  .map((pairs) => Object.fromEntries(pairs));

/** One person's answers to any of the example statements, some of them left blank. */
export const response: fc.Arbitrary<Response> = fc
  .tuple(fc.constantFrom(...VIEWPOINTS), entries, some<{ name?: string }>({ name: text() }))
  .map(([viewpoint, all, named]) => ({ id: 'person-1', viewpoint, entries: all, ...named }));

/** Any assessment of the example bank, by one to three people. */
export const assessment: fc.Arbitrary<Assessment> = fc
  .record(
    {
      title: text(200),
      scope: fc.constantFrom(...SCOPE_KINDS),
      depth: fc.constantFrom(...DEPTHS),
      parts: fc.subarray([...PART_IDS], { minLength: 1 }),
      created: moment,
      changed: moment,
      people: fc.array(response, { minLength: 1, maxLength: 3 }),
    },
    { noNullPrototype: true },
  )
  .map(({ people, ...rest }) => ({
    id: 'assessment-1',
    edition: BANK.edition,
    ...rest,
    responses: people.map((person, index) => ({
      ...person,
      id: `person-${index + 1}`,
    })) as unknown as Assessment['responses'],
  }));

/** How many people chose each of four levels: at least one person, at most 30 or so. */
export const counts: fc.Arbitrary<Counts> = fc
  .array(fc.nat({ max: 8 }), { minLength: 4, maxLength: 4 })
  .filter((made) => made.some(Boolean));

/** The levels that some people chose, in the order they sat in the room. */
export const people = fc.array(level, { minLength: 1, maxLength: 15 });

/** Checks something for many generated cases. A failure prints the smallest case that fails and the seed that finds it again. */
export function always<T>(cases: fc.Arbitrary<T>, check: (one: T) => void): void {
  fc.assert(
    fc.property(cases, (one) => {
      check(one);
    }),
  );
}
