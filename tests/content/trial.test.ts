import { describe, expect, test } from 'vitest';
import { agreementOn, descriptions, planOf, rounds, rowsOf, statements, tableOf } from '../trial/trial.mjs';
import { locked, textOf } from './content';

const ratings = (on: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(on).flatMap(([description, given]) =>
    given.map((rating, reader) => ({ reader: String(reader), description, statement: 'H-01', rating })),
  );

describe('the desk trial', () => {
  test('rates each statement of its plan on three different descriptions that are there', () => {
    const known = new Set(descriptions().map(({ id }: { readonly id: string }) => id));
    const plan = planOf(1);
    const ever = new Set(locked.flatMap((each) => Object.keys(each.statements)));
    expect([...plan.keys()].filter((id) => !ever.has(id))).toEqual([]);
    const untried = statements().filter(({ id }: { readonly id: string }) => !plan.has(id));
    if (untried.length > 0)
      console.log('Not tried yet:', untried.map(({ id }: { readonly id: string }) => id).join(', '));
    for (const [id, on] of plan) {
      expect(new Set(on).size, id).toBe(3);
      expect(
        on.filter((each: string) => !known.has(each)),
        id,
      ).toEqual([]);
    }
  });

  test('tries a statement again on other descriptions', () => {
    const again = rounds()
      .slice(1)
      .flatMap((round) => [...planOf(round)].map(([id, on]) => ({ id, on, before: planOf(1).get(id) ?? [] })));
    expect(
      again.filter(({ on, before }) => on.some((each: string) => before.includes(each))).map(({ id }) => id),
    ).toEqual([]);
  });

  test('counts those who chose the commonest level, description by description', () => {
    expect(agreementOn(ratings({ d01: ['2', '2', '2', '3'], d02: ['4', '4', '4', '4'] })).same).toBe(7 / 8);
    expect(agreementOn(ratings({ d01: ['1', '2', '3', '4'] })).same).toBe(1 / 4);
  });

  test('keeps being torn and finding nothing out of agreement, and tells their shares', () => {
    const on = agreementOn(ratings({ d01: ['2', '2', '2/3', 'N'], d02: ['N', 'N', 'N', 'N'] }));
    expect(on).toMatchObject({ same: 1, torn: 1 / 3, nothing: 5 / 8 });
    expect(agreementOn(ratings({ d01: ['N', 'N', '3', 'N'] })).same).toBeUndefined();
  });

  test('reads ratings with the line ends of any machine', () => {
    expect(rowsOf('description\tstatement\trating\r\nd01\tH-01\t2\r\n')).toEqual([
      { description: 'd01', statement: 'H-01', rating: '2' },
    ]);
  });

  test('has its tables in the documentation as the ratings give them', () => {
    const text = textOf('docs/instrument.md');
    for (const round of rounds()) expect(text, 'run "node tests/trial/table.mjs --write"').toContain(tableOf(round));
  });
});
