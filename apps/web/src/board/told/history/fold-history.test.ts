import type { HistoryItem } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { foldHistory } from './fold-history.ts';

let seq = 100;
function item(kind: HistoryItem['kind'], minute: number, parts: Partial<HistoryItem> = {}): HistoryItem {
  const at = new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
  return { seq: seq--, at, by: 'anna', kind, card: 'a', ...parts };
}

describe('[TOLD-9] equal lines of a history', () => {
  it('are one, from the value before the first to the one after the last', () => {
    const lines = foldHistory([
      item('card.due', 8, { from: '2026-11-28', to: '2026-11-30' }),
      item('card.due', 5, { from: '2026-11-27', to: '2026-11-28' }),
      item('card.due', 1, { to: '2026-11-27' }),
      item('card.title', 0, { from: 'A', to: 'B' }),
    ]);
    expect(lines).toMatchObject([
      { count: 3, to: '2026-11-30' },
      { count: 1, from: 'A', to: 'B' },
    ]);
    expect(lines[0]).not.toHaveProperty('from');
  });

  it('are several where another person or much time is between them', () => {
    const due = (minute: number, by: string) => item('card.due', minute, { by, to: '2026-11-27' });
    expect(foldHistory([due(40, 'anna'), due(39, 'ben'), due(38, 'anna'), due(2, 'anna')])).toHaveLength(4);
  });

  it('of sets say what came and left in all', () => {
    const lines = foldHistory([
      item('card.labels', 3, { from: ['red'], to: ['blue'] }),
      item('card.labels', 2, { from: [], to: ['green'] }),
      item('card.labels', 1, { from: [], to: ['red'] }),
    ]);
    expect(lines).toMatchObject([{ count: 3, from: [], to: ['green', 'blue'] }]);
  });

  it('of a checklist say what became of each item', () => {
    const step = (text: string, done: boolean) => ({ id: 's', rank: 'a0', text, done });
    const lines = foldHistory([
      item('card.checklist', 2, { from: [step('Book it', false)], to: [step('Book it', true)] }),
      item('card.checklist', 1, { from: [], to: [step('Book it', false)] }),
    ]);
    expect(lines).toMatchObject([{ from: [], to: [step('Book it', true)] }]);
  });
});
