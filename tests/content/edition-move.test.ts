import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveToEdition } from '../../src/assessment/files/move-edition';
import { ROOT, edition, statements } from './content';

interface Saved {
  readonly assessment: { readonly edition: string; readonly responses: readonly { readonly entries: object }[] };
}

test('a file of the first edition moves to this one with every answer kept, and says what became of each statement', () => {
  const file = readFileSync(join(ROOT, 'tests/fixtures/files/assessment-1.json'), 'utf8');
  const saved = JSON.parse(file) as Saved;
  const given = saved.assessment.responses.flatMap(({ entries }) => Object.keys(entries));
  const ids = new Set(statements.map(({ id }) => id));
  const moved = moveToEdition(saved.assessment, { edition: edition.id, ids }, edition.steps);
  if (!moved.ok) throw new Error(JSON.stringify(moved.problem));
  const { assessment, reports } = moved.value;

  const standing = assessment.responses.flatMap(({ entries }) => Object.keys(entries));
  const former = Object.values(assessment.former ?? {}).flatMap((list) => list.map(({ statement }) => statement));
  expect([...standing, ...former].sort()).toEqual([...given].sort());
  expect(standing.every((id) => ids.has(id)) && former.every((id) => !ids.has(id))).toBe(true);

  const told = new Set(
    reports.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'merged' ? change.ids : [change.id])),
    ),
  );
  expect(given.filter((id) => !told.has(id))).toEqual([]);
  expect(assessment.snapshots?.at(-1)?.assessment.responses[0].entries).toEqual(saved.assessment.responses[0]?.entries);
});
