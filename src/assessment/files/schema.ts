import * as v from 'valibot';
import { PART_IDS } from '../../cycle/parts';
import { BOUNDS, MOST_SNAPSHOTS } from '../model/bounds';
import { ACTION_STATES, DEPTHS, EVIDENCE_LIMIT, SCOPE_KINDS, SIZES, STRENGTHS, VIEWPOINTS } from '../model/assessment';
import { LIMITS } from './limits';
import { day, instant } from './schema-dates';

/**
 * The exported file, in its present version, as a schema. One description serves twice: it checks what comes in, and
 * `/schemas/engagement-1.json` is made from it at build. Fields we do not know are kept (`looseObject`), so that a file
 * that passed through another tool loses nothing; every text and list is bounded, because a file from outside is not trusted.
 */

/**
 * A schema that looks into no object twice. What has passed once is taken as it is: the model never changes an object, it makes a new one.
 * So checking a whole group of people after one answer costs no more than that answer.
 */
function once<T extends v.GenericSchema>(schema: T): T {
  const passed = new WeakSet<object>();
  const isPassed = (value: unknown) => typeof value === 'object' && value !== null && passed.has(value);
  const run: T['~run'] = (dataset, config) => {
    const given: unknown = dataset.value;
    if (isPassed(given)) return { typed: true, value: given };
    const checked = schema['~run'](dataset, config);
    if (!checked.issues && typeof given === 'object' && given !== null) {
      passed.add(given);
      if (typeof checked.value === 'object' && checked.value !== null) passed.add(checked.value);
    }
    return checked;
  };
  return { ...schema, '~run': run };
}

export const short = v.pipe(v.string(), v.maxLength(LIMITS.title));
const long = v.pipe(v.string(), v.maxLength(LIMITS.text));
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const level = v.picklist([1, 2, 3, 4]);

const answer = v.variant('kind', [
  v.looseObject({ kind: v.literal('level'), level, nearly: v.boolean() }),
  v.looseObject({ kind: v.literal('dont-know') }),
  v.looseObject({ kind: v.literal('not-applicable'), reason: long }),
  v.looseObject({ kind: v.literal('someone-else'), who: short, level: v.exactOptional(level) }),
  v.looseObject({ kind: v.literal('prefer-not-to-say') }),
]);

const evidence = v.looseObject({
  title: long,
  place: long,
  date: day,
  strength: v.exactOptional(v.picklist(STRENGTHS)),
  seenBy: v.exactOptional(short),
  public: v.exactOptional(v.boolean()),
});

const entry = once(
  v.looseObject({
    answer: v.exactOptional(answer),
    note: v.exactOptional(long),
    evidence: v.exactOptional(v.pipe(v.array(evidence), v.maxLength(EVIDENCE_LIMIT))),
  }),
);

/** The id of a statement. Two digits, so that a file cannot smuggle in a key of another kind. */
const statement = v.pipe(v.string(), v.regex(/^(H|S[1-5])-\d{2}$/));

const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(LIMITS.list));

export const responseSchema = once(
  v.looseObject({
    id,
    viewpoint: v.picklist(VIEWPOINTS),
    name: v.exactOptional(short),
    showAlone: v.exactOptional(v.boolean()),
    onPaper: v.exactOptional(v.boolean()),
    matters: v.exactOptional(list(statement)),
    version: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(BOUNDS.changes))),
    changed: v.exactOptional(instant),
    entries: v.record(statement, entry),
  }),
);

const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.responses));

/** The answers that an agreement was made from, as counts of people. Optional: older files do not have it. */
const answersThen = v.looseObject({
  at: instant,
  levels: v.strictTuple([people, people, people, people]),
  dontKnow: people,
  notApplicable: people,
  preferNotToSay: people,
  unanswered: people,
});

const agreed = once(
  v.looseObject({
    level: v.exactOptional(level),
    nearly: v.exactOptional(v.boolean()),
    reason: long,
    dissents: list(long),
    state: v.picklist(['settled', 'not-settled', 'parked']),
    at: instant,
    from: v.exactOptional(answersThen),
  }),
);

const size = v.picklist(SIZES);

const action = once(
  v.looseObject({
    id,
    statement,
    change: long,
    owner: long,
    involved: long,
    firstStep: long,
    due: day,
    measure: long,
    reportedTo: long,
    state: v.picklist(ACTION_STATES),
    created: instant,
  }),
);

const workshop = v.looseObject({
  started: instant,
  agenda: list(statement),
  at: v.exactOptional(statement),
  revealed: list(statement),
  showNames: v.boolean(),
});

/** Who set up what: the same for an assessment and for an invitation to one. */
export const setUp = {
  id,
  title: short,
  scope: v.picklist(SCOPE_KINDS),
  depth: v.picklist(DEPTHS),
  parts: v.pipe(v.array(v.picklist(PART_IDS)), v.minLength(1), v.maxLength(PART_IDS.length)),
  edition: v.pipe(v.string(), v.maxLength(40)),
};

const withoutSnapshots = {
  ...setUp,
  created: instant,
  changed: instant,
  responses: v.pipe(v.array(responseSchema), v.minLength(1), v.maxLength(LIMITS.responses)),
  invitedTo: v.exactOptional(id),
  aside: v.exactOptional(
    v.pipe(
      v.array(
        once(
          v.looseObject({ response: responseSchema, why: v.picklist(['taken-out', 'older', 'doubtful']), at: instant }),
        ),
      ),
      v.maxLength(LIMITS.aside),
    ),
  ),
  agreed: v.exactOptional(v.record(statement, agreed)),
  matters: v.exactOptional(list(statement)),
  placements: v.exactOptional(
    v.record(statement, v.looseObject({ impact: v.exactOptional(size), effort: v.exactOptional(size) })),
  ),
  actions: v.exactOptional(list(action)),
  asks: v.exactOptional(long),
  quoted: v.exactOptional(list(v.looseObject({ statement, text: long }))),
  workshop: v.exactOptional(workshop),
  notChosen: v.exactOptional(
    v.pipe(
      v.array(once(v.looseObject({ slot: short, value: v.unknown(), from: short, at: instant }))),
      v.maxLength(BOUNDS.notChosen),
    ),
  ),
  former: v.exactOptional(
    v.record(
      short,
      once(v.pipe(v.array(v.looseObject({ response: id, statement, entry })), v.maxLength(BOUNDS.former))),
    ),
  ),
};

const snapshot = once(
  v.looseObject({
    id,
    name: short,
    taken: instant,
    by: v.picklist(['person', 'app']),
    assessment: v.looseObject(withoutSnapshots),
  }),
);

export const assessmentSchema = v.looseObject({
  ...withoutSnapshots,
  snapshots: v.exactOptional(v.pipe(v.array(snapshot), v.maxLength(MOST_SNAPSHOTS))),
});
