import { type Choice, type Facets, countsFor, fits, readChoice, writeChoice } from './facets';

/**
 * Turns a plain list into one that can be narrowed. Without script the whole list stands there; with it a form of facets appears, each
 * choice has an address of its own, and what an address asks for in vain is said.
 */
export function startCatalogue(page: Document): void {
  const need = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const form = need<HTMLFormElement>('[data-facets]');
  const status = need<HTMLElement>('[data-shown]');
  const note = need<HTMLElement>('[data-unknown]');
  const clear = need<HTMLButtonElement>('[data-clear]');
  const list = need<HTMLElement>('[data-items]');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const places = new Map(
    boxes.map((box) => [box, form.querySelector<HTMLElement>(`[data-count="${box.name}:${box.value}"]`)]),
  );
  const groups = [...new Set(boxes.map(({ name }) => name))];
  const items = [...list.children].map((element) => ({
    element: element as HTMLElement,
    facets: facetsOf(element as HTMLElement, groups),
  }));
  const facets = items.map((item) => item.facets);
  const { one = 'entry', many = 'entries' } = list.dataset;

  const known = new Map(
    groups.map((group) => [group, new Set(boxes.filter(({ name }) => name === group).map(({ value }) => value))]),
  );
  const asked = readChoice(new URLSearchParams(location.search), known);
  for (const box of boxes) box.checked = asked.choice.get(box.name)?.has(box.value) ?? false;
  if (asked.unknown.length > 0) {
    note.textContent = `This address also asks for something that is not a filter here (${asked.unknown.join('; ')}). It was left out.`;
    note.hidden = false;
  }

  const chosen = (): Choice =>
    new Map(
      groups.map((group) => [
        group,
        new Set(boxes.filter(({ name, checked }) => name === group && checked).map(({ value }) => value)),
      ]),
    );

  function show(): void {
    const choice = chosen();
    let shown = 0;
    for (const item of items) {
      const fitting = fits(item.facets, choice);
      if (fitting) shown += 1;
      if (item.element.hidden === fitting) item.element.hidden = !fitting;
    }
    const counts = countsFor(facets, groups, choice);
    for (const [box, place] of places) if (place) place.textContent = `(${counts.get(box.name)?.get(box.value) ?? 0})`;
    const any = boxes.some(({ checked }) => checked);
    clear.hidden = !any;
    status.textContent = sentence(shown, items.length, any);
  }

  function sentence(shown: number, all: number, any: boolean): string {
    if (!any) return `All ${all} ${many}.`;
    if (shown === 0) return `No ${one} fits all of that. Take one filter away, or clear them.`;
    return `${shown} of ${all} ${many} ${shown === 1 ? 'fits' : 'fit'}.`;
  }

  form.addEventListener('change', () => {
    show();
    const words = writeChoice(chosen());
    history.replaceState(null, '', words ? `?${words}` : location.pathname);
    note.hidden = true;
  });
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    boxes[0]?.dispatchEvent(new Event('change', { bubbles: true }));
    boxes[0]?.focus();
  });
  // On a phone the list comes first; the facets wait folded up.
  const fold = form.querySelector('details');
  if (fold) fold.open = matchMedia('(min-width: 60rem)').matches || boxes.some(({ checked }) => checked);
  form.dataset.ready = '';
  show();
  // What waited for its place has it now.
  delete page.documentElement.dataset.waits;
}

function facetsOf(element: HTMLElement, groups: readonly string[]): Facets {
  return Object.fromEntries(
    groups.map((group) => [group, (element.getAttribute(`data-in-${group}`) ?? '').split(' ')]),
  );
}
