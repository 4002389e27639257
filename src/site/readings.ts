import type { READINGS } from '../schemas/law';
import { looseDateInWords } from './dates';

/** How a text was read, in the words of the tag beside a duty: exactly that, and nothing about what is in force today. */
export function readingOf({
  read,
  textOf,
}: {
  readonly read: (typeof READINGS)[number];
  readonly textOf: string;
}): string {
  const when = textOf === 'undated' ? '' : looseDateInWords(textOf);
  if (read === 'described') return `text not read; described in ${when}`;
  return `${when === '' ? 'undated text' : `text of ${when}`}, read ${read === 'full' ? 'in full' : 'in part'}`;
}
