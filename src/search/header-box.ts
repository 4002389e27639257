import './header-box.css';
import type { Names, Place } from './names';
import { fetchNames, linkTo } from './open-search';
import { planFor } from './plan';
import { rank } from './rank';
import { forgetSearches, recentSearches, rememberSearch } from './recent';

/** Suggestions at a time, and the wait in milliseconds before their number is said aloud. */
const MOST = 7;
const PAUSE = 900;

/** One line of the list: where it leads, or words to search for. */
interface Line {
  readonly words: string;
  readonly kind: string;
  readonly address: string;
  /** A search of before, that can be forgotten. */
  readonly recent?: string;
}

const searchFor = (words: string): string => linkTo(`/search/?q=${encodeURIComponent(words)}`);

/**
 * Makes the search field in the head of a page answer while somebody types, from the list of names alone: a combobox whose list is chosen
 * from with the arrows. Enter without a choice goes to the search page, as it does without script. If the list of names cannot be
 * fetched the field stays what it was.
 */
export function startBox(form: HTMLFormElement): void {
  const field = form.querySelector('input') as HTMLInputElement;
  const list = document.createElement('ul');
  list.id = 'site-search-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const forget = document.createElement('button');
  forget.type = 'button';
  forget.className = 'link-button';
  forget.textContent = 'Forget these searches';
  const box = document.createElement('div');
  box.className = 'search-box';
  box.hidden = true;
  box.append(list, forget);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  form.append(box, status);
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = linkTo('/search/box.css');
  document.head.append(style);

  let names: Names | undefined;
  let fetching: Promise<Names> | undefined;
  let lines: readonly Line[] = [];
  let active = -1;
  let saying: number | undefined;

  const options = () => [...list.children] as HTMLElement[];

  function activate(index: number): void {
    active = index;
    options().forEach((option, each) => option.setAttribute('aria-selected', String(each === index)));
    const option = options()[index];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    box.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function show(next: readonly Line[]): void {
    lines = next;
    list.replaceChildren(
      ...lines.map(({ words, kind }, index) => {
        const option = document.createElement('li');
        option.id = `site-search-${index}`;
        option.setAttribute('role', 'option');
        const tag = document.createElement('span');
        tag.className = 'hint';
        tag.textContent = kind;
        option.append(words, ' ', tag);
        return option;
      }),
    );
    activate(-1);
    forget.hidden = !lines.some(({ recent }) => recent !== undefined);
    box.hidden = lines.length === 0;
    field.setAttribute('aria-expanded', String(lines.length > 0));
    clearTimeout(saying);
    saying = window.setTimeout(() => {
      const count = lines.filter(({ recent }) => recent === undefined).length - 1;
      if (!box.hidden && field.value)
        status.textContent = count === 1 ? '1 suggestion' : `${Math.max(0, count)} suggestions`;
    }, PAUSE);
  }

  async function suggest(): Promise<void> {
    const words = field.value.trim();
    if (!words) {
      show(
        recentSearches().map((recent) => ({
          words: recent,
          kind: 'searched before',
          address: searchFor(recent),
          recent,
        })),
      );
      return;
    }
    try {
      names ??= await (fetching ??= fetchNames());
    } catch {
      // Without the list there are no suggestions; the next letter tries again, past what the browser keeps.
      fetching = fetchNames(true);
      fetching.catch(() => undefined);
      return;
    }
    if (words !== field.value.trim()) return;
    const found = rank(planFor(words, names, { typing: true }), names).slice(0, MOST);
    const places = found.flatMap(({ place }): Place[] => {
      const known = typeof place === 'number' ? names?.places[place] : undefined;
      return known ? [known] : [];
    });
    show([
      ...places.map(({ title, kind, address }) => ({ words: title, kind, address: linkTo(address) })),
      { words: `Search all the text for “${words}”`, kind: '', address: searchFor(words) },
    ]);
  }

  function go({ address, recent }: Line, apart: boolean): void {
    const words = recent ?? field.value.trim();
    if (words) rememberSearch(words);
    if (apart) window.open(address, '_blank', 'noopener');
    else location.assign(address);
  }

  field.addEventListener('input', () => void suggest());
  field.addEventListener('focus', () => void suggest());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const line = lines[active];
    if (event.key === 'Escape' && !box.hidden) close();
    else if (event.key === 'Enter' && line && !box.hidden) go(line, event.ctrlKey || event.metaKey);
    else if (event.key === 'Delete' && line?.recent !== undefined) {
      forgetSearches(line.recent);
      void suggest();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (box.hidden) void suggest();
      else if (lines.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // Between the last and the first stands the field itself.
        const places = lines.length + 1;
        activate(((active + 1 + step + places) % places) - 1);
      }
    } else return;
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    const line = option && lines[options().indexOf(option as HTMLElement)];
    if (line) go(line, event.ctrlKey || event.metaKey);
  });
  forget.addEventListener('click', () => {
    forgetSearches();
    field.focus();
    close();
    status.textContent = 'The searches are forgotten.';
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close();
  });
  form.addEventListener('submit', () => {
    const words = field.value.trim();
    if (words) rememberSearch(words);
  });

  fetching = fetchNames();
  fetching.catch(() => undefined);
  void suggest();
}
