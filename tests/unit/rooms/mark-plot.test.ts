import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/assessment/model/group';
import { COLUMN, MARK_FORMS, markPath, plotOf } from '../../../src/assessment/rooms/kit/mark-plot';
import { always, people } from '../arbitraries';

function marksAt(levels: readonly number[], nearly = false): readonly Mark[] {
  return levels.map((level, index) => ({
    response: `p${index}`,
    level: level as Mark['level'],
    nearly,
    elsewhere: false,
  }));
}

/** Where marks begin, across and up. */
const places = (path: string) =>
  [...path.matchAll(/M([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the picture of a group', () => {
  test('has one mark a person, each inside the column of its level', () => {
    always(people, (levels) => {
      const { paths, height } = plotOf(marksAt(levels), () => 'together');
      const found = places(paths.map(({ path }) => path).join(''));
      expect(found).toHaveLength(levels.length);
      const columns = found.map(([x]) => Math.floor(x / COLUMN) + 1);
      expect(columns.toSorted()).toEqual(levels.toSorted());
      for (const [, y] of found) expect(y > 0 && y < height).toBe(true);
    });
  });

  test('"nearly" never moves a mark: it has a plus beside it, in the same column', () => {
    const [plain, marked] = [plotOf(marksAt([2]), () => 'staff'), plotOf(marksAt([2], true), () => 'staff')];
    expect(marked.paths).toEqual(plain.paths);
    expect(places(marked.nearly).every(([x]) => x > COLUMN && x < 2 * COLUMN)).toBe(true);
    expect(plain.nearly).toBe('');
  });

  test('stays about as tall as a column is wide for five hundred people', () => {
    expect(plotOf(marksAt(Array.from({ length: 500 }, () => 3)), () => 'board').height).toBeLessThan(COLUMN * 1.2);
  });

  test('has a form of its own for each viewpoint, filled or not', () => {
    const shapes = MARK_FORMS.map((form) => markPath(form, 0, 0, 5));
    // Two pairs share an outline and differ in being filled.
    expect(new Set(shapes).size).toBe(MARK_FORMS.length - 2);
  });
});
