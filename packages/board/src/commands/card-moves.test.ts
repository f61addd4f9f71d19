import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardProjection } from '../projection/board-projection.ts';
import { addCards, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import { boardOf, cardIds, cardOf } from '../testing/reads.ts';
import { seededPorts } from '../testing/seeded.ts';
import { runCommands } from './run-commands.ts';

describe('moves and edits of cards', () => {
  it('[DOC-8] drops a card between the neighbours that were seen, whatever a filter hid between them', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'hidden1', 'hidden2', 'b', 'c');
    run(doc, { type: 'card.move', id: 'c', columnId: 'todo', after: 'a', before: 'b' });
    const ids = cardIds(doc, 'todo');
    expect(ids.indexOf('c')).toBeGreaterThan(ids.indexOf('a'));
    expect(ids.indexOf('c')).toBeLessThan(ids.indexOf('b'));
    run(doc, { type: 'card.move', id: 'c', columnId: 'todo', after: null });
    expect(cardIds(doc, 'todo')[0]).toBe('c');
    run(doc, { type: 'card.move', id: 'c', columnId: 'todo' });
    expect(cardIds(doc, 'todo').at(-1)).toBe('c');
  });

  it('[DOC-8] counts a card that left a column in the same batch as gone from it, however the order is known', () => {
    const ranks = [true, false].map((isKnown) => {
      const doc = newBoard();
      addCards(doc, 'todo', 'a', 'b', 'c');
      addCards(doc, 'doing', 'd');
      const projection = new BoardProjection(doc);
      const cardsOf = (columnId: string) => projection.cardsOf(columnId);
      runCommands(
        doc,
        [
          { type: 'card.move', id: 'c', columnId: 'doing' },
          { type: 'card.move', id: 'd', columnId: 'todo' },
        ],
        { ...seededPorts('x'), ...(isKnown ? { cardsOf } : {}) },
      );
      return cardOf(doc, 'd').rank;
    });
    expect(ranks[0]).toBe(ranks[1]);
  });

  it('[DOC-8] writes nothing but the place of the card that was moved', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b', 'c');
    const changed: string[] = [];
    doc.getMap('cards').observeDeep((events) => {
      for (const event of events) changed.push(...event.path.map(String), ...event.keys.keys());
    });
    run(doc, { type: 'card.move', id: 'c', columnId: 'doing', after: null });
    expect(changed).toEqual(['c', 'place']);
  });

  it('[DOC-8] writes nothing at all when a card is dropped where it was', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b', 'c');
    const before = Y.encodeStateVector(doc);
    run(
      doc,
      { type: 'card.move', id: 'b', columnId: 'todo', after: 'a', before: 'c' },
      { type: 'card.move', id: 'c', columnId: 'todo' },
      { type: 'card.set', id: 'a', fields: { title: 'A', owner: null } },
      { type: 'card.restore', id: 'a' },
    );
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('[DOC-4] keeps both a move and an edit of one card', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const other = replicaOf(one, 2000);
    run(one, { type: 'card.move', id: 'a', columnId: 'doing' });
    run(other, { type: 'card.set', id: 'a', fields: { title: 'Edited', due: '2026-12-24' } });
    run(other, { type: 'card.describe', id: 'a', text: 'Written' });
    sync(one, other);
    for (const doc of [one, other]) {
      expect(cardOf(doc, 'a')).toMatchObject({
        columnId: 'doing',
        title: 'Edited',
        due: '2026-12-24',
        description: 'Written',
      });
    }
  });

  it('[DOC-4] keeps moves of two different cards by two people', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a', 'b');
    const other = replicaOf(one, 2000);
    run(one, { type: 'card.move', id: 'a', columnId: 'doing' });
    run(other, { type: 'card.move', id: 'b', columnId: 'done' });
    sync(one, other);
    expect([cardOf(one, 'a').columnId, cardOf(one, 'b').columnId]).toEqual(['doing', 'done']);
  });

  it('[DOC-5] keeps what others write to a card or item that was archived or removed meanwhile', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    run(one, { type: 'check.add', cardId: 'a', id: 'k', text: 'k' });
    const other = replicaOf(one, 2000);
    const removed = run(
      one,
      { type: 'check.remove', cardId: 'a', id: 'k' },
      { type: 'card.archive', id: 'a' },
    );
    expect(removed).toHaveLength(2);
    run(other, { type: 'card.set', id: 'a', fields: { title: 'Edited' } });
    run(other, { type: 'check.set', cardId: 'a', id: 'k', fields: { text: 'edited' } });
    sync(one, other);
    expect(cardOf(one, 'a')).toMatchObject({ archived: true, title: 'Edited', checklist: [] });
    run(one, { type: 'card.restore', id: 'a' });
    expect(cardOf(one, 'a')).not.toHaveProperty('archived');
  });

  it('[DOC-7] does in one batch what the same commands do one by one', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyMove = fc.record({
      type: fc.constant('card.move' as const),
      id: fc.constantFrom(...ids),
      columnId: fc.constantFrom('todo', 'doing'),
      after: fc.constantFrom(undefined, null, ...ids),
      before: fc.constantFrom(undefined, null, ...ids),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        const [together, apart] = [newBoard(), newBoard()];
        for (const doc of [together, apart]) addCards(doc, 'todo', ...ids);
        runCommands(together, moves, seededPorts('x'));
        const ports = seededPorts('x');
        for (const move of moves) runCommands(apart, [move], ports);
        expect(boardOf(together)).toEqual(boardOf(apart));
      }),
    );
  });

  it('takes a batch of thousands in bounded time, order kept', () => {
    const doc = newBoard();
    const ids = Array.from({ length: 3000 }, (_, index) => `c${index}`);
    addCards(doc, 'todo', ...ids);
    expect(cardIds(doc, 'todo')).toEqual(ids);
  });
});
