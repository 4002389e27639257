import type { PartId } from '../cycle/parts';

/** Fetches the words of one part's statements from this site. Rejects when the network or the site fails. */
export async function fetchWords(part: PartId): Promise<unknown> {
  const answer = await fetch(`/assess/words/${part}.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
