import { PART_IDS } from '../../src/cycle/parts';
import type { Answer, Level } from '../../src/assessment/model/answer';
import { type Assessment, type Entry, type Response, startAssessment } from '../../src/assessment/model/assessment';
import type { Bank, Statement, StatementWords } from '../../src/assessment/model/bank';

/** A small statement bank: four statements in each part, the first three of them in the quick check. */
export const BANK: Bank = {
  edition: '2026-1',
  statements: PART_IDS.flatMap((part, index) =>
    [1, 2, 3, 4].map((number): Statement => {
      const id = `${index === 0 ? 'H' : `S${index}`}-0${number}`;
      return { id, part, quick: number <= 3, legal: false };
    }),
  ),
};

/** What the file reader is told of that bank. */
export const KNOWN = { edition: BANK.edition, ids: new Set(BANK.statements.map(({ id }) => id)) };

export const WORDS: ReadonlyMap<string, StatementWords> = new Map(
  BANK.statements.map(({ id }) => [
    id,
    {
      id,
      statement: `We do ${id}.`,
      gloss: '',
      levels: [`${id} at level 1`, `${id} at level 2`, `${id} at level 3`, `${id} at level 4`],
      evidence: [`${id} shown at 2`, `${id} shown at 3`, `${id} shown at 4`],
      inside: false,
      findOut: '',
      helps: '',
    },
  ]),
);

export const MONDAY = '2026-11-23T10:00:00.000Z';
export const TUESDAY = '2026-11-24T10:00:00.000Z';

export const level = (chosen: Level, nearly = false): Answer => ({ kind: 'level', level: chosen, nearly });
export const dontKnow: Answer = { kind: 'dont-know' };
export const notApplicable: Answer = { kind: 'not-applicable', reason: 'We let no contracts.' };
export const preferNotToSay: Answer = { kind: 'prefer-not-to-say' };
export const someoneElse = (chosen?: Level): Answer =>
  chosen === undefined
    ? { kind: 'someone-else', who: 'The council' }
    : { kind: 'someone-else', who: 'The council', level: chosen };

/** One statement, for tests that need a special one. */
export function statement(id: string, more: Partial<Statement> = {}): Statement {
  return { id, part: 'hub', quick: true, legal: false, ...more };
}

/** One person's response, from a list of statement ids and answers. */
export function responseWith(answers: Readonly<Record<string, Answer>>): Response {
  const entries = Object.entries(answers).map(([id, answer]): [string, Entry] => [id, { answer }]);
  return { id: 'person-1', viewpoint: 'staff', entries: Object.fromEntries(entries) };
}

/** An assessment of everything, unless told otherwise, with one response. */
export function assessmentWith(
  entries: Readonly<Record<string, Entry>> = {},
  more: Partial<Assessment> = {},
): Assessment {
  const empty = startAssessment({
    id: 'assessment-1',
    responseId: 'person-1',
    title: 'Our maternity pathway',
    scope: 'pathway',
    depth: 'full',
    parts: PART_IDS,
    viewpoint: 'staff',
    edition: BANK.edition,
    now: MONDAY,
  });
  return { ...empty, responses: [{ ...empty.responses[0], entries }], ...more };
}
