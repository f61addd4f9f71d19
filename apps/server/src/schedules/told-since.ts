import type { InboxItem } from '@taktboard/protocol';
import type { ToldItem } from '@taktboard/reports';
import type { StoredSchedule } from './stored-schedule.ts';

/** As many as one reads of; the inbox has the others. */
const MOST = 25;
const TEXT_CHARS = 160;

export type ToldOfBoard = ToldItem & { boardId: string };

interface Inboxes {
  unreadSince(personId: string, sinceMs: number): Promise<InboxItem[]>;
}

/** A preview has no mail before it: what a first one would tell is what came in so many days. */
const PREVIEW_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

type Reader = Pick<StoredSchedule, 'personal' | 'channel' | 'personId' | 'boardId' | 'sinceAt'>;

/**
 * What the one reader of a mail was told of its board, or of all, since the mail before and has not read. Others, and whoever
 * reads a chat, are told nothing of it.
 */
export async function toldSince(
  inboxes: Inboxes,
  { personal, channel, personId, boardId, sinceAt }: Reader,
  { since = sinceAt, to }: { since: number | undefined; to: number },
): Promise<ToldOfBoard[]> {
  if (!personal || channel.kind !== 'mail') return [];
  return unreadOf(inboxes, { personId, boardId, since, to });
}

/** The same for a mail that is only looked at. */
export function unreadNow(
  inboxes: Inboxes,
  { personId, boardId, now }: { personId: string; boardId: string | null; now: number },
): Promise<ToldOfBoard[]> {
  return unreadOf(inboxes, { personId, boardId, since: now - PREVIEW_DAYS * DAY_MS, to: now });
}

async function unreadOf(
  { unreadSince }: Inboxes,
  { personId, boardId, since, to }: { personId: string; boardId: string | null; since: number; to: number },
): Promise<ToldOfBoard[]> {
  const items = await unreadSince(personId, since);
  // what came since belongs to the next one
  const own = items.filter(
    ({ board, at }) => (boardId === null || board.id === boardId) && Date.parse(at) <= to,
  );
  return own.slice(0, MOST).map(({ kind, asks, reminds, by, guest, board, card, text, more }) => ({
    boardId: board.id,
    kind,
    ...(asks ? { asks } : {}),
    ...(reminds ? { reminds } : {}),
    by,
    // a digest that was sent is kept, and a guest’s name goes when somebody says so
    ...(guest === undefined ? {} : { guest: guest.decision ?? 'said' }),
    id: card.id,
    title: card.title,
    ...(text === undefined ? {} : { text: shortened(text) }),
    ...(more === undefined ? {} : { more }),
  }));
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= TEXT_CHARS ? text : `${characters.slice(0, TEXT_CHARS).join('')}…`;
}
