import { describe, expect, test } from 'vitest';
import type { Assessment, Entry, Response } from '../../../src/assessment/model/assessment';
import { doneWell } from '../../../src/assessment/model/done-well';
import { groupView } from '../../../src/assessment/model/group';
import { standingsOf } from '../../../src/assessment/model/standing';
import { countedIn } from '../../../src/assessment/model/who-is-shown';
import { carriedByWords } from '../../../src/assessment/rooms/words/public-words';
import { MONDAY, assessmentWith, dontKnow, level, statement } from '../examples';

const ONE = statement('H-01');
const SHOWN = [{ title: 'Minutes', place: 'Drive', date: '2026-10-01', strength: 'record' as const }];
const offered = (entries: readonly Entry[], more: Partial<Assessment> = {}) => {
  const responses = entries.map((entry, who): Response => ({
    id: String(who),
    viewpoint: 'staff',
    entries: { 'H-01': entry },
  }));
  const assessment = assessmentWith({}, { responses: responses as unknown as Assessment['responses'], ...more });
  return doneWell(standingsOf([ONE], assessment), groupView([ONE], countedIn(assessment)));
};
const all = (...levels: readonly (1 | 2 | 3 | 4)[]): Entry[] =>
  levels.map((at) => ({ answer: level(at), evidence: SHOWN }));
const unknown = (count: number): Entry[] => Array.from({ length: count }, () => ({ answer: dontKnow }));

describe('"what you do well" is offered to the public', () => {
  test('where evidence, agreement and few don’t-knows carry it, and they stand beside', () => {
    const [line] = offered([...all(3, 3, 3, 4, 4), ...unknown(1)]);
    expect(line && carriedByWords(line.standing, line.view)).toBe(
      '1 piece of evidence. Level 3, close. 1 of 6 does not know.',
    );
  });

  test.each<[string, readonly Entry[]]>([
    ['half do not know', [...all(3, 3, 3), ...unknown(3)]],
    ['nothing shows it', all(3, 3, 4).map(({ answer }) => ({ ...(answer && { answer }) }))],
    [
      'somebody says so and nothing more',
      all(3, 3).map((entry) => ({
        ...entry,
        evidence: [{ title: 'So I hear', place: '', date: '', strength: 'said' }],
      })),
    ],
    ['the middle falls to 2', all(2, 3)],
    ['the group is split', all(1, 1, 4, 4, 4)],
    ['one stands far apart', all(1, 4, 4, 4, 4)],
  ])('but not where %s', (_, entries) => expect(offered(entries)).toEqual([]));

  test('a lone voice was heard where the group agreed', () => {
    const settled = { level: 3 as const, reason: '', dissents: [], state: 'settled' as const, at: MONDAY };
    expect(offered(all(1, 4, 4, 4, 4), { agreed: { 'H-01': settled } })).toHaveLength(1);
  });
});
