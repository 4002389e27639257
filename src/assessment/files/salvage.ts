import * as v from 'valibot';
import type { Assessment } from '../model/assessment';
import { type KnownBank, readAssessment } from './engagement-file';
import { assessmentSchema } from './schema';

/** Something that was damaged, and is not in what was opened. */
export interface LeftOut {
  /** Its path, as the reader names places: `responses.3.entries.H-04.note`. */
  readonly place: string;
  /** `left-out`: it is not there. `emptied`: it had to be there, and is empty or has what means "not said". */
  readonly how: 'left-out' | 'emptied';
}

export interface Salvaged {
  readonly assessment: Assessment;
  readonly leftOut: readonly LeftOut[];
}

type Path = readonly (string | number)[];

/** So many rounds of looking and mending: what is still damaged after that is not an assessment of ours. */
const ROUNDS = 200;

/**
 * An assessment without what is damaged in it: the smallest piece around each damage (a field, an entry, a person, a snapshot) is left out, and
 * everything else is as it was. Nothing if there is nothing to save: it is another kind of thing, or answers another edition.
 */
export function salvage(data: unknown, bank: KnownBank): Salvaged | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  // As text and back: what stands in two places (a snapshot and today) is then two things.
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  const leftOut: LeftOut[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = readAssessment(copy, bank);
    if (read.ok) return { assessment: read.value, leftOut };
    const damages = onePerPiece(damagesIn(copy, bank));
    // From the end, so that what stands before keeps its number.
    const mended = damages.reverse().map((path) => mend(copy, path));
    const done = mended.filter((each) => each !== undefined);
    if (done.length === 0) return undefined;
    leftOut.push(...done.reverse());
  }
  return undefined;
}

/** One damage of each person, action or snapshot at a time: leaving one out moves what comes after it. */
function onePerPiece(paths: readonly Path[]): Path[] {
  const first = new Map<string, Path>();
  for (const path of paths) {
    const piece = path.slice(0, 2).join('.');
    if (!first.has(piece)) first.set(piece, path);
  }
  return [...first.values()];
}

/** Where something is wrong: by the schema; else what only the bank can tell. */
function damagesIn(data: Record<string, unknown>, bank: KnownBank): Path[] {
  const checked = v.safeParse(assessmentSchema, data);
  if (!checked.success) {
    const all = checked.issues.map((issue) => (issue.path ?? []).map(({ key }) => key as string | number));
    return [...new Map(all.map((path) => [path.join('.'), path])).values()];
  }
  const { responses, aside = [], actions = [], snapshots = [] } = checked.output as unknown as Assessment;
  const stray = (entries: object, at: Path) =>
    Object.keys(entries)
      .filter((id) => !bank.ids.has(id))
      .map((id): Path => [...at, 'entries', id]);
  return [
    ...responses.flatMap(({ entries }, index) => stray(entries, ['responses', index])),
    ...aside.flatMap(({ response }, index) => stray(response.entries, ['aside', index, 'response'])),
    ...twins(responses, 'responses'),
    ...twins(actions, 'actions'),
    ...twins(snapshots, 'snapshots'),
    ...snapshots.flatMap(({ assessment }, index) =>
      twins(assessment.responses, '').length + twins(assessment.actions ?? [], '').length > 0
        ? [['snapshots', index]]
        : [],
    ),
  ];
}

function twins(list: readonly { readonly id: string }[], name: string): Path[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((each) => each.id === id) < index ? [[name, index, 'id']] : [],
  );
}

/** What may stand for "not said" where something must stand. */
const EMPTY: Readonly<Record<string, unknown>> = {
  title: '',
  viewpoint: 'not-said',
  reason: '',
  dissents: [],
  change: '',
  owner: '',
  involved: '',
  firstStep: '',
  due: '',
  measure: '',
  reportedTo: '',
  place: '',
  date: '',
  depth: 'full',
  scope: 'organisation',
};

/** Leaves out, or empties, the smallest piece around a damage. Nothing if the whole is damaged. */
function mend(data: Record<string, unknown>, path: Path): LeftOut | undefined {
  const [list, index] = path;
  // Nothing is wrong with what it says.
  if (path.at(-1) === 'id' && path.length === 3) return renamed(data, path);
  // A snapshot is a whole: one with a piece missing would be compared as if it had never had it.
  if (list === 'snapshots' && typeof index === 'number') return leaveOut(data, [list, index]);
  for (let length = path.length; length > 0; length -= 1) {
    const piece = path.slice(0, length);
    const last = piece.at(-1);
    if (isOnly(piece)) return emptied(data, piece, { id: 'own', viewpoint: 'not-said', entries: {} });
    if (typeof last === 'number') return leaveOut(data, piece);
    if (typeof last === 'string' && Object.hasOwn(EMPTY, last) && isRequired(piece))
      return emptied(data, piece, EMPTY[last]);
    if (typeof last === 'string' && isOptional(piece)) return leaveOut(data, piece);
  }
  return undefined;
}

/** The keeper's own answers cannot be left out: somebody else's would become theirs. */
function isOnly(path: Path): boolean {
  return path.length === 2 && path[0] === 'responses' && path[1] === 0;
}

const TOP = [
  'invitedTo',
  'aside',
  'agreed',
  'matters',
  'placements',
  'actions',
  'asks',
  'quoted',
  'workshop',
  'notChosen',
  'former',
  'snapshots',
];
const FIELDS = [
  'name',
  'showAlone',
  'onPaper',
  'matters',
  'version',
  'changed',
  'answer',
  'note',
  'evidence',
  'strength',
  'seenBy',
  'public',
  'nearly',
  'from',
  'impact',
  'effort',
  'at',
];

function isOptional(path: Path): boolean {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (path.length === 1) return TOP.includes(String(last));
  // One entry, one agreement, one placement, one earlier edition.
  if (['entries', 'agreed', 'placements', 'former'].includes(String(before))) return true;
  return FIELDS.includes(String(last)) && !(last === 'at' && before !== 'workshop');
}

function isRequired(path: Path): boolean {
  return path.length === 1 ? ['title', 'scope', 'depth'].includes(String(path[0])) : path[0] !== 'aside';
}

function holderIn(data: Record<string, unknown>, path: Path): Record<string | number, unknown> | undefined {
  let so: unknown = data;
  for (const key of path.slice(0, -1)) so = (so as Record<string | number, unknown> | undefined)?.[key];
  return typeof so === 'object' && so !== null ? (so as Record<string | number, unknown>) : undefined;
}

function leaveOut(data: Record<string, unknown>, path: Path): LeftOut | undefined {
  const holder = holderIn(data, path);
  const last = path.at(-1);
  if (!holder || last === undefined || !Object.hasOwn(holder, last)) return undefined;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return { place: path.join('.'), how: 'left-out' };
}

function emptied(data: Record<string, unknown>, path: Path, value: unknown): LeftOut | undefined {
  const holder = holderIn(data, path);
  const last = path.at(-1);
  if (!holder || last === undefined) return undefined;
  holder[last] = value;
  return { place: path.join('.'), how: 'emptied' };
}

/** What has no id, or that of another, gets one of its own. */
function renamed(data: Record<string, unknown>, path: Path): LeftOut | undefined {
  const holder = holderIn(data, path);
  if (!holder) return undefined;
  const stem = typeof holder.id === 'string' && /^[A-Za-z0-9_-]{1,50}$/.test(holder.id) ? holder.id : String(path[0]);
  holder.id = `${stem}-${Number(path[1]) + 1}`;
  return { place: path.join('.'), how: 'emptied' };
}
