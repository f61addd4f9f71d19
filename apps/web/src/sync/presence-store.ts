import type { Presence } from '@taktboard/protocol';
import type { Awareness } from 'y-protocols/awareness';
import { createStore, type ReadStore } from '../kit/store.ts';
import type { PresentClient } from './board-connection.ts';
import type { SyncPorts } from './ports.ts';
import { isPresence } from './read-notice.ts';

/**
 * What people do is shown together, this many milliseconds after the first word of it: whoever drops a card lets go of it in
 * the same moment, and the letting go travels faster than the drop, which is written to disk first. Drawn at once, it would
 * show a card put down where it was, and hold up the frame that shows it where it went.
 */
const TOGETHER_MS = 40;

/**
 * Who is here and what they do. The awareness says what a client does and is believed in nothing else: states that are
 * no presence are left out, and whose a client id is comes from the server's `who`.
 */
export class PresenceStore {
  readonly #awareness: Awareness;
  readonly #store = createStore<readonly PresentClient[]>([]);
  readonly #after: SyncPorts['after'];
  #owners: ReadonlyMap<number, string> = new Map();
  #callOff: (() => void) | null = null;

  constructor(awareness: Awareness, { after }: Pick<SyncPorts, 'after'>) {
    this.#awareness = awareness;
    this.#after = after;
    // whoever hears of a client for the first time ignores clock 0 (y-protocols), which is what a new one has: say it again
    awareness.setLocalState({});
    awareness.on('change', () => {
      this.#callOff ??= this.#after(TOGETHER_MS, () => {
        this.#callOff = null;
        this.#read();
      });
    });
    awareness.on('destroy', () => this.#callOff?.());
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
