import { nothingKept, type LocalUpdates } from '../../../apps/web/src/sync/local-updates.ts';
import * as Y from 'yjs';

/** What a device keeps, in memory; it outlives its tabs, and all of them share it. */
export class SimDevice {
  readonly keeps: boolean;
  readonly #updates: Uint8Array[] = [];
  /** Client id → the numbers of its edits that the server has not answered for. */
  readonly #waiting = new Map<number, Set<number>>();

  /** @param keeps false for a shared device, on which nothing is stored */
  constructor(keeps: boolean) {
    this.keeps = keeps;
  }

  get isEmpty(): boolean {
    return this.#updates.length === 0;
  }

  /**
   * One page load's view of it.
   *
   * @param ready resolves when the device answers; a page waits for it only so long
   */
  forTab(ready?: Promise<void>): LocalUpdates {
    if (!this.keeps) return nothingKept;
    /** What came of a board that is not here as a whole, as `BoardKeeper` holds it back. */
    let arriving: Uint8Array[] | null = [];
    const isWhole = (): void => {
      this.#updates.push(...(arriving ?? []));
      arriving = null;
    };
    return {
      state: { get: () => ({ kind: 'kept' }), subscribe: () => () => undefined },
      open: async ({ doc, origin, checkpoints, opened }) => {
        if (ready) await ready;
        for (const update of this.#updates) Y.applyUpdate(doc, update, origin);
        for (const [clientId, edits] of this.#waiting) {
          if (edits.size === 0) continue;
          checkpoints.has(new Map([[clientId, Math.max(...edits)]]));
          checkpoints.cleared(new Map([[clientId, Math.min(...edits) - 1]]));
        }
        if (this.#updates.length === 0) return;
        isWhole();
        opened();
      },
      edited: ({ clientId, n, update }) => {
        isWhole();
        this.#updates.push(update);
        this.#waiting.set(clientId, (this.#waiting.get(clientId) ?? new Set<number>()).add(n));
      },
      received: (update) => void (arriving ?? this.#updates).push(update),
      acknowledged: (counts) => {
        isWhole();
        for (const [clientId, n] of counts)
          for (const edit of this.#waiting.get(clientId) ?? [])
            if (edit <= n) this.#waiting.get(clientId)?.delete(edit);
      },
      since: () => null,
      wake: () => undefined,
      close: () => undefined,
    };
  }
}
