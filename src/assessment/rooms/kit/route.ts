import { type PartId, isPartId } from '../../../cycle/parts';

export type View = 'start' | 'answer' | 'results' | 'group' | 'workshop' | 'plan' | 'report' | 'compare' | 'frameworks';

/** Where the app is. Which assessment and where in it stands after the #, so that no server ever sees it. */
export interface Route {
  readonly view: View;
  readonly assessment?: string | undefined;
  readonly part?: PartId | undefined;
}

export function addressOf({ view, assessment, part }: Route): string {
  const words = [assessment && `a=${assessment}`, part && `part=${part}`].filter(Boolean);
  return (view === 'start' ? '/assess/' : `/assess/${view}/`) + (words.length ? `#${words.join('&')}` : '');
}

/** Reads what stands after the #. Anything else there is ignored. */
export function routeFrom(view: View, hash: string): Route {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const part = words.get('part') ?? '';
  return { view, assessment: words.get('a') ?? undefined, part: isPartId(part) ? part : undefined };
}
