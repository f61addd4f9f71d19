import { encodeFrame } from '@taktboard/protocol';
import * as Y from 'yjs';
import {
  madeDeep,
  madeOfDeletions,
  madeOfMarks,
  madeToConflict,
  madeToCut,
  madeToGoBack,
  madeToWalkBack,
} from '../../apps/server/src/testing/hostile/costly-updates.ts';
import { TestRooms } from '../../apps/server/src/testing/test-room.ts';
import { median, type Bench } from './bench.ts';

const ROUNDS = 5;
const TASKS = [10, 100, 1_000];
const GOAL_MS = 50;

/** What would stop everyone for seconds or minutes if it were taken; one mark more to each letter would fill any memory. */
const MADE_TO_COST: readonly [string, (client: number) => Made][] = [
  ['letters that all claim one place', (client) => madeToConflict(client, 10_000)],
  ['a key that is put before itself', (client) => ({ update: madeToWalkBack(client, 30_000) })],
  ['a key that is written as if it were new', (client) => ({ update: madeToGoBack(client, 20_000) })],
  ['letters with a mark more each', (client) => madeOfMarks(client, 15_000)],
  ['a text cut into pieces', (client) => madeToCut(client, 30_000)],
  ['deletions of every second letter', (client) => madeOfDeletions(client, 100_000)],
  ['the same from back to front', (client) => madeOfDeletions(client, 100_000, 'back to front')],
  ['changes a hundred levels deep', (client) => madeDeep(client, 15_000)],
];

/** For how long the server's loop stands still at most for one update, from the check to what is derived of it. */
export const oneUpdate: Bench = {
  name: 'one-update',
  async run() {
    const figures = [];
    for (const tasks of TASKS) {
      const value = await stillFor((client) => ({ update: newTasks(client, tasks) }));
      figures.push({
        figure: `one update of ${tasks} new tasks: the loop stands still`,
        value,
        unit: 'ms',
        goal: GOAL_MS,
      });
    }
    for (const [what, make] of MADE_TO_COST) {
      const value = await stillFor(make);
      figures.push({
        figure: `one update made to cost, ${what}: the loop stands still`,
        value,
        unit: 'ms',
        goal: GOAL_MS,
      });
    }
    return figures;
  },
};

type Made = { first?: Uint8Array; update: Uint8Array };

async function stillFor(make: (client: number) => Made): Promise<number> {
  const test = await TestRooms.withBoard();
  await test.join('ben');
  const longest: number[] = [];
  // the first one is there to warm up
  for (let round = 0; round <= ROUNDS; round++) {
    const client = await test.join('anna');
    const { first, update } = make(1_000_000 + round);
    if (first) client.send({ kind: 'update', update: first });
    await test.flush();
    longest.push(await longestTurn(test, () => client.sendBytes(encodeFrame({ kind: 'update', update }))));
    client.hangUp();
  }
  return median(longest.slice(1));
}

async function longestTurn(test: TestRooms, begin: () => void): Promise<number> {
  let longest = 0;
  const measure = (work: () => void): void => {
    const began = performance.now();
    work();
    longest = Math.max(longest, performance.now() - began);
  };
  measure(begin);
  for (let turn = 0; turn < 20; turn++) {
    measure(() => test.timers.turn());
    measure(() => test.timers.advance(10));
    const began = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
}

function newTasks(client: number, count: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.transact(() => {
    for (let n = 0; n < count; n++) {
      const card = new Y.Map<unknown>();
      doc.getMap('cards').set(`${client}-${n}`, card);
      card.set('title', `Task number ${n}`);
      card.set('place', ['todo', `a${client}-${n}`]);
      card.set('description', new Y.XmlFragment());
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
