import { arrivalOf, isSame, takeIn } from './arrivals';
import { type Assessment, type NotChosen, type Response, type Workshop, entryOf, isEmpty } from './assessment';
import { isEqual } from './equal';
import { type SlotKey, changedSlots, isSlot, withSlot, withSlots } from './paths';

/** A place where two copies of one assessment say different things. */
export interface Conflict {
  readonly key: SlotKey;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What became of the answers of a person who is in both copies, in two versions. */
export interface Version {
  readonly response: string;
  /** Whose answers count now. The other copy is set aside, and can be counted instead. */
  readonly counts: 'mine' | 'theirs';
  /** Neither follows from the other, or the clocks say otherwise. */
  readonly doubtful: boolean;
}

export interface Merge {
  /** Both together, with what stands here wherever they disagree. */
  readonly merged: Assessment;
  /** Places that only the other copy had, and that were taken over. */
  readonly taken: readonly SlotKey[];
  /** People of whom each copy had another version. */
  readonly versions: readonly Version[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings a copy that somebody else edited together with this one. What stands on one side only is kept: a place that was emptied on the
 * other side cannot be told from one that was never filled, and losing is worse than keeping. Nobody is left out, and no list (marks,
 * dissents, what is set aside, a meeting's agenda) loses anything. Two versions of one person's answers settle themselves as in Group: the
 * newer counts, the other is set aside. Where the two say something else of one thing, it is a conflict, for the person to settle with
 * `settle`.
 */
export function bringTogether(mine: Assessment, theirs: Assessment, at: string): Merge {
  const people = peopleTogether(mine, theirs, at);
  const changes = changedSlots(mine, theirs).filter(({ key }) => !isOfPeople(key) && key !== 'set-up');
  const taken = changes.filter(({ before, after }) => before === undefined && after !== undefined);
  const both = changes.filter(({ before, after }) => before !== undefined && after !== undefined);
  const joined = both.map((change) => [change.key, joinedValue(change.key, change.before, change.after)] as const);
  const merged = withSlots(
    people.assessment,
    [...taken.map(({ key, after }) => [key, after] as const), ...joined.filter(([, value]) => value !== undefined)],
    at,
  );
  return {
    merged: { ...merged, ...meeting(mine.workshop, theirs.workshop), ...asideTogether(merged, theirs) },
    taken: [...people.taken, ...taken.map(({ key }) => key)],
    versions: people.versions,
    conflicts: both
      .filter(({ key }, index) => joined[index]?.[1] === undefined && !key.startsWith('workshop'))
      .map(({ key, before, after }) => ({ key, mine: before, theirs: after })),
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
  const settled = choose === 'mine' || !isSlot(key) ? assessment : withSlot(assessment, key, theirs, at);
  return { ...settled, notChosen: [...(settled.notChosen ?? []), lost] };
}

/** What is of people is brought together person by person, not place by place. */
function isOfPeople(key: SlotKey): boolean {
  return /^(response|entry|about|matters-to|aside)(\/|$)/.test(key);
}

interface People {
  readonly assessment: Assessment;
  readonly taken: readonly SlotKey[];
  readonly versions: readonly Version[];
}

function peopleTogether(mine: Assessment, theirs: Assessment, at: string): People {
  const here = new Map(mine.responses.map((each) => [each.id, each]));
  const taken: SlotKey[] = [];
  const versions: Version[] = [];
  let so = mine;
  for (const response of theirs.responses) {
    const present = here.get(response.id);
    if (!present) {
      so = takeIn(so, response, at);
      taken.push(`response/${response.id}`);
    } else if (present !== response && !isSame(present, response)) {
      const arrival = arrivalOf(so, response);
      const [counts, gives] = arrival.kind === 'newer' ? [response, present] : [present, response];
      const full = isTypedHere(mine, present) ? filled(counts, gives) : withMarks(counts, gives);
      so = takeIn(so, response, at);
      so = {
        ...so,
        responses: so.responses.map((each) => (each.id === full.id ? full : each)) as unknown as Responses,
      };
      taken.push(
        ...Object.keys(full.entries)
          .filter((id) => isEmpty(entryOf(present, id)))
          .map((id) => `entry/${response.id}/${id}`),
      );
      // Whatever the other copy says stands in the one that counts: there is nothing to set aside.
      if (isSame(full, filled(full, gives, true)))
        so = { ...so, aside: (so.aside ?? []).filter((each) => each.response !== gives) };
      else
        versions.push({
          response: response.id,
          counts: counts === response ? 'theirs' : 'mine',
          doubtful: arrival.kind === 'doubtful' || ('clocks' in arrival && arrival.clocks),
        });
    }
  }
  return { assessment: so, taken, versions };
}

type Responses = Assessment['responses'];

/** Whether a person's answers are typed where the assessment is kept, so that two copies can each have some that the other lacks. */
function isTypedHere({ responses }: Assessment, response: Response): boolean {
  return response.id === responses[0].id || response.onPaper === true;
}

/** The copy that counts, with the answers, notes and pieces that only the other has. `over`: with all that the other says instead. */
function filled(counts: Response, other: Response, over = false): Response {
  const ids = new Set([...Object.keys(counts.entries), ...Object.keys(other.entries)]);
  const entries = [...ids].map((id) => {
    const [one, two] = [entryOf(counts, id), entryOf(other, id)];
    return [id, over ? { ...one, ...two } : { ...two, ...one }] as const;
  });
  const about = over ? { ...counts, ...other } : { ...other, ...counts };
  return {
    ...withMarks(about, over ? counts : other),
    version: counts.version ?? 0,
    ...(counts.changed !== undefined && { changed: counts.changed }),
    entries: Object.fromEntries(entries.filter(([, entry]) => !isEmpty(entry))),
  };
}

/** A copy with the marks of the other as well: what matters to somebody is never taken away by bringing copies together. */
function withMarks(counts: Response, { matters = [] }: Response): Response {
  const all = union(counts.matters, matters);
  return all.length > (counts.matters?.length ?? 0) ? { ...counts, matters: all } : counts;
}

/** Both lists as one; nothing where the place holds no list, or a text that only a person can choose. */
function joinedValue(key: SlotKey, mine: unknown, theirs: unknown): unknown {
  return Array.isArray(mine) && Array.isArray(theirs) && !key.startsWith('workshop') ? union(mine, theirs) : undefined;
}

function union<T>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] {
  const seen = new Set<T>(one);
  return [...one, ...other.filter((each) => !seen.has(each) && !one.some((mine) => isEqual(mine, each)))];
}

/** What both have set aside, but for copies of what counts. */
function asideTogether({ aside = [], responses }: Assessment, theirs: Assessment): Pick<Assessment, 'aside'> {
  const counted = new Map(responses.map((each) => [each.id, each]));
  const known = new Map<string, Response[]>();
  for (const { response } of aside) known.set(response.id, [...(known.get(response.id) ?? []), response]);
  const isKnown = (response: Response) => {
    const counts = counted.get(response.id);
    return (
      (counts !== undefined && isSame(counts, response)) ||
      (known.get(response.id) ?? []).some((each) => each === response || isSame(each, response))
    );
  };
  const all = [...aside, ...(theirs.aside ?? []).filter(({ response }) => !isKnown(response))];
  return all.length > 0 ? { aside: all } : {};
}

/** Both meetings as one: everything on either agenda, what was shown stays shown, and names only if both showed them. */
function meeting(mine: Workshop | undefined, theirs: Workshop | undefined): Pick<Assessment, 'workshop'> {
  if (!mine || !theirs) return mine || theirs ? { workshop: (mine ?? theirs) as Workshop } : {};
  const at = mine.at ?? theirs.at;
  return {
    workshop: {
      ...mine,
      started: mine.started < theirs.started ? mine.started : theirs.started,
      agenda: union(mine.agenda, theirs.agenda),
      revealed: union(mine.revealed, theirs.revealed),
      showNames: mine.showNames && theirs.showNames,
      ...(at !== undefined && { at }),
    },
  };
}
