import { createBoard } from '@taktboard/board';
import { CLOSE, withWord } from '@taktboard/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from '../kit/store.ts';
import './editing.ts';
import { LiveBoard } from './live-board.ts';
import { nothingKept } from './local-updates.ts';
import { FakeServer, settle } from './testing/fake-server.ts';

let server: FakeServer;
let boards: LiveBoard[];

beforeEach(() => {
  vi.useFakeTimers();
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
  vi.useRealTimers();
});

async function open(): Promise<LiveBoard> {
  const board = new LiveBoard({
    boardId: 'spring',
    personId: 'anna',
    ports: server.ports(),
    local: nothingKept,
    people: createStore(new Map()),
    onPeople: () => undefined,
  });
  boards.push(board);
  await board.open();
  await settle();
  return board;
}

const add = (board: LiveBoard, title: string) => board.run({ type: 'card.add', columnId: 'todo', title });
const titlesOf = (doc: Y.Doc) =>
  [...doc.getMap<Y.Map<unknown>>('cards').values()].map((card) => card.get('title'));
const asked = () => server.received.filter(({ kind }) => kind === 'checkpoint').length;

describe('a board and its server', () => {
  it('[UI-2] is loading, then saved; saving while the disk is at work, and saved by its answer', async () => {
    server.listens = false;
    const board = await open();
    expect(board.state.get()).toEqual({ kind: 'loading', waiting: 0, loaded: false, readOnly: null });
    expect(add(board, 'Too early')).toEqual({ ok: false, reason: 'not-loaded' });

    server.listens = true;
    server.open(server.socket);
    await settle();
    expect(board.state.get()).toEqual({ kind: 'saved' });
    expect(board.loaded.get()).toBe(true);

    server.saves = false;
    add(board, 'Poster');
    await settle();
    expect(board.state.get()).toEqual({ kind: 'saving', waiting: 1 });
    server.saves = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
    expect(titlesOf(server.doc)).toEqual(['Poster']);
  });

  it('[UI-3] asks once for all that is done in one turn', async () => {
    const board = await open();
    const before = asked();
    add(board, 'One');
    add(board, 'Two');
    await settle();
    expect(asked()).toBe(before + 1);
    expect(board.state.get()).toEqual({ kind: 'saved' });
  });

  it('[UI-6] keeps what is done offline, says how much waits, and hands it over on return', async () => {
    const board = await open();
    server.listens = false;
    server.socket.shut();
    add(board, 'On the train');
    add(board, 'In the tunnel');
    expect(board.state.get()).toEqual({ kind: 'offline', waiting: 2, loaded: true, readOnly: null });
    server.listens = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
    expect(titlesOf(server.doc)).toEqual(['On the train', 'In the tunnel']);
  });

  it('[UI-3] asks for nothing on a new connection before its own side is sent', async () => {
    const board = await open();
    server.socket.shut();
    add(board, 'Offline');
    server.received.length = 0;
    await vi.advanceTimersByTimeAsync(1_000);
    const kinds = server.received.map(({ kind }) => kind);
    expect(kinds.indexOf('checkpoint')).toBeGreaterThan(kinds.indexOf('step2'));
  });

  it('[UI-4] notices a network that is half open, and connects anew', async () => {
    const board = await open();
    server.answers = false;
    await vi.advanceTimersByTimeAsync(16_500);
    expect(board.state.get().kind).toBe('offline');
    server.answers = true;
    await vi.advanceTimersByTimeAsync(12_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
  });

  it.each([
    ['forward', 2 * 3_600_000],
    ['back', -2 * 3_600_000],
  ])('[SYNC-72] is not misled by a clock that is set %s', async (_way, by) => {
    const board = await open();
    await vi.advanceTimersByTimeAsync(7_000);
    vi.setSystemTime(Date.now() + by);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([board.state.get().kind, server.sockets]).toEqual(['saved', [expect.anything()]]);
    server.answers = false;
    vi.setSystemTime(Date.now() + by);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(board.state.get().kind).toBe('offline');
  });

  it('[SYNC-71] says why a server that is there sends it away, keeps what waits, and comes back slowly to a damaged board', async () => {
    const board = await open();
    server.refuses = CLOSE.restarting;
    server.reason = withWord('damaged', 'what is on the disk cannot be read');
    server.socket.shut();
    await vi.advanceTimersByTimeAsync(500);
    add(board, 'Kept');
    expect(board.state.get()).toMatchObject({ kind: 'offline', why: 'damaged', waiting: 1 });
    const tried = server.sockets.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.sockets).toHaveLength(tried);
    server.refuses = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
    expect(titlesOf(server.doc)).toEqual(['Kept']);
    server.socket.shut();
    expect(board.state.get()).toMatchObject({ kind: 'offline', why: undefined });
  });

  it('[UI-4] gives up a connection that never comes about', async () => {
    server.listens = false;
    const board = await open();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(board.state.get()).toMatchObject({ kind: 'offline', loaded: false });
    expect(server.sockets.length).toBeGreaterThan(1);
  });

  it('[UI-4] asks every five seconds when nothing happens', async () => {
    await open();
    const before = asked();
    await vi.advanceTimersByTimeAsync(20_500);
    expect(asked() - before).toBeGreaterThanOrEqual(3);
    expect(asked() - before).toBeLessThanOrEqual(4);
    expect(server.sockets).toHaveLength(1);
  });

  it.each([CLOSE.malformed, CLOSE.notSignedIn, CLOSE.notAllowed, CLOSE.noSuchDocument, CLOSE.tooLarge])(
    '[UI-5] stops at %i, keeps what was done and says the code',
    async (code) => {
      const board = await open();
      server.saves = false;
      add(board, 'Not saved yet');
      server.socket.shut(code);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(board.state.get()).toEqual({ kind: 'refused', code, waiting: 1, loaded: true });
      expect(server.sockets).toHaveLength(1);
      expect(add(board, 'More')).toEqual({ ok: false, reason: 'read-only' });
    },
  );

  it('[UI-5] goes on where it was after signing in again', async () => {
    const board = await open();
    server.saves = false;
    add(board, 'Before the session ended');
    server.socket.shut(CLOSE.notSignedIn);
    server.saves = true;
    board.retry();
    await settle();
    expect(board.state.get()).toEqual({ kind: 'saved' });
    expect(titlesOf(server.doc)).toEqual(['Before the session ended']);
  });

  it.each([CLOSE.restarting, CLOSE.tooSlow, 1006, 1011])('[UI-5] comes back after %i', async (code) => {
    const board = await open();
    server.socket.shut(code);
    expect(board.state.get().kind).toBe('offline');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
  });

  it('[UI-2] tells what the disk says until it takes again', async () => {
    const board = await open();
    server.saves = false;
    add(board, 'Poster');
    server.notice({ kind: 'notice', code: 'not-saved', reason: 'disk full' });
    await settle();
    expect(board.state.get()).toEqual({ kind: 'not-saved', waiting: 1, reason: 'disk full' });
    server.saves = true;
    server.notice({ kind: 'notice', code: 'saved-again' });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
  });

  it('[UI-9] refuses to write for who may only watch, and for a board of a newer version', async () => {
    const board = await open();
    server.notice({ kind: 'role', role: 'viewer' });
    await settle();
    expect(board.state.get()).toEqual({ kind: 'read-only', why: 'role', waiting: 0 });
    expect(add(board, 'No')).toEqual({ ok: false, reason: 'read-only' });

    server.notice({ kind: 'role', role: 'editor' });
    server.doc.getMap('meta').set('schema', 99);
    server.send({ kind: 'update', update: Y.encodeStateAsUpdate(server.doc) });
    await settle();
    expect(board.state.get()).toEqual({ kind: 'read-only', why: 'schema', waiting: 0 });
    expect(board.writable.get()).toBe(false);
  });

  it('[UI-9] passes over notices that it does not know or cannot read', async () => {
    const board = await open();
    server.send({ kind: 'notice', json: '{"kind":"fireworks"}' });
    server.send({ kind: 'notice', json: 'no json' });
    await settle();
    expect(board.state.get()).toEqual({ kind: 'saved' });
  });

  it('[SYNC-94] says that it takes parts of a board, and takes them in without sending them back', async () => {
    server.answers = false;
    const board = await open();
    expect(new URL(server.socket.url).searchParams.get('parts')).toBe('v2');
    server.send({ kind: 'part', update: Y.encodeStateAsUpdateV2(server.doc) });
    server.send({ kind: 'step2', update: Uint8Array.of(0, 0) });
    await settle();
    expect(board.loaded.get()).toBe(true);
    expect(board.projection.meta().title).toBe('Spring');
    expect(server.received.filter(({ kind }) => kind === 'update')).toEqual([]);
  });

  it('[UI-10] hands everything over as a file that can be merged in and read', async () => {
    const board = await open();
    server.socket.shut();
    add(board, 'Ünsynced €');
    const { name, blob } = await board.unsyncedFile();
    expect(name).toMatch(/^taktboard-spring-\d{4}-\d\d-\d\d-\d\d-\d\d\.json$/);
    const content = JSON.parse(await blob.text()) as {
      update: string;
      board: { cards: { title: string }[] };
    };
    expect(content.board.cards.map(({ title }) => title)).toEqual(['Ünsynced €']);
    const copy = new Y.Doc();
    Y.applyUpdate(
      copy,
      Uint8Array.from(atob(content.update), (char) => char.charCodeAt(0)),
    );
    expect(titlesOf(copy)).toEqual(['Ünsynced €']);
  });

  it('[UI-8] takes back and brings back what was done here, on the server too', async () => {
    const board = await open();
    add(board, 'Poster');
    await settle();
    expect(board.undo()).toEqual({ ok: true, value: { left: 0 } });
    await settle();
    expect(board.projection.snapshot().cards.filter(({ archived }) => !archived)).toEqual([]);
    board.redo();
    await settle();
    expect(board.projection.snapshot().cards.map(({ archived }) => archived)).toEqual([undefined]);
    expect(board.state.get()).toEqual({ kind: 'saved' });
  });

  it('[SYNC-51] says anew who is here on every connection, so that others see it who were told that it left', async () => {
    const board = await open();
    board.setPresence({ reads: 'card-1' });
    await settle();
    const other = new Awareness(new Y.Doc());
    const hear = (): void => {
      for (const frame of server.received.splice(0))
        if (frame.kind === 'awareness') applyAwarenessUpdate(other, frame.update, 'server');
    };
    hear();
    expect(other.getStates().get(board.clientId)).toEqual({ reads: 'card-1' });
    removeAwarenessStates(other, [board.clientId], 'server');
    server.socket.shut();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(board.state.get()).toEqual({ kind: 'saved' });
    hear();
    expect(other.getStates().get(board.clientId)).toEqual({ reads: 'card-1' });
    other.destroy();
  });
});
