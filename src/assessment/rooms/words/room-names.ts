import type { View } from '../kit/route';

/** What each room is called: in the list of rooms, in its heading, in the window's title. */
export const ROOM_NAMES: Readonly<Record<Exclude<View, 'start'>, string>> = {
  answer: 'Answer',
  results: 'Results',
  group: 'Group',
  workshop: 'Workshop',
  plan: 'Plan',
  report: 'Report',
  compare: 'Compare',
  frameworks: 'Other frameworks',
};

/** What the window says: the room, and whose. */
export function windowTitle(room: string, assessment: string): string {
  return `${room}, ${assessment} | The Engagement Cycle`;
}
