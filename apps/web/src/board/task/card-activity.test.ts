import type { ActivityItem } from '@taktboard/protocol';
import { fail, ok } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { cardActivity } from './card-activity.ts';

const item = (seq: number, card: string): ActivityItem => ({
  seq,
  at: '2026-11-22T10:00:00.000Z',
  by: null,
  kind: 'card.moved',
  card,
});

describe('cardActivity', () => {
  it('takes what belongs to the card, over pages, and stops at the last one', async () => {
    const pages = [{ items: [item(9, 'a'), item(8, 'b')], next: 8 }, { items: [item(7, 'a')] }];
    const asked: (number | null)[] = [];
    const found = await cardActivity('board', 'a', (_board, before) => {
      asked.push(before);
      return Promise.resolve(ok(pages[asked.length - 1] ?? { items: [] }));
    });
    expect(found?.map(({ seq }) => seq)).toEqual([9, 7]);
    expect(asked).toEqual([null, 8]);
  });

  it('gives up on a busy board after a few pages', async () => {
    let asked = 0;
    const found = await cardActivity('board', 'a', () => {
      asked += 1;
      return Promise.resolve(ok({ items: [item(100 - asked, 'b')], next: 100 - asked }));
    });
    expect(found).toEqual([]);
    expect(asked).toBe(4);
  });

  it('is null when nothing could be asked, and what there is when a further page fails', async () => {
    expect(await cardActivity('board', 'a', () => Promise.resolve(fail({ kind: 'unreachable' })))).toBeNull();
    let asked = 0;
    const found = await cardActivity('board', 'a', () => {
      asked += 1;
      return Promise.resolve(
        asked === 1 ? ok({ items: [item(9, 'a')], next: 9 }) : fail({ kind: 'unreachable' }),
      );
    });
    expect(found).toHaveLength(1);
  });
});
