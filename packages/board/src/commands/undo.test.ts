import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { BoardProjection } from '../projection/board-projection.ts';
import { anyAction, commandOf } from '../testing/actions.ts';
import { addCards, newBoard, replicaOf, run, sync } from '../testing/boards.ts';
import { boardOf, cardOf } from '../testing/reads.ts';
import { seededPorts } from '../testing/seeded.ts';
import type { Command } from './command.ts';
import { joinInverses, type Inverse } from './inverse.ts';
import { runCommands } from './run-commands.ts';
import { undo, type Undone } from './undo.ts';

function inverseOf(doc: Y.Doc, ...commands: Command[]): Inverse {
  return joinInverses(run(doc, ...commands).map(({ inverse }) => inverse));
}

function undone(doc: Y.Doc, inverse: Inverse): Undone {
  const result = undo(doc, inverse);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('undo', () => {
  it('[DOC-10] takes a move back, and the redo moves again', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    const before = cardOf(doc, 'a');
    const redo = undone(doc, inverseOf(doc, { type: 'card.move', id: 'a', columnId: 'done' }));
    expect(cardOf(doc, 'a')).toEqual(before);
    undone(doc, redo);
    expect(cardOf(doc, 'a').columnId).toBe('done');
  });

  it('[DOC-10] leaves the card where someone else has moved it since, and says so', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const inverse = inverseOf(one, { type: 'card.move', id: 'a', columnId: 'doing' });
    const other = replicaOf(one, 2000);
    run(other, { type: 'card.move', id: 'a', columnId: 'done' });
    sync(one, other);
    expect(undo(one, inverse)).toEqual({ ok: false, reason: 'superseded' });
    expect(cardOf(one, 'a').columnId).toBe('done');
  });

  it('[DOC-10] knows its own value from an equal one that someone else wrote', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const inverse = inverseOf(one, { type: 'card.set', id: 'a', fields: { owner: 'anna' } });
    const other = replicaOf(one, 2000);
    run(other, { type: 'card.set', id: 'a', fields: { owner: 'ben' } });
    run(other, { type: 'card.set', id: 'a', fields: { owner: 'anna' } });
    sync(one, other);
    expect(undo(one, inverse)).toEqual({ ok: false, reason: 'superseded' });
    expect(cardOf(one, 'a').owner).toBe('anna');
  });

  it('[DOC-10] takes back what is still its own, and tells how much is not', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const inverse = inverseOf(one, {
      type: 'card.set',
      id: 'a',
      fields: { title: 'Mine', owner: 'anna', due: '2026-12-01' },
    });
    const other = replicaOf(one, 2000);
    run(other, { type: 'card.set', id: 'a', fields: { due: '2026-12-02' } });
    sync(one, other);
    expect(undone(one, inverse).superseded).toBe(1);
    expect(cardOf(one, 'a')).toMatchObject({ title: 'A', due: '2026-12-02' });
    expect(cardOf(one, 'a')).not.toHaveProperty('owner');
  });

  it('[DOC-11] takes an added card back by archiving it, with all that others wrote on it', () => {
    const one = newBoard();
    const inverse = inverseOf(one, { type: 'card.add', id: 'a', columnId: 'todo', title: 'A' });
    const other = replicaOf(one, 2000);
    run(other, { type: 'card.set', id: 'a', fields: { title: 'Theirs' } });
    run(other, { type: 'card.move', id: 'a', columnId: 'doing' });
    sync(one, other);
    const redo = undone(one, inverse);
    expect(cardOf(one, 'a')).toMatchObject({ archived: true, title: 'Theirs', columnId: 'doing' });
    undone(one, redo);
    expect(cardOf(one, 'a')).not.toHaveProperty('archived');
  });

  it('[DOC-11] leaves an added card alone that someone has archived and brought back', () => {
    const one = newBoard();
    const inverse = inverseOf(one, { type: 'card.add', id: 'a', columnId: 'todo', title: 'A' });
    const other = replicaOf(one, 2000);
    run(other, { type: 'card.archive', id: 'a' });
    run(other, { type: 'card.restore', id: 'a' });
    sync(one, other);
    expect(undo(one, inverse).ok).toBe(false);
  });

  it('[TASK-41] takes a label back with the task that it was made for, unless another task wears it by then', () => {
    const withLabel: Command[] = [
      { type: 'label.add', id: 'new', name: 'New', color: 'blue' },
      { type: 'card.add', id: 'a', columnId: 'todo', title: 'A', labels: ['new'] },
    ];
    const isArchived = (doc: Y.Doc) => boardOf(doc).labels.find(({ id }) => id === 'new')?.archived === true;
    const alone = newBoard();
    const redo = undone(alone, inverseOf(alone, ...withLabel));
    expect([redo.superseded, isArchived(alone), cardOf(alone, 'a').archived]).toEqual([0, true, true]);
    const again = undone(alone, redo);
    expect(isArchived(alone)).toBe(false);
    addCards(alone, 'todo', 'b');
    run(alone, { type: 'card.label', id: 'b', labelId: 'new', on: true });
    const kept = undone(alone, again);
    expect([kept.superseded, isArchived(alone), cardOf(alone, 'a').archived]).toEqual([1, false, true]);

    // a task in the archive does not hold it
    const other = newBoard();
    const inverse = inverseOf(other, ...withLabel);
    addCards(other, 'todo', 'b');
    run(other, { type: 'card.label', id: 'b', labelId: 'new', on: true }, { type: 'card.archive', id: 'b' });
    expect(undone(other, inverse).superseded).toBe(0);
    expect(isArchived(other)).toBe(true);
  });

  it('takes archiving back by restoring, and restoring by archiving', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const archived = inverseOf(doc, { type: 'card.archive', id: 'a' });
    undone(doc, archived);
    expect(cardOf(doc, 'a')).not.toHaveProperty('archived');
    run(doc, { type: 'card.archive', id: 'a' });
    const restored = inverseOf(doc, { type: 'card.restore', id: 'a' });
    undone(doc, restored);
    expect(cardOf(doc, 'a').archived).toBe(true);
  });

  it('[DOC-10] goes back step by step through several moves of one card, and forth again', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const inverses = ['doing', 'done', 'todo', 'done'].map((columnId) =>
      inverseOf(doc, { type: 'card.move', id: 'a', columnId }),
    );
    const redos = inverses.toReversed().map((inverse) => undone(doc, inverse));
    expect(cardOf(doc, 'a').columnId).toBe('todo');
    const seen = redos.toReversed().map((redo) => {
      undone(doc, redo);
      return cardOf(doc, 'a').columnId;
    });
    expect(seen).toEqual(['doing', 'done', 'todo', 'done']);
    for (const inverse of inverses.toReversed()) undone(doc, inverse);
    expect(cardOf(doc, 'a').columnId).toBe('todo');
  });

  it('takes a batch back together, even where it wrote one value twice', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    const before = boardOf(doc);
    const inverse = inverseOf(
      doc,
      { type: 'card.move', id: 'a', columnId: 'doing' },
      { type: 'card.move', id: 'a', columnId: 'done' },
      { type: 'card.describe', id: 'a', text: 'one' },
      { type: 'card.describe', id: 'a', text: 'two' },
      { type: 'link.add', cardId: 'b', url: 'https://example.org', title: 'x' },
    );
    const after = boardOf(doc);
    const redo = undone(doc, inverse);
    expect(boardOf(doc)).toEqual(before);
    undone(doc, redo);
    expect(boardOf(doc)).toEqual(after);
  });

  it('leaves a description alone in which someone else has typed', () => {
    const one = newBoard();
    addCards(one, 'todo', 'a');
    const inverse = inverseOf(one, { type: 'card.describe', id: 'a', text: 'mine' });
    const other = replicaOf(one, 2000);
    const card = other.getMap('cards').get('a') as Y.Map<Y.XmlFragment>;
    const paragraph = card.get('description')?.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(4, ' and theirs');
    sync(one, other);
    expect(undo(one, inverse)).toEqual({ ok: false, reason: 'superseded' });
    expect(cardOf(one, 'a').description).toBe('mine and theirs');
  });

  it('does not take a card back into a column that was archived meanwhile', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const inverse = inverseOf(doc, { type: 'card.move', id: 'a', columnId: 'doing' });
    run(doc, { type: 'column.archive', id: 'todo' });
    expect(undo(doc, inverse).ok).toBe(false);
    expect(cardOf(doc, 'a').columnId).toBe('doing');
  });

  it('has nothing to take back of a change that changed nothing', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const inverse = inverseOf(doc, { type: 'card.restore', id: 'a' });
    expect(inverse.steps).toEqual([]);
    expect(undo(doc, inverse)).toEqual({ ok: true, value: { steps: [], superseded: 0 } });
  });

  it('[DOC-10] leads from anywhere back to where it came from, and forth again', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
        const doc = newBoard();
        addCards(doc, 'todo', 'a', 'b', 'c');
        const ports = seededPorts('n');
        const projection = new BoardProjection(doc);
        const stack: { before: unknown; after: unknown; inverse: Inverse }[] = [];
        for (const action of actions) {
          const before = projection.snapshot();
          const command = commandOf(action, before);
          const applied = command && runCommands(doc, [command], ports);
          if (!applied?.ok) continue;
          const inverse = joinInverses(applied.value.map((one) => one.inverse));
          stack.push({ before, after: projection.snapshot(), inverse });
        }
        const redos: { after: unknown; redo: Inverse }[] = [];
        for (const { before, after, inverse } of stack.toReversed()) {
          const redo = undone(doc, inverse);
          expect(redo.superseded).toBe(0);
          expect(withoutMade(projection.snapshot())).toEqual(withoutMade(before));
          redos.push({ after, redo });
        }
        for (const { after, redo } of redos.toReversed()) {
          expect(undone(doc, redo).superseded).toBe(0);
          expect(withoutMade(projection.snapshot())).toEqual(withoutMade(after));
        }
      }),
    );
  });
});

/** What was made stays as archived; everything else must be as it was. */
function withoutMade(board: unknown): unknown {
  const { cards, columns, labels, ...rest } = board as Record<string, { id: string; archived?: boolean }[]>;
  const isKept = ({ id, archived }: { id: string; archived?: boolean }): boolean =>
    !(archived && id.startsWith('n'));
  return {
    ...rest,
    cards: cards?.filter(isKept),
    columns: columns?.filter(isKept),
    labels: labels?.filter(isKept),
  };
}
