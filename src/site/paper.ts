import { getCollection } from 'astro:content';
import { ALL_PARTS } from '../cycle/parts';
import { allStatements, statementsFor } from './bank';
import { broken } from './broken';

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

/** The whole bank, part by part. */
export function statementsByPart() {
  return ALL_PARTS.map((part) => ({ part, statements: statementsFor(part.id) }));
}

/** Eight cards make a sheet of A4. */
export const CARDS_A_SHEET = 8;

/** The seats people answer from, in the app's words. */
export const SEATS = [
  'The board',
  'Staff of the organisation',
  'A partner: council, provider, another NHS body',
  'A patient or carer',
  'A voluntary or community organisation',
  'Healthwatch, or whoever does its work now',
  'Somewhere else',
  'I would rather not say',
] as const;

/** The answers beside the scale, in the app's words. */
export const BESIDE_THE_SCALE = [
  'Nearly the next level',
  "I don't know",
  'Someone else does this for us',
  'I prefer not to say',
  'It does not apply to us, because:',
] as const;

const simple = new Map((await getCollection('simpleWords')).map(({ data }) => [data.id, data]));

/** The statements of a sheet in simple words. A statement without them stops the build. */
export function statementsInSimpleWords(sheet: 'quick' | 'full') {
  return statementsOn(sheet).map(({ id, part }) => ({
    part,
    ...(simple.get(id) ?? broken('content/instrument/simple-words.yaml', id, 'this statement has no simple words')),
  }));
}
