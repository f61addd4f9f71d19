import type { Inbox, InboxItem } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { sayItem } from '../pages/inbox/say-item.ts';
import { de } from '../pages/inbox/messages.de.ts';
import { en } from '../pages/inbox/messages.en.ts';
import { markedInbox, withOlder } from './inbox-pages.ts';

const item = (n: number, more: Partial<InboxItem> = {}): InboxItem => ({
  id: `i${n}`,
  kind: 'mention',
  at: `2026-11-26T08:00:0${n}.000Z`,
  by: 'ben',
  read: false,
  board: { id: 'plan', title: 'Plan' },
  card: { id: 'flyer', title: 'Flyer' },
  ...more,
});
const settings = { mention: true, answer: true, assignment: true };
const inbox = (items: InboxItem[], next?: string): Inbox => ({
  unread: items.filter(({ read }) => !read).length,
  items,
  settings,
  ...(next === undefined ? {} : { next }),
});
const ids = ({ items }: Inbox) => items.map(({ id }) => id).join(' ');

describe('[SAY-7] an inbox on the screen', () => {
  it('keeps what was shown below the newest page, and what comes after that', () => {
    const shown = inbox([item(3), item(2), item(1)], 'after-1');
    const merged = withOlder(inbox([item(4), item(3), item(2)], 'after-2'), shown);
    expect([ids(merged), merged.next]).toEqual(['i4 i3 i2 i1', 'after-1']);
    // so much is new that the two do not meet: nothing may be missing in between
    const apart = withOlder(inbox([item(9), item(8)], 'after-8'), shown);
    expect([ids(apart), apart.next]).toEqual(['i9 i8', 'after-8']);
    expect(ids(withOlder(inbox([]), shown))).toBe('');
  });

  it('shows as read what was read: entries, a task, or up to the newest that was seen', () => {
    const before = inbox([
      item(3, { card: { id: 'poster', title: 'Poster' } }),
      item(2),
      item(1, { read: true }),
    ]);
    const left = (what: Parameters<typeof markedInbox>[1]) => {
      const after = markedInbox(before, what);
      return [after.unread, after.inbox.items.filter(({ read }) => !read).map(({ id }) => id)];
    };
    expect(left({ what: 'items', ids: ['i2', 'i1'], read: true })).toEqual([1, ['i3']]);
    expect(left({ what: 'items', ids: ['i1'], read: false })).toEqual([3, ['i3', 'i2', 'i1']]);
    expect(left({ what: 'card', boardId: 'plan', cardId: 'poster' })).toEqual([1, ['i2']]);
    expect(left({ what: 'all', upTo: item(2).at })).toEqual([1, ['i3']]);
  });

  it.each<[Partial<InboxItem>, string, string]>([
    [{}, 'Ben named you on “Flyer”', 'Ben hat dich bei „Flyer“ genannt'],
    [{ asks: true }, 'Ben asks you on “Flyer”', 'Ben fragt dich bei „Flyer“'],
    [{ kind: 'answer' }, 'Ben wrote about “Flyer”', 'Ben hat zu „Flyer“ geschrieben'],
    [{ kind: 'answer', asks: true }, 'Ben asks about “Flyer”', 'Ben fragt etwas zu „Flyer“'],
    [{ kind: 'assignment' }, 'Ben made you the owner of “Flyer”', 'Ben hat dir „Flyer“ übergeben'],
    [
      { kind: 'assignment', more: 39 },
      'Ben made you the owner of “Flyer” and 39 more tasks',
      'Ben hat dir „Flyer“ und 39 weitere Aufgaben übergeben',
    ],
  ])('says what happened: %j', (more, english, german) => {
    expect([sayItem(item(1, more), 'Ben', en), sayItem(item(1, more), 'Ben', de)]).toEqual([english, german]);
  });
});
