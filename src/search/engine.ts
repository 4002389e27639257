import type { Question, SentResult } from './engine-worker';
import type { Answer, Ask } from './find';

/** The part of Pagefind's script that is used here. The indexer writes it into the built site at /pagefind/pagefind.js. */
export interface Pagefind {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export interface PagefindInstance {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string, options?: Record<string, unknown>): Promise<{ results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Where in the text, counted in words. */
  readonly words: readonly number[];
  /** Which of its names the word stands in: `title`, `aliases`, `description`. Only where it stands in one. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Found>;
}

/** A heading under which the words stand. */
export interface FoundHeading {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  /** Where the words stand and how much each place weighs. */
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** One page that matches. */
export interface Found {
  readonly url: string;
  readonly meta: { readonly title: string; readonly aliases?: string; readonly description?: string };
  /** The whole text. */
  readonly content: string;
  /** A few words round the match, escaped, with the match in mark elements. */
  readonly excerpt: string;
  readonly filters: { readonly kind?: readonly string[] };
  /** The headings of the page under which the match stands; the first may be the page itself. */
  readonly sub_results: readonly FoundHeading[];
}

/** How Pagefind weighs: a title and the other names count more than the text, the description a little. */
export const WEIGHTS = { metaWeights: { title: 6, aliases: 5, description: 2 } };

/** The engine at work: Pagefind in a worker. */
export interface Engine {
  readonly ask: Ask;
  /** A page by the name of its file in the index, where no word led to it. */
  readonly page: (fragment: string) => Promise<Found>;
  /** Ends the worker. What it was asked is refused. */
  readonly close: () => void;
}

/** How long the engine may take for one answer, in milliseconds, before it counts as broken. */
const PATIENCE = 20_000;

/** Opens the engine for the site at `base`. Every question is refused with what was wrong if the index cannot be fetched or read whole. */
export function openEngine(base: string): Engine {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done: (value: never) => void; refuse: (error: Error) => void }>();
  let last = 0;
  const refuseAll = (error: Error) => {
    for (const { refuse } of waiting.values()) refuse(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; value?: never; fault?: string }>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.fault === undefined) asked?.done(data.value as never);
    else asked?.refuse(new Error(data.fault));
  });
  worker.addEventListener('error', ({ message }) => refuseAll(new Error(message || 'The engine could not be loaded')));
  const send = <Value>(question: DistributiveOmit<Question, 'id'>): Promise<Value> =>
    new Promise((done, refuse) => {
      const id = (last += 1);
      waiting.set(id, { done, refuse });
      setTimeout(() => waiting.delete(id) && refuse(new Error('The engine does not answer')), PATIENCE);
      worker.postMessage({ ...question, id });
    });
  const opened = send<unknown>({ kind: 'open', base });
  opened.catch(() => undefined);
  return {
    ask: async (words, isDoubted): Promise<Answer> => {
      await opened;
      const { isKnown, results } = await send<{ isKnown: boolean; results: SentResult[] }>({
        kind: 'ask',
        words,
        isDoubted,
      });
      return {
        isKnown,
        results: results.map(({ result, ...rest }) => ({ ...rest, data: () => send<Found>({ kind: 'data', result }) })),
      };
    },
    page: async (fragment) => {
      await opened;
      return send<Found>({ kind: 'page', fragment });
    },
    close: () => {
      worker.terminate();
      refuseAll(new Error('The engine was closed'));
    },
  };
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
