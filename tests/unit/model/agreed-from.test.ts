import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readEngagementFile } from '../../../src/assessment/files/read-file';
import { agreedOn, answersAt, answersSince } from '../../../src/assessment/model/agreed-from';
import type { Answer } from '../../../src/assessment/model/answer';
import type { Agreed, Assessment, Response } from '../../../src/assessment/model/assessment';
import { withAgreed } from '../../../src/assessment/model/workshop';
import { KNOWN, MONDAY, TUESDAY, assessmentWith, dontKnow, level, notApplicable, preferNotToSay } from '../examples';
import { always, answer } from '../arbitraries';

/** An assessment whose people answered H-01 like this; nothing is somebody who answered something else. */
function groupWith(answers: readonly (Answer | undefined)[]): Assessment {
  const responses = answers.map((given, index): Response => {
    const other = { 'H-02': { answer: level(1) } };
    return { id: `p${index}`, viewpoint: 'staff', entries: given ? { ...other, 'H-01': { answer: given } } : other };
  });
  return assessmentWith({}, { responses: responses as unknown as Assessment['responses'] });
}

const last = groupWith([level(1), level(4), level(4, true), dontKnow, notApplicable, preferNotToSay, undefined]);
const settled = { level: 3, reason: '', dissents: [], state: 'settled' } as const;
const said = (assessment: Assessment) => assessment.agreed?.['H-01'] as Agreed;

describe('an agreement', () => {
  const agreed = withAgreed(last, 'H-01', settled, MONDAY);
  const then = {
    at: MONDAY,
    levels: [1, 0, 0, 2],
    dontKnow: 1,
    notApplicable: 1,
    preferNotToSay: 1,
    unanswered: 1,
  };

  test('keeps the answers it was made from, as counts of people', () => expect(said(agreed).from).toEqual(then));

  test('still has them a year later, when everybody has answered anew', () => {
    const anew = { ...agreed, responses: groupWith([level(2), level(2)]).responses };
    expect(said(anew).from).toEqual(then);
    expect(answersSince(said(anew), anew, 'H-01')).toBe('changed');
    expect(answersSince(said(agreed), agreed, 'H-01')).toBe('same');
  });

  test('keeps its day and its answers when only the reason is mended', () => {
    const anew = { ...agreed, responses: groupWith([level(2)]).responses };
    const mended = withAgreed(anew, 'H-01', { ...said(anew), reason: 'Seen', dissents: ['No'] }, TUESDAY);
    expect(said(mended)).toEqual({ ...said(agreed), reason: 'Seen', dissents: ['No'] });
    expect(agreedOn(said(mended))).toBe(MONDAY);
  });

  test.each([
    ['another level', { ...settled, level: 2 as const }],
    ['nearly the next', { ...settled, nearly: true }],
    ['not settling', { reason: '', dissents: [], state: 'not-settled' as const }],
  ])('takes the answers of the day when it becomes %s', (_, next) => {
    const anew = { ...agreed, responses: groupWith([level(2)]).responses };
    const again = said(withAgreed(anew, 'H-01', next, TUESDAY));
    expect(again.from).toMatchObject({ at: TUESDAY, levels: [0, 1, 0, 0] });
  });

  test('of an older file, without the answers, does not get those of another day with a mended reason', () => {
    const old = { ...last, agreed: { 'H-01': { ...settled, at: MONDAY } } };
    const mended = said(withAgreed(old, 'H-01', { ...settled, reason: 'Seen' }, TUESDAY));
    expect(mended.from).toBeUndefined();
    expect(answersSince(mended, old, 'H-01')).toBe('not-kept');
    expect(agreedOn(said(old))).toBe(MONDAY);
  });
});

test('whatever people answered, the counts with an agreement are of all of them and come back from a file', () => {
  always(fc.array(fc.option(answer, { nil: undefined }), { minLength: 1, maxLength: 9 }), (given) => {
    const group = groupWith(given);
    const { at: _at, levels, ...beside } = answersAt(group, 'H-01', MONDAY);
    const counted = [...levels, ...Object.values(beside)].reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(given.length);
    const agreed = withAgreed(group, 'H-01', settled, TUESDAY);
    expect(readEngagementFile(writeEngagementFile(agreed, TUESDAY), KNOWN)).toEqual({ ok: true, value: agreed });
  });
});
