import * as v from 'valibot';
import type { Assessment, Response } from '../model/assessment';
import { ASSESSMENT } from './formats';
import { assessmentSchema } from './schema';
import { type Read, damageFrom, no } from './untrusted';

export type { FileProblem, Read } from './untrusted';

/** What the reader needs to know of the statement bank. */
export interface KnownBank {
  readonly edition: string;
  readonly ids: ReadonlySet<string>;
}

/** From so many letters on a file is written without spaces: nobody reads it by eye, and spaces are half of it. */
const LONG = 4 * 1024 * 1024;

/**
 * The text of a `*.engagement.json` file: readable in a text editor, with what it is on the first lines. `saved` is an ISO instant. A very
 * long one is written without spaces, but for what it is, so that it stays within what the reader takes.
 */
export function writeEngagementFile(assessment: Assessment, saved: string): string {
  const head = { format: ASSESSMENT.name, version: ASSESSMENT.version, edition: assessment.edition, saved };
  const dense = JSON.stringify(assessment);
  if (dense.length <= LONG) return `${JSON.stringify({ ...head, assessment }, null, 2)}\n`;
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "assessment": ${dense}\n}\n`;
}

/** Checks an assessment that comes from storage or from inside a file. */
export function readAssessment(data: unknown, bank: KnownBank): Read<Assessment> {
  const checked = v.safeParse(assessmentSchema, data, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  return checkAgainst(bank, checked.output as unknown as Assessment);
}

/** What a schema cannot see: whether it answers this bank, and whether each thing with an id is there once. */
export function checkAgainst(bank: KnownBank, assessment: Assessment): Read<Assessment> {
  // One that answers an earlier edition can be moved to this one: `move-edition.ts`.
  if (assessment.edition !== bank.edition) return no({ code: 'other-edition', edition: assessment.edition });
  // What is set aside may be counted again: it is checked as what counts.
  for (const response of [...assessment.responses, ...(assessment.aside ?? []).map((each) => each.response)]) {
    const stray = strayIn(response, bank);
    if (stray !== undefined) return no({ code: 'unknown-statement', statement: stray });
  }
  const twin = twinIn(assessment);
  return twin ? no({ code: 'damaged', expected: 'an id of its own', ...twin }) : { ok: true, value: assessment };
}

/** By bank, the responses that answer it and nothing else: of hundreds only the one that changed is looked at again. */
const answering = new WeakMap<KnownBank['ids'], WeakSet<Response>>();

/** A statement that somebody answered and that is not in the bank. */
function strayIn(response: Response, { ids }: KnownBank): string | undefined {
  const known = answering.get(ids) ?? new WeakSet();
  answering.set(ids, known);
  if (known.has(response)) return undefined;
  const stray = Object.keys(response.entries).find((id) => !ids.has(id));
  if (stray === undefined) known.add(response);
  return stray;
}

interface Twin {
  readonly place: string;
  readonly found: string;
}

/** The first thing that has the id of another of its kind, here or in a snapshot: the two would be changed and lost together. */
function twinIn({ responses, actions, snapshots }: Assessment): Twin | undefined {
  const found = twinInList('responses', 'response', responses) ?? twinInList('actions', 'action', actions);
  return found ?? twinInList('snapshots', 'snapshot', snapshots) ?? twinInSnapshots(snapshots);
}

/** The lists in which each id stands once. A list is never changed: a new one is made. */
const withoutTwins = new WeakSet<object>();

function twinInList(list: string, name: string, all: readonly { readonly id: string }[] = []): Twin | undefined {
  if (withoutTwins.has(all)) return undefined;
  const seen = new Set<string>();
  for (const [index, { id }] of all.entries()) {
    if (seen.has(id)) return { place: `${list}.${index}.id`, found: `the id of another ${name}` };
    seen.add(id);
  }
  withoutTwins.add(all);
  return undefined;
}

function twinInSnapshots(snapshots: Assessment['snapshots'] = []): Twin | undefined {
  for (const [index, { assessment }] of snapshots.entries()) {
    const inside: Twin | undefined = twinIn(assessment);
    if (inside) return { ...inside, place: `snapshots.${index}.assessment.${inside.place}` };
  }
  return undefined;
}

/** A name for the file, from the title: letters with their accents and vowel signs, and digits, of any script; at most 60 characters. */
export function fileNameFor(assessment: Pick<Assessment, 'title'>, extension: string): string {
  const words =
    assessment.title
      .normalize('NFC')
      .toLowerCase()
      .match(/(?:[\p{L}\p{N}]\p{M}*)+/gu) ?? [];
  // Cut by whole characters, not by halves of one.
  const stem = [...words.join('-')].slice(0, 60).join('').replace(/-$/, '');
  return `${stem || 'assessment'}.${extension}`;
}
