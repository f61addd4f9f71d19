import { CLOSE } from '@taktboard/protocol';
import { createBoard } from '@taktboard/board';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeStateAsUpdate, XmlText } from 'yjs';
import { createStore } from '../kit/store.ts';
import { BoardKeeper } from './board-keeper.ts';
import { compactKept } from './compact-kept.ts';
import './editing.ts';
import { LateUpdates } from './late-updates.ts';
import { LiveBoard } from './live-board.ts';
import { FakeServer } from './testing/fake-server.ts';
import { freshDevice } from './testing/kept-device.ts';

let server: FakeServer;
let boards: LiveBoard[];

beforeEach(() => {
  freshDevice();
  server = new FakeServer();
  boards = [];
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
});

afterEach(() => {
  for (const board of boards) board.close();
});

function load(personId = 'anna', shared = false): LiveBoard {
  const ports = server.ports();
  const key = { personId, boardId: 'spring' };
  const board = new LiveBoard({
    boardId: 'spring',
    personId,
    ports,
    local: new LateUpdates(() => {
      const channel = new BroadcastChannel(`${personId}/spring`);
      return Promise.resolve(
        new BoardKeeper({ key, ports, channel, shared, compactKept, persist: () => undefined }),
      );
    }),
    people: createStore(new Map()),
    onPeople: () => undefined,
  });
  boards.push(board);
  void board.open();
  return board;
}

const is = (board: LiveBoard, state: object) =>
  vi.waitFor(() => expect(board.state.get()).toMatchObject(state), { timeout: 5_000 });
const onDevice = (board: LiveBoard) => vi.waitFor(() => expect(board.device.get()).toEqual({ kind: 'kept' }));
const add = (board: LiveBoard, title: string) => board.run({ type: 'card.add', columnId: 'todo', title });
const titles = (board: LiveBoard) => board.projection.snapshot().cards.map(({ title }) => title);

/** As a reload or a kill ends it. */
function end(board: LiveBoard): void {
  board.close();
  boards.splice(boards.indexOf(board), 1);
}

describe('a board, its device and its server', () => {
  it('[SYNC-52] keeps nothing of a board that came in part', async () => {
    server.answers = false;
    const first = load();
    await vi.waitFor(() => expect(server.sockets).toHaveLength(1));
    server.send({ kind: 'update', update: encodeStateAsUpdate(server.doc) });
    await vi.waitFor(() => expect(first.projection.columnIds()).toEqual(['todo']));
    end(first);

    server.listens = false;
    const second = load();
    await vi.waitFor(() => expect(server.sockets).toHaveLength(2));
    server.socket.shut();
    await is(second, { kind: 'offline', loaded: false });
  });

  it('[OFF-1] opens without a network with all that was done and the number that waits, and hands it over', async () => {
    const first = load();
    await is(first, { kind: 'saved' });
    server.listens = false;
    server.socket.shut();
    add(first, 'On the train');
    add(first, 'In the tunnel');
    await onDevice(first);
    end(first);

    const second = load();
    await is(second, { kind: 'loading', loaded: true, waiting: 2 });
    expect(titles(second)).toEqual(['On the train', 'In the tunnel']);
    server.socket.shut();
    await is(second, { kind: 'offline', loaded: true, waiting: 2 });
    add(second, 'At the station');
    expect(second.state.get()).toMatchObject({ waiting: 3 });
    server.listens = true;
    second.wake();
    await is(second, { kind: 'saved' });
    expect(server.doc.getMap('cards').size).toBe(3);
    await onDevice(second);
    end(second);

    server.listens = false;
    const third = load();
    await is(third, { kind: 'loading', loaded: true, waiting: 0 });
    expect(titles(third)).toHaveLength(3);
  });

  it('[UI-121] counts what is typed in one description as one change, in another tab and after a reload too', async () => {
    const first = load('anna', false);
    await is(first, { kind: 'saved' });
    const second = load();
    await is(second, { kind: 'saved' });
    server.listens = false;
    for (const socket of server.sockets) socket.shut();
    add(first, 'On the train');
    const [task] = first.projection.snapshot().cards;
    const text = new XmlText();
    first.description(task?.id ?? '')?.insert(0, [text]);
    for (const letter of 'tunnel') text.insert(text.length, letter);
    expect(first.state.get()).toMatchObject({ kind: 'offline', waiting: 2 });
    await is(second, { kind: 'offline', waiting: 2 });
    await onDevice(first);
    end(first);
    end(second);

    const third = load();
    await is(third, { loaded: true, waiting: 2 });
    expect(third.projection.snapshot().cards[0]?.description).toBe('tunnel');
  });

  it('[OFF-3] is told by another tab what the server has taken, without a network of its own', async () => {
    const one = load();
    await is(one, { kind: 'saved' });
    const two = load();
    await is(two, { kind: 'saved' });
    const [ones] = server.sockets;
    ones?.shut();
    server.saves = false;
    add(one, 'Poster');
    await is(one, { kind: 'offline', waiting: 1 });
    await is(two, { kind: 'saving', waiting: 1 });
    server.saves = true;
    two.wake();
    await is(two, { kind: 'saved' });
    await vi.waitFor(() => expect(one.state.get()).not.toMatchObject({ waiting: 1 }));
    expect(server.doc.getMap('cards').size).toBe(1);
  });

  it('[OFF-8] keeps what waits when the session ends, for the person whose it is alone', async () => {
    const annas = load();
    await is(annas, { kind: 'saved' });
    server.saves = false;
    add(annas, 'Anna’s own');
    server.socket.shut(CLOSE.notSignedIn);
    await is(annas, { kind: 'refused', waiting: 1 });
    await onDevice(annas);
    end(annas);
    server.saves = true;
    const bens = load('ben');
    await is(bens, { kind: 'saved' });
    end(bens);
    const again = load();
    await is(again, { kind: 'saved' });
    expect(titles(again)).toContain('Anna’s own');
  });

  it('[OFF-7] keeps nothing on a shared device, and says so', async () => {
    const first = load('anna', true);
    await is(first, { kind: 'saved' });
    expect(first.device.get()).toEqual({ kind: 'nothing', why: 'shared' });
    server.listens = false;
    end(first);
    const second = load('anna', true);
    await vi.waitFor(() => expect(server.sockets.length).toBeGreaterThan(1));
    expect(second.loaded.get()).toBe(false);
  });

  it('[OFF-12] knows how long the oldest change has waited', async () => {
    const first = load();
    await is(first, { kind: 'saved' });
    expect(first.waitingSince()).toBeNull();
    server.listens = false;
    server.socket.shut();
    const before = Date.now();
    add(first, 'Old');
    expect(first.waitingSince()).toBeGreaterThanOrEqual(before);
    await onDevice(first);
    end(first);
    const second = load();
    await is(second, { loaded: true, waiting: 1 });
    const reopened = Date.now();
    add(second, 'New');
    expect(second.waitingSince()).toBeLessThan(reopened);
    server.listens = true;
    server.socket.shut();
    await is(second, { kind: 'saved' });
    expect(second.waitingSince()).toBeNull();
  });
});
