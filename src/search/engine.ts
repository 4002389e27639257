/** The part of Pagefind's script that is used here. The indexer writes it into the built site at /pagefind/pagefind.js. */
export interface Engine {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: { filters: { kind?: { any: string[] } } },
    wait: number,
  ): Promise<{ results: { id: string; data(): Promise<Found> }[] } | null>;
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
  readonly meta: { readonly title: string; readonly aliases?: string };
  /** The whole text. */
  readonly content: string;
  /** A few words round the match, escaped, with the match in mark elements. */
  readonly excerpt: string;
  readonly filters: { readonly kind?: readonly string[] };
  /** The headings of the page under which the match stands; the first may be the page itself. */
  readonly sub_results: readonly FoundHeading[];
}

let engine: Promise<Engine> | undefined;

/** Loads the engine on first use: it weighs more than all the rest of the page. */
export function loadEngine(): Promise<Engine> {
  engine ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const loaded = (await import(/* @vite-ignore */ address)) as Engine;
    await loaded.options({ excerptLength: 22, ranking: { metaWeights: { title: 6, aliases: 5 } } });
    await loaded.init();
    return loaded;
  })();
  engine.catch(() => (engine = undefined));
  return engine;
}
