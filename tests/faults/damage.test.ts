import { closeWord } from '@taktboard/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '../harness/api.ts';
import { flipABit } from '../harness/flip-a-bit.ts';
import { seeded } from '../harness/random.ts';
import { Replica } from '../harness/replica.ts';
import { TestServer } from '../harness/server.ts';
import { WireClient } from '../harness/wire-client.ts';

let server: TestServer;
let anna: Account;

beforeAll(async () => {
  server = await TestServer.start();
  anna = await server.admin.newAccount('Anna');
});
afterAll(() => server.dispose());

async function boardWithTasks(title: string): Promise<string> {
  const boardId = await server.admin.createBoard(title);
  const copy = new Replica(anna.api, boardId, seeded(1));
  await copy.connect();
  const [column] = copy.snapshot().columns;
  for (let n = 0; n < 5; n++) copy.run({ type: 'card.add', columnId: column?.id ?? '', title: `Task ${n}` });
  await copy.flush();
  copy.destroy();
  return boardId;
}

it('[SYNC-71] [SYNC-8] a board with a flipped bit is never shown, says so to whoever comes, and every other board goes on', async () => {
  const [damaged, whole] = [await boardWithTasks('Damaged'), await boardWithTasks('Whole')];
  await server.stop();
  flipABit(server.dataDir, damaged);
  await server.start();

  const socket = await WireClient.connect(anna.api, damaged);
  const { code, reason } = await socket.closed;
  expect([code, closeWord(reason)]).toEqual([1012, 'damaged']);
  expect(socket.received).toEqual([]);
  await expect(server.admin.board(damaged)).rejects.toThrow(/damaged/);
  expect(server.output.join('\n')).toContain('room.not-loaded');

  const copy = new Replica(anna.api, whole, seeded(2));
  await copy.connect();
  const [column] = copy.snapshot().columns;
  copy.run({ type: 'card.add', columnId: column?.id ?? '', title: 'Goes on' });
  await copy.flush();
  expect((await server.admin.board(whole)).cards).toHaveLength(6);
  copy.destroy();
});
