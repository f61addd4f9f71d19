import type { InboxItem } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { sayItem } from './say-item.ts';

const item: InboxItem = {
  ...{ id: 'i', kind: 'answer', at: '2026-11-26T12:00:00Z', by: null, read: false },
  ...{ board: { id: 'b', title: 'Autumn' }, card: { id: 'c', title: 'Flyer' } },
};

describe('[GUEST-13] what an inbox says of a guest', () => {
  it.each([
    [
      { name: 'Weber', decision: 'approved' as const },
      'Guest Weber approved “Flyer”',
      'Gast Weber hat „Flyer“ genehmigt',
    ],
    [
      { name: 'Weber', decision: 'returned' as const },
      'Guest Weber sent back “Flyer”',
      'Gast Weber hat „Flyer“ zurückgegeben',
    ],
    [{ name: 'Weber' }, 'Guest Weber wrote about “Flyer”', 'Gast Weber hat zu „Flyer“ geschrieben'],
    [{ name: null }, 'A guest wrote about “Flyer”', 'Ein Gast hat zu „Flyer“ geschrieben'],
  ])('%j', (guest, english, german) => {
    expect(sayItem({ ...item, guest }, undefined, en)).toBe(english);
    expect(sayItem({ ...item, guest }, undefined, de)).toBe(german);
  });
});
