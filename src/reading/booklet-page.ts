import { type KeptPage, keepPages, keptPages, movedUp } from './kept-pages';

/** What a booklet takes from a page. */
interface Chapter {
  readonly page: KeptPage;
  readonly content: HTMLElement;
  readonly sources: HTMLElement | null;
}

/**
 * One booklet from many pages: a contents page, each page from a new sheet, all sources at the end. The pages are read from the site
 * itself, in this browser. A page that has gone is named; the rest is made all the same.
 */
export function startBooklet(page: Document): void {
  const need = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const list = need<HTMLElement>('[data-booklet-list]');
  const status = need<HTMLElement>('[data-booklet-status]');
  const make = need<HTMLButtonElement>('[data-booklet-make]');
  const print = need<HTMLButtonElement>('[data-booklet-print]');
  const out = need<HTMLElement>('[data-booklet]');
  const heading = need<HTMLElement>('#pages');
  heading.tabIndex = -1;
  const sets = JSON.parse(need('[data-booklet-sets]').textContent ?? '{}') as Record<
    string,
    { title: string; pages: KeptPage[] }
  >;

  const asked = new URLSearchParams(location.search).get('of');
  const set = asked && Object.hasOwn(sets, asked) ? sets[asked] : undefined;
  let pages: readonly KeptPage[] = set?.pages ?? keptPages();
  const title = set?.title ?? 'Your pages';

  function change(next: readonly KeptPage[]): void {
    pages = next;
    if (!set) keepPages(next);
    show();
  }

  function show(): void {
    list.replaceChildren(...pages.map((each, index) => row(each, index)));
    make.hidden = pages.length === 0;
    if (pages.length === 0)
      status.textContent =
        'No pages yet. Choose "Keep this page" at the foot of any page, or take one of the booklets below.';
  }

  function row(each: KeptPage, index: number): HTMLElement {
    const item = page.createElement('li');
    const link = page.createElement('a');
    link.href = each.address;
    link.textContent = each.title;
    item.append(
      link,
      ' ',
      button('Take out', each, () => change(pages.filter((other) => other !== each)), index),
    );
    if (index > 0)
      item.append(
        ' ',
        button('Move up', each, () => change(movedUp(pages, index)), index - 1),
      );
    return item;
  }

  /** A button of a row. Afterwards the keyboard stands in row `next`, on the same button where there is one. */
  function button(words: string, each: KeptPage, act: () => void, next: number): HTMLElement {
    const made = page.createElement('button');
    made.type = 'button';
    made.className = 'link-button';
    made.textContent = words;
    made.setAttribute('aria-label', `${words}: ${each.title}`);
    made.addEventListener('click', () => {
      act();
      const rows = [...list.children];
      const buttons = [...(rows[Math.min(next, rows.length - 1)]?.querySelectorAll('button') ?? [])];
      (buttons.find(({ textContent }) => textContent === words) ?? buttons[0] ?? heading).focus();
    });
    return made;
  }

  make.addEventListener('click', () => void bind());

  async function bind(): Promise<void> {
    status.textContent = 'Making the booklet…';
    const read = await Promise.all(pages.map((each, index) => chapterOf(each, index)));
    const chapters = read.filter((each): each is Chapter => 'content' in each);
    const gone = read
      .filter((each): each is { readonly gone: KeptPage } => 'gone' in each)
      .map(({ gone: { title: name } }) => `“${name}”`);
    out.replaceChildren(cover(title, chapters), ...chapters.map(({ content }) => content), ...sourcesOf(chapters));
    out.hidden = chapters.length === 0;
    print.hidden = chapters.length === 0;
    const lost =
      gone.length > 0
        ? ` ${gone.join(', ')} could not be read: the page may have gone. Take it out, or try again.`
        : '';
    status.textContent = `${chapters.length} ${chapters.length === 1 ? 'page' : 'pages'} in the booklet. Print it, or choose "Save as PDF" where you would choose a printer.${lost}`;
  }

  print.addEventListener('click', () => window.print());
  show();
  need<HTMLElement>('[data-booklet-tools]').dataset.ready = '';
  if (asked && !set)
    status.textContent = `There is no booklet called "${asked}". ${pages.length > 0 ? 'Your own pages are shown.' : status.textContent}`;
  if (set) status.textContent = `${set.title}: ${pages.length} pages. Take out what you do not need.`;
}

async function chapterOf(page: KeptPage, index: number): Promise<Chapter | { readonly gone: KeptPage }> {
  const text = await fetch(page.address)
    .then((answer) => (answer.ok ? answer.text() : undefined))
    .catch(() => undefined);
  if (text === undefined) return { gone: page };
  const there = new DOMParser().parseFromString(text, 'text/html');
  const article = there.querySelector('main article');
  if (!article) return { gone: page };
  const content = document.createElement('section');
  content.className = 'booklet-page';
  content.id = `page-${index + 1}`;
  content.append(...[...article.childNodes].map((node) => document.importNode(node, true)));
  for (const extra of content.querySelectorAll(
    'share-page, .pager, .toc-narrow, script, form, [data-page-only], copy-text, .button',
  ))
    extra.remove();
  const sources = content.querySelector<HTMLElement>('.sources');
  sources?.remove();
  lowerHeadings(content);
  // Two pages may each have a table or a note of the same name: a list of landmarks tells them apart by the page.
  for (const part of content.querySelectorAll('[aria-label]'))
    if (part.matches('[role=region], aside, nav, section'))
      part.setAttribute('aria-label', `${part.getAttribute('aria-label')}, ${page.title}`);
  // Places on the page get names of their own: two pages may both have a "traps".
  for (const part of [content, ...(sources ? [sources] : [])]) {
    for (const element of part.querySelectorAll('[id]')) element.id = `${content.id}-${element.id}`;
    for (const element of part.querySelectorAll('[aria-labelledby]')) element.removeAttribute('aria-labelledby');
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      link.setAttribute('href', `#${content.id}-${link.getAttribute('href')?.slice(1)}`);
  }
  return { page, content, sources };
}

/** Each page is a chapter under the booklet's own title, so its headings go down one level. */
function lowerHeadings(content: HTMLElement): void {
  for (const heading of content.querySelectorAll('h1, h2, h3, h4, h5')) {
    const lower = document.createElement(`h${Number(heading.tagName[1]) + 1}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

function cover(title: string, chapters: readonly Chapter[]): HTMLElement {
  const front = document.createElement('section');
  front.className = 'booklet-page';
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date());
  front.append(
    element('h1', `The Engagement Cycle: ${title.toLowerCase()}`),
    element('p', `Made from ${location.host} on ${day}.`),
    element('h2', 'Contents'),
  );
  const list = document.createElement('ol');
  for (const { page, content } of chapters) {
    const link = document.createElement('a');
    link.href = `#${content.id}`;
    link.textContent = page.title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  front.append(list);
  return front;
}

function sourcesOf(chapters: readonly Chapter[]): readonly HTMLElement[] {
  const cited = chapters.filter(({ sources }) => sources !== null);
  if (cited.length === 0) return [];
  const back = document.createElement('section');
  back.className = 'booklet-page sources';
  back.append(element('h2', 'Sources'));
  for (const { page, sources } of cited) {
    const list = sources?.querySelector('ol');
    if (list) back.append(element('h3', page.title), list);
  }
  return [back];
}

function element(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
