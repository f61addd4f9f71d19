import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../harness/random.ts';
import { TestServer } from '../harness/server.ts';
import { WebClient } from '../harness/web-client.ts';
import { WireClient } from '../harness/wire-client.ts';

const CLI = fileURLToPath(new URL('../../apps/server/src/cli/taktboard.ts', import.meta.url));
const NAME = 'Ottilie Ganzselten';
const WORDS = 'Das Schwarz ist zu hell';

let server: TestServer;
/** A backup is older than an erasure and has the name: it is kept apart. */
let apart: string;

beforeAll(async () => {
  apart = mkdtempSync(join(tmpdir(), 'taktboard-backup-'));
  server = await TestServer.start();
});
afterAll(async () => {
  await server.dispose();
  rmSync(apart, { recursive: true, force: true });
});

const taktboard = (...args: string[]) =>
  promisify(execFile)(process.execPath, [CLI, ...args], { env: { DATA_DIR: server.dataDir } });

it('[PRIV-6] clients that are ahead of a restored server bring back the work, and nobody who was erased', async () => {
  const anna = await server.admin.newAccount('Anna');
  const ottilie = await server.admin.newAccount(NAME);
  const { id } = ottilie.me.person;
  const board = await server.admin.createBoard('Plan');
  const annas = new WebClient({ api: anna.api, boardId: board, random: seeded(1), name: 'anna' });
  const hers = new WebClient({ api: ottilie.api, boardId: board, random: seeded(2), name: 'ottilie' });
  await Promise.all([annas.connect(), hers.connect()]);
  const columnId = annas.snapshot().columns[0]?.id ?? '';
  hers.run({ type: 'card.add', columnId, title: 'Before', owner: id });
  await hers.flush();
  const card = hers.snapshot().cards[0]?.id ?? '';
  const talk = `/api/boards/${board}/cards/${card}/comments`;
  await ottilie.api.get(talk, { json: { id: 'comment-of-hers', text: WORDS } });
  const file = join(apart, 'before.backup');
  await taktboard('backup', file);

  // what the backup lacks
  hers.run({ type: 'card.add', columnId, title: 'Hers of after', owner: id });
  await hers.flush();
  annas.run({ type: 'card.add', columnId, title: 'Anna’s of after' });
  await annas.flush();
  await server.admin.get(`/api/people/${id}/erasure`, { json: { name: NAME, comments: 'remove' } });
  hers.destroy();
  annas.disconnect();
  await server.stop();
  await taktboard('restore', file);

  await server.start();
  await annas.connect();
  annas.run({ type: 'card.add', columnId, title: 'On top' });
  await annas.flush();
  const healed = await server.admin.board(board);
  expect(healed.cards.map(({ title }) => title).toSorted()).toEqual(
    ['Before', 'Hers of after', 'Anna’s of after', 'On top'].toSorted(),
  );
  expect(healed.people.find((person) => person.id === id)?.name).toMatch(/^Person [0-9A-F]{6}$/);
  expect((await ottilie.api.ask('/api/me')).status).toBe(401);
  const line = await WireClient.connect(ottilie.api, board);
  expect(await line.closed).toMatchObject({ code: 4401 });
  const said = await server.admin.get(talk);
  expect(said).toMatchObject({ comments: [{ id: 'comment-of-hers', text: '', removed: true }] });
  const history = await server.admin.get(`/api/boards/${board}/activity`);
  expect(JSON.stringify([healed, said, history])).not.toContain(NAME);

  annas.destroy();
  await server.stop();
  const files = readdirSync(server.dataDir, { withFileTypes: true, recursive: true });
  const holding = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => [NAME, WORDS].some((text) => readFileSync(path).includes(text)));
  expect(holding).toEqual([]);
});
