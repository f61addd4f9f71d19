import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { PresenceStore } from './presence-store.ts';

function client(state?: object): { id: number; awareness: Awareness } {
  const awareness = new Awareness(new Y.Doc());
  if (state) awareness.setLocalState(state);
  return { id: awareness.clientID, awareness };
}

function here() {
  const own = client();
  const store = new PresenceStore(own.awareness);
  const hear = (other: ReturnType<typeof client>) =>
    applyAwarenessUpdate(own.awareness, encodeAwarenessUpdate(other.awareness, [other.id]), 'test');
  return { store, own, hear };
}

describe('[UI-7] who is here is what the server says; what they do is what they say', () => {
  it('has no name for a client before the server has named it', () => {
    const { store, hear } = here();
    const other = client({ reads: 'card-1' });
    hear(other);
    expect(store.clients.get()).toEqual([{ clientId: other.id, personId: null, reads: 'card-1' }]);
    store.identify({ [other.id]: 'anna' });
    expect(store.clients.get()).toEqual([{ clientId: other.id, personId: 'anna', reads: 'card-1' }]);
  });

  it('takes no name, and nothing else, from a state that is no presence', () => {
    const { store, hear } = here();
    const forger = client({ personId: 'the-boss', reads: 'card-1' });
    store.identify({ [forger.id]: 'mallory' });
    hear(forger);
    expect(store.clients.get()).toEqual([]);
  });

  it('leaves oneself out', () => {
    const { store, own } = here();
    store.set({ reads: 'card-1' });
    expect(own.awareness.getLocalState()).toEqual({ reads: 'card-1' });
    expect(store.clients.get()).toEqual([]);
  });

  it('sends nothing for what is not there', () => {
    const { store, own } = here();
    store.set({ reads: undefined, holds: 'card-2' });
    expect(own.awareness.getLocalState()).toEqual({ holds: 'card-2' });
  });
});
