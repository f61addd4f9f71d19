import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '@taktboard/protocol';
import type { Account } from '../harness/api.ts';
import { seeded } from '../harness/random.ts';
import { TestServer } from '../harness/server.ts';
import { WebClient } from '../harness/web-client.ts';

let server: TestServer;
let anna: Account;

beforeAll(async () => {
  server = await TestServer.start();
  anna = await server.admin.newAccount('Anna');
});
afterAll(() => server.dispose());

const tasks = (columnId: string, from: number, count: number): Command[] =>
  Array.from({ length: count }, (_, n) => ({
    type: 'card.add',
    columnId,
    title: `Task ${from + n}`,
    description: `${from + n} words `.repeat(5_000),
  }));

it('[OFF-30] days of work without a network, and a stroke that changes very much, are taken by the server whole', async () => {
  const boardId = await server.admin.createBoard('Large');
  const client = new WebClient({ api: anna.api, boardId, random: seeded(3), name: 'anna' });
  await client.connect();
  const columnId = client.snapshot().columns[0]?.id ?? '';
  client.disconnect();
  for (let n = 0; n < 90; n += 10) client.run(...tasks(columnId, n, 10));
  await client.connect();
  client.run(...tasks(columnId, 90, 20));
  client.run({ type: 'card.add', columnId, title: 'Next' });
  await client.flush();
  const { cards } = await server.admin.board(boardId);
  expect(cards).toHaveLength(111);
  expect(cards.map(({ title, description }) => [title, description])).toEqual(
    client.snapshot().cards.map(({ title, description }) => [title, description]),
  );
  client.destroy();
}, 120_000);
