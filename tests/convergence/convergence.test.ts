import { isDeepStrictEqual } from 'node:util';
import type { PlainBoard } from '@taktboard/board';
import type { BoardSnapshot, Command } from '@taktboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../harness/api.ts';
import { until, type BoardCopy } from '../harness/board-copy.ts';
import { seeded } from '../harness/random.ts';
import { Replica } from '../harness/replica.ts';
import { seedBoard } from '../harness/seed-board.ts';
import { TestServer } from '../harness/server.ts';
import { WebClient } from '../harness/web-client.ts';
import { Crew } from './crew.ts';

const STEPS = 150;
const PATIENCE_MS = 15_000;

let server: TestServer;
let people: Account[];

beforeAll(async () => {
  server = await TestServer.start();
  people = [];
  for (const name of ['Anna', 'Ben', 'Cem', 'Dana']) people.push(await server.admin.newAccount(name));
});
afterAll(() => server.dispose());

/** What a copy and the server's answer have in common. */
function content({ meta, columns, cards, labels, problems }: PlainBoard | BoardSnapshot): unknown {
  return { meta, columns, cards, labels, problems };
}

interface Run {
  boardId: string;
  random: () => number;
  newCopy(account: Account): BoardCopy;
}

async function converges({ boardId, random, newCopy }: Run): Promise<void> {
  const crew = new Crew({ server, boardId, random, newCopy });
  for (const account of people) await crew.join(account);
  for (let step = 0; step < STEPS; step++) await crew.step();
  await crew.settle();

  const onServer = content(await server.admin.board(boardId));
  const copies = [
    ...crew.members,
    { account: { ...people[0]!, name: 'a newcomer' }, copy: newCopy(people[0]!) },
  ];
  await copies.at(-1)?.copy.connect();
  for (const { account, copy } of copies) {
    // what others did may still be on its way to this copy; it never comes when something was lost
    const same = (): boolean => isDeepStrictEqual(content(copy.snapshot()), onServer);
    await until(same, (listener) => copy.onChange(listener), AbortSignal.timeout(PATIENCE_MS));
    expect(content(copy.snapshot()), `what ${account.name} has`).toEqual(onServer);
  }
  const cards = new Map(
    copies
      .at(-1)
      ?.copy.snapshot()
      .cards.map((card) => [card.id, card]),
  );
  for (const { counterId, acknowledged } of crew.members) {
    const kept = Number(cards.get(counterId)?.title);
    expect(kept, `the edits of ${counterId}`).toBeGreaterThanOrEqual(Math.max(0, acknowledged));
  }
  for (const { copy } of copies) copy.destroy();
}

describe('the comparison itself', () => {
  it.each<Command>([
    { type: 'card.add', columnId: 'c', title: 'Only here' },
    { type: 'card.move', id: 'card-0', columnId: 'c', after: 'card-1' },
    { type: 'card.describe', id: 'card-0', text: 'Only here' },
    { type: 'card.archive', id: 'card-0' },
    { type: 'card.contributor', id: 'card-0', personId: 'anna', on: true },
    { type: 'board.set', fields: { title: 'Only here' } },
  ])('[USE-13] goes red over one planted $type that the others never get', async (command) => {
    const { id, columnIds } = await seedBoard(server.admin, 'Planted', 2);
    const copy = new Replica(server.admin, id, seeded(1));
    await copy.connect();
    const onServer = content(await server.admin.board(id));
    expect(content(copy.snapshot())).toEqual(onServer);
    copy.disconnect();
    expect(copy.run('columnId' in command ? { ...command, columnId: columnIds[1]! } : command)).toBe(true);
    expect(content(copy.snapshot())).not.toEqual(onServer);
    copy.destroy();
  });
});

describe('several people, lost lines, lost laptops and a server that is killed', () => {
  it.each([1, 2, 20261122])(
    '[USE-13] everyone ends with the same board and nothing acknowledged is lost (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const boardId = await server.admin.createBoard(`Replicas ${seed}`);
      await converges({ boardId, random, newCopy: (account) => new Replica(account.api, boardId, random) });
    },
  );

  it.each([1, 2])('[USE-13] with the web client itself, whose pill says “Saved” (seed %i)', async (seed) => {
    const random = seeded(seed);
    const boardId = await server.admin.createBoard(`Web clients ${seed}`);
    let copies = 0;
    const newCopy = ({ api }: Account): BoardCopy =>
      new WebClient({ api, boardId, random, name: `copy${++copies}` });
    await converges({ boardId, random, newCopy });
  });
});
