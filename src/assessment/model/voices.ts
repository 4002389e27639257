import { type Entry, type Evidence, type Response, VIEWPOINTS, type Viewpoint, entryOf } from './assessment';
import type { StatementId } from './bank';
import { type Answered, type Shown, answeringIn, countedIn, hasAnswered, whoIsShown } from './who-is-shown';

/** A note; why a statement does not apply; who does the work instead. */
export const VOICE_KINDS = ['note', 'reason', 'who'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

/** What one person wrote about a statement. Never beside that person's level. */
export interface Voice {
  readonly kind: VoiceKind;
  readonly text: string;
  /** Nothing if the viewpoint may not be shown apart. */
  readonly viewpoint: Viewpoint | undefined;
  /** Nothing if no name was given, or it may not be shown. */
  readonly name: string | undefined;
}

/** A piece of evidence, once however many listed it, and from which viewpoints; `undefined` among them may not be shown apart. */
export interface Piece extends Evidence {
  readonly from: readonly (Viewpoint | undefined)[];
}

/** All that has been said about a statement beside levels: the one view that every screen, paper and file shows. */
export interface Said {
  readonly voices: readonly Voice[];
  readonly evidence: readonly Piece[];
}

const NOTHING: Said = { voices: [], evidence: [] };

/** Kept as long as the answers are the same: every row of a page asks. */
const kept = new WeakMap<Answered['responses'], (id: StatementId) => Said>();

/** What has been said about each statement. Ask it by the statement's id. */
export function saidIn(assessment: Answered): (id: StatementId) => Said {
  const before = kept.get(assessment.responses);
  if (before) return before;
  const said = saidAmong(assessment);
  kept.set(assessment.responses, said);
  return said;
}

function saidAmong(assessment: Answered): (id: StatementId) => Said {
  const shown = whoIsShown(countedIn(assessment));
  const people = speakingIn(assessment);
  const made = new Map<StatementId, Said>();
  return (id) => {
    const before = made.get(id);
    if (before) return before;
    const said = people.some((person) => Object.hasOwn(person.entries, id)) ? saidOf(people, shown, id) : NOTHING;
    made.set(id, said);
    return said;
  };
}

/** Whose words may be shown: of everybody who counts, and of those who wrote and did not answer. */
export function speakingIn(assessment: Answered): readonly Response[] {
  const isWaiting = countedIn(assessment).length < answeringIn(assessment).length;
  return isWaiting ? assessment.responses.filter((person) => !hasAnswered(person)) : assessment.responses;
}

/** The viewpoint that may stand beside a person's words. */
export function viewpointShown({ viewpoint }: Response, { roles }: Shown): Viewpoint | undefined {
  return roles.has(viewpoint) ? viewpoint : undefined;
}

/** The texts of one person's entry, but for evidence. Blank ones are none. */
export function textsIn({ note, answer }: Entry): readonly Pick<Voice, 'kind' | 'text'>[] {
  const all: readonly Pick<Voice, 'kind' | 'text'>[] = [
    { kind: 'note', text: note ?? '' },
    { kind: 'reason', text: answer?.kind === 'not-applicable' ? answer.reason : '' },
    { kind: 'who', text: answer?.kind === 'someone-else' ? answer.who : '' },
  ];
  return all.filter(({ text }) => text.trim() !== '');
}

function saidOf(people: readonly Response[], shown: Shown, id: StatementId): Said {
  const voices = people.flatMap((person) =>
    textsIn(entryOf(person, id)).map((each): Voice => {
      const name = shown.names.has(person.id) ? person.name?.trim() : undefined;
      return { ...each, viewpoint: viewpointShown(person, shown), name };
    }),
  );
  return { voices: voices.sort(byKindAndText), evidence: piecesFrom(people, shown, id) };
}

/** By what was written, never by who came first: a place in a list that stays the same would join one person's words together. */
function byKindAndText(a: Voice, b: Voice): number {
  return (
    VOICE_KINDS.indexOf(a.kind) - VOICE_KINDS.indexOf(b.kind) ||
    placeOf(a.viewpoint) - placeOf(b.viewpoint) ||
    (a.text < b.text ? -1 : Number(a.text > b.text))
  );
}

function placeOf(viewpoint: Viewpoint | undefined): number {
  return viewpoint ? VIEWPOINTS.indexOf(viewpoint) : VIEWPOINTS.length;
}

function piecesFrom(people: readonly Response[], shown: Shown, id: StatementId): readonly Piece[] {
  const pieces = new Map<string, { readonly piece: Evidence; readonly from: Set<Viewpoint | undefined> }>();
  for (const person of people) {
    for (const piece of entryOf(person, id).evidence ?? []) {
      const key = `${piece.title.trim().toLowerCase()}\n${piece.place.trim().toLowerCase()}`;
      const found = pieces.get(key) ?? { piece, from: new Set() };
      pieces.set(key, found);
      found.from.add(viewpointShown(person, shown));
    }
  }
  return [...pieces]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { piece, from }]) => ({ ...piece, from: [...from].sort((a, b) => placeOf(a) - placeOf(b)) }));
}
