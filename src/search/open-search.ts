import { type Engine, type Found, openEngine } from './engine';
import { type FoundAll, type Ids, find } from './find';
import { type Names, readNames } from './names';

/** Where the built site begins: `/`, or a folder. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** An address of the site, which is written from its first page on, as a link. */
export const linkTo = (address: string): string => BASE + address.replace(/^\//, '');

/** How long one of the small files may take, in milliseconds. */
const PATIENCE = 10_000;

/** A file of search that has the shape it must have. Refused where it is missing, late or rubbish. `fresh` passes by what the browser keeps. */
async function fetched(name: string, fresh: boolean): Promise<unknown> {
  const response = await fetch(linkTo(`/search/${name}.json`), {
    cache: fresh ? 'reload' : 'default',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response.json();
}

/** The list of names: all that the box in the head of a page needs. */
export async function fetchNames(fresh = false): Promise<Names> {
  return readNames(await fetched('names', fresh));
}

async function fetchIds(fresh: boolean): Promise<Ids> {
  const ids = (await fetched('ids', fresh)) as Ids;
  if (typeof ids.before !== 'string' || !Array.isArray(ids.ids)) throw new Error('The list of ids is broken');
  return ids;
}

/** Search over names and text, ready to be asked. */
export interface Search {
  readonly names: Names;
  readonly find: (text: string, options?: { readonly asTyped?: boolean }) => Promise<FoundAll>;
  /** What can be shown of a place that was found; nothing where it cannot be fetched. */
  readonly show: (found: FoundAll, place: number | string) => Promise<Found | undefined>;
  /** Ends it. */
  readonly close: () => void;
}

/**
 * Opens search. `fresh` fetches everything anew, past what the browser keeps: for another try after a failure, and for a site that was
 * published anew while this page stood open, whose old index is gone.
 */
export async function openSearch(fresh = false): Promise<Search> {
  const engine: Engine = openEngine(BASE);
  try {
    const [names, ids] = await Promise.all([fetchNames(fresh), fetchIds(fresh)]);
    return {
      names,
      find: (text, options) => find(text, names, ids, engine.ask, options),
      show: async ({ details }, place) => {
        const data = details.get(place);
        const id = typeof place === 'number' ? ids.ids[place] : undefined;
        if (data) return data().catch(() => undefined);
        return id ? engine.page(ids.before + id).catch(() => undefined) : undefined;
      },
      close: engine.close,
    };
  } catch (error) {
    engine.close();
    throw error;
  }
}
