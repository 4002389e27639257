import type { FoundAll } from './find';
import { nearestWords } from './plan';
import { fillItem, itemFor, link } from './result-items';
import { type Search, linkTo, openSearch } from './open-search';
import { rememberSearch } from './recent';
import type { Place } from './names';
import type { Ranked } from './rank';

/** How many are shown at a time, and how many have their text before anything is shown: the rest get it when they come near the screen. */
const PAGE = 10;
const FIRST = 3;
/** What is far worse than the best is no answer to the question. */
const WORST = 0.2;
/** Waits in milliseconds: after a letter before searching, before it is said and kept as a step, before "Searching" is shown. */
const WAITS = { letter: 150, settled: 1200, searching: 300 };

/** What a step in the history holds beside its address. */
interface Step {
  readonly shown: number;
  readonly scroll: number;
}

/**
 * The search page: a form whose words stand in the address, and a plain list of links by heading. A view of our own over Pagefind's
 * engine, because its ready-made one would nearly double what the page weighs.
 */
export function startSearch(page: Document): void {
  const need = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const form = need<HTMLFormElement>('[data-search-form]');
  const field = need<HTMLInputElement>('#q');
  const status = need<HTMLElement>('[data-search-status]');
  const notes = need<HTMLElement>('[data-search-notes]');
  const list = need<HTMLOListElement>('[data-search-results]');
  const more = need<HTMLElement>('[data-search-more]');
  const nothing = need<HTMLElement>('[data-search-nothing]');
  const help = need<HTMLElement>('[data-search-help]');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=kind]')];
  const plainTitle = page.title;

  let opened: Promise<Search> | undefined;
  let asTyped = false;
  /** Counts what was asked: only the last is shown, whichever comes last. */
  let asking = 0;
  /** What is on the screen. */
  let current: { found: FoundAll; ranked: readonly Ranked[]; shown: number } | undefined;
  /** The words of the step that the address stands for, and whether they were only paused at. */
  let step = { words: '', isPause: false };
  let timers: { letter?: number; settled?: number } = {};

  const kinds = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const open = (fresh = false) => (opened ??= openSearch(fresh));
  const forget = async () => {
    const old = opened;
    opened = undefined;
    (await old?.catch(() => undefined))?.close();
  };

  /** Finds, and tries once more with everything fetched afresh: a site published anew has another index. */
  async function findFresh(words: string): Promise<FoundAll> {
    try {
      return await (await open()).find(words, { asTyped });
    } catch {
      await forget();
      return (await open(true)).find(words, { asTyped });
    }
  }

  async function search({ restore }: { restore?: Step | undefined } = {}): Promise<void> {
    const turn = (asking += 1);
    const words = field.value.trim();
    if (!words) {
      current = undefined;
      page.title = plainTitle;
      clear();
      say('');
      help.dataset.shown = '';
      return;
    }
    const slow = setTimeout(() => turn === asking && say('Searching…'), WAITS.searching);
    try {
      const found = await findFresh(words);
      if (turn !== asking) return;
      await show(found, turn, restore);
    } catch {
      if (turn === asking) showFault();
    } finally {
      clearTimeout(slow);
      if (turn === asking) help.dataset.shown = '';
    }
  }

  async function show(found: FoundAll, turn: number, restore: Step | undefined): Promise<void> {
    const { names } = await open();
    const best = found.ranked[0]?.score ?? 0;
    const all = found.ranked.filter(({ score }) => score >= best * WORST);
    const placeOf = ({ place }: Ranked): Place | undefined =>
      typeof place === 'number' ? names.places[place] : undefined;
    const chosen = kinds();
    const ranked = chosen.length ? all.filter((each) => chosen.includes(placeOf(each)?.kind ?? '')) : all;
    const shown = Math.min(ranked.length, Math.max(PAGE, restore?.shown ?? 0));
    const [items, meaning] = await Promise.all([
      itemsFor(found, ranked.slice(0, shown), FIRST),
      meaningOf(found, ranked),
    ]);
    if (turn !== asking) return;
    clear();
    countKinds(all.map((each) => placeOf(each)?.kind ?? ''));
    list.append(...items);
    current = { found, ranked, shown };
    more.hidden = ranked.length <= shown;
    showNotes(found);
    if (meaning) notes.prepend(meaning);
    if (ranked.length === 0) showNothing(found, all, placeOf);
    page.title = `“${found.plan.query}”: ${plainTitle}`;
    if (restore) scrollTo(0, restore.scroll);
    sayCount();
  }

  /** Says how many, once the person has stopped typing. */
  function sayCount(): void {
    if (!current || timers.settled) return;
    const { found, ranked } = current;
    const count = ranked.length;
    say(
      count > 0
        ? `${count} ${count === 1 ? 'result' : 'results'} for “${found.plan.query}”.`
        : `Nothing found for “${found.plan.query}”${kinds().length ? ' with these filters' : ''}.`,
    );
  }

  const say = (words: string) => {
    if (status.textContent !== words) status.textContent = words;
  };

  function clear(): void {
    list.replaceChildren();
    notes.replaceChildren();
    more.hidden = true;
    nothing.hidden = true;
    for (const box of boxes) count(box, undefined);
  }

  async function itemsFor(found: FoundAll, ranked: readonly Ranked[], filled: number): Promise<HTMLLIElement[]> {
    const search = await open();
    return Promise.all(
      ranked.map(async ({ place }, index) => {
        const known = typeof place === 'number' ? search.names.places[place] : undefined;
        const text = () => search.show(found, place);
        // A place that is not in the list of names is known from its own file alone.
        const first = index < filled || !known ? await text() : undefined;
        const item = itemFor(
          known ?? { title: first?.meta.title ?? '', address: first?.url ?? '/', kind: first?.filters.kind?.[0] ?? '' },
        );
        if (first) fillItem(item, first);
        else if (index >= filled) later(item, text);
        return item;
      }),
    );
  }

  const fills = new WeakMap<Element, () => Promise<void>>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void fills.get(target)?.();
      }
    },
    { rootMargin: '300px 0px' },
  );
  function later(item: HTMLLIElement, text: () => ReturnType<Search['show']>): void {
    fills.set(item, async () => fillItem(item, await text()));
    near.observe(item);
  }

  async function showMore(): Promise<void> {
    if (!current) return;
    const turn = asking;
    const { found, ranked, shown } = current;
    const next = ranked.slice(shown, shown + PAGE);
    const items = await itemsFor(found, next, 0);
    if (turn !== asking) return;
    list.append(...items);
    current = { found, ranked, shown: shown + next.length };
    more.hidden = ranked.length <= current.shown;
    say(`${current.shown} of ${ranked.length} results shown.`);
    items[0]?.querySelector('a')?.focus();
  }

  /** What was searched for beside, or instead of, the words as they were typed. */
  function showNotes({ plan, corrected }: FoundAll): void {
    const also = [...new Set(plan.units.flatMap(({ means }) => means))];
    if (corrected.length > 0) {
      const line = document.createElement('p');
      const words = corrected.map(([, instead]) => `“${instead}”`).join(', ');
      const back = document.createElement('button');
      back.type = 'button';
      back.className = 'link-button';
      back.textContent = `Search for “${corrected.map(([typed]) => typed).join(' ')}” as typed`;
      back.addEventListener('click', () => {
        asTyped = true;
        field.focus();
        void search();
      });
      line.append(`Searched for ${words} instead. `, back);
      notes.append(line);
    }
    if (also.length > 0) {
      const line = document.createElement('p');
      line.className = 'hint';
      line.textContent = `Also searched for: ${also.join(', ')}.`;
      notes.append(line);
    }
  }

  /** The meaning of a term that was asked for by its name, to stand above all. */
  async function meaningOf(found: FoundAll, ranked: readonly Ranked[]): Promise<HTMLElement | undefined> {
    const search = await open();
    const isTerm = ({ place, isExact }: Ranked) =>
      isExact && typeof place === 'number' && search.names.places[place]?.kind === 'Term';
    const term = ranked.slice(0, PAGE).find(isTerm);
    const place = term && typeof term.place === 'number' ? search.names.places[term.place] : undefined;
    const text = term && (await search.show(found, term.place));
    if (!place || !text?.meta.description) return undefined;
    const box = document.createElement('p');
    box.className = 'check meaning-box';
    const name = document.createElement('strong');
    name.append(link(place.address, place.title));
    box.append(name, `: ${text.meta.description}`);
    return box;
  }

  function countKinds(found: readonly string[]): void {
    for (const box of boxes) count(box, found.filter((kind) => kind === box.value).length);
  }

  function count(box: HTMLInputElement, number: number | undefined): void {
    const words = box.closest('label')?.querySelector('[data-count]');
    if (words) words.textContent = number === undefined ? '' : ` (${number})`;
  }

  /** What to do when nothing was found: words that are near, the same in other kinds, and somebody to tell. */
  function showNothing(found: FoundAll, all: readonly Ranked[], placeOf: (each: Ranked) => Place | undefined): void {
    const lines: HTMLElement[] = [];
    if (all.length > 0) {
      const others = [...new Set(all.map((each) => placeOf(each)?.kind ?? ''))].filter(Boolean);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button button-quiet';
      button.textContent = `Show ${all.length} found in ${others.slice(0, 3).join(', ')}`;
      button.addEventListener('click', () => {
        for (const box of boxes) box.checked = false;
        field.focus();
        settle(false);
        void search();
      });
      lines.push(button);
    }
    void open().then(({ names }) => {
      const words = nearestWords(found.plan.query, names);
      if (words.length === 0) return;
      const line = document.createElement('p');
      line.append('Near in spelling: ');
      words.forEach((word, index) => {
        const near = document.createElement('a');
        near.href = linkTo(`/search/?q=${encodeURIComponent(word)}`);
        near.textContent = word;
        line.append(index > 0 ? ', ' : '', near);
      });
      need('[data-search-near]').replaceChildren(line);
    });
    need('[data-search-other]').replaceChildren(...lines);
    need('[data-search-near]').replaceChildren();
    const tell = need<HTMLAnchorElement>('[data-search-tell]');
    tell.href = (tell.dataset.searchTell ?? '').replace('WORDS', encodeURIComponent(found.plan.query));
    nothing.hidden = false;
  }

  function showFault(): void {
    clear();
    current = undefined;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    again.textContent = 'Try again';
    again.addEventListener('click', () => {
      field.focus();
      say('Searching…');
      void forget().then(() => {
        opened = openSearch(true);
        opened.catch(() => undefined);
        return search();
      });
    });
    notes.append(again);
    say(
      'Search could not be loaded whole, so this is no answer. Check your connection and try again, or use the list below.',
    );
  }

  const addressFor = (words: string): string => {
    const asked = new URLSearchParams();
    if (words) asked.set('q', words);
    for (const kind of kinds()) asked.append('kind', kind);
    return asked.size ? `?${asked}` : location.pathname;
  };
  const here = (): Step => ({ shown: current?.shown ?? 0, scroll: scrollY });

  /**
   * Makes what is asked for now a step in the history. After a mere pause the next words of the same typing take its place: somebody who
   * thinks while typing does not want to go back through every thought.
   */
  function settle(isPause: boolean): void {
    const words = field.value.trim();
    const address = addressFor(words);
    const isSame = new URL(address, location.href).search === location.search;
    if (!isSame) {
      const grows = isPause && step.isPause && (words.startsWith(step.words) || step.words.startsWith(words));
      history[grows ? 'replaceState' : 'pushState'](null, '', address);
    }
    step = { words, isPause };
    if (words && !isPause) rememberSearch(words);
  }

  function restore(state: Step | null): void {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get('q') ?? '';
    step = { words: field.value.trim(), isPause: false };
    for (const box of boxes) box.checked = asked.getAll('kind').includes(box.value);
    void search({ restore: state ?? undefined });
  }

  function cancelTimers(): void {
    clearTimeout(timers.letter);
    clearTimeout(timers.settled);
    timers = {};
  }

  field.addEventListener('input', () => {
    cancelTimers();
    asTyped = false;
    timers.letter = window.setTimeout(() => void search(), WAITS.letter);
    timers.settled = window.setTimeout(() => {
      delete timers.settled;
      settle(true);
      sayCount();
    }, WAITS.settled);
  });
  for (const box of boxes)
    box.addEventListener('change', () => {
      cancelTimers();
      settle(false);
      void search();
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    cancelTimers();
    settle(false);
    void search();
  });
  more.querySelector('button')?.addEventListener('click', () => void showMore());
  // What is left is kept with its step, so that Back brings it back as it was.
  const keepPlace = () => history.replaceState(here(), '');
  list.addEventListener('click', keepPlace);
  window.addEventListener('pagehide', keepPlace);
  window.addEventListener('popstate', ({ state }) => {
    cancelTimers();
    restore(state as Step | null);
  });
  history.scrollRestoration = 'manual';

  // Words that were typed before the script came are not lost.
  const typed = field.value;
  if (typed && !location.search) {
    void search();
    settle(false);
  } else {
    restore(history.state as Step | null);
    // Sent from the head of another page, perhaps before that page's own script had come.
    if (step.words) rememberSearch(step.words);
  }
  if (!field.value) field.focus();
}
