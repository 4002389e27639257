import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AgreementLabel,
  type Counts,
  byDiscussion,
  consensusOf,
  labelOf,
  medianOf,
  peopleIn,
  rangeOf,
} from '../../../src/assessment/model/agreement';
import { agreementOf, averageDeviationOf, krippendorffAlphaOf } from '../../../src/assessment/model/agreement-measures';
import { LEVELS } from '../../../src/assessment/model/answer';
import { always, counts, people } from '../arbitraries';

const countsOf = (levels: readonly number[]): Counts =>
  LEVELS.map((each) => levels.filter((chosen) => chosen === each).length);
const mirrored = (given: Counts): Counts => [...given].reverse();

interface Row {
  readonly given: Counts;
  readonly people: number;
  readonly median: readonly [number, number];
  readonly deviation: string;
  readonly consensus: string;
  readonly label: AgreementLabel;
}

/** The check values of docs/arithmetic.md, "Agreement in a small group": every row of its table. */
const TABLE: readonly Row[] = [
  { given: [0, 0, 6, 0], people: 6, median: [3, 3], deviation: '0.00', consensus: '1.00', label: 'close' },
  { given: [0, 0, 5, 1], people: 6, median: [3, 3], deviation: '0.17', consensus: '0.85', label: 'close' },
  { given: [0, 1, 4, 1], people: 6, median: [3, 3], deviation: '0.33', consensus: '0.81', label: 'close' },
  { given: [0, 3, 3, 0], people: 6, median: [2, 3], deviation: '0.50', consensus: '0.74', label: 'close' },
  { given: [1, 0, 5, 0], people: 6, median: [3, 3], deviation: '0.33', consensus: '0.66', label: 'lone-voice' },
  { given: [0, 5, 0, 1], people: 6, median: [2, 2], deviation: '0.33', consensus: '0.66', label: 'lone-voice' },
  { given: [1, 2, 2, 1], people: 6, median: [2, 3], deviation: '0.83', consensus: '0.49', label: 'spread' },
  { given: [0, 3, 0, 3], people: 6, median: [2, 4], deviation: '1.00', consensus: '0.42', label: 'split' },
  { given: [5, 0, 0, 1], people: 6, median: [1, 1], deviation: '0.50', consensus: '0.35', label: 'lone-voice' },
  { given: [2, 1, 1, 2], people: 6, median: [2, 3], deviation: '1.17', consensus: '0.25', label: 'split' },
  { given: [3, 0, 0, 3], people: 6, median: [1, 4], deviation: '1.50', consensus: '0.00', label: 'split' },
  { given: [0, 2, 0, 1], people: 3, median: [2, 2], deviation: '0.67', consensus: '0.48', label: 'marks' },
];

describe.each(TABLE)(
  'when $given people chose levels 1, 2, 3 and 4',
  ({ given, people: n, median, deviation, consensus, label }) => {
    test(`there are ${n} people and the middle answer is ${[...new Set(median)].join(' to ')}`, () => {
      expect(peopleIn(given)).toBe(n);
      expect(medianOf(given)).toEqual({ low: median[0], high: median[1] });
    });

    test(`people are ${deviation} levels from the middle, and agree ${consensus}`, () => {
      expect(averageDeviationOf(given)?.toFixed(2)).toBe(deviation);
      expect(consensusOf(given)?.toFixed(2)).toBe(consensus);
    });

    test(`the reading is "${label}"`, () => {
      expect(labelOf(given)).toBe(label);
    });
  },
);

describe('values published by others', () => {
  const reference = [30, 40, 210, 130, 530, 50, 10];

  test('consensus is 0.7256876 for the reference counts', () =>
    expect(consensusOf(reference)).toBeCloseTo(0.7256876, 7));

  test('agreement is 0.6113333 for the reference counts', () =>
    expect(agreementOf(reference)).toBeCloseTo(0.6113333, 7));

  test("Krippendorff's four coders and twelve units give an alpha of 0.815", () => {
    const coders = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ].map((line) => line.split(' '));
    const units = Array.from({ length: 12 }, (_, unit) =>
      coders.flatMap((coder) => (coder[unit] === '.' ? [] : [Number(coder[unit])])),
    );
    expect(krippendorffAlphaOf(units, 5)?.toFixed(3)).toBe('0.815');
  });
});

describe('alpha over a whole part', () => {
  test('is not defined when everybody always gives the same level', () => {
    expect(
      krippendorffAlphaOf(
        [
          [2, 2, 2],
          [2, 2],
        ],
        4,
      ),
    ).toBeUndefined();
  });

  test('is not defined when no statement has two answers', () => {
    expect(krippendorffAlphaOf([[1], [4], []], 4)).toBeUndefined();
  });

  test('is 1 when people agree on each of several different statements', () => {
    expect(
      krippendorffAlphaOf(
        [
          [1, 1],
          [4, 4],
          [2, 2],
        ],
        4,
      ),
    ).toBe(1);
  });

  test('takes no notice of a statement that one person answered', () => {
    const answered = [
      [1, 2],
      [3, 3],
      [4, 3],
    ];
    expect(krippendorffAlphaOf([...answered, [4]], 4)).toBe(krippendorffAlphaOf(answered, 4));
  });
});

describe('how far people agree on one peak', () => {
  test('is 1 for one peak, 0 for a flat spread and -1 for opposite ends', () => {
    expect(agreementOf([0, 0, 6, 0])).toBe(1);
    expect(agreementOf([2, 2, 2, 2])).toBe(0);
    expect(agreementOf([3, 0, 0, 3])).toBe(-1);
  });

  test('is not defined for fewer than three levels', () => expect(agreementOf([3, 3])).toBeUndefined());
});

describe('when nobody chose a level', () => {
  test('nothing is worked out, and nothing is zero', () => {
    const nobody = [0, 0, 0, 0];
    expect([
      medianOf(nobody),
      rangeOf(nobody),
      averageDeviationOf(nobody),
      consensusOf(nobody),
      agreementOf(nobody),
    ]).toEqual(Array(5).fill(undefined));
    expect(labelOf(nobody)).toBe('marks');
  });
});

describe('the label for one statement', () => {
  test.each<[string, Counts, AgreementLabel]>([
    ['three people get marks only, however far apart', [1, 0, 0, 2], 'marks'],
    ['four people get a label', [0, 4, 0, 0], 'close'],
    ['one far answer among people who agree is a lone voice', [0, 3, 0, 1], 'lone-voice'],
    ['one far answer among people who do not agree is not', [1, 1, 3, 2], 'spread'],
    ['two far answers are a camp, not a lone voice', [0, 5, 0, 2], 'split'],
    ['two people at both ends are a split, though no level is empty', [2, 2, 2, 2], 'split'],
    ['two thirds on the middle of three levels is close', [1, 4, 1, 0], 'close'],
    ['just under two thirds on the middle of three levels is spread', [0, 2, 3, 1], 'spread'],
    ['one person at each of four levels is spread', [1, 1, 1, 1], 'spread'],
  ])('%s', (_, given, label) => expect(labelOf(given)).toBe(label));
});

const agreementIn = (counts: Counts) => ({ label: labelOf(counts), consensus: consensusOf(counts) });

test('statements are discussed in the order split, lone voice, spread, close, marks', () => {
  const order = [...TABLE]
    .sort((a, b) => byDiscussion(agreementIn(a.given), agreementIn(b.given)))
    .map(({ label }) => label);
  expect(order).toEqual([
    'split',
    'split',
    'split',
    'lone-voice',
    'lone-voice',
    'lone-voice',
    'spread',
    'close',
    'close',
    'close',
    'close',
    'marks',
  ]);
});

test('inside one label the least agreed statement comes first', () => {
  const splits: Counts[] = [
    [0, 3, 0, 3],
    [3, 0, 0, 3],
    [2, 1, 1, 2],
  ];
  expect(splits.sort((a, b) => byDiscussion(agreementIn(a), agreementIn(b)))).toEqual([
    [3, 0, 0, 3],
    [2, 1, 1, 2],
    [0, 3, 0, 3],
  ]);
});

describe('whatever people chose', () => {
  const LEEWAY = 1e-9;

  test('consensus lies between 0 and 1', () => {
    always(counts, (given) => {
      const consensus = consensusOf(given) as number;
      expect(consensus).toBeGreaterThanOrEqual(-LEEWAY);
      expect(consensus).toBeLessThanOrEqual(1 + LEEWAY);
    });
  });

  test('agreement lies between -1 and 1', () => {
    always(counts, (given) => expect(Math.abs(agreementOf(given) as number)).toBeLessThanOrEqual(1 + LEEWAY));
  });

  test('turning the scale round changes neither consensus nor the distance from the middle', () => {
    always(counts, (given) => {
      expect(consensusOf(mirrored(given))).toBeCloseTo(consensusOf(given) as number, 9);
      expect(averageDeviationOf(mirrored(given))).toBeCloseTo(averageDeviationOf(given) as number, 9);
    });
  });

  test('turning the scale round changes no label', () => {
    always(counts, (given) => expect(labelOf(mirrored(given))).toBe(labelOf(given)));
  });

  test('the order in which people sit never changes the label or the middle answer', () => {
    const shuffled = people.chain((room) =>
      fc.tuple(fc.constant(room), fc.shuffledSubarray(room, { minLength: room.length })),
    );
    always(shuffled, ([room, sameRoom]) => {
      expect(labelOf(countsOf(sameRoom))).toBe(labelOf(countsOf(room)));
      expect(medianOf(countsOf(sameRoom))).toEqual(medianOf(countsOf(room)));
    });
  });

  test('the middle answer is always one that somebody gave', () => {
    always(people, (room) => {
      const { low, high } = medianOf(countsOf(room)) ?? {};
      expect(room).toEqual(expect.arrayContaining([low, high]));
    });
  });

  test('the distance is the same from either of the two middle answers', () => {
    always(people, (room) => {
      const { high = 0 } = medianOf(countsOf(room)) ?? {};
      const fromHigh = room.reduce<number>((sum, chosen) => sum + Math.abs(chosen - high), 0) / room.length;
      expect(averageDeviationOf(countsOf(room))).toBeCloseTo(fromHigh, 9);
    });
  });
});
