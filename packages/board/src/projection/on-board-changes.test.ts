import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { Command } from '../commands/command.ts';
import { addCards, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import type { BoardChange } from './board-change.ts';
import { BoardProjection } from './board-projection.ts';
import { onBoardChanges } from './on-board-changes.ts';

function changesOf(doc: Y.Doc, ...commands: Command[]): BoardChange[] {
  const told: BoardChange[] = [];
  const stop = onBoardChanges(doc, (changes) => void told.push(...changes));
  run(doc, ...commands);
  stop();
  return told;
}

const brief = ({ before: _before, after: _after, ...change }: BoardChange): BoardChange => change;

describe('onBoardChanges', () => {
  it.each<[Command, BoardChange[]]>([
    [
      { type: 'card.move', id: 'a', columnId: 'doing' },
      [{ kind: 'card.moved', card: 'a', from: 'todo', to: 'doing' }],
    ],
    [{ type: 'card.move', id: 'a', columnId: 'todo' }, [{ kind: 'card.ranked', card: 'a' }]],
    [
      { type: 'card.set', id: 'a', fields: { title: 'New', due: '2026-12-01', owner: null } },
      [
        { kind: 'card.title', card: 'a', from: 'A', to: 'New' },
        { kind: 'card.owner', card: 'a', from: 'anna' },
        { kind: 'card.due', card: 'a', to: '2026-12-01' },
      ],
    ],
    [{ type: 'card.describe', id: 'a', text: 'x' }, [{ kind: 'card.description', card: 'a' }]],
    [
      { type: 'card.label', id: 'a', labelId: 'red', on: true },
      [{ kind: 'card.labels', card: 'a', from: [], to: ['red'] }],
    ],
    [{ type: 'card.archive', id: 'a' }, [{ kind: 'card.archived', card: 'a' }]],
    [
      { type: 'column.set', id: 'doing', fields: { wipLimit: null, name: 'Now' } },
      [
        { kind: 'column.name', column: 'doing', from: 'Doing', to: 'Now' },
        { kind: 'column.wipLimit', column: 'doing', from: 3 },
      ],
    ],
    [{ type: 'column.archive', id: 'todo' }, [{ kind: 'column.archived', column: 'todo' }]],
    [
      { type: 'label.set', id: 'red', fields: { color: 'pink' } },
      [{ kind: 'label.color', label: 'red', from: 'red', to: 'pink' }],
    ],
    [{ type: 'view.add', name: 'Mine', filter: {} }, [{ kind: 'view.added', to: 'Mine' }]],
    [{ type: 'board.set', fields: { region: null } }, [{ kind: 'board.region', from: 'DE-BY' }]],
  ])('[DOC-20] tells of %j', (command, expected) => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    run(doc, { type: 'card.set', id: 'a', fields: { owner: 'anna' } });
    expect(changesOf(doc, command).map(brief)).toEqual(expected);
  });

  it('[DOC-20] tells of a new card once, with all that it has', () => {
    const changes = changesOf(newBoard(), {
      type: 'card.add',
      id: 'a',
      columnId: 'todo',
      title: 'A',
      due: '2026-12-01',
    });
    expect(changes).toMatchObject([
      { kind: 'card.added', card: 'a', to: 'todo', after: { due: '2026-12-01' } },
    ]);
  });

  it('[DOC-20] tells the changes of each transaction together, after they can be read', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    const other = replicaOf(doc, 2000);
    run(
      other,
      { type: 'card.move', id: 'a', columnId: 'done' },
      { type: 'card.move', id: 'b', columnId: 'done' },
    );
    const projection = new BoardProjection(doc);
    const told: string[][] = [];
    onBoardChanges(projection, (changes, transaction) => {
      expect(transaction.local).toBe(false);
      told.push(changes.map(({ card = '' }) => `${card} ${projection.card(card)?.columnId}`));
    });
    sync(doc, other);
    expect(told).toEqual([['a done', 'b done']]);
  });

  it('tells nothing of a change that changes nothing that is shown', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const told: BoardChange[] = [];
    onBoardChanges(doc, (changes) => void told.push(...changes));
    (doc.getMap('cards').get('a') as Y.Map<unknown>).set('unknown', 1);
    expect(told).toEqual([]);
  });
});
