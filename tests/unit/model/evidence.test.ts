import { describe, expect, test } from 'vitest';
import { isOld, monthsBefore, strongest, toChase } from '../../../src/assessment/model/evidence';
import { standingsOf } from '../../../src/assessment/model/standing';
import { assessmentWith, level, statement } from '../examples';

const TODAY = '2026-11-23';
const piece = (more = {}) => ({ title: 'Minutes', place: 'Website', date: '2026-10-01', ...more });

describe('evidence is old', () => {
  test.each([
    ['2025-11-23', false],
    ['2025-11-22', true],
    ['2026-11-23', false],
    ['1999-01-01', true],
    ['', undefined],
  ])('dated %j: %j', (date, old) => expect(isOld({ date }, TODAY)).toBe(old));

  test.each([
    ['2024-02-29', 12, '2023-02-28'],
    ['2025-02-28', 12, '2024-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2000-03-31', 1, '2000-02-29'],
  ])('%s less %i months is %s', (day, months, before) => expect(monthsBefore(day, months)).toBe(before));
});

test('the strongest step that some piece stands on is found, and none where none says', () => {
  expect(strongest([piece({ strength: 'said' }), piece({ strength: 'confirmed' }), piece()])).toBe('confirmed');
  expect(strongest([piece()])).toBeUndefined();
});

describe('what to chase', () => {
  const ids = ['H-01', 'H-02', 'H-03', 'H-04'];
  const chase = (entries: Parameters<typeof assessmentWith>[0]) =>
    toChase(
      standingsOf(
        ids.map((id) => statement(id)),
        assessmentWith(entries),
      ),
      TODAY,
    ).map(({ standing, why }) => [standing.statement.id, ...why]);

  test('a claim of level 3 or above with nothing written down comes first; a level below makes no claim', () => {
    expect(
      chase({
        'H-01': { answer: level(4), evidence: [piece({ date: '2020-01-01' })] },
        'H-02': { answer: level(3) },
        'H-03': { answer: level(2) },
        'H-04': { answer: level(3), evidence: [piece()] },
      }),
    ).toEqual([
      ['H-02', 'nothing'],
      ['H-01', 'old'],
    ]);
  });

  test('one fresh piece is enough against age; a lacking date or place is named', () => {
    expect(
      chase({ 'H-01': { answer: level(3), evidence: [piece({ date: '2020-01-01' }), piece({ title: 'New' })] } }),
    ).toEqual([]);
    expect(
      chase({ 'H-01': { answer: level(3), evidence: [piece({ date: '', place: ' ', strength: 'said' })] } }),
    ).toEqual([['H-01', 'only-said', 'no-date', 'no-place']]);
  });
});
