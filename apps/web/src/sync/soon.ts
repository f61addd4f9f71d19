import type { SyncPorts } from './ports.ts';

const LONGEST_MS = 2_000;

/** Resolves when something is done, or has taken too long: a device that does not answer must not keep the server waiting. */
export function soon(done: Promise<void>, { after }: Pick<SyncPorts, 'after'>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = after(LONGEST_MS, resolve);
    void done.then(() => {
      cancel();
      resolve();
    });
  });
}
