import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readEngagementFile } from '../../../src/assessment/files/read-file';
import { readIncoming } from '../../../src/assessment/files/read-any';
import { writeResponseText } from '../../../src/assessment/files/response-file';
import type { FileProblem } from '../../../src/assessment/files/untrusted';
import type { Action, Assessment } from '../../../src/assessment/model/assessment';
import { KNOWN, MONDAY, TUESDAY, assessmentWith } from '../examples';
import { text as anyText } from '../arbitraries';
import { withValueAt } from './places';

const MARK = '--- BEGIN ENGAGEMENT CYCLE ANSWERS ---';

async function problemOf(text: string): Promise<FileProblem | undefined> {
  const [found] = await readIncoming(text, KNOWN);
  return found?.kind === 'problem' ? found.problem : undefined;
}

describe('what was saved opens again', () => {
  test.each([
    ['a note', assessmentWith({ 'H-01': { note: `I pasted this:\n${MARK}\nH4sIAAAA` } })],
    ['a title', { ...assessmentWith(), title: MARK }],
    ['a title with both marks', { ...assessmentWith(), title: `${MARK} --- END ENGAGEMENT CYCLE ANSWERS ---` }],
  ])('although %s holds the first line of a text block', async (_, assessment) => {
    const found = await readIncoming(writeEngagementFile(assessment, TUESDAY), KNOWN);
    expect(found).toEqual([{ kind: 'assessment', assessment }]);
  });

  test('as a text to paste, although the title holds the first line of one', async () => {
    const assessment = { ...assessmentWith({ 'H-01': { note: 'x' } }), title: `Ours ${MARK}` };
    const found = await readIncoming(await writeResponseText(assessment, TUESDAY), KNOWN);
    expect(found).toMatchObject([{ kind: 'response', file: { title: assessment.title } }]);
  });

  test('with 500 people and three snapshots of them', () => {
    const note = 'How this is done here, by whom, and what we would want to see next year instead of it. '.repeat(2);
    const ids = [...KNOWN.ids];
    const responses = Array.from({ length: 500 }, (_, index) => ({
      id: `person-${index}`,
      viewpoint: 'staff' as const,
      version: 24,
      changed: MONDAY,
      // As much as sixty statements would hold.
      entries: Object.fromEntries(ids.map((id) => [id, { note: note.repeat(3) }])),
    }));
    const { snapshots: _, ...now } = { ...assessmentWith(), responses } as unknown as Assessment;
    const taken = ['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      taken: TUESDAY,
      by: 'person' as const,
      assessment: now,
    }));
    const text = writeEngagementFile({ ...now, snapshots: taken }, TUESDAY);
    expect(text.length).toBeGreaterThan(24 * 1024 * 1024);
    expect(readEngagementFile(text, KNOWN).ok).toBe(true);
    expect(text.slice(0, 60)).toMatch(/^\{\n {2}"format": "engagement-cycle-assessment",\n {2}"version": 1,/);
  });
});

describe('a file made to do harm is refused at once', () => {
  const MEGABYTE = 1024 * 1024;
  test.each<[string, string, FileProblem['code']]>([
    ['of 21 MB of braces', `[${'{},'.repeat(7 * MEGABYTE)}{}]`, 'too-full'],
    ['of brackets beside each other', `{"a":[${'[],'.repeat(8 * MEGABYTE)}[]]}`, 'too-full'],
    ['of numbers', `{"a":[${'1,'.repeat(9 * MEGABYTE)}1]}`, 'too-full'],
    ['of twelve million spaces', ' '.repeat(12 * MEGABYTE), 'empty'],
    ['of spaces after the first word of a mark', `BEGIN${' '.repeat(12 * MEGABYTE)}x`, 'not-json'],
    [
      'of a mark with half a million spaces in it',
      `BEGIN${' '.repeat(MEGABYTE / 2)}ENGAGEMENT CYCLE ANSWERS`,
      'not-json',
    ],
    ['of quotes', '"'.repeat(12 * MEGABYTE + 1), 'not-json'],
    ['of entities', '&nbsp;'.repeat(2 * MEGABYTE), 'not-json'],
  ])('%s', async (_, text, code) => {
    expect((await problemOf(text))?.code).toBe(code);
  });
});

describe('a message quotes a file', () => {
  const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
  const lengthOf = (problem: FileProblem) => Object.values(problem).join('').length;
  const evil = '\u202e\u2066\u200f\u0007\r\n';

  test.each<[string, string]>([
    ['in the place of an object', 'assessment'],
    ['in the place of an id', 'assessment.id'],
    ['in the place of a list', 'assessment.responses'],
    ['in the place of a level', 'assessment.responses.0.viewpoint'],
  ])('in a few dozen letters, without marks that turn the line round, %s', async (_, place) => {
    const file = writeEngagementFile(assessmentWith({ 'H-01': { note: 'x' } }), TUESDAY);
    const problem = await problemOf(withValueAt(file, place, `${evil}${'y'.repeat(10_000)}`));
    if (!problem) throw new Error('not refused');
    expect(JSON.stringify(Object.values(problem).join(''))).not.toMatch(UNSHOWN);
    expect(lengthOf(problem)).toBeLessThan(500);
  });

  test('whatever stands in it, as the name of a field as well', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(3000), async (odd) => {
        const named = { ...assessmentWith(), agreed: { [`${evil}${odd}`]: odd } };
        for (const text of [
          JSON.stringify({ format: odd }),
          writeEngagementFile(named as unknown as Assessment, TUESDAY),
          odd,
        ]) {
          const problem = await problemOf(text);
          if (!problem) continue;
          expect(Object.values(problem).join(' ')).not.toMatch(UNSHOWN);
          expect(lengthOf(problem)).toBeLessThan(600);
        }
      }),
    );
  });
});

describe('a file is refused as damaged, with the place', () => {
  const action = (id: string): Action => ({
    id,
    statement: 'H-01',
    change: '',
    owner: '',
    involved: '',
    firstStep: '',
    due: '',
    measure: '',
    reportedTo: '',
    state: 'to-do',
    created: MONDAY,
  });
  const whole = assessmentWith({ 'H-01': { evidence: [{ title: 'x', place: '', date: '2026-02-28' }] } });
  const { snapshots: _, ...now } = whole;
  const snapshot = (id: string, more: Partial<Assessment> = {}) =>
    ({ id, name: '', taken: TUESDAY, by: 'person', assessment: { ...now, ...more } }) as const;

  test.each<[string, Partial<Assessment>, string]>([
    ['two actions have one id', { actions: [action('a'), action('a')] }, 'actions.1.id'],
    ['two actions are both called toString', { actions: [action('toString'), action('toString')] }, 'actions.1.id'],
    ['two snapshots have one id', { snapshots: [snapshot('s'), snapshot('t'), snapshot('s')] }, 'snapshots.2.id'],
    [
      'two actions of a snapshot have one id',
      { snapshots: [snapshot('s', { actions: [action('b'), action('b')] })] },
      'snapshots.0.assessment.actions.1.id',
    ],
    ['a day is not in the calendar', { actions: [{ ...action('a'), due: '2026-02-31' }] }, 'assessment.actions.0.due'],
    ['a moment is no moment', { changed: '2026-01-01T00:00:00+05' }, 'assessment.changed'],
  ])('when %s', async (_, more, place) => {
    expect(await problemOf(writeEngagementFile({ ...whole, ...more }, TUESDAY))).toMatchObject({
      code: 'damaged',
      place,
    });
  });
});
