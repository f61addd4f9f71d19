import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NewShare, ShareRequest } from '@taktboard/protocol';
import type { Api } from '../../harness/api.ts';
import { OutputLines } from '../../harness/output-lines.ts';
import { TestServer } from '../../harness/server.ts';
import type { Member } from './crowd-orders.ts';
import type { Dialect } from './dialect.ts';
import type { Watching } from './watch-orders.ts';

export type PeerName = 'taktboard' | 'relay' | 'reference' | 'hocuspocus';

/** A server under load, as a process of its own. */
export interface Peer {
  name: PeerName;
  dialect: Dialect;
  pid: number;
  dataDir: string;
  /** A board by any name; what it is called here. */
  room(): Promise<string>;
  /** Somebody on it; the n-th of all, so that no person has more sockets than one may. */
  member(room: string, n: number, observes?: boolean): Member;
  /**
   * A way to watch a board without being able to change it.
   *
   * @param knows the state vector of what whoever comes has seen of it
   */
  watching(room: string, knows: Uint8Array): Promise<Watching>;
  stop(): Promise<void>;
}

const PEOPLE_PER_ACCOUNT = 50;

/** @param people how many will be connected at most */
export function startPeer(name: PeerName, people: number): Promise<Peer> {
  return name === 'taktboard' ? startOurs(people) : startOther(name);
}

async function startOurs(people: number): Promise<Peer> {
  const server = await TestServer.start();
  const accounts: Api[] = [];
  for (let n = 0; n * PEOPLE_PER_ACCOUNT < people; n++) {
    accounts.push((await server.admin.newAccount(`Person ${n}`)).api);
  }
  return {
    name: 'taktboard',
    dialect: 'taktboard',
    pid: server.pid,
    dataDir: server.dataDir,
    room: () => server.admin.createBoard('Under load'),
    member(room, n, observes = false) {
      const url = `${server.url.replace(/^http/, 'ws')}/sync/${room}?parts=v2`;
      const account = accounts[Math.floor(n / PEOPLE_PER_ACCOUNT) % accounts.length];
      const headers = { origin: server.url, ...account?.credentials };
      return { url, room, dialect: 'taktboard', headers, observes };
    },
    watching: (room) => shareOf(server, room),
    stop: () => server.dispose(),
  };
}

async function startOther(name: Exclude<PeerName, 'taktboard'>): Promise<Peer> {
  const dataDir = await mkdtemp(join(tmpdir(), `load-${name}-`));
  const program = fileURLToPath(new URL(`${name}-process.ts`, import.meta.url));
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await portOf(child);
  const dialect = name === 'hocuspocus' ? 'hocuspocus' : 'plain';
  let rooms = 0;
  return {
    name,
    dialect,
    pid: child.pid ?? 0,
    dataDir,
    room: async () => `room-${++rooms}`,
    member: (room, _n, observes = false) => ({
      url: `ws://127.0.0.1:${port}/${room}`,
      room,
      dialect,
      headers: {},
      observes,
    }),
    async watching(room, knows) {
      return { kind: 'socket', url: `ws://127.0.0.1:${port}/${room}?watches=1`, room, dialect, knows };
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** As a page that has just been read follows it. */
async function shareOf(server: TestServer, room: string): Promise<Watching> {
  const json: ShareRequest = {
    title: 'Under load',
    language: 'en',
    columns: null,
    labels: null,
    hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
    expiresAt: null,
    embedOrigins: [],
  };
  const { url } = await server.admin.get<NewShare>(`/api/boards/${room}/shares`, { json });
  const { pathname } = new URL(url);
  const { body } = await server.admin.ask(pathname);
  const since = /data-since="([^"]+)"/.exec(String(body))?.[1];
  if (since === undefined) throw new Error('a live page does not say what it is as of');
  return { kind: 'events', port: server.port, path: `${pathname}/events?since=${since}` };
}

async function portOf(child: ChildProcess): Promise<string> {
  const output = new OutputLines();
  if (child.stdout) output.add(child.stdout);
  child.once('close', () => output.end());
  return (await output.line('ready')).replace(/\D/g, '');
}
