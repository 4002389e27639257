import { PART_IDS, type PartId } from '../../cycle/parts';
import type { Answer, Level } from './answer';
import type { Statement, StatementId } from './bank';
import { oneMore } from './bounds';

/** What is being rated. */
export const SCOPE_KINDS = ['organisation', 'place', 'pathway', 'programme'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Every statement, or the three of each part that take about twenty minutes. */
export const DEPTHS = ['full', 'quick'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Where a person answers from. */
export const VIEWPOINTS = [
  'not-said',
  'board',
  'staff',
  'partner',
  'patient-or-carer',
  'voluntary-organisation',
  'healthwatch',
  'other',
] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

/** How strongly a piece of evidence speaks, weakest first. The ladder is this edition's own. */
export const STRENGTHS = ['said', 'document', 'record', 'confirmed', 'changed'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Something that shows an answer is so. At most three a statement: strength counts, not number. */
export interface Evidence {
  readonly title: string;
  /** Where it is kept: a link or a place. Never a copy. */
  readonly place: string;
  /** ISO day, `2026-11-23`, or empty when not known. */
  readonly date: string;
  readonly strength?: Strength;
  /** Who has looked at it. */
  readonly seenBy?: string;
  /** Whether it may be shown to the public. Not said is no. */
  readonly public?: boolean;
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
  /** Agrees to be shown as the only one of a viewpoint. Not said is no. */
  readonly showAlone?: boolean;
  /** Answered on paper, and typed in by whoever keeps the assessment. */
  readonly onPaper?: boolean;
  /** The statements that matter most to this person: a priority, never a weight. */
  readonly matters?: readonly StatementId[];
  readonly entries: Readonly<Record<StatementId, Entry>>;
  /** Counts up by one with each change, so that the newer of two copies is known whatever the clocks say. Nothing yet is 0. */
  readonly version?: number;
  /** When it was last changed, as an ISO instant, by the clock of the device it was changed on. */
  readonly changed?: string;
}

/** A response that is kept but not counted: taken out, or an older or doubtful copy of one that is. Nothing is thrown away. */
export interface SetAside {
  readonly response: Response;
  readonly why: 'taken-out' | 'older' | 'doubtful';
  readonly at: string;
}

/** What a group settled about a statement. */
export interface Agreed {
  /** Nothing while it is parked, or when the group did not settle. */
  readonly level?: Level;
  readonly nearly?: boolean;
  readonly reason: string;
  /** Each in the dissenter's own words. Nobody has to agree. */
  readonly dissents: readonly string[];
  readonly state: 'settled' | 'not-settled' | 'parked';
  /** When the group said so: a reason that is mended later does not move it. */
  readonly at: string;
  /** The answers that it was made from. Files of before November 2026 do not have it: then nobody can say. */
  readonly from?: AnswersThen;
}

/** How the answers to one statement lay when a group settled it. Counts of people; nobody is named. */
export interface AnswersThen {
  /** When the group settled this level, or that it does not settle: the day of the agreement. */
  readonly at: string;
  /** How many gave each level, level 1 first. Someone else's level counts, as everywhere. */
  readonly levels: readonly [number, number, number, number];
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly preferNotToSay: number;
  /** Of the people who had answered anything at all. */
  readonly unanswered: number;
}

/** Small, middling or large. */
export const SIZES = [1, 2, 3] as const;
export type Size = (typeof SIZES)[number];

/** Where a candidate for action stands: impact as people affected see it, effort as those who would do the work see it. */
export interface Placement {
  readonly impact?: Size;
  readonly effort?: Size;
}

export const ACTION_STATES = ['to-do', 'doing', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What to do about a statement. Texts are as the person wrote them; `due` is an ISO day or empty. */
export interface Action {
  readonly id: string;
  readonly statement: StatementId;
  readonly change: string;
  readonly owner: string;
  readonly involved: string;
  readonly firstStep: string;
  readonly due: string;
  readonly measure: string;
  readonly reportedTo: string;
  readonly state: ActionState;
  readonly created: string;
}

/** A meeting under way: it can be stopped and carried on another day. */
export interface Workshop {
  readonly started: string;
  /** The statements to talk about, in order. */
  readonly agenda: readonly StatementId[];
  /** Where the group is in it. */
  readonly at?: StatementId;
  /** Whose answers have been shown. Once shown they stay shown. */
  readonly revealed: readonly StatementId[];
  readonly showNames: boolean;
}

/** A dated, read-only copy. It holds no copies of its own. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly taken: string;
  /** Made by hand, or by the app before something that cannot be seen again. */
  readonly by: 'person' | 'app';
  readonly assessment: Omit<Assessment, 'snapshots'>;
}

/** A conflict that was settled when two copies were brought together: what was not chosen is kept, readable. */
export interface NotChosen {
  readonly slot: string;
  readonly value: unknown;
  readonly from: string;
  readonly at: string;
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
  /** The first is that of whoever keeps the assessment on this device; the others came from others. */
  readonly responses: readonly [Response, ...Response[]];
  /** The id of the assessment that somebody else keeps, if this is an answer to an invitation. */
  readonly invitedTo?: string;
  readonly aside?: readonly SetAside[];
  readonly agreed?: Readonly<Record<StatementId, Agreed>>;
  /** What the group marked as mattering most. */
  readonly matters?: readonly StatementId[];
  readonly placements?: Readonly<Record<StatementId, Placement>>;
  readonly actions?: readonly Action[];
  /** What the board is asked to decide, in the organisation's own words. */
  readonly asks?: string;
  /** What people wrote that somebody has read and chosen for the report. */
  readonly quoted?: readonly Quote[];
  readonly workshop?: Workshop;
  readonly snapshots?: readonly Snapshot[];
  readonly notChosen?: readonly NotChosen[];
  /** Answers to statements of an earlier edition that this one no longer asks, by edition: kept, never counted. */
  readonly former?: Readonly<Record<string, readonly FormerEntry[]>>;
}

/** Words that somebody wrote about a statement, as they were when they were chosen: words changed since are to be read again. */
export interface Quote {
  readonly statement: StatementId;
  readonly text: string;
}

/** What one person said of a statement that is not asked any more. */
export interface FormerEntry {
  readonly response: string;
  readonly statement: StatementId;
  readonly entry: Entry;
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
  readonly name?: string;
  readonly showAlone?: boolean;
  /** The id of the assessment that this answers, if the person was invited. */
  readonly invitedTo?: string;
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
    responses: [
      {
        id: wanted.responseId,
        viewpoint: wanted.viewpoint,
        ...(wanted.name && { name: wanted.name }),
        ...(wanted.showAlone && { showAlone: true }),
        entries: {},
      },
    ],
    ...(wanted.invitedTo && { invitedTo: wanted.invitedTo }),
  };
}

/** The statements this assessment asks, in order: those of its parts, and only the quick ones in a quick check. */
export function statementsAsked(
  all: readonly Statement[],
  assessment: Pick<Assessment, 'parts' | 'depth'>,
): readonly Statement[] {
  return all.filter(
    (statement) => assessment.parts.includes(statement.part) && (assessment.depth === 'full' || statement.quick),
  );
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
export function withEntry(
  assessment: Assessment,
  responseId: string,
  id: StatementId,
  entry: Entry,
  now: string,
): Assessment {
  const responses = assessment.responses.map((response) => {
    if (response.id !== responseId) return response;
    const { [id]: _before, ...others } = response.entries;
    return {
      ...response,
      entries: isEmpty(entry) ? others : { ...others, [id]: entry },
      version: oneMore(response.version),
      changed: now,
    };
  });
  return { ...assessment, responses: responses as unknown as Assessment['responses'], changed: now };
}

/** Whether an entry says nothing at all. */
export function isEmpty(entry: Entry): boolean {
  return entry.answer === undefined && !entry.note && !entry.evidence?.length;
}

/** The dissents that say something: a box that nobody wrote in is none. */
export function dissentsIn({ dissents }: Pick<Agreed, 'dissents'>): readonly string[] {
  return dissents.filter((words) => words.trim() !== '');
}
