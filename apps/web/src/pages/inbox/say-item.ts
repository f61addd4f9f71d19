import type { InboxItem } from '@taktboard/protocol';
import type { InboxTexts } from './messages.en.ts';

/** What happened, in one sentence. */
export function sayItem(item: InboxItem, name: string | undefined, texts: InboxTexts): string {
  const task = item.card.title || texts.untitled;
  if (item.guest) return sayGuest(item.guest, task, texts);
  const who = name ?? texts.someone;
  if (item.kind === 'mention') return (item.asks ? texts.asks : texts.mention)(who, task);
  if (item.reminds) return texts.reminder(who, task);
  if (item.kind === 'answer') return (item.asks ? texts.question : texts.answer)(who, task);
  return item.more === undefined ? texts.assignment(who, task) : texts.assignments(who, task, item.more);
}

function sayGuest(
  { name, decision }: NonNullable<InboxItem['guest']>,
  task: string,
  texts: InboxTexts,
): string {
  const who = name === null ? texts.aGuest : texts.guest(name);
  if (decision === undefined) return texts.answer(who, task);
  return texts.decided[decision](who, task);
}
