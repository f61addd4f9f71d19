import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from '@taktboard/protocol';
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
import { TestServer } from '../harness/server.ts';
import { WireClient } from '../harness/wire-client.ts';
import { median, type Bench, type Figure } from './bench.ts';

const ROUNDS = 3;
/** The last but one as large as an Update may be, the last as a Step2. */
const TASKS = [10, 100, 1_000, 4_000, 28_000];
/** What was derived is written by then. */
const SETTLED_MS = 600;
const GOAL_MS = 50;

const HONEST: readonly [string, (client: number) => Made][] = [
  ['all of 28,000 tasks deleted in a few bytes', (client) => allDeleted(client, 28_000)],
  ['words replaced in long descriptions for months', (client) => wordsReplaced(client)],
];

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

/** For how long a server's loop stands still at most for one update, from its coming to what is derived of it and written. */
export const oneUpdate: Bench = {
  name: 'one-update',
  async run({ say }) {
    const server = await TestServer.start();
    const figures: Figure[] = [];
    const add = async (what: string, make: (client: number) => Made): Promise<void> => {
      const { ms, end } = await stillFor(server, make);
      say(`${what}: ${end}`);
      figures.push({ figure: `${what}: the loop stands still`, value: ms, unit: 'ms', goal: GOAL_MS });
    };
    try {
      for (const tasks of TASKS) {
        await add(`one update of ${tasks} new tasks`, (client) => ({ update: newTasks(client, tasks) }));
      }
      for (const [what, make] of HONEST) await add(what, make);
      for (const [what, make] of MADE_TO_COST) await add(`one update made to cost, ${what}`, make);
      return figures;
    } finally {
      await server.dispose();
    }
  },
};

type Made = { first?: Uint8Array; update: Uint8Array };

/** @returns the median of the longest, and how it ended */
async function stillFor(
  server: TestServer,
  make: (client: number) => Made,
): Promise<{ ms: number; end: string }> {
  const longest: number[] = [];
  let end = '';
  // the first one is there to warm up
  for (let round = 0; round <= ROUNDS; round++) {
    const { first, update } = make(1_000_000 + round);
    const board = await server.admin.createBoard('Large');
    if (first) {
      const maker = await WireClient.connect(server.admin, board);
      sendAnyhow(maker, first);
      await maker.flush();
      await maker.close();
    }
    const client = await WireClient.connect(server.admin, board);
    await client.flush();
    await sleep(SETTLED_MS);
    await lag(server);
    sendAnyhow(client, update);
    const closed = client.closed.then(({ code, reason }) => `closed with ${code}, ${reason}`);
    end = await Promise.race([
      closed,
      client.flush().then(
        () => 'saved',
        () => closed,
      ),
    ]);
    await sleep(SETTLED_MS);
    longest.push(await lag(server));
    await client.close();
  }
  return { ms: median(longest.slice(1)), end };
}

/** Above an Update's limit as the answer to what the server lacks. */
function sendAnyhow(client: WireClient, update: Uint8Array): void {
  client.send({ kind: update.length > LIMITS.updateBytes ? 'step2' : 'update', update });
}

/** The longest since the last time, in milliseconds. */
async function lag(server: TestServer): Promise<number> {
  const { body } = await server.admin.ask('/metrics');
  const line = /loop_lag_seconds\{of="max"\} (\S+)/.exec(String(body));
  if (!line) throw new Error('the server does not tell how late its loop is');
  return Number(line[1]) * 1_000;
}

function newTasks(client: number, count: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.transact(() => {
    for (let n = 0; n < count; n++) {
      const card = new Y.Map<unknown>();
      doc.getMap('cards').set(`${client}-${n}`, card);
      card.set('title', `Task number ${n}`);
      card.set('place', ['todo', `a${String(n).padStart(6, '0')}1`]);
      card.set('description', new Y.XmlFragment());
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

function allDeleted(client: number, count: number): Made {
  const doc = new Y.Doc();
  const first = newTasks(client, count);
  Y.applyUpdate(doc, first);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => doc.getMap('cards').clear());
  return { first, update: Y.encodeStateAsUpdate(doc, before) };
}

/** As in three hundred texts of three thousand letters, sixty words each. */
function wordsReplaced(client: number): Made {
  const doc = new Y.Doc();
  doc.clientID = client;
  const texts: Y.XmlText[] = [];
  doc.transact(() => {
    for (let n = 0; n < 300; n++) {
      const card = new Y.Map<unknown>();
      doc.getMap('cards').set(`${client}-${n}`, card);
      const [lines, paragraph, text] = [new Y.XmlFragment(), new Y.XmlElement('paragraph'), new Y.XmlText()];
      card.set('description', lines);
      lines.insert(0, [paragraph]);
      paragraph.insert(0, [text]);
      text.insert(0, 'plan the week '.repeat(230));
      texts.push(text);
    }
  });
  const first = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  doc.clientID = client + 1_000_000;
  for (const text of texts) {
    for (let at = 5; at < 3_000; at += 50) {
      text.delete(at, 4);
      text.insert(at, 'work');
    }
  }
  return { first, update: Y.encodeStateAsUpdate(doc, before) };
}
