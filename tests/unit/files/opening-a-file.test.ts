import { describe, expect, test } from 'vitest';
import { writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readEngagementFile } from '../../../src/assessment/files/read-file';
import { entryOf } from '../../../src/assessment/model/assessment';
import {
  KNOWN,
  TUESDAY,
  assessmentWith,
  dontKnow,
  level,
  notApplicable,
  preferNotToSay,
  someoneElse,
} from '../examples';
import { valueAt, withValueAt } from './places';

const saved = assessmentWith({
  'H-01': {
    answer: level(2, true),
    note: 'Ask "Ade"',
    evidence: [{ title: 'Minutes', place: 'Website', date: '2026-10-01' }],
  },
  'H-02': { answer: dontKnow },
  'H-03': { answer: notApplicable },
  'S1-01': { answer: someoneElse(3) },
  'S1-02': { answer: someoneElse() },
  'S1-03': { answer: preferNotToSay },
});
const file = writeEngagementFile(saved, TUESDAY);

/** Reads a file that should open. */
function opened(text: string) {
  const read = readEngagementFile(text, KNOWN);
  if (!read.ok) throw new Error(`not opened: ${JSON.stringify(read.problem)}`);
  return read.value;
}

describe('a saved file', () => {
  test('opens with every answer, note and piece of evidence', () => expect(opened(file)).toEqual(saved));

  test('says on its first lines what it is, and can be read in a text editor', () => {
    expect(file.split('\n').slice(0, 5)).toEqual([
      '{',
      '  "format": "engagement-cycle-assessment",',
      '  "version": 1,',
      '  "edition": "2026-1",',
      '  "saved": "2026-11-24T10:00:00.000Z",',
    ]);
    expect(file.endsWith('}\n')).toBe(true);
  });

  test('opens when an editor has put a byte order mark in front', () => expect(opened(`\uFEFF${file}`)).toEqual(saved));

  test('opens when an editor has changed the line ends', () =>
    expect(opened(file.replaceAll('\n', '\r\n'))).toEqual(saved));

  test('opens when brackets without end are typed in a note', () => {
    const note = `a " and a \\ and ${'[{'.repeat(500)}`;
    const text = writeEngagementFile(assessmentWith({ 'H-01': { note } }), TUESDAY);
    expect(entryOf(opened(text).responses[0], 'H-01').note).toBe(note);
  });
});

describe('what another program added to a file', () => {
  test.each([
    ['to the assessment', 'theirs'],
    ['to a person', 'responses.0.theirs'],
    ['to an entry', 'responses.0.entries.H-01.theirs'],
    ['to an answer', 'responses.0.entries.H-01.answer.theirs'],
    ['to a piece of evidence', 'responses.0.entries.H-01.evidence.0.theirs'],
  ])('%s is kept, also when the file is saved again', (_, place) => {
    const value = opened(withValueAt(file, `assessment.${place}`, { colour: 'blue' }));
    expect(valueAt(value, place)).toEqual({ colour: 'blue' });
    expect(opened(writeEngagementFile(value, TUESDAY))).toEqual(value);
  });
});

test('a trap inside what another program added is left out', () => {
  const text = withValueAt(file, 'assessment.theirs', { colour: 'blue', trap: 1 }).replace(
    '"trap":1',
    '"__proto__":{"hacked":true}',
  );
  expect(text).toContain('hacked');
  expect(JSON.stringify(valueAt(opened(text), 'theirs'))).toBe('{"colour":"blue"}');
});

describe('a file that tries to change how objects work', () => {
  const attacks: [string, string][] = [
    ['at the top', file.replace('{', '{ "__proto__": { "hacked": true },')],
    ['in the assessment', file.replace('"assessment": {', '"assessment": { "__proto__": { "hacked": true },')],
    [
      'among the entries',
      file.replace('"entries": {', '"entries": { "__proto__": { "answer": { "kind": "dont-know" }, "hacked": true },'),
    ],
    ['in an entry', file.replace('"note":', '"__proto__": { "hacked": true }, "note":')],
    ['through a constructor', file.replace('"note":', '"constructor": { "prototype": { "hacked": true } }, "note":')],
  ];

  test.each(attacks)('%s opens and has no effect', (_, text) => {
    expect(text).toContain('hacked');
    const value = opened(text);
    const [response] = value.responses;
    for (const object of [{}, value, response, response.entries, entryOf(response, 'H-01')]) {
      expect((object as { hacked?: boolean }).hacked).toBeUndefined();
      expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    }
    expect(Object.keys(response.entries)).toEqual(Object.keys(saved.responses[0].entries));
  });
});
