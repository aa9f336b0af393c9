// Keeps the shell of the app, so that it opens without a connection. It never touches the API.
export {};

declare const self: ServiceWorkerGlobalScope;

const name = 'shell';
const shell = '/index.html';

/** Stores the shell with the files that it names. A new shell replaces everything of the former one. */
async function store(response: Response): Promise<void> {
  const cache = await caches.open(name);
  const html = await response.clone().text();
  if ((await (await cache.match(shell))?.text()) === html) return;
  // A file may be named twice, which `addAll` refuses.
  const files = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file = '']) => file));
  for (const request of await cache.keys()) await cache.delete(request);
  await cache.put(shell, response);
  await cache.addAll([...files]);
}

/** The newest shell, or the stored one when the network has no answer. */
async function openShell(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) await store(response.clone()).catch(() => {});
    return response;
  } catch (error) {
    const stored = await caches.match(shell);
    if (stored) return stored;
    throw error;
  }
}

/** Files with a hash in their names never change. */
async function openAsset(request: Request): Promise<Response> {
  const stored = await caches.match(request);
  if (stored) return stored;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(name)).put(request, response.clone());
  return response;
}

self.addEventListener('install', (event) => {
  event.waitUntil(fetch(shell).then(store).then(self.skipWaiting.bind(self)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (/^\/(?:v1|ws|docs)(?:\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(openShell(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(openAsset(request));
});
