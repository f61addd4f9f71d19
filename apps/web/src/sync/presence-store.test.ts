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
  const planned: (() => void)[] = [];
  const store = new PresenceStore(own.awareness, {
    after(_ms, run) {
      planned.push(run);
      return () => planned.splice(planned.indexOf(run), 1);
    },
  });
  const hear = (other: ReturnType<typeof client>) =>
    applyAwarenessUpdate(own.awareness, encodeAwarenessUpdate(other.awareness, [other.id]), 'test');
  const aMomentLater = () => {
    for (const run of planned.splice(0)) run();
  };
  return { store, own, hear, aMomentLater };
}

describe('[UI-7] who is here is what the server says; what they do is what they say', () => {
  it('has no name for a client before the server has named it', () => {
    const { store, hear, aMomentLater } = here();
    const other = client({ reads: 'card-1' });
    hear(other);
    aMomentLater();
    expect(store.clients.get()).toEqual([{ clientId: other.id, personId: null, reads: 'card-1' }]);
    store.identify({ [other.id]: 'anna' });
    expect(store.clients.get()).toEqual([{ clientId: other.id, personId: 'anna', reads: 'card-1' }]);
  });

  it('takes no name, and nothing else, from a state that is no presence', () => {
    const { store, hear, aMomentLater } = here();
    const forger = client({ personId: 'the-boss', reads: 'card-1' });
    store.identify({ [forger.id]: 'mallory' });
    hear(forger);
    aMomentLater();
    expect(store.clients.get()).toEqual([]);
  });

  it('tells what several do within a moment once', () => {
    const { store, hear, aMomentLater } = here();
    const told: number[] = [];
    store.clients.subscribe(() => told.push(store.clients.get().length));
    hear(client({ holds: 'card-1' }));
    hear(client({ holds: 'card-2' }));
    expect(told).toEqual([]);
    aMomentLater();
    expect(told).toEqual([2]);
    hear(client({ holds: 'card-3' }));
    aMomentLater();
    expect(told).toEqual([2, 3]);
  });

  it('tells nothing of a board that was left', () => {
    const { store, own, hear, aMomentLater } = here();
    hear(client({ holds: 'card-1' }));
    own.awareness.destroy();
    aMomentLater();
    expect(store.clients.get()).toEqual([]);
  });

  it('leaves oneself out', () => {
    const { store, own, aMomentLater } = here();
    store.set({ reads: 'card-1' });
    aMomentLater();
    expect(own.awareness.getLocalState()).toEqual({ reads: 'card-1' });
    expect(store.clients.get()).toEqual([]);
  });

  it('sends nothing for what is not there', () => {
    const { store, own } = here();
    store.set({ reads: undefined, holds: 'card-2' });
    expect(own.awareness.getLocalState()).toEqual({ holds: 'card-2' });
  });
});
