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
      .catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(start);
  else setTimeout(start, 1000);
}

/** As `tell-of-newer.ts` does on reading pages: shared, it would be a file of its own on each, and they have no bytes to spare. */
function fetchNewer(): void {
  document.head.append(Object.assign(document.createElement('script'), { src: `${import.meta.env.BASE_URL}newer.js` }));
}
