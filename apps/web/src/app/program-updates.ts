import { loadMessages, messagesNow } from '../i18n/messages.ts';
import { showToast } from '../kit/toast.ts';
import { offlineMessages } from '../offline/text/offline-messages.ts';

const ASK_AGAIN_MS = 30 * 60_000;

/**
 * Keeps the program on the device, and offers a new version when there is one. Nothing is ever reloaded by itself, and
 * what a tab of the old version still needs stays where it is (worker/program-cache.ts).
 */
export async function watchProgram(): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  // while developing the program changes at every save; and a page without https has no workers
  if (!import.meta.env.PROD || workers === undefined) return;
  const registration: ServiceWorkerRegistration | undefined = await workers
    .register('/service-worker.js', { updateViaCache: 'none' })
    .catch(() => undefined);
  // a browser may refuse, in a private window or for its owner: then the program comes from the network each time
  if (registration === undefined) return;
  let accepted = false;
  let isFirst = workers.controller === null;
  workers.addEventListener('controllerchange', () => {
    if (accepted) location.reload();
    else if (!isFirst) void offer(() => location.reload()); // another tab has taken the new one
    isFirst = false;
  });
  const offerWaiting = (): void => {
    if (registration.waiting === null || workers.controller === null) return;
    void offer(() => {
      accepted = true;
      // gone by now: another tab has taken it, and this one only needs to load
      if (registration.waiting) registration.waiting.postMessage('take-over');
      else location.reload();
    });
  };
  offerWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offerWaiting);
  });
  let asked = Date.now();
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    registration.update().catch(() => undefined); // no network: the next time
  };
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('online', ask);
  setInterval(ask, ASK_AGAIN_MS);
}

async function offer(run: () => void): Promise<void> {
  await loadMessages();
  const text = messagesNow(offlineMessages);
  showToast({ text: text.newVersion, action: { label: text.reload, run }, about: 'version', stays: true });
}
