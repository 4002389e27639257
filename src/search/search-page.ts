import { type Found, type FoundHeading, loadEngine } from './engine';

/** How many to fetch before anything is shown, so that the first answer comes early; how many to show at a time; headings under each. */
const FIRST = 3;
const PAGE = 10;
const HEADINGS = 3;

/**
 * The search page: a form whose words stand in the address, and a plain list of links by heading. A view of our own over Pagefind's
 * engine, because its ready-made one would nearly double what the page weighs.
 */
export function startSearch(page: Document): void {
  const need = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const form = need<HTMLFormElement>('[data-search-form]');
  const field = need<HTMLInputElement>('#q');
  const status = need<HTMLElement>('[data-search-status]');
  const list = need<HTMLOListElement>('[data-search-results]');
  const more = need<HTMLElement>('[data-search-more]');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=kind]')];
  let rest: { data(): Promise<Found> }[] = [];

  const kinds = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);

  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  for (const box of boxes) box.checked = asked.getAll('kind').includes(box.value);
  need<HTMLElement>('[data-search-kinds]').hidden = false;
  field.focus();

  /** Counts what was asked: only the last is shown, whichever comes last. */
  let asking = 0;

  async function search(): Promise<void> {
    const turn = (asking += 1);
    const query = field.value.trim();
    writeAddress(query);
    if (!query) {
      status.textContent = '';
      show([]);
      return;
    }
    try {
      const engine = await loadEngine();
      const chosen = kinds();
      const found = await engine.debouncedSearch(
        query,
        { filters: chosen.length ? { kind: { any: chosen } } : {} },
        120,
      );
      // Nothing comes back when the person has typed on: a newer search is under way.
      if (!found || turn !== asking) return;
      const [best] = await Promise.all(found.results.slice(0, 1).map((result) => result.data()));
      if (turn !== asking) return;
      const results = best && isAbout(best, query) ? found.results : [];
      show(results);
      status.textContent = sentenceFor(results.length, query, chosen);
    } catch {
      if (turn !== asking) return;
      show([]);
      status.textContent = 'Search could not be loaded. Check your connection and try again, or use the links below.';
    }
  }

  function show(results: { data(): Promise<Found> }[]): void {
    list.replaceChildren();
    rest = results;
    void showMore();
  }

  async function showMore(): Promise<void> {
    const mine = rest;
    const later = mine.slice(PAGE);
    rest = later;
    more.hidden = later.length === 0;
    for (const batch of [mine.slice(0, FIRST), mine.slice(FIRST, PAGE)]) {
      const pages = await Promise.all(batch.map((result) => result.data()));
      // A newer search has taken the list over.
      if (rest !== later) return;
      list.append(...pages.map(itemFor));
    }
  }

  function writeAddress(query: string): void {
    const words = new URLSearchParams();
    if (query) words.set('q', query);
    for (const kind of kinds()) words.append('kind', kind);
    history.replaceState(null, '', words.size ? `?${words}` : location.pathname);
  }

  field.addEventListener('input', () => void search());
  for (const box of boxes) box.addEventListener('change', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  more.querySelector('button')?.addEventListener('click', () => void showMore());
  if (field.value) void search();
}

function sentenceFor(count: number, query: string, chosen: readonly string[]): string {
  if (count > 0) return `${count} ${count === 1 ? 'result' : 'results'} for "${query}".`;
  const narrowed = chosen.length
    ? ' Try without the filters.'
    : ' Try fewer or other words: "pay" for "remuneration", "contract" for "specification".';
  return `Nothing found for "${query}".${narrowed}`;
}

/**
 * Whether the best result has anything to do with the words. Where no word is known the engine shortens it until something matches
 * ("asdfghjk" finds "as"), and a long list of nonsense is worse than being told that nothing was found.
 */
function isAbout({ meta, excerpt, content }: Found, query: string): boolean {
  const text = `${meta.title} ${meta.aliases ?? ''} ${excerpt} ${content}`.toLowerCase();
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => text.includes(word.slice(0, Math.max(3, Math.floor(word.length / 2)))));
}

/** One page with the headings under which the words stand. */
function itemFor({ url, meta, filters, excerpt, sub_results: headings }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  title.append(linkTo(url, meta.title));
  const kind = document.createElement('span');
  kind.className = 'tag';
  kind.textContent = filters.kind?.[0] ?? '';
  title.append(' ', kind);
  const best = [...headings].sort((a, b) => strengthOf(b) - strengthOf(a));
  item.append(title, textOf(best[0]?.excerpt ?? excerpt));
  const under = best.filter((heading) => heading.url !== url).slice(0, HEADINGS);
  if (under.length > 0) {
    const sub = document.createElement('ul');
    for (const heading of under) {
      const line = document.createElement('li');
      line.append(linkTo(heading.url, heading.title));
      sub.append(line);
    }
    item.append(sub);
  }
  return item;
}

/** How strongly the words stand under a heading. The engine gives headings in page order; people want the best first. */
function strengthOf(heading: FoundHeading): number {
  return heading.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

/** The engine's excerpt as text with marks: built node by node, so that nothing in it can act as HTML. */
function textOf(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  const plain = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of plain.childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      paragraph.append(mark);
    } else paragraph.append(node.textContent ?? '');
  }
  return paragraph;
}
