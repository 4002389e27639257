import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type KeptPage, keepPages, keptPages, movedUp, toggled } from '../../../src/reading/kept-pages';
import { always } from '../arbitraries';

const HUB: KeptPage = { address: '/hub/', title: 'The hub' };
const LAW: KeptPage = { address: '/law/', title: 'The law' };
const NEEDS: KeptPage = { address: '/stages/identify-needs/', title: 'Identify needs' };
const PLACE = 'engagement-cycle:kept-pages';

const device = new Map<string, string>();
beforeEach(() => {
  device.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => device.get(name) ?? null,
    setItem: (name: string, value: string) => device.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const keptIs = (value: unknown) => device.set(PLACE, typeof value === 'string' ? value : JSON.stringify(value));

describe('the pages somebody keeps', () => {
  test('are none at first', () => expect(keptPages()).toEqual([]));

  test('are there at the next visit, in the order they were kept', () => {
    keepPages([LAW, HUB]);
    expect(keptPages()).toEqual([LAW, HUB]);
  });

  test('are none where what was kept cannot be read', () => {
    for (const damaged of ['{', '', 'null', '"text"', '{"address":"/hub/"}']) {
      keptIs(damaged);
      expect(keptPages(), damaged).toEqual([]);
    }
  });

  test('are none, without an error, in a browser that keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => keepPages([HUB])).not.toThrow();
    expect(keptPages()).toEqual([]);
  });

  test('leave out an entry that is damaged and keep the others', () => {
    keptIs([HUB, null, 'text', { address: '/law/' }, { title: 'No address' }, { address: 7, title: 'Seven' }, LAW]);
    expect(keptPages()).toEqual([HUB, LAW]);
  });
});

describe('only pages of this site are ever fetched', () => {
  test.each([
    ['another site', 'https://example.org/'],
    ['another site without its scheme', '//example.org/'],
    ['another site behind a backslash, which browsers read as a slash', '/\\example.org/'],
    ['another site behind a tab, which browsers leave out', '/\t/example.org/'],
    ['another site behind a line break, which browsers leave out', '/\n/example.org/'],
    ['a script', 'javascript:alert(1)'],
    ['a path that depends on where the reader is', 'hub/'],
    ['nothing', ''],
  ])('%s is left out', (_, address) => {
    keptIs([{ address, title: 'Elsewhere' }, HUB]);
    expect(keptPages()).toEqual([HUB]);
  });

  test('whatever text stands in an address', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '\t', '\n', '\r', ' ', '\u0000', 'a', '@', ':', '?', '#', 'example.org', '%2f'),
      {
        maxLength: 8,
      },
    );
    always(
      fc.oneof(
        pieces.map((list) => `/${list.join('')}`),
        fc.string().map((text) => `/${text}`),
      ),
      (address) => {
        keptIs([{ address, title: 'Somewhere' }]);
        for (const page of keptPages())
          expect(new URL(page.address, 'https://cycle.test/').origin).toBe('https://cycle.test');
      },
    );
  });
});

describe('keeping a page', () => {
  test('puts it at the end; doing it again takes it out', () => {
    expect(toggled([HUB], LAW)).toEqual([HUB, LAW]);
    expect(toggled([HUB, LAW], HUB)).toEqual([LAW]);
  });

  test('knows a page by its address, not by its title', () =>
    expect(toggled([HUB, LAW], { ...HUB, title: 'A new title' })).toEqual([LAW]));

  test('and moving it up puts it one place earlier', () => {
    expect(movedUp([HUB, LAW, NEEDS], 2)).toEqual([HUB, NEEDS, LAW]);
    expect(movedUp([HUB, LAW], 0)).toEqual([HUB, LAW]);
    expect(movedUp([HUB, LAW], 5)).toEqual([HUB, LAW]);
    expect(movedUp([], 0)).toEqual([]);
  });

  test('changes no list that somebody else holds', () => {
    const mine = Object.freeze([HUB, LAW]);
    toggled(mine, NEEDS);
    movedUp(mine, 1);
    expect(mine).toEqual([HUB, LAW]);
  });
});
