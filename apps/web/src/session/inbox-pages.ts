import type { Inbox, InboxRead } from '@taktboard/protocol';

/** The newest page as it is told now, and what was shown below it. Where the two do not meet, the newest alone. */
export function withOlder(newest: Inbox, before: Inbox | null): Inbox {
  const last = newest.items.at(-1);
  if (before === null || last === undefined) return newest;
  const at = before.items.findIndex(({ id }) => id === last.id);
  const older = at < 0 ? [] : before.items.slice(at + 1);
  if (older.length === 0) return newest;
  const { next: _next, ...rest } = newest;
  return {
    ...rest,
    items: [...newest.items, ...older],
    ...(before.next === undefined ? {} : { next: before.next }),
  };
}

/** An inbox as it is once the server knows what was read, and how much of it is not. */
export function markedInbox(inbox: Inbox, what: InboxRead): { inbox: Inbox; unread: number } {
  let unread = inbox.unread;
  const items = inbox.items.map((item) => {
    const isMeant =
      what.what === 'items'
        ? what.ids.includes(item.id)
        : what.what === 'all'
          ? item.at <= what.upTo
          : item.board.id === what.boardId && item.card.id === what.cardId;
    const read = what.what === 'items' ? what.read : true;
    if (!isMeant || item.read === read) return item;
    unread += read ? -1 : 1;
    return { ...item, read };
  });
  return { inbox: { ...inbox, items, unread }, unread };
}
