import type { Me } from '@taktboard/protocol';
import { api } from '../api/calls.ts';
import { onSignedOut } from '../api/request.ts';
import { createStore, type ReadStore } from '../kit/store.ts';
import { discardBoards } from '../sync/unsynced.ts';

/**
 * Who is here. `asking` until the server has said so; `unreachable` when it could not be asked.
 */
export type Session =
  | { kind: 'asking' }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'signed-in'; me: Me };

const store = createStore<Session>({ kind: 'asking' });
export const session: ReadStore<Session> = store;

onSignedOut(() => store.set({ kind: 'signed-out' }));

export async function loadSession(): Promise<void> {
  const found = await api.me();
  if (found.ok) store.set({ kind: 'signed-in', me: found.value });
  else if (found.reason.kind === 'signed-out') store.set({ kind: 'signed-out' });
  else store.set({ kind: 'unreachable' });
}

export async function signOut(): Promise<boolean> {
  const done = await api.signOut();
  if (done.ok || done.reason.kind === 'signed-out') {
    discardBoards(); // asked for before, where something would be lost
    store.set({ kind: 'signed-out' });
    return true;
  }
  return false;
}
