import { describe, expect, test } from 'vitest';
import { groupView } from '../../../src/assessment/model/group';
import type { Outcome } from '../../../src/assessment/exchange/add-answers';
import { needsLook, outcomeWords, summaryWords } from '../../../src/assessment/rooms/words/add-words';
import {
  besideSentence,
  gapSentence,
  labelCounts,
  marksSentence,
  medianWords,
  peopleWords,
} from '../../../src/assessment/rooms/words/group-words';
import { minutesFor } from '../../../src/assessment/rooms/words/minutes';
import { PART_IDS } from '../../../src/cycle/parts';
import { dontKnow, level, statement } from '../examples';

const people = [
  { id: 'a', viewpoint: 'staff', entries: { 'H-01': { answer: level(3) } } },
  { id: 'b', viewpoint: 'staff', entries: { 'H-01': { answer: level(3) } } },
  { id: 'c', viewpoint: 'patient-or-carer', entries: { 'H-01': { answer: level(1) } } },
  { id: 'd', viewpoint: 'patient-or-carer', entries: { 'H-01': { answer: level(1) } } },
  { id: 'e', viewpoint: 'patient-or-carer', entries: { 'H-01': { answer: dontKnow } } },
] as const;
const [view] = groupView([statement('H-01')], people);
if (!view) throw new Error('no view');

test('a statement is told as counts of people, never as a share', () => {
  expect(marksSentence(view)).toBe('2 at level 1, 2 at level 3. Middle: 1 to 3; at most 2 levels apart.');
  expect(besideSentence(view)).toBe("Besides: 1 don't know.");
  expect(view.gaps.map(gapSentence)).toEqual(['Staff say 3, patients and carers 1.']);
  expect(labelCounts([view, view])).toBe('2 split');
  expect([medianWords({ low: 2, high: 2 }), medianWords({ low: 2, high: 3 }), medianWords(undefined)]).toEqual([
    '2',
    '2 to 3',
    'none',
  ]);
  expect([peopleWords(0), peopleWords(1), peopleWords(6)]).toEqual([
    'Nobody has answered yet.',
    'One person has answered.',
    '6 people have answered.',
  ]);
});

test.each([
  ['quick', PART_IDS, 20],
  ['quick', ['hub'], 5],
  ['full', PART_IDS, 90],
  ['full', ['hub'], 15],
] as const)('%s with %j takes about %i minutes', (depth, parts, minutes) =>
  expect(minutesFor({ depth, parts })).toBe(minutes),
);

describe('what became of what was offered', () => {
  const ade = { id: 'ade', viewpoint: 'healthwatch', name: 'Ade', entries: { 'H-01': { answer: level(3) } } } as const;
  const taken = (arrival: (Outcome & { kind: 'taken' })['arrival']): Outcome => ({
    name: 'a.json',
    kind: 'taken',
    arrival,
    response: ade,
  });

  test.each<[Outcome, RegExp, boolean]>([
    [taken({ kind: 'new' }), /^Added: Ade, Healthwatch, 1 answer\.$/, false],
    [taken({ kind: 'new', alike: 'bea' }), /It may be the same person as "Bea"/, true],
    [taken({ kind: 'same' }), /^Nothing new/, false],
    [taken({ kind: 'newer', clocks: false }), /They count now; the older copy is kept/, false],
    [taken({ kind: 'newer', clocks: true }), /a clock may be wrong/, true],
    [taken({ kind: 'older', clocks: false }), /The newer ones go on counting/, true],
    [taken({ kind: 'doubtful' }), /it cannot be told which is newer/, true],
    [taken({ kind: 'back' }), /^Back in/, false],
    [{ name: 'a', kind: 'other-assessment', title: 'Elsewhere' }, /another assessment, "Elsewhere"/, true],
    [{ name: 'a', kind: 'no-room' }, /there is no room/, true],
    [
      { name: 'a', kind: 'problem', problem: { code: 'other-edition', edition: '2031-1' } },
      /another edition of the statements \(2031-1\)/,
      true,
    ],
    [
      { name: 'a', kind: 'problem', problem: { code: 'too-many', count: 1001, limit: 1000 } },
      /1001 people's answers in this one text/,
      true,
    ],
    [{ name: 'a', kind: 'problem', problem: { code: 'not-read' } }, /could not be read/, true],
  ])('%#', (outcome, words, look) => {
    expect(outcomeWords(outcome, 'Bea')).toMatch(words);
    expect(needsLook(outcome)).toBe(look);
  });

  test('is told in one sentence, with nothing left out', () => {
    const outcomes: readonly Outcome[] = [
      taken({ kind: 'new' }),
      taken({ kind: 'back' }),
      taken({ kind: 'newer', clocks: false }),
      taken({ kind: 'older', clocks: false }),
      taken({ kind: 'doubtful' }),
      taken({ kind: 'same' }),
      { name: 'a', kind: 'no-room' },
    ];
    expect(summaryWords(outcomes)).toBe(
      '2 added, 1 newer than what was here, 2 kept aside, 1 here already, 1 not added. 3 to look at.',
    );
  });
});
