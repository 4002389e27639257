import { describe, expect, test } from 'vitest';
import { type Assessment, type Response, statementsAsked } from '../../../src/assessment/model/assessment';
import { quotablesIn, withQuoted } from '../../../src/assessment/model/quotes';
import { saidIn } from '../../../src/assessment/model/voices';
import { BANK, MONDAY, TUESDAY, assessmentWith, level, notApplicable, someoneElse } from '../examples';

const person = (id: string, more: Partial<Response>): Response => ({ id, viewpoint: 'staff', entries: {}, ...more });
const group = (...responses: readonly Response[]) =>
  assessmentWith({}, { parts: ['hub'], responses: responses as unknown as Assessment['responses'] });

const PIECE = { title: 'Minutes of the forum', place: 'Shared drive', date: '2026-10-01' };

describe('what has been said about a statement', () => {
  const said = saidIn(
    group(
      person('a', { entries: { 'H-01': { answer: notApplicable, evidence: [PIECE] } } }),
      person('b', { name: 'Ade', entries: { 'H-01': { answer: someoneElse(2), note: 'Ask in May.' } } }),
      person('c', {
        viewpoint: 'patient-or-carer',
        entries: {
          'H-01': {
            answer: level(1),
            note: 'I was never told.',
            evidence: [{ ...PIECE, title: 'minutes of the FORUM' }],
          },
        },
      }),
      person('d', { viewpoint: 'patient-or-carer', entries: { 'H-01': { answer: level(2), note: ' ' } } }),
      person('e', { entries: { 'H-01': { answer: level(2) } } }),
    ),
  );

  test('is notes, reasons and who does it, each with its viewpoint and the name that may be shown', () => {
    expect(said('H-01').voices).toEqual([
      { kind: 'note', text: 'Ask in May.', viewpoint: 'staff', name: 'Ade' },
      { kind: 'note', text: 'I was never told.', viewpoint: 'patient-or-carer', name: undefined },
      { kind: 'reason', text: 'We let no contracts.', viewpoint: 'staff', name: undefined },
      { kind: 'who', text: 'The council', viewpoint: 'staff', name: 'Ade' },
    ]);
  });

  test('is a piece of evidence once, with all who listed it', () => {
    expect(said('H-01').evidence).toEqual([{ ...PIECE, from: ['staff', 'patient-or-carer'] }]);
  });

  test('is nothing where nothing was said', () => expect(said('H-02')).toEqual({ voices: [], evidence: [] }));

  test('leaves out the viewpoint of somebody alone, not the words', () => {
    const alone = saidIn(
      group(
        person('a', { entries: { 'H-01': { answer: level(1) } } }),
        person('b', { entries: { 'H-01': { answer: level(1) } } }),
        person('c', { viewpoint: 'board', entries: { 'H-01': { answer: level(4), note: 'We saw it.' } } }),
        person('d', { viewpoint: 'partner', entries: { 'H-01': { answer: level(4) } } }),
      ),
    );
    expect(alone('H-01').voices).toEqual([{ kind: 'note', text: 'We saw it.', viewpoint: undefined, name: undefined }]);
  });

  test('has the words of whoever keeps the assessment and did not answer', () => {
    const keeper = person('keeper', { entries: { 'H-02': { note: 'Due in June.' } } });
    const others = ['a', 'b'].map((id) => person(id, { entries: { 'H-01': { answer: level(3) } } }));
    expect(saidIn(group(keeper, ...others))('H-02').voices).toHaveLength(1);
  });
});

describe('what the report quotes', () => {
  const asked = statementsAsked(BANK.statements, { parts: ['hub'], depth: 'full' });
  const assessment = group(
    person('a', { entries: { 'H-01': { answer: level(1), note: 'One.' }, 'H-02': { note: 'Two.' } } }),
    person('b', { entries: { 'H-01': { answer: level(1), note: 'Three.' } } }),
  );
  const chosen = (of: Assessment) =>
    quotablesIn(asked, of).flatMap(({ isChosen, voice }) => (isChosen ? [voice.text] : []));

  test('is nothing that nobody has read and chosen', () => expect(chosen(assessment)).toEqual([]));

  test('is what was chosen, and no longer if it was written anew', () => {
    const quoted = withQuoted(assessment, [{ statement: 'H-01', text: 'One.' }], true, TUESDAY);
    expect(chosen(quoted)).toEqual(['One.']);
    expect(chosen(withQuoted(quoted, [{ statement: 'H-01', text: 'One.' }], false, MONDAY))).toEqual([]);
    const [first, second] = quoted.responses;
    const rewritten = { ...first, entries: { ...first.entries, 'H-01': { answer: level(1), note: 'Changed.' } } };
    expect(chosen({ ...quoted, responses: [rewritten, second as Response] })).toEqual([]);
  });
});
