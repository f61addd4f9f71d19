import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BoardProjection, createBoard, type PlainBoard } from '@taktboard/board';
import type { Role } from '@taktboard/protocol';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { createCore, type Core } from '../core.ts';
import { Meters } from '../metering/meters.ts';
import { systemTimers, type Timers } from '../ports.ts';
import type { Actor } from '../room/ports.ts';
import type { StartThread } from '../store/sqlite/database-thread.ts';
import { openSqlite, type OpenSqlite } from '../store/sqlite/open-sqlite.ts';
import { RecordingLog } from './recording-log.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestServer extends OpenSqlite {
  core: Core;
  log: RecordingLog;
  dataDir: string;
  /** ws://127.0.0.1:… */
  url: string;
  /** As a graceful stop does. */
  stop(): Promise<void>;
  /** As a kill does: nothing is said, committed or derived any more. */
  kill(): Promise<void>;
}

let lastId = 0;

export function newTestId(): string {
  return `id${++lastId}`;
}

/** Actors are named in the header `x-user`, as `user:role`; tests of accounts are elsewhere. */
export async function startTestServer(
  settings: { dataDir?: string; timers?: Timers; startThread?: StartThread } = {},
): Promise<TestServer> {
  const { dataDir = temporaryFolder(), timers = systemTimers, ...store } = settings;
  const log = new RecordingLog();
  const opened = await openSqlite({ dataDir, timers: systemTimers, log, busyMs: 0, ...store });
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  const core = createCore({
    ...opened.value,
    log,
    meter: new Meters(),
    timers,
    clock: Date.now,
    random: Math.random,
    newId: newTestId,
    async authenticate(headers) {
      const [userId, role] = headers.get('x-user')?.split(':') ?? [];
      if (headers.get('origin') === 'https://elsewhere.example') return 'not-allowed';
      return userId ? actorOf(userId, role as Role) : 'not-signed-in';
    },
  });
  const http = createServer();
  http.on('upgrade', core.upgrade);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  let isOver = false;
  const end = async (): Promise<void> => {
    http.close();
    await opened.value.store.close();
  };
  const stop = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await core.close();
    await end();
  };
  onTestFinished(stop);
  const kill = (): Promise<void> => {
    isOver = true;
    return end();
  };
  return { ...opened.value, core, log, dataDir, url: `ws://127.0.0.1:${port}`, stop, kill };
}

export function actorOf(userId: string, role: Role = 'editor'): Actor {
  return { userId, personId: `person-${userId}`, role };
}

/** A board's first update: three columns and no card. */
export function emptyBoardSeed(title = 'Plan'): Uint8Array {
  const doc = new Y.Doc();
  const columns = [
    { id: 'todo', name: 'To do', kind: 'backlog' as const },
    { id: 'doing', name: 'Doing', kind: 'active' as const },
    { id: 'done', name: 'Done', kind: 'done' as const },
  ];
  const ports = { newId: newTestId, random: Math.random };
  const made = createBoard(doc, { title, zone: 'Europe/Berlin', workdays: [1, 2, 3, 4, 5], columns }, ports);
  if (!made.ok) throw new Error(made.reason);
  return Y.encodeStateAsUpdate(doc);
}

export function boardIn(doc: Y.Doc): PlainBoard {
  const projection = new BoardProjection(doc);
  const board = projection.snapshot();
  projection.destroy();
  return board;
}
