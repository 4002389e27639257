import { fetchWords } from '../../browser/words';
import type { Framework, Links } from '../model/crosswalk';

export interface Frameworks {
  readonly frameworks: readonly (Framework & { readonly source: string })[];
  readonly links: Links;
}

let fetched: Promise<Frameworks> | undefined;

/** The other frameworks. Fetched once; a failure is forgotten, so that asking again tries again. */
export function otherFrameworks(): Promise<Frameworks> {
  // Our own file, made with the page: trusted as it is.
  fetched ??= fetchWords('frameworks') as Promise<Frameworks>;
  fetched.catch(() => (fetched = undefined));
  return fetched;
}
