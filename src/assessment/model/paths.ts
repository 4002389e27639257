import type { Action, Agreed, Assessment, Entry, NotChosen, Placement, Response, Snapshot } from './assessment';
import { isEmpty } from './assessment';
import { stable } from './arrivals';

/**
 * The places of an assessment where something can stand, one by one: an entry, a settled level, an action. Undoing writes back what stood
 * in the places that a change touched; bringing two copies together compares them place by place.
 *
 * A key is a path: `title`, `entry/<response>/<statement>`, `about/<response>`, `response/<response>` for the whole of one that came or
 * went, `matters-to/<response>`, `agreed/<statement>`, `matters`, `placement/<statement>`, `action/<id>`, `asks`, `quoted`, `snapshot/<id>`, `workshop`,
 * `aside`, `not-chosen`, `former`. Ids hold no slash.
 */
export type SlotKey = string;

/** What stood in a place before a change and stands there after it. Nothing is `undefined`. */
export interface SlotChange {
  readonly key: SlotKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** Who a response is from: what is neither an answer nor counted. */
type About = Pick<Response, 'viewpoint' | 'name' | 'showAlone'>;

/** The places in which two states of one assessment differ. What is the same object is not looked into. */
export function changedSlots(before: Assessment, after: Assessment): readonly SlotChange[] {
  const changes: SlotChange[] = [];
  const note = (key: SlotKey, one: unknown, other: unknown) => {
    // What came or went is not compared: five hundred people's answers as text would take a second.
    if (one !== other && (one === undefined || other === undefined || stable(one) !== stable(other)))
      changes.push({ key, before: one, after: other });
  };
  note('title', before.title, after.title);
  responsesChanged(before, after, note);
  recordChanged('agreed', before.agreed, after.agreed, note);
  recordChanged('placement', before.placements, after.placements, note);
  recordChanged('action', byId(before.actions), byId(after.actions), note);
  recordChanged('snapshot', byId(before.snapshots), byId(after.snapshots), note);
  note('asks', before.asks, after.asks);
  note('quoted', before.quoted, after.quoted);
  note('matters', before.matters, after.matters);
  note('workshop', before.workshop, after.workshop);
  note('aside', before.aside, after.aside);
  note('not-chosen', before.notChosen, after.notChosen);
  note('former', before.former, after.former);
  return changes;
}

type Note = (key: SlotKey, one: unknown, other: unknown) => void;

function responsesChanged(before: Assessment, after: Assessment, note: Note): void {
  const [were, are] = [byId(before.responses), byId(after.responses)];
  for (const id of new Set([...Object.keys(were), ...Object.keys(are)])) {
    const [was, is] = [were[id], are[id]];
    if (was === is) continue;
    if (!was || !is) note(`response/${id}`, was, is);
    else {
      recordChanged(`entry/${id}`, was.entries, is.entries, note);
      note(`about/${id}`, aboutOf(was), aboutOf(is));
      note(`matters-to/${id}`, was.matters, is.matters);
    }
  }
}

function recordChanged<T>(
  name: string,
  before: Readonly<Record<string, T>> = {},
  after: Readonly<Record<string, T>> = {},
  note: Note,
): void {
  if (before === after) return;
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)]))
    note(`${name}/${id}`, before[id], after[id]);
}

function byId<T extends { readonly id: string }>(list: readonly T[] = []): Readonly<Record<string, T>> {
  return Object.fromEntries(list.map((each) => [each.id, each]));
}

function aboutOf({ viewpoint, name, showAlone }: Response): About {
  return { viewpoint, ...(name !== undefined && { name }), ...(showAlone !== undefined && { showAlone }) };
}

/** What stands in a place. */
export function slotOf(assessment: Assessment, key: SlotKey): unknown {
  return SLOTS[kindOf(key)].read(assessment, restOf(key));
}

/** The assessment with something put into a place, or taken from it: `undefined`. A place in a response that is not there is passed over. */
export function withSlot(assessment: Assessment, key: SlotKey, value: unknown, at: string): Assessment {
  return { ...SLOTS[kindOf(key)].write(assessment, restOf(key), value, at), changed: at };
}

/** The assessment with these places written, in order. */
export function withSlots(
  assessment: Assessment,
  values: readonly (readonly [SlotKey, unknown])[],
  at: string,
): Assessment {
  return values.reduce((so, [key, value]) => withSlot(so, key, value, at), assessment);
}

interface Slot {
  readonly read: (assessment: Assessment, path: readonly string[]) => unknown;
  readonly write: (assessment: Assessment, path: readonly string[], value: unknown, at: string) => Assessment;
}

const SLOTS = {
  title: {
    read: ({ title }) => title,
    write: (assessment, _path, value) => (typeof value === 'string' ? { ...assessment, title: value } : assessment),
  },
  entry: {
    read: (assessment, [response = '', statement = '']) => find(assessment, response)?.entries[statement],
    write: (assessment, [response = '', statement = ''], value, at) =>
      withResponse(assessment, response, at, (before) => {
        const { [statement]: _gone, ...others } = before.entries;
        const entry = value as Entry | undefined;
        return { ...before, entries: !entry || isEmpty(entry) ? others : { ...others, [statement]: entry } };
      }),
  },
  about: {
    read: (assessment, [response = '']) => {
      const found = find(assessment, response);
      return found && aboutOf(found);
    },
    write: (assessment, [response = ''], value, at) =>
      withResponse(assessment, response, at, ({ viewpoint: _viewpoint, name: _name, showAlone: _alone, ...rest }) => ({
        ...rest,
        ...(value as About),
      })),
  },
  'matters-to': {
    read: (assessment, [response = '']) => find(assessment, response)?.matters,
    write: (assessment, [response = ''], value, at) =>
      withResponse(assessment, response, at, ({ matters: _before, ...rest }) => ({
        ...rest,
        ...(value ? { matters: value as readonly string[] } : {}),
      })),
  },
  response: {
    read: (assessment, [response = '']) => find(assessment, response),
    write: (assessment, [response = ''], value) => {
      const [own, ...others] = assessment.responses;
      const rest = others.filter(({ id }) => id !== response);
      return own.id === response
        ? assessment
        : { ...assessment, responses: [own, ...rest, ...(value ? [value as Response] : [])] };
    },
  },
  agreed: recordSlot<Agreed>('agreed'),
  placement: recordSlot<Placement>('placements'),
  action: listSlot<Action>('actions'),
  snapshot: listSlot<Snapshot>('snapshots'),
  asks: {
    read: ({ asks }) => asks,
    write: ({ asks: _before, ...rest }, _path, value) =>
      typeof value === 'string' && value !== '' ? { ...rest, asks: value } : rest,
  },
  matters: wholeSlot('matters'),
  quoted: wholeSlot('quoted'),
  workshop: wholeSlot('workshop'),
  aside: wholeSlot('aside'),
  'not-chosen': wholeSlot('notChosen'),
  former: wholeSlot('former'),
} as const satisfies Record<string, Slot>;

type Kind = keyof typeof SLOTS;

function kindOf(key: SlotKey): Kind {
  const [kind = ''] = key.split('/');
  if (!Object.hasOwn(SLOTS, kind)) throw new RangeError(`No such place in an assessment: ${key}`);
  return kind as Kind;
}

function restOf(key: SlotKey): readonly string[] {
  return key.split('/').slice(1);
}

function find(assessment: Assessment, id: string): Response | undefined {
  return assessment.responses.find((response) => response.id === id);
}

function withResponse(
  assessment: Assessment,
  id: string,
  at: string,
  make: (response: Response) => Response,
): Assessment {
  const responses = assessment.responses.map((response) =>
    response.id === id ? { ...make(response), version: (response.version ?? 0) + 1, changed: at } : response,
  );
  return { ...assessment, responses: responses as unknown as Assessment['responses'] };
}

function recordSlot<T>(field: 'agreed' | 'placements'): Slot {
  return {
    read: (assessment, [id = '']) => assessment[field]?.[id],
    write: (assessment, [id = ''], value) => {
      const { [id]: _before, ...others } = assessment[field] ?? {};
      return { ...assessment, [field]: value === undefined ? others : { ...others, [id]: value as T } };
    },
  };
}

function listSlot<T extends { readonly id: string }>(field: 'actions' | 'snapshots'): Slot {
  return {
    read: (assessment, [id = '']) => (assessment[field] as readonly T[] | undefined)?.find((each) => each.id === id),
    write: (assessment, [id = ''], value) => {
      const before = (assessment[field] as readonly T[] | undefined) ?? [];
      const at = before.findIndex((each) => each.id === id);
      const after =
        value === undefined
          ? before.filter((each) => each.id !== id)
          : at < 0
            ? [...before, value as T]
            : before.with(at, value as T);
      return { ...assessment, [field]: after };
    },
  };
}

function wholeSlot(field: 'matters' | 'quoted' | 'workshop' | 'aside' | 'notChosen' | 'former'): Slot {
  return {
    read: (assessment) => assessment[field],
    write: (assessment, _path, value) => {
      const { [field]: _before, ...rest } = assessment;
      return (value === undefined ? rest : { ...rest, [field]: value }) as Assessment;
    },
  };
}

/** A place where two copies of one assessment say different things. */
export interface Conflict {
  readonly key: SlotKey;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Both together, with what stands here wherever they disagree. */
  readonly merged: Assessment;
  /** Places that only the other copy had, and that were taken over. */
  readonly taken: readonly SlotKey[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings a copy that somebody else edited together with this one. What stands on one side only is kept: a place that was emptied on the
 * other side cannot be told from one that was never filled, and losing is worse than keeping. Where both say something else, it is a
 * conflict, for the person to settle with `settle`.
 */
export function bringTogether(mine: Assessment, theirs: Assessment, at: string): Merge {
  const changes = changedSlots(mine, theirs);
  const joined: readonly SlotKey[] = ['aside', 'not-chosen', 'former', 'matters', 'quoted', 'workshop'];
  const taken = changes.filter(
    ({ key, before, after }) => before === undefined && after !== undefined && !joined.includes(key),
  );
  const conflicts = changes.filter(
    ({ key, before, after }) => before !== undefined && after !== undefined && !joined.includes(key),
  );
  const merged: Assessment = {
    ...withSlots(
      mine,
      taken.map(({ key, after }) => [key, after]),
      at,
    ),
    ...joinedLists(mine, theirs),
  };
  return {
    merged,
    taken: taken.map(({ key }) => key),
    conflicts: conflicts.map(({ key, before, after }) => ({ key, mine: before, theirs: after })),
  };
}

/** What is a list of things set aside, or marks, is simply joined: nothing in it contradicts anything. */
function joinedLists(mine: Assessment, theirs: Assessment): Partial<Assessment> {
  const join = <T>(one: readonly T[] = [], other: readonly T[] = []) => {
    const seen = new Set(one.map(stable));
    return [...one, ...other.filter((each) => !seen.has(stable(each)))];
  };
  const lists = {
    aside: join(mine.aside, theirs.aside),
    notChosen: join(mine.notChosen, theirs.notChosen),
    matters: join(mine.matters, theirs.matters),
    quoted: join(mine.quoted, theirs.quoted),
  };
  const workshop = mine.workshop ?? theirs.workshop;
  const editions = new Set([...Object.keys(mine.former ?? {}), ...Object.keys(theirs.former ?? {})]);
  const former = Object.fromEntries(
    [...editions].map((edition) => [edition, join(mine.former?.[edition], theirs.former?.[edition])]),
  );
  return {
    ...(lists.aside.length > 0 && { aside: lists.aside }),
    ...(lists.notChosen.length > 0 && { notChosen: lists.notChosen }),
    ...(lists.matters.length > 0 && { matters: lists.matters }),
    ...(lists.quoted.length > 0 && { quoted: lists.quoted }),
    ...(workshop && { workshop }),
    ...(editions.size > 0 && { former }),
  };
}

/** Settles a conflict. What was not chosen is kept beside, with where it came from. */
export function settle(
  assessment: Assessment,
  { key, mine, theirs }: Conflict,
  choose: 'mine' | 'theirs',
  from: string,
  at: string,
): Assessment {
  const lost: NotChosen = {
    slot: key,
    value: choose === 'mine' ? theirs : mine,
    from: choose === 'mine' ? from : 'this device',
    at,
  };
  const settled = choose === 'mine' ? assessment : withSlot(assessment, key, theirs, at);
  return { ...settled, notChosen: [...(settled.notChosen ?? []), lost] };
}
