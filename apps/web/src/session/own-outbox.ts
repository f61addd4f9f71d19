import { Comment } from '@taktboard/protocol';
import { request } from '../api/request.ts';
import { isSet } from '../device/flags.ts';
import { outboxDatabase } from '../device/outbox-database.ts';
import { Outbox } from './outbox.ts';
import { ownPersonId } from './session.ts';

let own: { personId: string; outbox: Outbox } | null = null;

/** Of whoever is here. Another person's is never sent from this page, and nothing is kept on a shared device. */
export function ownOutbox(): Outbox {
  const personId = ownPersonId() ?? '';
  if (own?.personId === personId) return own.outbox;
  const shared = isSet('shared-device');
  const outbox = new Outbox({
    kept: async () => (shared ? [] : outboxDatabase.of(personId)),
    keep: async (comment) => (shared ? undefined : outboxDatabase.put(personId, comment)),
    forget: async (id) => (shared ? undefined : outboxDatabase.remove(personId, id)),
    send: ({ boardId, cardId, id, text, mentions, question }) =>
      request(`/boards/${boardId}/cards/${cardId}/comments`, {
        method: 'POST',
        body: { id, text, mentions, question, by: personId },
        answer: Comment,
      }),
    isCurrent: () => personId !== '' && personId === ownPersonId(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  own = { personId, outbox };
  watchLine();
  void outbox.send();
  return outbox;
}

let watching = false;

function watchLine(): void {
  if (watching) return;
  watching = true;
  const send = () => {
    if (ownPersonId() === own?.personId) void own?.outbox.send();
  };
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') send();
  });
}
