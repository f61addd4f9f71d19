import * as Y from 'yjs';
import type { DecodedUpdate } from '@taktboard/protocol';

/** The next clock of each client id in what the live document has and what is queued for the disk, together. */
export class KnownClocks {
  readonly #doc: Y.Doc;
  readonly #queued = new Map<number, number>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  readonly next = (clientId: number): number =>
    Math.max(this.#queued.get(clientId) ?? 0, Y.getState(this.#doc.store, clientId));

  queue(update: DecodedUpdate): void {
    for (const [client, { to }] of update.structs) {
      if (to > this.next(client)) this.#queued.set(client, to);
    }
  }

  /** Forgets what the live document has by now. */
  settle(): void {
    for (const [client, to] of this.#queued) {
      if (Y.getState(this.#doc.store, client) >= to) this.#queued.delete(client);
    }
  }

  encode(): Uint8Array {
    const clocks = new Map<number, number>();
    for (const client of this.#doc.store.clients.keys()) clocks.set(client, this.next(client));
    for (const client of this.#queued.keys()) clocks.set(client, this.next(client));
    return Y.encodeStateVector(clocks);
  }
}
