import { describe, expect, test } from 'vitest';
import { likeExamples } from '../../../src/site/related';

type Example = Parameters<typeof likeExamples>[0];

/** As much of an example as likeness looks at. */
const example = (id: string, data: { methods?: string[]; parts?: string[]; setting?: string }) =>
  ({ id, data: { methods: [], parts: [], setting: id, ...data } }) as unknown as Example;

const JURY = example('jury', { methods: ['citizens-jury'], parts: ['plan'], setting: 'Hospitals' });
const like = (...others: Example[]) => likeExamples(JURY, [JURY, ...others]).map(({ id }) => id);

describe('cases like this one', () => {
  test('never include the case itself', () => expect(like()).toEqual([]));

  test('share a method, or a part and the setting; a part alone is too little', () => {
    const method = example('method', { methods: ['citizens-jury'] });
    const both = example('both', { parts: ['plan'], setting: 'Hospitals' });
    const part = example('part', { parts: ['plan'] });
    expect(like(part, both, method)).toEqual(['both', 'method']);
  });

  test('come with the most alike first', () => {
    const less = example('a-less', { methods: ['citizens-jury'] });
    const more = example('z-more', { methods: ['citizens-jury'], parts: ['plan'], setting: 'Hospitals' });
    expect(like(less, more)).toEqual(['z-more', 'a-less']);
  });

  test('are five at most', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => example(id, { methods: ['citizens-jury'] }));
    expect(like(...many)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
