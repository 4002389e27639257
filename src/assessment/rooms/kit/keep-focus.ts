import { focusOn } from './act';

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
