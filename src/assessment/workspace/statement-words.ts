import { fetchWords } from '../../browser/words';
import type { PartId } from '../../cycle/parts';
import type { StatementWords } from '../model/bank';

const shelf = new Map<PartId, Promise<readonly StatementWords[]>>();

/** The words of one part's statements. Fetched once; a failure is forgotten, so that asking again tries again. */
function wordsOf(part: PartId): Promise<readonly StatementWords[]> {
  let words = shelf.get(part);
  if (!words) {
    // Our own file, made with the page: trusted as it is.
    words = fetchWords(part) as Promise<readonly StatementWords[]>;
    words.catch(() => shelf.delete(part));
    shelf.set(part, words);
  }
  return words;
}

/** The words of several parts, by statement id. */
export async function wordsOfParts(parts: readonly PartId[]): Promise<ReadonlyMap<string, StatementWords>> {
  const lists = await Promise.all(parts.map(wordsOf));
  return new Map(lists.flat().map((words) => [words.id, words]));
}
