import { type CollectionEntry, getCollection } from 'astro:content';

export type Source = CollectionEntry<'sources'>;

const sources = new Map((await getCollection('sources')).map((source) => [source.id, source]));

/**
 * The numbered notes of one page. The page says at its start which sources it cites, in reading order, because parts of a page may be
 * built out of order; after that any component can ask for a source's number.
 */
export class Notes {
  readonly #numbers = new Map<string, number>();
  readonly #shown = new Set<string>();

  constructor(
    readonly page: string,
    ids: readonly string[],
  ) {
    for (const id of ids) if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
  }

  /** More sources of the page, after those it has announced: for what the frame of a page adds. */
  also(ids: readonly string[]): void {
    for (const id of ids) if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
  }

  /** The number of a source on this page, from 1. Throws where the page did not announce it. */
  numberOf(id: string): number {
    const number = this.#numbers.get(id);
    if (number === undefined)
      throw new Error(`${this.page}: cites "${id}", which the page did not announce to its notes`);
    return number;
  }

  /** True the first time a source is cited: that citation is where the note's back link leads. */
  isFirst(id: string): boolean {
    if (this.#shown.has(id)) return false;
    this.#shown.add(id);
    return true;
  }

  /** The sources of the page in the order of their numbers. */
  get list(): readonly Source[] {
    return [...this.#numbers.keys()].map((id) => sources.get(id) ?? missing(this.page, id));
  }
}

function missing(page: string, id: string): never {
  throw new Error(`${page}: cites the source "${id}", which is not in content/sources/`);
}

/** The source ids cited in a body of MDX, in reading order: `<Cite id="one two" />`. */
export function citedIn(body: string | undefined): string[] {
  return [...(body ?? '').matchAll(/<Cite\s+id="([^"]+)"/g)].flatMap(([, ids]) => (ids as string).split(/\s+/));
}
