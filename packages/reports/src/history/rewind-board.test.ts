import type { PlainBoard } from '@taktboard/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reordered } from '../testing/arbitrary-board.ts';
import { card } from '../testing/board-fixture.ts';
import { RecordedBoard } from '../testing/recorded-board.ts';
import { rewindBoard } from './rewind-board.ts';

const DAY = '2026-11-16T08:00:00.000Z';

/** What of a board can be told: the order of cards and columns is of no consequence to reports. */
function told(board: PlainBoard): unknown {
  const sorted = <Element extends { id: string }>(elements: readonly Element[]) =>
    elements.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...board, cards: sorted(board.cards), columns: sorted(board.columns) };
}

const act = fc.oneof(
  fc.record({ do: fc.constant('add' as const), id: fc.nat(9) }),
  fc.record({ do: fc.constant('move' as const), id: fc.nat(9), to: fc.nat(4) }),
  fc.record({ do: fc.constant('due' as const), id: fc.nat(9), day: fc.integer({ min: 10, max: 28 }) }),
  fc.record({ do: fc.constant('label' as const), id: fc.nat(9), label: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ do: fc.constant('put away or back' as const), id: fc.nat(9) }),
  fc.record({ do: fc.constant('archiveColumn' as const), column: fc.nat(4) }),
);

const recorded = fc.array(act, { maxLength: 40 }).map((acts) => {
  const board = new RecordedBoard(DAY, [card('c0'), card('c1', { columnId: 'done', archived: true })]);
  for (const one of acts) {
    if (one.do === 'archiveColumn') {
      const id = board.columnIds[one.column] ?? '';
      if (!board.now.columns.some((column) => column.id === id && column.archived))
        board.archiveColumn(DAY, id);
      continue;
    }
    const id = `c${one.id}`;
    const known = board.now.cards.find((each) => each.id === id);
    if (one.do === 'add') {
      if (known === undefined) board.add(DAY, id, { columnId: 'ideas' });
    } else if (known === undefined) continue;
    else if (one.do === 'move') board.move(DAY, id, board.columnIds[one.to] ?? '');
    else if (one.do === 'due') board.due(DAY, id, `2026-11-${one.day}`);
    else if (one.do === 'label' && !known.labels.includes(one.label)) board.label(DAY, id, one.label);
    else if (one.do === 'put away or back') board[known.archived ? 'restore' : 'archive'](DAY, id);
  }
  return board;
});

describe('the board of before', () => {
  it('[REP-30] is that of now with all that was done since undone, whatever it was and in whatever order it is told', () => {
    const asked = recorded.chain((board) =>
      fc.record({
        board: fc.constant(board),
        back: fc.nat(board.activity.length - 1),
        shuffled: reordered(board.activity),
      }),
    );
    fc.assert(
      fc.property(asked, ({ board, back, shuffled }) => {
        const since = board.activity.length - back;
        const then = rewindBoard(
          board.now,
          shuffled.filter(({ seq }) => seq > since),
        );
        expect(told(then)).toEqual(told(board.before[since] ?? board.now));
      }),
    );
  });

  it('[REP-30] has nothing in it before the board came to be', () => {
    const board = new RecordedBoard(DAY, [card('c0')]).add(DAY, 'c1').move(DAY, 'c1', 'done');
    expect(rewindBoard(board.now, board.activity)).toMatchObject({ cards: [], columns: [], labels: [] });
  });

  it('[REP-30] leaves the board of now as it is, and passes over what it does not know', () => {
    const board = new RecordedBoard(DAY, [card('c0', { due: '2026-11-20' })]);
    const before = JSON.stringify(board.now);
    const later = [
      { seq: 2, at: DAY, by: null, kind: 'card.due', card: 'c0', to: '2026-11-20' },
      { seq: 3, at: DAY, by: null, kind: 'card.due', card: 'gone', to: '2026-11-20' },
      { seq: 4, at: DAY, by: null, kind: 'card.of-a-newer-server', card: 'c0', from: 1, to: 2 },
    ];
    expect(rewindBoard(board.now, later).cards[0]).not.toHaveProperty('due');
    expect(JSON.stringify(board.now)).toBe(before);
  });
});
