/*
 * How an act ends. A button that acts often goes away, and would leave the keyboard at the top of the page and a screen reader silent.
 * So every act says what happened in the one region that is read out, and the keyboard goes on at a named place: the one the act
 * names (`goOn`), or else the heading next to where it was (`keep-focus.ts`).
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
