import { describe, expect, test } from 'vitest';
import { type Answer, find } from '../../../src/search/find';
import { namesOf, readNames } from '../../../src/search/names';
import { planFor } from '../../../src/search/plan';
import { rank } from '../../../src/search/rank';
import { sample } from './sample';

const names = sample();
const ids = { before: 'en_', ids: names.places.map((_, place) => `id${place}`) };
const result = (place: number | string, score = 1) => ({
  id: typeof place === 'number' ? `en_id${place}` : place,
  score,
  words: [3],
  data: () => Promise.reject(new Error('not asked for')),
});
const nothing: Answer = { results: [], isKnown: false };

describe('finding, with the engine', () => {
  test('what the engine matched by a stem is never hidden', async () => {
    const { ranked } = await find('coproduction', names, ids, async () => ({
      results: [result(5), result(2)],
      isKnown: true,
    }));
    expect(ranked.map(({ place }) => place)).toEqual(expect.arrayContaining([5, 2, 8]));
  });

  test('a page that the list of names does not hold is found by its id', async () => {
    const { ranked } = await find('survey', names, ids, async () => ({ results: [result('en_other')], isKnown: true }));
    expect(ranked.map(({ place }) => place)).toContain('en_other');
  });

  test('a word that stands in a text is not corrected, though no name holds it', async () => {
    const { corrected, ranked } = await find('survye', names, ids, async () => ({
      results: [result(4)],
      isKnown: true,
    }));
    expect(corrected).toEqual([]);
    expect(ranked.map(({ place }) => place)).toEqual([4]);
  });

  test('a word that stands nowhere is corrected, and it is said', async () => {
    const asked: string[] = [];
    const { corrected, ranked } = await find('survye', names, ids, async (words) => {
      asked.push(words);
      return nothing;
    });
    expect(corrected).toEqual([['survye', 'survey']]);
    expect(asked).toEqual(['survye', 'survey']);
    expect(ranked[0]?.place).toBe(2);
  });

  test('as typed, nothing is corrected', async () => {
    const { corrected, ranked } = await find('survye', names, ids, async () => nothing, { asTyped: true });
    expect(corrected).toEqual([]);
    expect(ranked).toEqual([]);
  });

  test('a leaflet that is asked for by name comes before the page that it was made of', () => {
    const names = namesOf({
      kinds: ['For the public'],
      places: [
        ['Step 4: choosing who will run a service', '/explain/procure/', 0],
        ['Leaflet: Step 4: choosing who will run a service', '/explain/procure/leaflet/', 0],
      ],
      words: [],
      common: {},
    });
    const first = (text: string) => rank(planFor(text, names), names)[0]?.place;
    expect(first('choosing who runs a service')).toBe(0);
    expect(first('flyer on choosing who runs a service')).toBe(1);
  });

  test('an example that is asked for is not put behind guidance', () => {
    const names = namesOf({
      kinds: ['Guidance', 'Example'],
      places: [
        ['Homeless people and how to hear them', '/guides/homeless/', 0],
        ['Homeless people heard in Leeds', '/examples/leeds/', 1],
      ],
      words: [],
      common: {},
    });
    const first = (text: string) => rank(planFor(text, names), names)[0]?.place;
    expect(first('homeless people')).toBe(0);
    expect(first('example of homeless people')).toBe(1);
  });

  test('nonsense finds nothing, whatever the engine makes of it', async () => {
    const { ranked } = await find('xqzzvkw', names, ids, async () => ({ results: [result(1)], isKnown: false }));
    expect(ranked).toEqual([]);
  });

  test('at most five things are asked, the rarest first', async () => {
    const asked: string[] = [];
    await find('survey expenses jury feedback letter equality regard policy people', names, ids, async (words) => {
      asked.push(words);
      return nothing;
    });
    expect(asked.length).toBe(5);
    expect(asked).not.toContain('people');
  });

  test('a fault of the engine is a fault, not "nothing"', async () => {
    await expect(find('survey', names, ids, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  });
});

describe('the list of names as it comes over the wire', () => {
  test.each([
    [null],
    [{}],
    ['<html>'],
    [[]],
    [{ kinds: [], places: [], words: [] }],
    [{ kinds: [], places: [[1, 2]], words: [] }],
  ])('%j is refused', (file) => {
    expect(() => readNames(file)).toThrow('broken');
  });
});
