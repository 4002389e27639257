import { PART_IDS, type PartId } from '../../cycle/parts';
import type { Answer } from './answer';
import type { Statement, StatementId } from './bank';

/** What is being rated. */
export const SCOPE_KINDS = ['organisation', 'place', 'pathway', 'programme'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Every statement, or the three of each part that take about ten minutes. */
export const DEPTHS = ['full', 'quick'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Where a person answers from. */
export const VIEWPOINTS = ['not-said', 'board', 'staff', 'partner', 'patient-or-carer', 'voluntary-organisation', 'healthwatch', 'other'] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

/** Something that shows an answer is so. At most three a statement: strength counts, not number. */
export interface Evidence {
  readonly title: string;
  /** Where it is kept: a link or a place. Never a copy. */
  readonly place: string;
  /** ISO day, `2026-11-23`, or empty when not known. */
  readonly date: string;
}

export const EVIDENCE_LIMIT = 3;

/** All that one person put down about one statement. */
export interface Entry {
  readonly answer?: Answer;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
}

/** One person's answers. */
export interface Response {
  readonly id: string;
  readonly viewpoint: Viewpoint;
  /** Only if the person chose to give one. */
  readonly name?: string;
  readonly entries: Readonly<Record<StatementId, Entry>>;
}

/** A scope and the responses to it. Dates are ISO instants. */
export interface Assessment {
  readonly id: string;
  readonly title: string;
  readonly scope: ScopeKind;
  readonly depth: Depth;
  /** The parts being rated, in the order of the cycle. */
  readonly parts: readonly PartId[];
  /** The edition of the statement bank that was answered. */
  readonly edition: string;
  readonly created: string;
  readonly changed: string;
  readonly responses: readonly [Response, ...Response[]];
}

export interface NewAssessment {
  readonly id: string;
  readonly responseId: string;
  readonly title: string;
  readonly scope: ScopeKind;
  readonly depth: Depth;
  readonly parts: readonly PartId[];
  readonly viewpoint: Viewpoint;
  readonly edition: string;
  /** ISO instant. */
  readonly now: string;
}

/** An assessment with one empty response. Parts are put into the order of the cycle. */
export function startAssessment(wanted: NewAssessment): Assessment {
  return {
    id: wanted.id,
    title: wanted.title,
    scope: wanted.scope,
    depth: wanted.depth,
    parts: PART_IDS.filter((part) => wanted.parts.includes(part)),
    edition: wanted.edition,
    created: wanted.now,
    changed: wanted.now,
    responses: [{ id: wanted.responseId, viewpoint: wanted.viewpoint, entries: {} }],
  };
}

/** The statements this assessment asks, in order: those of its parts, and only the quick ones in a quick check. */
export function statementsAsked(all: readonly Statement[], assessment: Pick<Assessment, 'parts' | 'depth'>): readonly Statement[] {
  return all.filter((statement) => assessment.parts.includes(statement.part) && (assessment.depth === 'full' || statement.quick));
}

/** What one person put down about a statement; an empty entry where there is nothing yet. */
export function entryOf(response: Response, id: StatementId): Entry {
  return Object.hasOwn(response.entries, id) ? (response.entries[id] ?? EMPTY) : EMPTY;
}
const EMPTY: Entry = {};

/**
 * The assessment with one person's entry for a statement replaced. Every other entry is the same object as before,
 * so a screen can tell what changed. An entry with nothing in it is removed: unanswered is an absence.
 */
export function withEntry(assessment: Assessment, responseId: string, id: StatementId, entry: Entry, now: string): Assessment {
  const responses = assessment.responses.map((response) => {
    if (response.id !== responseId) return response;
    const { [id]: _before, ...others } = response.entries;
    return { ...response, entries: isEmpty(entry) ? others : { ...others, [id]: entry } };
  });
  return { ...assessment, responses: responses as unknown as Assessment['responses'], changed: now };
}

/** Whether an entry says nothing at all. */
export function isEmpty(entry: Entry): boolean {
  return entry.answer === undefined && !entry.note && !entry.evidence?.length;
}
