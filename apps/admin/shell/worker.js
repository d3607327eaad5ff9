/**
 * The application's shell on this device, so that it opens without a connection. It holds the program's own files and nothing else:
 * what the server says of projects and people is never answered or kept here (docs/decisions/offline.md).
 */
const FILES = __FILES__;
const CACHE = 'shell __VERSION__';

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
// A new shell waits until the user asks for it, or until no page of the old one is open.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (FILES.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(answer(pathname, request));
});

async function install() {
  const cache = await caches.open(CACHE);
  // Names under /assets/ carry their content's hash; the others must be asked for anew.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'no-cache' })));
}

async function takeOver() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

async function answer(pathname, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(pathname);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(pathname, fresh.clone());
  return fresh;
}
