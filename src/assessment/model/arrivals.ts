import type { Assessment, Response, SetAside } from './assessment';
import { isEqual } from './equal';
import { hasAnswered } from './who-is-shown';

/**
 * What a response that arrives is to an assessment.
 * - `new`: nobody has sent it before. `alike` names a response that may be the same person's.
 * - `same`: it is in already, to the letter.
 * - `newer`, `older`: another version of one that is in. `clocks` when the dates say the opposite of the count of changes.
 * - `doubtful`: both were changed, on two devices, and neither follows from the other.
 * - `back`: it was taken out before.
 */
export type Arrival =
  | { readonly kind: 'new'; readonly alike?: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'newer' | 'older'; readonly clocks: boolean }
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'back' };

/** Recognises a response by its id, then by its count of changes, then by its date. Names are never trusted to tell people apart. */
export function arrivalOf(assessment: Assessment, response: Response): Arrival {
  const present = assessment.responses.find(({ id }) => id === response.id);
  if (!present) {
    const before = assessment.aside?.find((each) => each.why === 'taken-out' && each.response.id === response.id);
    if (before) return { kind: 'back' };
    const alike = assessment.responses.find((each) => isAlike(each, response));
    return alike ? { kind: 'new', alike: alike.id } : { kind: 'new' };
  }
  if (isSame(present, response)) return { kind: 'same' };
  const byCount = (response.version ?? 0) - (present.version ?? 0);
  const byClock = (response.changed ?? '').localeCompare(present.changed ?? '');
  if (byCount === 0) return { kind: 'doubtful' };
  return { kind: byCount > 0 ? 'newer' : 'older', clocks: byClock !== 0 && Math.sign(byClock) !== Math.sign(byCount) };
}

/** The assessment with a response taken in as `arrivalOf` says. What gives way is set aside, not thrown away. */
export function takeIn(assessment: Assessment, response: Response, at: string): Assessment {
  const { kind } = arrivalOf(assessment, response);
  switch (kind) {
    case 'same':
      return assessment;
    case 'new':
    case 'back':
      return {
        ...assessment,
        responses: [...assessment.responses, response],
        // What was taken out and says something else than what came stays aside: it is another copy of one that is in again.
        ...withAside(assessment, (aside) =>
          aside
            .filter((each) => !isCopyOf(each, response))
            .map((each) =>
              each.why === 'taken-out' && each.response.id === response.id
                ? { ...each, why: whyAside(each.response, response) }
                : each,
            ),
        ),
        changed: at,
      };
    case 'newer':
      return swap(assessment, response, 'older', at);
    case 'older':
    case 'doubtful':
      return setAside(assessment, { response, why: kind, at });
  }
}

/** Takes a response out of the count. It can be put back. The first response stays: it is the keeper's own. */
export function takeOut(assessment: Assessment, id: string, at: string): Assessment {
  const [own, ...others] = assessment.responses;
  const response = others.find((each) => each.id === id);
  if (!response) return assessment;
  return setAside(
    { ...assessment, responses: [own, ...others.filter((each) => each !== response)] },
    { response, why: 'taken-out', at },
  );
}

/** Puts a response that was set aside in place of, or among, those that count. What gives way is set aside in its turn. */
export function putBack(assessment: Assessment, { response }: SetAside, at: string): Assessment {
  const without = {
    ...assessment,
    ...withAside(assessment, (aside) => aside.filter((each) => each.response !== response)),
  };
  return without.responses.some(({ id }) => id === response.id)
    ? swap(without, response, 'older', at)
    : { ...without, responses: [...without.responses, response], changed: at };
}

function swap(assessment: Assessment, response: Response, why: SetAside['why'], at: string): Assessment {
  const gone = assessment.responses.find(({ id }) => id === response.id);
  const [first, ...rest] = assessment.responses.map((each) => (each.id === response.id ? response : each));
  if (!gone || !first) return assessment;
  return setAside({ ...assessment, responses: [first, ...rest] }, { response: gone, why, at });
}

/** The same copy is not set aside twice; the reason is the last one. */
function setAside(assessment: Assessment, each: SetAside): Assessment {
  return {
    ...assessment,
    ...withAside(assessment, (aside) => [...aside.filter((one) => !isCopyOf(one, each.response)), each]),
    changed: each.at,
  };
}

function isCopyOf(aside: SetAside, response: Response): boolean {
  return aside.response.id === response.id && isSame(aside.response, response);
}

/** Why a copy is set aside when another of the same response counts. */
function whyAside(copy: Response, counted: Response): SetAside['why'] {
  return (copy.version ?? 0) < (counted.version ?? 0) ? 'older' : 'doubtful';
}

/** The assessment with a response that was answered on paper, empty as yet. */
export function withPaper(
  assessment: Assessment,
  about: Omit<Response, 'entries' | 'version' | 'changed' | 'onPaper'>,
  at: string,
): Assessment {
  return takeIn(assessment, { ...about, onPaper: true, version: 0, changed: at, entries: {} }, at);
}

function withAside(assessment: Assessment, make: (aside: readonly SetAside[]) => readonly SetAside[]) {
  return assessment.aside || make([]).length > 0 ? { aside: make(assessment.aside ?? []) } : {};
}

/** Whether two copies of a response say the same, whenever they were written. */
export function isSame(a: Response, b: Response): boolean {
  const { version: _a, changed: _ac, ...one } = a;
  const { version: _b, changed: _bc, ...other } = b;
  return isEqual(one, other);
}

/** Whether two responses look like one person's: the same name and viewpoint, or the same answers to the letter. */
function isAlike(a: Response, b: Response): boolean {
  const named = (a.name ?? '').trim().toLowerCase();
  if (named && named === (b.name ?? '').trim().toLowerCase() && a.viewpoint === b.viewpoint) return true;
  return hasAnswered(a) && entriesAsText(a) === entriesAsText(b);
}

/** The entries of a response as one text. Remembered: with hundreds of responses each is compared with each. */
function entriesAsText({ entries }: Response): string {
  const known = texts.get(entries);
  if (known !== undefined) return known;
  const text = stable(entries);
  texts.set(entries, text);
  return text;
}
const texts = new WeakMap<object, string>();

/** JSON with the keys of every object in order, so that two that are equal read alike. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
