/**
 * Keeps the assessment on the device, so that it works with no network. Asked for when the page has nothing else to do. A browser that
 * refuses loses nothing but that. An element with `data-offline` shows once all is kept; its place is there
 * before.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const start = () =>
    void navigator.serviceWorker
      .register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' })
      .then(() => navigator.serviceWorker.ready)
      .then(fetchNewer)
      .then(() =>
        document.querySelectorAll<HTMLElement>('[data-offline]').forEach((note) => (note.dataset.offline = 'ready')),
      )
      .then(keepSearch)
      .catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 1000);
}

/** As `tell-of-newer.ts` does on reading pages: shared, it would be a file of its own on each, and they have no bytes to spare. */
function fetchNewer(): void {
  document.head.append(Object.assign(document.createElement('script'), { src: `${import.meta.env.BASE_URL}newer.js` }));
}

/** How long to wait between two files of the index, in milliseconds: nobody's own page load should feel it. */
const POLITELY = 150;

/**
 * Fetches what search needs through the worker, one file after another, so that search works with no network later on. Once for each version
 * of the site, and not where the person asked for little data. What was fetched is kept by `worker.ts`, within its bound.
 */
export async function keepSearch(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const answer = await fetch(`${base}search/kept.json`);
  const files = (await answer.json()) as readonly string[];
  for (const file of files) {
    // A newer version takes over once the one before has nothing to do: it keeps search anew, for itself.
    if (registration.waiting) return;
    const address = base + file;
    if (file.startsWith('pagefind/index/') && (await caches.match(address))) continue;
    await fetch(address);
    await new Promise((done) => setTimeout(done, POLITELY));
  }
}
