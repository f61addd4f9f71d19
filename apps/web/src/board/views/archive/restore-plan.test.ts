import { BoardProjection, createBoard, runCommands, type Command } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planRestore } from './restore-plan.ts';

function board(...commands: Command[]): BoardProjection {
  let last = 0;
  const ports = { newId: () => `id-${(last += 1)}`, random: () => 0.5 };
  const doc = new Y.Doc();
  const columns = ['a', 'b', 'c'].map((id) => ({
    id,
    name: id,
    kind: id === 'c' ? ('done' as const) : ('active' as const),
  }));
  createBoard(doc, { title: 'Plan', zone: 'UTC', workdays: [1], columns }, ports);
  expect(runCommands(doc, commands, ports)).toMatchObject({ ok: true });
  return new BoardProjection(doc);
}

describe('[FIND-22] what is restored', () => {
  const card = { type: 'card.add', id: 'x', columnId: 'b', title: 'X' } as const;

  it('goes back to its column', () => {
    const projection = board(card, { type: 'card.archive', id: 'x' });
    const found = projection.card('x');
    expect(found && planRestore(projection, found)).toEqual({
      commands: [{ type: 'card.restore', id: 'x' }],
      columnId: 'b',
      oldName: null,
    });
  });

  it('goes to the first column in use where its own is archived', () => {
    const projection = board(card, { type: 'card.archive', id: 'x' }, { type: 'column.archive', id: 'b' });
    const found = projection.card('x');
    expect(found && planRestore(projection, found)).toEqual({
      commands: [
        { type: 'card.restore', id: 'x' },
        { type: 'card.move', id: 'x', columnId: 'a' },
      ],
      columnId: 'a',
      oldName: 'b',
    });
  });
});
