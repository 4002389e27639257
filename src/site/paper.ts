import { allStatements } from './bank';

/** The forms of the self-assessment on paper. `large` is set in 18 point and more. */
export const SHEETS = {
  quick: { title: 'The quick check, to answer on paper', quick: true, large: false },
  full: { title: 'Every statement, to answer on paper', quick: false, large: false },
  'quick-large': { title: 'The quick check in large print', quick: true, large: true },
  'full-large': { title: 'Every statement in large print', quick: false, large: true },
} as const;

export type SheetId = keyof typeof SHEETS;

/** The statements of a sheet, in order. */
export function statementsOn(sheet: SheetId) {
  return allStatements().filter(({ quick }) => quick || !SHEETS[sheet].quick);
}

/** Eight cards make a sheet of A4. */
export const CARDS_A_SHEET = 8;
