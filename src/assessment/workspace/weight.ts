import type { Assessment, Response, Snapshot } from '../model/assessment';

/** What something takes in a file that is written without spaces. */
export interface Weight {
  readonly bytes: number;
  /** Values, counted as the reader counts them: by commas and brackets, and so never too few. */
  readonly values: number;
}

/** Remembered by object: nothing in the model is ever changed, so what weighed so much weighs so much. */
const known = new WeakMap<object, Weight>();

/** How heavy an assessment is. Only what was never weighed is looked into: hundreds of people's answers otherwise take a second. */
export function weightOf(assessment: Assessment): Weight {
  const { responses, aside = [], snapshots = [], ...rest } = assessment;
  return sum([
    ...Object.values(rest).map((each: unknown) =>
      typeof each === 'object' && each !== null ? remembered(each, () => weigh(each)) : weigh(each),
    ),
    ...responses.map(weightOfResponse),
    ...aside.map((each) => remembered(each, () => sum([weightOfResponse(each.response), weigh([each.why, each.at])]))),
    ...snapshots.map((snapshot) => remembered(snapshot, () => weightOfSnapshot(snapshot))),
  ]);
}

function weightOfSnapshot({ assessment, ...rest }: Snapshot): Weight {
  return sum([weightOf(assessment), weigh(rest)]);
}

/** How heavy one person's answers are. */
export function weightOfResponse(response: Response): Weight {
  return remembered(response, () => {
    const { entries, ...about } = response;
    return sum([weigh(about), ...Object.values(entries).map((entry) => remembered(entry, () => weigh(entry)))]);
  });
}

function remembered(object: object, make: () => Weight): Weight {
  const before = known.get(object);
  if (before) return before;
  const made = make();
  known.set(object, made);
  return made;
}

const encoder = new TextEncoder();
/** Its key, a comma and brackets. */
const ROUND = 20;

function weigh(value: unknown): Weight {
  const text = JSON.stringify(value) ?? '';
  return { bytes: encoder.encode(text).length + ROUND, values: (text.match(/[,[{]/g)?.length ?? 0) + 1 };
}

function sum(weights: readonly Weight[]): Weight {
  let [bytes, values] = [0, 0];
  for (const weight of weights) {
    bytes += weight.bytes;
    values += weight.values;
  }
  return { bytes, values };
}
