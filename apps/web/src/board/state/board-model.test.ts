import { BoardProjection, createBoard, runCommands, type Command, type Id } from '@taktboard/board';
import { ok } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createStore } from '../../kit/store.ts';
import type { BoardConnection } from '../../sync/board-connection.ts';
import type { CardFilter } from '../filter/visible-cards.ts';
import { createBoardModel, type BoardModel } from './board-model.ts';

function testBoard(cards: number): { model: BoardModel; moveElsewhere: (command: Command) => void } {
  let last = 0;
  const ports = { newId: () => `id-${(last += 1)}`, random: () => 0.5 };
  const doc = new Y.Doc();
  const columns = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    name: id,
    kind: id === 'd' ? ('done' as const) : ('active' as const),
  }));
  createBoard(doc, { title: 'Plan', zone: 'Europe/Berlin', workdays: [1, 2, 3, 4, 5], columns }, ports);
  const adds = Array.from({ length: cards }, (_, index): Command => {
    const columnId = columns[index % columns.length]?.id ?? 'a';
    return {
      type: 'card.add',
      id: `card-${index}`,
      columnId,
      title: index % 2 ? `Mail ${index}` : `Page ${index}`,
    };
  });
  expect(runCommands(doc, adds, ports)).toMatchObject({ ok: true });
  const projection = new BoardProjection(doc);
  const connection: BoardConnection = {
    boardId: 'board',
    clientId: doc.clientID,
    projection,
    state: createStore({ kind: 'saved' }),
    device: createStore({ kind: 'kept' }),
    loaded: createStore(true),
    people: createStore(new Map()),
    role: createStore('editor'),
    writable: createStore(true),
    history: createStore({ undo: false, redo: false }),
    presence: createStore([]),
    setPresence: () => undefined,
    run: () => ok([]),
    runWithin: () => ok([]),
    drafting: () => () => undefined,
    undo: () => ok({ left: 0 }),
    redo: () => ok({ left: 0 }),
    onComment: () => () => undefined,
    onMerged: () => () => undefined,
    description: () => undefined,
    waitingSince: () => null,
    unsyncedFile: () => Promise.resolve({ name: '', blob: new Blob() }),
    close: () => undefined,
  };
  const model = createBoardModel({
    connection,
    ownPersonId: 'me',
    clock: { now: () => 0, everyMinute: () => () => undefined },
    hrefOf: (id) => id,
    open: () => undefined,
  });
  return {
    model,
    moveElsewhere(command) {
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      const before = Y.encodeStateVector(other);
      expect(runCommands(other, [command], ports)).toMatchObject({ ok: true });
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before));
    },
  };
}

/** A filter of titles, as the part that filters would make one. */
const titled = (text: string): CardFilter => ({
  text,
  passes: text === '' ? null : ({ title }) => title.toLowerCase().includes(text),
});

describe('createBoardModel', () => {
  it('[UI-51] a move of someone else tells two columns and one card of 10,000, and others keep their lists', () => {
    const { model, moveElsewhere } = testBoard(10_000);
    const { projection } = model.connection;
    const told: string[] = [];
    for (const id of model.columnIds()) projection.subscribe(`column:${id}`, () => told.push(`column ${id}`));
    for (let index = 0; index < 10_000; index += 1) {
      projection.subscribe(`card:card-${index}`, () => told.push(`card card-${index}`));
    }
    projection.subscribe('columns', () => told.push('columns'));
    const ids = model.columnIds();
    const before = new Map(ids.map((id): [Id, readonly Id[]] => [id, model.visible(id)]));
    moveElsewhere({ type: 'card.move', id: 'card-40', columnId: 'b', after: 'card-41', before: 'card-45' });
    expect(told.sort()).toEqual(['card card-40', 'column a', 'column b']);
    expect(model.columnIds()).toBe(ids);
    expect(model.visible('c')).toBe(before.get('c'));
    expect(model.visible('b').slice(10, 13)).toEqual(['card-41', 'card-40', 'card-45']);
  });

  it('[UI-57] keeps showing what was made or moved under a search, until the search changes', () => {
    const { model } = testBoard(8);
    model.setFilter(titled('mail'));
    expect(model.visible('a')).toEqual([]);
    model.keepShown('card-0');
    expect(model.visible('a')).toEqual(['card-0']);
    model.setFilter(titled('mail 1'));
    expect(model.visible('a')).toEqual([]);
    model.setFilter(titled(''));
    expect(model.visible('a')).toEqual(['card-0', 'card-4']);
  });

  it('[UI-57] a title that changes under a search hides nothing that is seen', () => {
    const { model, moveElsewhere } = testBoard(8);
    model.setFilter(titled('mail'));
    const seen = model.visible('b');
    moveElsewhere({ type: 'card.set', id: 'card-1', fields: { title: 'Something else' } });
    expect(model.visible('b')).toBe(seen);
  });
});
