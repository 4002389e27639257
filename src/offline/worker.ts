/// <reference lib="webworker" />
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';

/**
 * Lets the assessment work with no network: in a hall without wifi, from the first visit on. The app's own pages, scripts and words are
 * kept whole; a page of guidance is kept once it has been read. `KEPT` is written in at build by `site/build/offline.ts`. A new version waits
 * until the reader takes it (`newer.ts`) or every tab of the old one is closed. The scripts of the version before are kept beside it: a
 * tab that still runs it may ask for one.
 */
declare const self: ServiceWorkerGlobalScope;
declare const KEPT: { readonly url: string; readonly revision: string | null }[];

precacheAndRoute(KEPT, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();

/** Workbox's own type, which its plugins do not keep to the letter. */
type Plugin = NonNullable<NonNullable<ConstructorParameters<typeof NetworkFirst>[0]>['plugins']>[number];

const isOurs = (url: URL) => url.origin === self.location.origin;
// Scripts and styles have a new name with each version of the site: the oldest give way, and all of it before anybody's answers do.
const bounded = new ExpirationPlugin({ maxEntries: 300, purgeOnQuotaError: true }) as Plugin;
// A page is the same whatever was searched for on it, and nobody's words are kept here.
const withoutQuery = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => Promise.resolve(request.url.replace(/\?.*/, '')),
};
registerRoute(
  ({ request, url }) => isOurs(url) && request.mode === 'navigate',
  new NetworkFirst({ cacheName: 'read', networkTimeoutSeconds: 5, plugins: [withoutQuery, bounded] }),
);
const BEFORE = 'before';
const fresh = new StaleWhileRevalidate({ cacheName: 'read', plugins: [bounded] });
registerRoute(
  ({ url }) => isOurs(url) && url.pathname.includes('/_astro/'),
  async (asked) => (await (await caches.open(BEFORE)).match(asked.request)) ?? fresh.handle(asked),
);
// Search: its page, then what the words stand for. Files of the index have a new name with each version; the rest is asked for anew and,
// with no network, answered from what was kept. So a visit without a network finds what the last visit with one could find.
const searchFiles = new ExpirationPlugin({ maxEntries: 400, purgeOnQuotaError: true }) as Plugin;
registerRoute(
  ({ url }) => isOurs(url) && /\/pagefind\/(index|fragment|filter)\/|\.pf_meta$/.test(url.pathname),
  new CacheFirst({ cacheName: 'search', plugins: [searchFiles] }),
);
registerRoute(
  ({ url }) => isOurs(url) && /\/(pagefind|search)\/[\w.-]+\.(js|css|json|pagefind)$/.test(url.pathname),
  new NetworkFirst({ cacheName: 'search', networkTimeoutSeconds: 4, plugins: [withoutQuery, searchFiles] }),
);
registerRoute(({ request, url }) => isOurs(url) && ['style', 'script', 'image'].includes(request.destination), fresh);
setCatchHandler(
  async ({ request }) =>
    (request.mode === 'navigate' ? await matchPrecache('/offline/index.html') : undefined) ?? Response.error(),
);

// The page that brought the worker is looked after at once, not only the next one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('install', (event) => event.waitUntil(keepScriptsBefore()));

/** Copies what the version in use has of scripts and styles. What is older than that goes. */
async function keepScriptsBefore(): Promise<void> {
  await caches.delete(BEFORE);
  if (!self.registration.active) return;
  const before = await caches.open(BEFORE);
  for (const name of (await caches.keys()).filter((each) => each.includes('precache'))) {
    const kept = await caches.open(name);
    for (const request of await kept.keys()) {
      if (!new URL(request.url).pathname.includes('/_astro/')) continue;
      const answer = await kept.match(request);
      if (answer) await before.put(request, answer);
    }
  }
}

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
