import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  entryOf,
  isEmpty,
  startAssessment,
  statementsAsked,
  withEntry,
} from '../../../src/assessment/model/assessment';
import { statementsOf } from '../../../src/assessment/model/bank';
import { PART_IDS } from '../../../src/cycle/parts';
import { always, assessment as anyAssessment } from '../arbitraries';
import { BANK, MONDAY, TUESDAY, assessmentWith, dontKnow, level } from '../examples';

const idsAsked = (assessment: Pick<Assessment, 'parts' | 'depth'>) =>
  statementsAsked(BANK.statements, assessment).map(({ id }) => id);

describe('a new assessment', () => {
  const wanted = {
    id: 'a',
    responseId: 'r',
    title: 'Our area',
    scope: 'place',
    depth: 'quick',
    parts: ['monitor', 'hub', 'plan'],
    viewpoint: 'patient-or-carer',
    edition: '2026-1',
    now: MONDAY,
  } as const;

  test('has one person in it, who has answered nothing', () => {
    expect(startAssessment(wanted).responses).toEqual([{ id: 'r', viewpoint: 'patient-or-carer', entries: {} }]);
  });

  test('puts the chosen parts in the order of the cycle', () => {
    expect(startAssessment(wanted).parts).toEqual(['hub', 'plan', 'monitor']);
  });

  test('was created and last changed at the same moment', () => {
    expect(startAssessment(wanted)).toMatchObject({ created: MONDAY, changed: MONDAY });
  });
});

describe('the statements that are asked', () => {
  test('are those of the chosen parts, in the order of the bank', () => {
    expect(idsAsked({ parts: ['plan', 'hub'], depth: 'full' })).toEqual([
      'H-01',
      'H-02',
      'H-03',
      'H-04',
      'S2-01',
      'S2-02',
      'S2-03',
      'S2-04',
    ]);
  });

  test('are the three quick ones of each part in a quick check', () => {
    expect(idsAsked({ parts: ['hub', 'needs'], depth: 'quick' })).toEqual([
      'H-01',
      'H-02',
      'H-03',
      'S1-01',
      'S1-02',
      'S1-03',
    ]);
  });

  test('are all of them when every part is chosen in full', () => {
    expect(idsAsked({ parts: PART_IDS, depth: 'full' })).toHaveLength(24);
  });

  test('of one part can be picked out', () => {
    expect(statementsOf(BANK.statements, 'design').map(({ id }) => id)).toEqual(['S3-01', 'S3-02', 'S3-03', 'S3-04']);
  });
});

describe('what a person put down about a statement', () => {
  const before = assessmentWith({ 'H-01': { answer: level(2), note: 'Ask Ade' }, 'H-02': { answer: dontKnow } });

  test('is empty where there is nothing yet', () => expect(entryOf(before.responses[0], 'S1-01')).toEqual({}));

  test.each(['constructor', 'toString', '__proto__'])(
    'is empty for a name that every object has, such as "%s"',
    (id) => {
      expect(entryOf(before.responses[0], id)).toEqual({});
    },
  );

  test('is replaced by what they say now, and the moment is noted', () => {
    const after = withEntry(before, 'person-1', 'H-01', { answer: level(3) }, TUESDAY);
    expect(entryOf(after.responses[0], 'H-01')).toEqual({ answer: level(3) });
    expect([after.created, after.changed]).toEqual([MONDAY, TUESDAY]);
  });

  test('leaves every other entry the very same object', () => {
    const after = withEntry(before, 'person-1', 'H-01', { answer: level(3) }, TUESDAY);
    expect(entryOf(after.responses[0], 'H-02')).toBe(entryOf(before.responses[0], 'H-02'));
  });

  test('does not change the assessment it was made from', () => {
    withEntry(before, 'person-1', 'H-01', {}, TUESDAY);
    expect(entryOf(before.responses[0], 'H-01')).toEqual({ answer: level(2), note: 'Ask Ade' });
  });

  test('is taken out altogether when nothing is left: unanswered is an absence', () => {
    const after = withEntry(before, 'person-1', 'H-01', { note: '', evidence: [] }, TUESDAY);
    expect(Object.keys(after.responses[0].entries)).toEqual(['H-02']);
  });

  test('never touches what another person said', () => {
    const other = { id: 'person-2', viewpoint: 'partner', entries: { 'H-01': { answer: level(4) } } } as const;
    const both: Assessment = { ...before, responses: [before.responses[0], other] };
    expect(withEntry(both, 'person-1', 'H-01', { answer: level(1) }, TUESDAY).responses[1]).toBe(other);
  });

  test('reads back as it was written, whatever the assessment', () => {
    always(anyAssessment, (assessment) => {
      const written = { answer: level(1, true), note: 'n' };
      const after = withEntry(assessment, 'person-1', 'S5-04', written, TUESDAY);
      expect(entryOf(after.responses[0], 'S5-04')).toEqual(written);
      expect(after.responses.slice(1)).toEqual(assessment.responses.slice(1));
    });
  });
});

describe('an entry', () => {
  test.each([
    ['an answer', { answer: dontKnow }],
    ['a note without an answer', { note: 'Look again in May' }],
    ['evidence without an answer', { evidence: [{ title: 'Minutes', place: '', date: '' }] }],
  ])('with %s is not empty', (_, entry) => expect(isEmpty(entry)).toBe(false));

  test('with an empty note and no evidence is empty', () => expect(isEmpty({ note: '', evidence: [] })).toBe(true));
});
