import type { Me } from '@taktboard/protocol';
import { api } from '../api/calls.ts';
import { onSignedOut } from '../api/request.ts';
import { isSet, setFlag } from '../device/flags.ts';
import { chooseLanguage } from '../i18n/messages.ts';
import { noteLooks } from '../kit/avatar-color.ts';
import { whenShown } from '../kit/part.tsx';
import { createStore, type ReadStore } from '../kit/store.ts';
import { discardBoards } from '../sync/unsynced.ts';
import { inGoodTime } from './in-good-time.ts';

/**
 * Who is here. `asking` until the server has said so; `unreachable` when it could not be asked and this device does not
 * know. `confirmed: false`: this device knows it from the last time, and the server has not said so yet.
 */
export type Session =
  | { kind: 'asking' }
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  | { kind: 'signed-in'; me: Me; confirmed: boolean };

const ANSWER_MS = 10_000;
const store = createStore<Session>({ kind: 'asking' });
export const session: ReadStore<Session> = store;

const tidy = () => import('./tidy-device.ts');

/** One's other tabs have the same cookie, and must not go on in the name of someone who has left. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('taktboard/session');
if (tabs)
  tabs.onmessage = ({ data }) => {
    if (data === 'left') leave(false);
    else void loadSession();
  };

/** The server does not know the session any more. */
onSignedOut(() => {
  if (store.get().kind === 'signed-out') return;
  store.set({ kind: 'signed-out' });
  // whoever has come in meanwhile has tidied up in their own name
  whenShown(() => {
    if (store.get().kind === 'signed-out') void tidy().then(({ tidyAfterRefusal }) => tidyAfterRefusal());
  });
});

export function ownPersonId(): string | null {
  const current = store.get();
  return current.kind === 'signed-in' ? current.me.person.id : null;
}

export async function loadSession(): Promise<void> {
  // a sign-out without a network ends the session when there is one again, before anything else is asked
  if (isSet('leaving') && !(await endSession())) return store.set({ kind: 'signed-out' });
  const asked = api.me(AbortSignal.timeout(ANSWER_MS));
  if (!(await inGoodTime(asked)) && store.get().kind === 'asking') await showKept();
  const found = await asked;
  if (found.ok) signedIn(found.value);
  else if (found.reason.kind !== 'signed-out') await showKept();
}

/** What this device remembers, where neither it nor the server has said anything yet. */
async function showKept(): Promise<void> {
  const me = await import('./kept-answers.ts').then(
    ({ keptMe }) => keptMe(),
    () => undefined,
  );
  const { kind } = store.get();
  if (kind === 'asking' || kind === 'unreachable')
    store.set(me ? { kind: 'signed-in', me, confirmed: false } : { kind: 'unreachable' });
}

function signedIn(me: Me): void {
  const before = ownPersonId();
  // what another person left in this page is never sent under this one's name
  if (before !== null && before !== me.person.id) discardBoards();
  noteLooks([me.person]);
  store.set({ kind: 'signed-in', me, confirmed: true });
  // what this device keeps is in nobody's way: the page that one came for is shown first
  whenShown(() => {
    if (ownPersonId() === me.person.id) void tidy().then(({ tidyFor }) => tidyFor(me));
  });
}

/** After the door. @param shared whoever came in has said that others use this browser too */
export async function enter(shared: boolean): Promise<void> {
  setFlag('shared-device', shared);
  setFlag('leaving', false);
  await loadSession();
  const current = store.get();
  // a device takes over the language of whoever signs in there
  if (current.kind === 'signed-in' && current.me.language) await chooseLanguage(current.me.language);
  tabs?.postMessage('came');
}

/** Out of this page, with all that waits in it. @param tell one's other tabs too */
export function leave(tell: boolean): void {
  discardBoards();
  store.set({ kind: 'signed-out' });
  if (tell) tabs?.postMessage('left');
}

/** @returns whether the server was told */
export async function endSession(): Promise<boolean> {
  const done = await api.signOut();
  const told = done.ok || done.reason.kind === 'signed-out';
  if (told) setFlag('leaving', false);
  return told;
}
