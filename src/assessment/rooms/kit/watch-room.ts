import { followTranslation } from './follow-translation';
import { keepFocus } from './keep-focus';

/** Watches a room as long as it is on the page: the keyboard stays in it, and translations stay true. Returns how to stop. */
export function watchRoom(room: HTMLElement): () => void {
  const ends = [keepFocus(room), followTranslation(room)];
  return () => ends.forEach((end) => end());
}
