/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';

/**
 * Lets the assessment work with no network: in a hall without wifi, from the first visit on. The app's own pages, scripts and words are
 * kept whole; a page of guidance is kept once it has been read. `KEPT` is written in at build by `site/offline.ts`. A new version waits
 * until every tab of the old one is closed, so that no tab asks for a script that is gone.
 */
declare const self: ServiceWorkerGlobalScope;
declare const KEPT: { readonly url: string; readonly revision: string | null }[];

precacheAndRoute(KEPT, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();

const isOurs = (url: URL) => url.origin === self.location.origin;
registerRoute(({ request, url }) => isOurs(url) && request.mode === 'navigate', new NetworkFirst({ cacheName: 'read', networkTimeoutSeconds: 5 }));
registerRoute(
  ({ request, url }) => isOurs(url) && ['style', 'script', 'image'].includes(request.destination),
  new StaleWhileRevalidate({ cacheName: 'read' }),
);
setCatchHandler(async ({ request }) => (request.mode === 'navigate' ? await matchPrecache('/offline/index.html') : undefined) ?? Response.error());

// The page that brought the worker is looked after at once, not only the next one.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
