import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Command } from '../commands/command.ts';
import { BoardProjection } from '../projection/board-projection.ts';
import { addCards, newBoard, replicaOf, run } from '../testing/boards.ts';
import { findRemovedItems, type RemovedItem } from './find-removed-items.ts';

const REMOVE: Command = { type: 'check.remove', cardId: 'a', id: 'step' };
const set = (fields: Extract<Command, { type: 'check.set' }>['fields']): Command => ({
  type: 'check.set',
  cardId: 'a',
  id: 'step',
  fields,
});

/** What is found when `late`, who was away meanwhile, comes back to a board on which `early` was done. */
function found(early: Command[], late: Command[], isKnown = false): RemovedItem[] {
  const server = newBoard(500);
  addCards(server, 'todo', 'a');
  run(server, { type: 'check.add', cardId: 'a', id: 'step', text: 'Book' });
  const anna = replicaOf(server, 2000);
  const ben = replicaOf(server, 3000);
  run(ben, ...early);
  Y.applyUpdate(server, Y.encodeStateAsUpdate(ben));
  if (isKnown) Y.applyUpdate(anna, Y.encodeStateAsUpdate(server));
  run(anna, ...late);
  const had = Y.decodeStateVector(Y.encodeStateVector(anna));
  const all: RemovedItem[] = [];
  server.on('afterTransaction', (transaction: Y.Transaction) => {
    all.push(...findRemovedItems(server, transaction, had));
  });
  Y.applyUpdate(server, Y.encodeStateAsUpdate(anna, Y.encodeStateVector(server)));
  return all;
}

const told = { card: 'a', item: 'step', other: { client: 3000 } };

describe('[TOLD-31] a checklist item that one removes while another edits it', () => {
  it('is told with what it says, whichever of the two comes late', () => {
    expect(found([REMOVE], [set({ text: 'Book hall 3' })])).toMatchObject([
      { ...told, text: 'Book hall 3', came: 'edit' },
    ]);
    expect(found([set({ done: true })], [REMOVE])).toMatchObject([
      { ...told, text: 'Book', came: 'removal' },
    ]);
    expect(found([set({ due: null, owner: 'ben' })], [REMOVE])).toHaveLength(1);
  });

  it('is once told of several edits, and not where one knew of the other', () => {
    expect(found([REMOVE], [set({ text: 'One' }), set({ done: true })])).toHaveLength(1);
    expect(found([set({ text: 'One' })], [REMOVE], true)).toEqual([]);
    expect(found([], [set({ text: 'One' }), REMOVE])).toEqual([]);
    expect(found([REMOVE], [REMOVE])).toEqual([]);
  });

  it('comes back where it stood, with what was written to it meanwhile', () => {
    const doc = newBoard(500);
    addCards(doc, 'todo', 'a');
    const add = (id: string): Command => ({ type: 'check.add', cardId: 'a', id, text: id });
    run(doc, add('before'), add('step'), add('after'));
    const other = replicaOf(doc, 3000);
    run(other, set({ text: 'Book hall 3', done: true }));
    run(doc, REMOVE);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(itemsOf(doc)).toEqual(['before', 'after']);
    run(doc, { type: 'check.restore', cardId: 'a', id: 'step' });
    expect(itemsOf(doc)).toEqual(['before', 'Book hall 3', 'after']);
  });
});

function itemsOf(doc: Y.Doc): string[] {
  const projection = new BoardProjection(doc);
  const items = projection.card('a')?.checklist.map(({ text }) => text) ?? [];
  projection.destroy();
  return items;
}
