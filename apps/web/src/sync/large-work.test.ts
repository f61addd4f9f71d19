import { createBoard, type Command } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createStore } from '../kit/store.ts';
import './editing.ts';
import { LiveBoard } from './live-board.ts';
import { nothingKept } from './local-updates.ts';
// fetched ahead, so that a test waits for nothing but turns
import './slice-frame.ts';
import { FakeServer, settle } from './testing/fake-server.ts';

let server: FakeServer;
let board: LiveBoard;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new FakeServer();
  createBoard(
    server.doc,
    {
      title: 'Spring',
      zone: 'Europe/Berlin',
      workdays: [1, 2, 3, 4, 5],
      columns: [{ id: 'todo', name: 'To do', kind: 'backlog' }],
    },
    server.ports(),
  );
  board = new LiveBoard({
    boardId: 'spring',
    personId: 'anna',
    ports: server.ports(),
    local: nothingKept,
    people: createStore(new Map()),
    onPeople: () => undefined,
  });
  await board.open();
  await settle();
});

afterEach(() => {
  board.close();
  vi.useRealTimers();
});

/** Tasks whose descriptions are as long as may be. */
const tasks = (count: number): Command[] =>
  Array.from({ length: count }, (_, n) => ({
    type: 'card.add',
    columnId: 'todo',
    title: `Task ${n}`,
    description: `${n} `.repeat(LIMITS.descriptionChars / `${n} `.length),
  }));

const titles = () =>
  [...server.doc.getMap<Y.Map<unknown>>('cards').values()].map((card) => card.get('title'));

/** Frames that close the socket with 4413. */
const tooLarge = () =>
  server.received.filter(
    (frame) =>
      (frame.kind === 'update' && frame.update.length > LIMITS.updateBytes) ||
      (frame.kind === 'step2' && frame.update.length > LIMITS.step2Bytes),
  );

describe('[OFF-30] more work than the server takes at once', () => {
  it('that was done without a network goes over in slices, and is saved behind the last', async () => {
    server.listens = false;
    server.socket.shut();
    for (const task of tasks(60)) board.run(task);
    await settle();
    expect(board.state.get()).toMatchObject({ kind: 'offline', waiting: 60 });
    expect(Y.encodeStateAsUpdate(server.doc).length).toBeLessThan(LIMITS.updateBytes);

    server.received.length = 0;
    server.listens = true;
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(board.state.get()).toEqual({ kind: 'saved' }));
    expect(tooLarge()).toEqual([]);
    const kinds = server.received.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'update').length).toBeGreaterThan(5);
    expect(kinds.filter((kind) => kind === 'step2')).toHaveLength(1);
    const last = kinds.lastIndexOf('step2');
    expect(kinds.lastIndexOf('update')).toBeLessThan(last);
    expect(kinds.indexOf('checkpoint')).toBeGreaterThan(last);
    expect(titles()).toHaveLength(60);
  });

  it('that was done in one stroke does too, and what is done next comes after it', async () => {
    server.received.length = 0;
    board.run(...tasks(12));
    board.run({ type: 'card.add', columnId: 'todo', title: 'Next' });
    await vi.waitFor(() => expect(titles()).toContain('Next'));
    expect(tooLarge()).toEqual([]);
    expect(server.received.filter(({ kind }) => kind === 'update').length).toBeGreaterThan(2);
    await vi.waitFor(() => expect(board.state.get()).toEqual({ kind: 'saved' }));
    expect(titles()).toHaveLength(13);
    expect(server.doc.store.pendingStructs).toBeNull();
  });
});
