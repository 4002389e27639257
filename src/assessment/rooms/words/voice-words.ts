import type { Viewpoint } from '../../model/assessment';
import type { Piece, Said, VoiceKind } from '../../model/voices';
import { longDay } from './dates';
import { ROLE_NAMES, inSentence } from './group-words';
import { some } from './sentences';

/** What people wrote about a statement, as it is called wherever it stands. */
export const VOICE_NAMES: Readonly<Record<VoiceKind, string>> = {
  note: 'Note',
  reason: 'Why it does not apply',
  who: 'Who does it instead',
};

/** Whose words these are: "Staff", "Ade, staff", or that the viewpoint is not shown. */
export function whoseWords(viewpoint: Viewpoint | undefined, name?: string): string {
  if (!name) return viewpoint ? ROLE_NAMES[viewpoint] : 'Viewpoint not shown';
  return viewpoint ? `${name}, ${inSentence(viewpoint)}` : name;
}

/** "2 things people wrote, 1 piece of evidence". */
export function saidWords({ voices, evidence }: Said): string {
  return [
    voices.length > 0 && `${some(voices.length, 'thing')} people wrote`,
    evidence.length > 0 && `${some(evidence.length, 'piece')} of evidence`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Evidence: Minutes of the forum (shared drive, 1 October 2026). Seen by the chair. Listed by: staff." */
export function pieceWords({ title, place, date, seenBy, from }: Piece): string {
  const where = [place.trim(), date && longDay(date)].filter(Boolean).join(', ');
  const by = from.map((viewpoint) => (viewpoint ? inSentence(viewpoint) : 'viewpoint not shown'));
  return `Evidence: ${title.trim() || 'without a title'}${where ? ` (${where})` : ''}.${seenBy?.trim() ? ` Seen by ${seenBy.trim()}.` : ''} Listed by: ${by.join('; ')}.`;
}

/** The same for the columns of a table: what shows it, where it is, its date, who listed it. */
export function pieceCells({ title, place, date, from }: Piece): readonly [string, string, string, string] {
  const by = from.map((viewpoint) => whoseWords(viewpoint)).join('; ');
  return [title.trim() || 'Without a title', place, date && longDay(date), by];
}

/** How much of what people wrote stands in the report. */
export function quotedWords(all: number, chosen: number): string {
  const wrote = `People wrote ${some(all, 'thing')} about the statements.`;
  if (chosen === 0) return `${wrote} None is quoted here: ask whoever keeps this assessment.`;
  if (chosen === all) return `${wrote} ${all === 1 ? 'It is' : 'All are'} quoted here, word for word.`;
  const left = all - chosen;
  return `${wrote} ${chosen} ${chosen === 1 ? 'is' : 'are'} quoted here, word for word; ${left} ${left === 1 ? 'is' : 'are'} not.`;
}
