import type { PlainBoard } from '@taktboard/board';
import type { BoardSnapshot } from '@taktboard/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../harness/api.ts';
import { seeded } from '../harness/random.ts';
import { Replica } from '../harness/replica.ts';
import { TestServer } from '../harness/server.ts';
import { Crew } from './crew.ts';

const SEEDS = [1, 2, 3, 20261122];
const STEPS = 150;

let server: TestServer;
let people: Account[];

beforeAll(async () => {
  server = await TestServer.start();
  people = [];
  for (const name of ['Anna', 'Ben', 'Cem', 'Dana']) people.push(await server.admin.newAccount(name));
});
afterAll(() => server.dispose());

/** What a replica and the server's answer have in common. */
function content({ meta, columns, cards, labels, problems }: PlainBoard | BoardSnapshot): unknown {
  return { meta, columns, cards, labels, problems };
}

describe('several people, lost lines, lost laptops and a server that is killed', () => {
  it.each(SEEDS)(
    '[USE-13] everyone ends with the same board and nothing acknowledged is lost (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const boardId = await server.admin.createBoard(`Seed ${seed}`);
      const crew = new Crew(server, boardId, random);
      for (const account of people) await crew.join(account);
      for (let step = 0; step < STEPS; step++) await crew.step();
      await crew.settle();

      const onServer = content(await server.admin.board(boardId));
      for (const { account, replica } of crew.members) {
        expect(content(replica.snapshot()), `what ${account.name} has`).toEqual(onServer);
      }
      const fresh = new Replica(server.admin, boardId, random);
      await fresh.connect();
      expect(content(fresh.snapshot()), 'what a new reader gets').toEqual(onServer);

      const board = fresh.snapshot();
      for (const { counterId, acknowledged } of crew.members) {
        const counter = board.cards.find(({ id }) => id === counterId);
        expect(Number(counter?.title), `the edits of ${counterId}`).toBeGreaterThanOrEqual(
          Math.max(0, acknowledged),
        );
      }
      fresh.destroy();
      crew.destroy();
    },
  );
});
