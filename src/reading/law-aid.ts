/**
 * One question at a time. Without script every question stands on the page and each answer is a link to the next; with it only the
 * place that the address names is shown, and the way there stands above, each step a link back.
 */
export function startAid(page: Document): void {
  const aid = page.querySelector<HTMLElement>('[data-aid]');
  const trail = page.querySelector<HTMLElement>('[data-aid-trail]');
  if (!aid || !trail) return;
  const places = [...aid.querySelectorAll<HTMLElement>('.aid')];
  const first = page.getElementById(`q-${aid.dataset.aidStart}`);
  /** Place to the question and answer that led there. A way in from elsewhere has no trail, and that is fine. */
  const cameFrom = new Map<string, { readonly from: string; readonly answer: string }>();

  aid.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.aid-answers a') : null;
    const from = link?.closest('.aid')?.id;
    if (link && from) cameFrom.set(link.hash.slice(1), { from, answer: link.textContent?.trim() ?? '' });
  });

  function show(moved: boolean): void {
    const named = location.hash ? page.getElementById(location.hash.slice(1)) : null;
    const place = places.find((each) => each.contains(named));
    // A note's link leads to the sources: what is shown stays.
    if (moved && named && !place) return;
    const wanted = place ?? first;
    for (const place of places) place.hidden = place !== wanted;
    if (wanted) writeTrail(wanted.id);
    if (moved) {
      // What was hidden has moved the page: begin where the question begins.
      wanted?.scrollIntoView();
      wanted?.focus({ preventScroll: true });
    }
  }

  function writeTrail(id: string): void {
    const steps: HTMLElement[] = [];
    for (let step = cameFrom.get(id); step && steps.length < places.length; step = cameFrom.get(step.from)) {
      const item = page.createElement('li');
      const back = page.createElement('a');
      back.href = `#${step.from}`;
      back.textContent = 'Change';
      const question = page.querySelector(`#${CSS.escape(step.from)} h2`)?.firstChild?.textContent?.trim() ?? '';
      back.setAttribute('aria-label', `Change the answer to: ${question}`);
      item.append(`${question} `, strong(step.answer), ' ', back);
      steps.unshift(item);
    }
    const list = page.createElement('ol');
    list.append(...steps);
    trail?.replaceChildren(...(steps.length > 0 ? [list] : []));
    if (trail) trail.hidden = steps.length === 0;
  }

  function strong(words: string): HTMLElement {
    const made = page.createElement('strong');
    made.textContent = words;
    return made;
  }

  addEventListener('hashchange', () => show(true));
  show(false);
}
