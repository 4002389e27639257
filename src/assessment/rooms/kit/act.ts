/*
 * How an act ends. A button that acts often goes away, and would leave the keyboard at the top of the page and a screen reader silent.
 * So every act says what happened in the one region that is read out, and the keyboard goes on at a named place: the one the act
 * names (`goOn`), or else the heading next to where it was (`keepFocus`).
 */

let said = '';
let reader: (words: string) => void = () => undefined;

/** Hands what is said to the region that is read out, which there is once: see `Said`. */
export function readOutTo(region: (words: string) => void): void {
  reader = region;
}

/** Says what happened. The same words twice are read out twice: a space at the end makes them others. */
export function say(words: string): void {
  said = said === words ? `${words}\u00a0` : words;
  reader(said);
}

/** How many times the page is drawn before a place that does not come is given up. */
const DRAWINGS = 60;

/** Says what happened, and moves the keyboard to the element with this id, as soon as it is there. `scroll` is off where the eye stays. */
export function goOn(words: string, id: string, { scroll = true }: { readonly scroll?: boolean } = {}): void {
  if (words) say(words);
  const attempt = (left: number): void => {
    const place = document.getElementById(id);
    if (place) focusOn(place, scroll);
    else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(DRAWINGS);
}

/** Puts the keyboard on an element, also on one that takes it only so: a heading, a row. */
export function focusOn(place: HTMLElement, scroll = true): void {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: !scroll });
}

const HEADINGS = 'h1, h2, h3, h4, legend, summary';

/**
 * Sees to it that the keyboard is never nowhere: where what it was on goes away or can no longer be used, it goes to what now stands
 * there under the same id, or else to the nearest heading. Returns how to stop.
 */
export function keepFocus(room: HTMLElement): () => void {
  /** What had the focus, and what it stood in, from the inside out: when it has gone nothing leads from it to the page. */
  let way: readonly HTMLElement[] = [];
  const remember = ({ target }: FocusEvent) => {
    way = target instanceof HTMLElement ? ancestors(target, room) : [];
  };
  // A click on the paper takes the focus away on purpose.
  const forget = () => {
    way = [];
  };
  const look = (records: readonly MutationRecord[]) => {
    const [last, ...around] = way;
    const isNowhere = document.activeElement === document.body || document.activeElement === null;
    if (!last || !isNowhere || !document.hasFocus()) return;
    if (canHave(last)) {
      // Moved within a list: browsers take the focus from what is moved.
      const moved = (node: Node) => node.contains(last);
      if (records.some(({ addedNodes }) => [...addedNodes].some(moved))) focusOn(last, false);
      return;
    }
    const again = last.id ? document.getElementById(last.id) : null;
    const place = again && canHave(again) ? again : headingNear(around, room);
    way = [];
    if (place) focusOn(place);
  };
  const watch = new MutationObserver(look);
  watch.observe(room, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] });
  room.addEventListener('focusin', remember);
  addEventListener('pointerdown', forget, true);
  return () => {
    watch.disconnect();
    room.removeEventListener('focusin', remember);
    removeEventListener('pointerdown', forget, true);
  };
}

function ancestors(element: HTMLElement, room: HTMLElement): readonly HTMLElement[] {
  const way: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== room; at = at.parentElement) way.push(at);
  return way;
}

function canHave(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

/** The heading of the innermost thing that is still there; at last the room's own. */
function headingNear(around: readonly HTMLElement[], room: HTMLElement): HTMLElement | undefined {
  for (const place of [...around, room]) {
    if (!place.isConnected) continue;
    const heading = [...place.querySelectorAll<HTMLElement>(HEADINGS)].find(
      (each) => canHave(each) && each.innerText.trim(),
    );
    if (heading) return heading;
  }
  return undefined;
}
