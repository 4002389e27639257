import { isEmpty } from './assessment';
import type { Action, Agreed, Assessment, Entry, Placement, Response, Snapshot } from './assessment';
import { oneMore } from './bounds';
import { isEqual, own } from './equal';

/**
 * The places of an assessment where something can stand, one by one: an answer, a note, a settled level, one field of an action. Undoing,
 * bringing in another tab's work and bringing two copies together all compare place by place (`history.ts`, `rebase.ts`, `merge.ts`).
 *
 * A key is a path: `title`, `asks`, `set-up`, `entry/<response>/<statement>/<field>`, `about/<response>/<field>`,
 * `response/<response>` for the whole of one that came or went, `matters-to/<response>`, `agreed/<statement>` for one that came or went,
 * `agreed/<statement>/<said, reason or dissents>`, `matters`, `placement/<statement>/<field>`, `action/<id>` for one that came or went, `action/<id>/<field>`, `snapshot/<id>`, `workshop` for one
 * that came or went, `workshop/<field>`, `aside`, `not-chosen`, `former/<edition>`. Ids hold no slash. Without its field a key is the whole.
 */
export type SlotKey = string;

/** What stood in a place before a change and stands there after it. Nothing is `undefined`. */
export interface SlotChange {
  readonly key: SlotKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** The places in which two states of one assessment differ. What is the same object is not looked into. */
export function changedSlots(before: Assessment, after: Assessment): readonly SlotChange[] {
  const changes: SlotChange[] = [];
  const note: Note = (key, one, other) => {
    if (!isEqual(one, other)) changes.push({ key, before: one, after: other });
  };
  note('set-up', setUpOf(before), setUpOf(after));
  note('title', before.title, after.title);
  responsesChanged(before, after, note);
  eachOf(before.agreed, after.agreed, (id, was, is) => {
    if (was && is) fieldsChanged(`agreed/${id}`, partsOf(was), partsOf(is), note);
    else note(`agreed/${id}`, was, is);
  });
  eachOf(before.placements, after.placements, (id, was, is) => fieldsChanged(`placement/${id}`, was, is, note));
  eachIn(before.actions, after.actions, (id, was, is) => wholeOrFields(`action/${id}`, was, is, note));
  eachIn(before.snapshots, after.snapshots, (id, was, is) => note(`snapshot/${id}`, was, is));
  note('asks', before.asks, after.asks);
  note('quoted', before.quoted, after.quoted);
  note('matters', before.matters, after.matters);
  wholeOrFields('workshop', before.workshop, after.workshop, note);
  note('aside', before.aside, after.aside);
  note('not-chosen', before.notChosen, after.notChosen);
  eachOf(before.former, after.former, (edition, was, is) => note(`former/${edition}`, was, is));
  return changes;
}

type Note = (key: SlotKey, one: unknown, other: unknown) => void;

function responsesChanged(before: Assessment, after: Assessment, note: Note): void {
  eachIn(before.responses, after.responses, (id, was, is) => {
    if (!was || !is) return note(`response/${id}`, was, is);
    eachOf(was.entries, is.entries, (statement, entry, other) =>
      fieldsChanged(`entry/${id}/${statement}`, entry, other, note),
    );
    fieldsChanged(`about/${id}`, aboutOf(was), aboutOf(is), note);
    note(`matters-to/${id}`, was.matters, is.matters);
  });
}

type Pair<T> = (id: string, was: T | undefined, is: T | undefined) => void;

/** Calls back with what stands under each id on either side, where it is not the same object. */
function eachOf<T>(
  before: Readonly<Record<string, T>> | undefined,
  after: Readonly<Record<string, T>> | undefined,
  pair: Pair<T>,
): void {
  if (before === after) return;
  for (const id of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const [was, is] = [own(before, id), own(after, id)];
    if (was !== is) pair(id, was, is);
  }
}

/** The same of a list of things with ids. */
function eachIn<T extends { readonly id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  pair: Pair<T>,
): void {
  if (before === after) return;
  const [were, are] = [byId(before), byId(after)];
  for (const id of new Set([...were.keys(), ...are.keys()])) {
    const [was, is] = [were.get(id), are.get(id)];
    if (was !== is) pair(id, was, is);
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[] = []): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}

function wholeOrFields(key: SlotKey, was: object | undefined, is: object | undefined, note: Note): void {
  if (was && is) fieldsChanged(key, was, is, note);
  else note(key, was, is);
}

function fieldsChanged(key: SlotKey, was: object | undefined, is: object | undefined, note: Note): void {
  eachOf(was as Fields | undefined, is as Fields | undefined, (field, one, other) =>
    note(`${key}/${field}`, one, other),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** What stands in a place. */
export function slotOf(assessment: Assessment, key: SlotKey): unknown {
  return SLOTS[kindOf(key)].read(assessment, restOf(key));
}

/** The assessment with something put into a place, or taken from it: `undefined`. A place in what is not there is passed over. */
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

/** The place that a place stands in, if that can come and go: a response, an action, a meeting. */
export function holderOf(key: SlotKey): SlotKey | undefined {
  const [kind = '', id = '', field] = key.split('/');
  if (kind === 'entry' || kind === 'about' || kind === 'matters-to') return `response/${id}`;
  if ((kind === 'action' || kind === 'agreed') && field !== undefined) return `${kind}/${id}`;
  return kind === 'workshop' && id !== '' ? 'workshop' : undefined;
}

/** Whether there is such a place: a key may come from what was kept beside. */
export function isSlot(key: SlotKey): boolean {
  return Object.hasOwn(SLOTS, key.split('/')[0] ?? '');
}

interface Slot {
  readonly read: (assessment: Assessment, path: readonly string[]) => unknown;
  readonly write: (assessment: Assessment, path: readonly string[], value: unknown, at: string) => Assessment;
}

const WHOLE_WORKSHOP = wholeSlot('workshop');

const SLOTS = {
  title: {
    read: ({ title }) => title,
    write: (assessment, _path, value) => (typeof value === 'string' ? { ...assessment, title: value } : assessment),
  },
  'set-up': {
    read: setUpOf,
    write: (assessment, _path, value) => ({ ...assessment, ...(value as SetUp) }),
  },
  entry: {
    read: (assessment, [response = '', statement = '', field]) =>
      partOf(own(find(assessment, response)?.entries, statement), field),
    write: (assessment, [response = '', statement = '', field], value, at) =>
      withResponse(assessment, response, at, (before) => {
        const { [statement]: was, ...others } = before.entries;
        const entry = withPart(was, field, value) as Entry | undefined;
        return { ...before, entries: !entry || isEmpty(entry) ? others : { ...others, [statement]: entry } };
      }),
  },
  about: {
    read: (assessment, [response = '', field]) => {
      const found = find(assessment, response);
      return found && partOf(aboutOf(found), field);
    },
    write: (assessment, [response = '', field], value, at) =>
      withResponse(assessment, response, at, (before) => {
        const { viewpoint, name: _name, showAlone: _alone, ...rest } = before;
        return { ...rest, viewpoint, ...(withPart(aboutOf(before), field, value) as Partial<About>) };
      }),
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
      const [first, ...others] = assessment.responses;
      const rest = others.filter(({ id }) => id !== response);
      return first.id === response
        ? assessment
        : { ...assessment, responses: [first, ...rest, ...(value ? [value as Response] : [])] };
    },
  },
  agreed: {
    read: (assessment, [id = '', field]) =>
      field === undefined ? own(assessment.agreed, id) : partOf(partsOf(own(assessment.agreed, id)), field),
    write: (assessment, [id = '', field], value, at) =>
      withRecord(assessment, 'agreed', id, (was: Agreed | undefined) =>
        field === undefined ? (value as Agreed | undefined) : agreedFrom(was, withPart(partsOf(was), field, value), at),
      ),
  },
  placement: {
    read: (assessment, [id = '', field]) => partOf(own(assessment.placements, id), field),
    write: (assessment, [id = '', field], value) =>
      withRecord(
        assessment,
        'placements',
        id,
        (was: Placement | undefined) => withPart(was, field, value) as Placement | undefined,
      ),
  },
  action: listSlot<Action>('actions'),
  snapshot: listSlot<Snapshot>('snapshots'),
  asks: {
    read: ({ asks }) => asks,
    write: ({ asks: _before, ...rest }, _path, value) =>
      typeof value === 'string' && value !== '' ? { ...rest, asks: value } : rest,
  },
  matters: wholeSlot('matters'),
  quoted: wholeSlot('quoted'),
  workshop: {
    read: (assessment, [field]) => partOf(assessment.workshop, field),
    write: (assessment, [field], value) =>
      field !== undefined && !assessment.workshop
        ? assessment
        : WHOLE_WORKSHOP.write(assessment, [], withPart(assessment.workshop, field, value), ''),
  },
  aside: wholeSlot('aside'),
  'not-chosen': wholeSlot('notChosen'),
  former: {
    // The name of an edition may hold a slash.
    read: ({ former }, edition) => (edition.length === 0 ? former : own(former, edition.join('/'))),
    write: (assessment, edition, value) => {
      const { former: was, ...rest } = assessment;
      const former = withPart(was, edition.length === 0 ? undefined : edition.join('/'), value) as Assessment['former'];
      return former && Object.keys(former).length > 0 ? { ...rest, former } : rest;
    },
  },
} as const satisfies Record<string, Slot>;

type Kind = keyof typeof SLOTS;

function kindOf(key: SlotKey): Kind {
  const [kind = ''] = key.split('/');
  if (!isSlot(key)) throw new RangeError(`No such place in an assessment: ${key}`);
  return kind as Kind;
}

function restOf(key: SlotKey): readonly string[] {
  return key.split('/').slice(1);
}

/** One field of something, or all of it where no field is named. */
function partOf(whole: object | undefined, field: string | undefined): unknown {
  return field === undefined ? whole : own(whole as Fields | undefined, field);
}

/** Something with one field written, or all of it where no field is named. Nothing at all where no field is left. */
function withPart(whole: object | undefined, field: string | undefined, value: unknown): object | undefined {
  if (field === undefined) return value as object | undefined;
  const { [field]: _before, ...others } = (whole ?? {}) as Fields;
  const after = value === undefined ? others : { ...others, [field]: value };
  return Object.keys(after).length > 0 ? after : undefined;
}

type SetUp = Pick<Assessment, 'scope' | 'depth' | 'parts'>;

function setUpOf({ scope, depth, parts }: Assessment): SetUp {
  return { scope, depth, parts };
}

/** Who a response is from: what is neither an answer nor counted. */
type About = Pick<Response, 'viewpoint' | 'name' | 'showAlone'>;

function aboutOf({ viewpoint, name, showAlone }: Response): About {
  return { viewpoint, ...(name !== undefined && { name }), ...(showAlone !== undefined && { showAlone }) };
}

/** What a group says of a statement, in the three parts that are written apart. A part with nothing in it is none. */
export interface AgreedParts {
  /** The level, or that there is none, with its day and the answers it was made from: they belong together. */
  readonly said?: Omit<Agreed, 'reason' | 'dissents'>;
  readonly reason?: string;
  readonly dissents?: readonly string[];
}

export function partsOf(agreed: Agreed | undefined): AgreedParts | undefined {
  if (!agreed) return undefined;
  const { reason, dissents, ...said } = agreed;
  return { said, ...(reason !== '' && { reason }), ...(dissents.length > 0 && { dissents }) };
}

function agreedFrom(was: Agreed | undefined, parts: AgreedParts | undefined, at: string): Agreed | undefined {
  if (!parts) return undefined;
  const { said = { state: 'not-settled' as const, at: was?.at ?? at }, reason = '', dissents = [] } = parts;
  return { ...said, reason, dissents };
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
    response.id === id ? { ...make(response), version: oneMore(response.version), changed: at } : response,
  );
  return { ...assessment, responses: responses as unknown as Assessment['responses'] };
}

function withRecord<T>(
  assessment: Assessment,
  field: 'agreed' | 'placements',
  id: string,
  make: (was: T | undefined) => T | undefined,
): Assessment {
  const { [id]: _before, ...others } = (assessment[field] ?? {}) as Readonly<Record<string, T>>;
  const after = make(own(assessment[field] as Readonly<Record<string, T>> | undefined, id));
  return { ...assessment, [field]: after === undefined ? others : { ...others, [id]: after } };
}

function listSlot<T extends { readonly id: string }>(field: 'actions' | 'snapshots'): Slot {
  const listIn = (assessment: Assessment) => (assessment[field] ?? []) as unknown as readonly T[];
  return {
    read: (assessment, [id = '', part]) =>
      partOf(
        listIn(assessment).find((each) => each.id === id),
        part,
      ),
    write: (assessment, [id = '', part], value) => {
      const before = listIn(assessment);
      const at = before.findIndex((each) => each.id === id);
      if (part !== undefined && at < 0) return assessment;
      const whole = withPart(before[at], part, value) as T | undefined;
      const after =
        whole === undefined
          ? before.filter((each) => each.id !== id)
          : at < 0
            ? [...before, whole]
            : before.with(at, whole);
      return { ...assessment, [field]: after };
    },
  };
}

function wholeSlot(field: 'matters' | 'quoted' | 'workshop' | 'aside' | 'notChosen'): Slot {
  return {
    read: (assessment) => assessment[field],
    write: (assessment, _path, value) => {
      const { [field]: _before, ...rest } = assessment;
      return (value === undefined ? rest : { ...rest, [field]: value }) as Assessment;
    },
  };
}
