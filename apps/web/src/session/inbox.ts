import { Inbox, InboxUnread, type InboxRead, type InboxSettings, type Result } from '@taktboard/protocol';
import { request, type ApiFault } from '../api/request.ts';
import { createStore, type ReadStore } from '../kit/store.ts';
import { askOrKept } from './ask-or-kept.ts';
import { markedInbox, withOlder } from './inbox-pages.ts';
import { ownPersonId } from './session.ts';

export interface KnownInbox {
  /** Whose it is: another person has another one. */
  personId: string | null;
  /** null until the server has said so. */
  unread: number | null;
  /** null until the page was opened. */
  inbox: Inbox | null;
  /** When it was told, where that was in an earlier page or before the network went (Unix ms). */
  keptAt: number | null;
  fault: ApiFault | null;
}

const NONE: KnownInbox = { personId: null, unread: null, inbox: null, keptAt: null, fault: null };
const store = createStore<KnownInbox>(NONE);
export const ownInbox: ReadStore<KnownInbox> = store;

/** What is known of whoever is here now. */
function now(): KnownInbox {
  const personId = ownPersonId();
  return store.get().personId === personId ? store.get() : { ...NONE, personId };
}

export async function refreshUnread(): Promise<void> {
  const before = now();
  const found = await request('/my/inbox/unread', { answer: InboxUnread });
  if (found.ok && before.personId === ownPersonId()) store.set({ ...now(), unread: found.value.unread });
}

/** The newest of it; what was shown beyond that stays. */
export async function refreshInbox(): Promise<void> {
  const { personId } = now();
  const found = await askOrKept({
    name: 'inbox',
    shape: Inbox,
    ask: () => request('/my/inbox', { answer: Inbox }),
    give: (inbox, keptAt) => {
      const before = now();
      if (personId !== before.personId || (keptAt !== null && before.inbox !== null)) return;
      store.set({
        ...before,
        unread: inbox.unread,
        inbox: withOlder(inbox, before.inbox),
        keptAt,
        fault: null,
      });
    },
  });
  if (!found.ok && personId === ownPersonId()) store.set({ ...now(), fault: found.reason });
}

export async function loadOlder(): Promise<Result<void, ApiFault>> {
  const next = now().inbox?.next;
  const found = await request(`/my/inbox?before=${next ?? ''}`, { answer: Inbox });
  if (!found.ok) return found;
  const { inbox } = now();
  if (inbox && inbox.next === next) {
    const items = [...inbox.items, ...found.value.items];
    store.set({ ...now(), inbox: { ...found.value, items } });
  }
  return { ok: true, value: undefined };
}

/** Shown as read at once; when the server cannot be told it is shown as it was. */
export async function markRead(what: InboxRead): Promise<Result<void, ApiFault>> {
  const before = now();
  if (before.inbox) store.set({ ...before, ...markedInbox(before.inbox, what) });
  const told = await request('/my/inbox/read', { method: 'POST', body: what, answer: InboxUnread });
  if (!told.ok) {
    if (before.personId === ownPersonId()) store.set(before);
    return told;
  }
  if (before.personId === ownPersonId()) store.set({ ...now(), unread: told.value.unread });
  return { ok: true, value: undefined };
}

/** A task is looked at, so what was told of it is read. Nobody waits for that. */
export async function readTask(boardId: string, cardId: string): Promise<void> {
  await markRead({ what: 'card', boardId, cardId });
}

export async function setInbox(settings: Partial<InboxSettings>): Promise<Result<void, ApiFault>> {
  const told = await request('/my/inbox/settings', { method: 'PATCH', body: settings, answer: InboxUnread });
  if (!told.ok) return told;
  await refreshInbox();
  return { ok: true, value: undefined };
}
