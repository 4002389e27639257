import type { PartId } from '../cycle/parts';

/** Fetches the words of one part's statements, or the other frameworks, from this site. Rejects when the network or the site fails. */
export async function fetchWords(name: PartId | 'frameworks'): Promise<unknown> {
  const answer = await fetch(`/assess/words/${name}.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
