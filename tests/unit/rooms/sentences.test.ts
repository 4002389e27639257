import { describe, expect, test } from 'vitest';
import type { Agreed, Assessment, Response } from '../../../src/assessment/model/assessment';
import { answersAt, answersSince } from '../../../src/assessment/model/agreed-from';
import { groupView } from '../../../src/assessment/model/group';
import { handOversOf } from '../../../src/assessment/model/handovers';
import { standingsOf } from '../../../src/assessment/model/standing';
import { madeFromWords, sinceWords } from '../../../src/assessment/rooms/words/agreed-words';
import { handOverCounts, levelWords, standingWords } from '../../../src/assessment/rooms/words/baton-words';
import { levelRange, listed, some } from '../../../src/assessment/rooms/words/sentences';
import { pieceWords, quotedWords, saidWords, whoseWords } from '../../../src/assessment/rooms/words/voice-words';
import { MONDAY, TUESDAY, assessmentWith, level, statement } from '../examples';

const ONE = statement('H-01');
const people = (...levels: readonly (1 | 2 | 3 | 4)[]): readonly Response[] =>
  levels.map((at, index) => ({
    id: `p${index}`,
    viewpoint: 'staff',
    entries: { 'H-01': { answer: level(at), evidence: [{ title: 'Minutes', place: '', date: '' }] } },
  }));
const group = (responses: readonly Response[], more: Partial<Assessment> = {}) =>
  assessmentWith({}, { responses: responses as unknown as Assessment['responses'], ...more });
const standing = (assessment: Assessment) =>
  standingsOf([ONE], assessment)[0] as ReturnType<typeof standingsOf>[number];

describe('one and many', () => {
  test.each([
    [some(1, 'answer'), '1 answer'],
    [some(0, 'answer'), '0 answers'],
    [some(2, 'person', 'people'), '2 people'],
    [listed([]), ''],
    [listed(['a']), 'a'],
    [listed(['a', 'b', 'c']), 'a, b and c'],
    [saidWords({ voices: [], evidence: [{ title: '', place: '', date: '', from: [] }] }), '1 piece of evidence'],
    [quotedWords(1, 1), 'People wrote 1 thing about the statements. It is quoted here, word for word.'],
    [whoseWords('healthwatch', 'Ade'), 'Ade, Healthwatch'],
    [whoseWords(undefined), 'Viewpoint not shown'],
    [
      pieceWords({ title: 'Survey', place: '', date: '', from: ['staff', undefined] }),
      'Evidence: Survey. Listed by: staff; viewpoint not shown.',
    ],
  ])('%s', (said, right) => expect(said).toBe(right));

  test('one hand-over is, two are', () => {
    const both = (from: 'needs' | 'plan', to: 'plan' | 'design', at: 2 | 4) =>
      (['handing', 'receiving'] as const).map((side) => ({
        statement: statement(`${from}-${side}`, { baton: { from, to, side } }),
        at,
      }));
    const sides = [...both('needs', 'plan', 4), ...both('plan', 'design', 2)];
    const answers = Object.fromEntries(sides.map(({ statement: { id }, at }) => [id, { answer: level(at) }]));
    const of = sides.map((each) => each.statement);
    expect(handOverCounts(handOversOf(standingsOf(of, assessmentWith(answers))))).toBe(
      'Of 2 hand-overs, 1 is strong and 1 is weak here.',
    );
  });
});

describe('a middle between two levels', () => {
  test('is always its low and its high, never the lower alone', () => {
    const between = standing(group(people(1, 2)));
    expect(levelRange(between)).toBe('1 to 2');
    expect(levelWords(between)).toBe('H-01 between level 1 and 2, the middle of 2 answers');
    expect(standingWords(between)).toBe('H-01 between level 1 and 2, the middle of 2 answers, 1 piece of evidence');
  });
});

describe('an agreement', () => {
  const then = group(people(1, 4, 4, 4, 4, 4));
  const agreed: Agreed = {
    level: 3,
    reason: '',
    dissents: [],
    state: 'settled',
    at: MONDAY,
    from: answersAt(then, 'H-01', MONDAY),
  };
  const since = (assessment: Assessment) => {
    const [view] = groupView([ONE], assessment.responses);
    return view && sinceWords(agreed, view, answersSince(agreed, assessment, 'H-01'));
  };

  test('tells what it was made from, whatever people answer later', () => {
    expect(madeFromWords(agreed)).toBe('Made from: 1 at level 1, 5 at level 4. Middle: 4; at most 3 levels apart.');
    expect(madeFromWords({})).toBe('How the answers lay then was not kept.');
  });

  test('says when it is older than the answers, and how they lie now', () => {
    expect(since(then)).toBe('');
    expect(since(group(people(3, 3, 3, 3, 3, 3)))).toBe(
      'This is older than the answers: they have changed since. Now: 6 at level 3. Middle: 3; all at one level.',
    );
  });

  test('does not set the answers of then and now side by side if the difference is one person', () => {
    expect(since(group(people(1, 4, 4, 4, 4, 4, 2)))).toBe(
      'This is older than the answers: they have changed since. One person more is in them. Talk about it again.',
    );
  });

  test('is dated wherever its level stands', () => {
    const settled = group(people(3, 3), { agreed: { 'H-01': { ...agreed, at: TUESDAY } } });
    expect(levelWords(standing(settled))).toBe(
      'H-01 at level 3, agreed by the group on 23 November 2026 (answers have changed since)',
    );
  });
});
