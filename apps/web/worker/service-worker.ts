import { ProgramCache } from './program-cache.ts';
import type { ProgramFile } from './program-file.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (scripts/service-worker-plugin.ts). */
declare const TAKTBOARD_VERSION: string;
declare const TAKTBOARD_FILES: readonly ProgramFile[];

const program = new ProgramCache(
  { version: TAKTBOARD_VERSION, files: TAKTBOARD_FILES },
  {
    caches: self.caches,
    fetch: (path, init) => fetch(path, init),
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  },
);

self.addEventListener('install', (event) => event.waitUntil(program.install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(program.tidy().then(() => self.clients.claim())),
);
// a new version waits until a person says so, or until no tab is open any more
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const answer = program.answer(event.request, self.location.origin);
  if (answer) event.respondWith(answer);
});
