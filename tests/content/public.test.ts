import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PART_IDS } from '../../src/cycle/parts';
import {
  ROOT,
  aloud,
  dictionaries,
  easyRead,
  explain,
  filesIn,
  pictures,
  points,
  questions,
  simpleWords,
  statements,
  textOf,
} from './content';

const known = new Set(pictures.map(({ id }) => id));
const used = new Set([
  ...easyRead.flatMap(({ data }) => data.lines.map(({ picture }) => picture)),
  ...simpleWords.map(({ data }) => data.picture),
]);

describe('the public pages', () => {
  test('exist in each edition, for the whole and for each part', () => {
    const subjects = [...PART_IDS, 'cycle'].sort();
    for (const edition of [explain, aloud, easyRead, points])
      expect(edition.map(({ file }) => file.split('/').at(-2)).sort()).toEqual(subjects);
  });

  test('in simple words have 12 to 20 lines, each with a picture that there is', () => {
    for (const { file, data } of easyRead) {
      expect(data.lines.length, file).toBeGreaterThanOrEqual(12);
      expect(data.lines.length, file).toBeLessThanOrEqual(20);
    }
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });

  test('do not call themselves Easy Read before people with learning disabilities have checked them', () => {
    const words = dictionaries.map(({ data }) => data.editions['easy-read']).join();
    expect(easyRead.every(({ data }) => data.checked) || !/easy read/i.test(words)).toBe(true);
  });

  test('have a drawing for every picture, no drawing without one, and none that nothing uses', () => {
    const drawings = readdirSync(join(ROOT, 'content/explain/pictures')).filter((name) => name.endsWith('.svg'));
    expect(drawings.map((name) => name.replace('.svg', '')).sort()).toEqual([...known].sort());
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
    for (const set of new Set(pictures.map(({ data }) => data.set)))
      expect(existsSync(join(ROOT, `content/explain/pictures/LICENCE-${set}.txt`)), set).toBe(true);
  });

  test('have drawings without script, links or anything from elsewhere, in the colour of the text', () => {
    for (const file of filesIn('explain/pictures', '.svg')) {
      expect(textOf(file), file).not.toMatch(/<script|<image|<use|href|style=|on\w+=|#[0-9a-f]{3,6}\b/i);
      expect(textOf(file), file).toContain('currentColor');
    }
  });
});

test('every statement has simple words for paper, and those of the quick check alone a question for the public', () => {
  const quick = statements
    .filter((each) => each.quick)
    .map(({ id }) => id)
    .sort();
  expect(questions.map(({ data }) => data.statement).sort()).toEqual(quick);
  expect(simpleWords.map(({ id }) => id).sort()).toEqual(statements.map(({ id }) => id).sort());
});

test('what is made for every language leans to no side of its own', () => {
  const sided =
    /(margin|padding|border)-(left|right)|(^|[^-])\b(left|right):|text-align: (left|right)|float: (left|right)/m;
  for (const name of ['public', 'sheet', 'slides', 'embed', 'notice-wheel', 'paper', 'qr'])
    expect(textOf(`src/styles/${name}.css`), name).not.toMatch(sided);
});
