import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Account } from '../harness/api.ts';
import { until } from '../harness/board-copy.ts';
import { seeded } from '../harness/random.ts';
import { Replica } from '../harness/replica.ts';
import { TestServer } from '../harness/server.ts';
import { WebClient } from '../harness/web-client.ts';

const CLI = fileURLToPath(new URL('../../apps/server/src/cli/taktboard.ts', import.meta.url));

/** Of 54 KB each: together more than one frame may hold. */
const CARDS = 110;

let server: TestServer;
let anna: Account;
let boardId: string;

beforeAll(async () => {
  server = await TestServer.start();
  anna = await server.admin.newAccount('Anna');
  boardId = await server.admin.createBoard('Kept');
});
afterAll(() => server.dispose());

/** @returns what the command says, and how it ends */
async function taktboard(...args: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], {
      env: { DATA_DIR: server.dataDir },
    });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

const titles = async (): Promise<string[]> =>
  (await server.admin.board(boardId)).cards.map(({ title }) => title).toSorted();

it('[SAFE-10] [SAFE-11] [SAFE-12] a backup of a running server is put back, and whoever had the board open heals it', async () => {
  const copy = new Replica(anna.api, boardId, seeded(1));
  await copy.connect();
  const [column] = copy.snapshot().columns;
  const add = (title: string): boolean => copy.run({ type: 'card.add', columnId: column?.id ?? '', title });
  add('Before');
  await copy.flush();
  const file = join(server.dataDir, 'kept.backup');
  const making = taktboard('backup', file);
  // people go on while it is written
  for (let n = 0; n < 5; n++) add(`Meanwhile ${n}`);
  await copy.flush();
  expect(await making).toMatchObject({
    code: 0,
    said: expect.stringContaining('read again and checked') as string,
  });
  expect(statSync(file).mode & 0o077, 'nobody else may read it').toBe(0);
  expect(await taktboard('backup', file)).toMatchObject({ code: 1 });
  add('After');
  await copy.flush();
  const whole = await titles();

  expect(await taktboard('restore', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('Stop it') as string,
  });
  await server.stop();
  copy.disconnect();
  const broken = join(server.dataDir, 'broken.backup');
  await taktboard('backup', broken);
  truncateSync(broken, statSync(broken).size - 5_000);
  expect(await taktboard('restore', broken)).toMatchObject({
    code: 1,
    said: expect.stringContaining('Nothing was changed') as string,
  });
  expect(await taktboard('restore', file)).toMatchObject({ code: 0 });
  expect(readdirSync(server.dataDir).some((name) => name.startsWith('before-restore-'))).toBe(true);
  expect(existsSync(join(server.dataDir, 'taktboard.db.restoring'))).toBe(false);

  await server.start();
  expect(await titles()).not.toContain('After');
  await copy.connect();
  await copy.flush();
  expect(await titles()).toEqual(whole);
  const fresh = new Replica(server.admin, boardId, seeded(2));
  await fresh.connect();
  expect(Y.encodeStateVector(fresh.doc)).toEqual(Y.encodeStateVector(copy.doc));
  copy.destroy();
  fresh.destroy();
});

it('[SAFE-11] says in a sentence what is no backup and what is missing', async () => {
  await server.stop();
  expect(await taktboard('restore', CLI)).toMatchObject({
    code: 1,
    said: expect.stringContaining('no database of Taktboard') as string,
  });
  expect(await taktboard('restore', join(server.dataDir, 'nowhere'))).toMatchObject({ code: 1 });
  expect(await taktboard('restore')).toMatchObject({ code: 2 });
  await server.start();
  expect(await titles()).toContain('Before');
});

it('[SAFE-16] megabytes of others’ work that the backup lacks come back from whoever had the board open', async () => {
  const large = await server.admin.createBoard('Large');
  const file = join(server.dataDir, 'large.backup');
  expect(await taktboard('backup', file)).toMatchObject({ code: 0 });
  const ben = await server.admin.newAccount('Ben');
  const reader = new WebClient({ api: anna.api, boardId: large, random: seeded(3), name: 'anna' });
  const writer = new WebClient({ api: ben.api, boardId: large, random: seeded(4), name: 'ben' });
  await Promise.all([reader.connect(), writer.connect()]);
  const columnId = writer.snapshot().columns[0]?.id ?? '';
  for (let n = 0; n < CARDS; n++) {
    writer.run({ type: 'card.add', columnId, title: `Ben ${n}`, description: `${n} words `.repeat(6_000) });
  }
  await writer.flush();
  // nothing of hers waits, so she is not told when all of his is there
  await until(
    () => reader.snapshot().cards.length === CARDS,
    (listener) => reader.onChange(listener),
  );
  writer.destroy();
  reader.disconnect();

  await server.stop();
  expect(await taktboard('restore', file)).toMatchObject({ code: 0 });
  await server.start();
  expect((await server.admin.board(large)).cards).toEqual([]);
  await reader.connect();
  // “saved” tells of one's own; behind an edit of hers everything is there
  reader.run({ type: 'card.add', columnId, title: 'Anna goes on' });
  await reader.flush();
  const healed = await server.admin.board(large);
  expect(healed.cards.map(({ title, description }) => [title, description])).toEqual(
    reader.snapshot().cards.map(({ title, description }) => [title, description]),
  );
  reader.destroy();
}, 120_000);
