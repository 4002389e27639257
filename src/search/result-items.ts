import type { Found, FoundHeading } from './engine';
import type { Place } from './names';
import { linkTo } from './open-search';

/** Headings under each result. */
const HEADINGS = 3;

/** One result: its title and kind at once; a line of its text and the headings where the words stand once they have come. */
export function itemFor({ title, address, kind }: Place): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(link(address, title));
  const tag = document.createElement('span');
  tag.className = 'tag';
  tag.textContent = kind;
  heading.append(' ', tag);
  const text = document.createElement('p');
  text.className = 'result-text';
  item.append(heading, text, ...offersFor(address, kind));
  return item;
}

/** What a person can do with a result at once: rate a statement, find out whether a duty applies. */
function offersFor(address: string, kind: string): readonly HTMLElement[] {
  const statement = kind === 'Statement' ? /#(.+)$/.exec(address)?.[1] : undefined;
  const offer = statement
    ? link('/assess/', `Rate this: ${statement}`)
    : kind === 'Law' && address !== '/law/does-it-apply/'
      ? link('/law/does-it-apply/', 'Does it apply to what you plan?')
      : undefined;
  if (!offer) return [];
  const line = document.createElement('p');
  line.className = 'hint';
  line.append(offer);
  return [line];
}

/** Puts the text of a result in its place. */
export function fillItem(item: HTMLLIElement, found: Found | undefined): void {
  const line = item.querySelector('.result-text');
  if (!found || !line) return;
  const best = [...found.sub_results].sort((a, b) => strengthOf(b) - strengthOf(a));
  line.replaceChildren(
    ...(best[0]?.excerpt || found.excerpt ? textOf(best[0]?.excerpt ?? found.excerpt) : [found.meta.description ?? '']),
  );
  const under = best.filter((heading) => heading.url.includes('#') && heading.url !== found.url).slice(0, HEADINGS);
  if (under.length === 0) return;
  const list = document.createElement('ul');
  for (const heading of under) {
    const place = document.createElement('li');
    const anchor = document.createElement('a');
    anchor.href = linkTo(heading.url);
    anchor.textContent = heading.title;
    place.append(anchor);
    list.append(place);
  }
  line.after(list);
}

/** How strongly the words stand under a heading. The engine gives headings in page order; people want the best first. */
function strengthOf(heading: FoundHeading): number {
  return heading.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

export function link(address: string, words: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = linkTo(address);
  anchor.textContent = words;
  return anchor;
}

/** The engine's excerpt as text with marks: built node by node, so that nothing in it can act as HTML. */
function textOf(excerpt: string): (Node | string)[] {
  const plain = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...plain.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
