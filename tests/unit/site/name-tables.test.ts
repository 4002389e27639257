import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameTables } from '../../../src/site/name-tables';

const table = (...columns: readonly string[]) =>
  `<div class="scroll" tabindex="0" role="region" aria-label="Table"> <table><thead><tr>${columns
    .map((words) => `<th>${words}</th>`)
    .join('')}</tr></thead><tbody></tbody></table></div>`;
const namesIn = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);

test('a table is named by its columns', () => {
  expect(namesIn(nameTables(`<h2>Marks</h2>${table('Mark', 'What <em>it</em> means')}`))).toEqual([
    'Table: Mark, What it means',
  ]);
});

test('tables with the same columns are told apart by the heading they stand under', () => {
  const html = `<h2 id="a">Time</h2>${table('What', 'Details')}<h3>Payment <em>now</em></h3>${table('What', 'Details')}${table('Mark')}`;
  expect(namesIn(nameTables(html))).toEqual([
    'Table: What, Details, under Time',
    'Table: What, Details, under Payment now',
    'Table: Mark',
  ]);
});

test('no two tables of a page have the same name, and nothing but names is changed', () => {
  const part = fc.oneof(
    fc.constantFrom('A', 'B').map((words) => `<h2>${words}</h2>`),
    fc.array(fc.constantFrom('x', 'y', '"', ''), { maxLength: 2 }).map((columns) => table(...columns)),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const html = parts.join('');
      const named = nameTables(html);
      const names = namesIn(named);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name !== 'Table')).toBe(true);
      expect(named.replaceAll(/aria-label="[^"]*"/g, 'aria-label="Table"')).toBe(html);
    }),
  );
});
