import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { fileNameFor, readAssessment, writeEngagementFile } from '../../../src/assessment/files/engagement-file';
import { readEngagementFile } from '../../../src/assessment/files/read-file';
import { LIMITS } from '../../../src/assessment/files/limits';
import { fileSchema } from '../../../src/assessment/files/read-file';
import { always, assessment, text } from '../arbitraries';
import { KNOWN, TUESDAY, assessmentWith, level } from '../examples';

describe('saving and opening again', () => {
  test('gives the same assessment, whatever was answered and typed', () => {
    always(assessment, (before) => {
      expect(readEngagementFile(writeEngagementFile(before, TUESDAY), KNOWN)).toStrictEqual({
        ok: true,
        value: before,
      });
    });
  });

  test('twice makes the same file', () => {
    always(assessment, (before) => {
      const once = writeEngagementFile(before, TUESDAY);
      const read = readEngagementFile(once, KNOWN);
      expect(read.ok && JSON.parse(writeEngagementFile(read.value, TUESDAY))).toEqual(JSON.parse(once));
    });
  });

  test('gives the same assessment from the device as from a file', () => {
    always(assessment, (before) =>
      expect(readAssessment(structuredClone(before), KNOWN)).toStrictEqual({ ok: true, value: before }),
    );
  });

  test('works for texts exactly as long as they may be', () => {
    const before = assessmentWith(
      { 'H-01': { answer: level(4), note: 'x'.repeat(LIMITS.text) } },
      { title: 'x'.repeat(LIMITS.title) },
    );
    expect(readEngagementFile(writeEngagementFile(before, TUESDAY), KNOWN)).toEqual({ ok: true, value: before });
  });
});

test('no file, however it is damaged, makes the reader fall over', () => {
  const file = writeEngagementFile(assessmentWith({ 'H-01': { answer: level(4), note: 'n' } }), TUESDAY);
  always(text(20), (rubbish) => {
    for (const place of [0, 40, 200, file.length - 20]) {
      const read = readEngagementFile(file.slice(0, place) + rubbish + file.slice(place), KNOWN);
      expect(read.ok || typeof read.problem.code).toBeTruthy();
    }
  });
});

test('another program can check our files against the published schema', () => {
  const schema: object = toJsonSchema(fileSchema, { ignoreActions: ['check'] });
  const isValid = new Ajv({ validateFormats: false }).compile(schema);
  always(assessment, (made) =>
    expect(isValid(JSON.parse(writeEngagementFile(made, TUESDAY))), JSON.stringify(isValid.errors)).toBe(true),
  );
  expect(isValid({ format: 'something else' })).toBe(false);
});

describe('the name of a file', () => {
  const nameOf = (title: string) => fileNameFor({ title }, 'engagement.json');

  test.each([
    ['Our maternity pathway', 'our-maternity-pathway.engagement.json'],
    ['  Leeds: hub & stages 1/2?  ', 'leeds-hub-stages-1-2.engagement.json'],
    ['../../etc/passwd', 'etc-passwd.engagement.json'],
    ['Ysbyty Gwynedd, Môn', 'ysbyty-gwynedd-môn.engagement.json'],
    ['الرعاية الصحية', 'الرعاية-الصحية.engagement.json'],
    ['ਸਿਹਤ ਸੇਵਾਵਾਂ', 'ਸਿਹਤ-ਸੇਵਾਵਾਂ.engagement.json'],
    ['👩🏽‍⚕️ !!!', 'assessment.engagement.json'],
    ['', 'assessment.engagement.json'],
  ])('for "%s" is %s', (title, name) => expect(nameOf(title)).toBe(name));

  test('is at most 60 letters and never ends in a dash', () => {
    expect(nameOf(`${'a'.repeat(59)} and more`)).toBe(`${'a'.repeat(59)}.engagement.json`);
  });

  test('never cuts a letter in half', () => {
    expect(nameOf(`a${'𐐨'.repeat(70)}`)).toBe(`a${'𐐨'.repeat(59)}.engagement.json`);
  });

  test('never holds anything a disk would refuse, whatever the title', () => {
    always(text(200), (title) => {
      const name = nameOf(title);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+\.engagement\.json$/u);
      expect(name.isWellFormed()).toBe(true);
    });
  });
});
