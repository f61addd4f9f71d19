import type { InboxItem } from '@taktboard/protocol';
import type { ToldItem } from '@taktboard/reports';
import type { StoredSchedule } from './stored-schedule.ts';

/** As many as one reads of; the inbox has the others. */
const MOST = 25;
const TEXT_CHARS = 160;

interface Inboxes {
  unreadSince(personId: string, sinceMs: number): Promise<InboxItem[]>;
}

/**
 * What the one reader of a mail was told of its board since the mail before and has not read. Others, and whoever reads a
 * chat, are told nothing of it.
 */
export async function toldSince(
  { unreadSince }: Inboxes,
  { personal, channel, personId, boardId, sinceAt }: StoredSchedule,
  { since = sinceAt, to }: { since: number | undefined; to: number },
): Promise<ToldItem[]> {
  if (!personal || channel.kind !== 'mail') return [];
  const items = await unreadSince(personId, since);
  // what came since belongs to the next one
  const own = items.filter(({ board, at }) => board.id === boardId && Date.parse(at) <= to);
  return own.slice(0, MOST).map(({ kind, asks, by, card, text, more }) => ({
    kind,
    ...(asks ? { asks } : {}),
    by,
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
