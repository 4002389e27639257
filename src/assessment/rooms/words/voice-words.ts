import type { Viewpoint } from '../../model/assessment';
import type { Piece, VoiceKind } from '../../model/voices';
import { ROLE_NAMES } from './group-words';

/** What people wrote about a statement, as it is called wherever it stands. */
export const VOICE_NAMES: Readonly<Record<VoiceKind, string>> = {
  note: 'Note',
  reason: 'Why it does not apply',
  who: 'Who does it instead',
};

/** Whose words these are: "Staff", "Ade, staff", or that the viewpoint is not shown. */
export function whoseWords(viewpoint: Viewpoint | undefined, name?: string): string {
  const from = viewpoint ? ROLE_NAMES[viewpoint] : 'Viewpoint not shown';
  return name ? `${name}, ${viewpoint === 'healthwatch' ? from : from.charAt(0).toLowerCase() + from.slice(1)}` : from;
}

/** "Minutes of the forum (shared drive, 2026-10-01); listed by staff": a piece of evidence in a line. */
export function pieceWords({ title, place, date, from }: Piece): string {
  const where = [place.trim(), date].filter(Boolean).join(', ');
  const by = from.map((viewpoint) => whoseWords(viewpoint)).join('; ');
  return `${title.trim() || 'Without a title'}${where ? ` (${where})` : ''}. Listed by: ${by}.`;
}
