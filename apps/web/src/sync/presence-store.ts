import type { Presence } from '@taktboard/protocol';
import type { Awareness } from 'y-protocols/awareness';
import { createStore, type ReadStore } from '../kit/store.ts';
import type { PresentClient } from './board-connection.ts';
import { isPresence } from './read-notice.ts';

/**
 * Who is here and what they do. The awareness says what a client does and is believed in nothing else: states that are
 * no presence are left out, and whose a client id is comes from the server's `who`.
 */
export class PresenceStore {
  readonly #awareness: Awareness;
  readonly #store = createStore<readonly PresentClient[]>([]);
  #owners: ReadonlyMap<number, string> = new Map();

  constructor(awareness: Awareness) {
    this.#awareness = awareness;
    // whoever hears of a client for the first time ignores clock 0 (y-protocols), which is what a new one has: say it again
    awareness.setLocalState({});
    awareness.on('change', () => this.#read());
  }

  get clients(): ReadStore<readonly PresentClient[]> {
    return this.#store;
  }

  /** Clients of earlier notices stay known: their last words may still be on the way. */
  identify(clients: Readonly<Record<string, string>>): void {
    const named = Object.entries(clients).map(([id, person]): [number, string] => [Number(id), person]);
    this.#owners = new Map([...this.#owners, ...named]);
    this.#read();
  }

  /** On a new connection: what was said on the last one ended with it, and only a later clock is heard again. */
  renew(): void {
    this.#awareness.setLocalState(this.#awareness.getLocalState());
  }

  set(presence: Presence): void {
    const kept = Object.entries(presence).filter(([, value]) => value !== undefined);
    this.#awareness.setLocalState(Object.fromEntries(kept));
  }

  #read(): void {
    const present: PresentClient[] = [];
    for (const [clientId, state] of this.#awareness.getStates()) {
      if (clientId === this.#awareness.clientID) continue;
      if (!isPresence(state)) continue;
      present.push({ ...state, clientId, personId: this.#owners.get(clientId) ?? null });
    }
    present.sort((a, b) => a.clientId - b.clientId);
    this.#store.set(present);
  }
}
