/**
 * What an address names is open, and at the top of the window: on arrival, once the tools of the page stand in their places, and for
 * every link within the page. A place that was come back to stays where the reader left it.
 */
export function arrive(page: Document): void {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  show(page, visit?.type === 'navigate');
  window.addEventListener('hashchange', () => show(page, false));
}

function show(page: Document, again: boolean): void {
  const place = namedPlace(page);
  if (!place) return;
  let opened = false;
  for (let box = place.closest('details'); box; box = box.parentElement?.closest('details') ?? null) {
    opened ||= !box.open;
    box.open = true;
  }
  if (opened || again) place.scrollIntoView();
}

function namedPlace(page: Document): HTMLElement | null {
  try {
    return page.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A sign of percent with no number after it: the address names nothing.
    return null;
  }
}
