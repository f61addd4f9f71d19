import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { encodeFrame, LIMITS } from '@taktboard/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../../../packages/board/src/testing/seeded.ts';
import { ATTACKS } from '../testing/hostile/attacks.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { writeAwareness } from './presence-codec.ts';

const MB = 1024 * 1024;
/** What a room may keep of all that is sent to it below, which is many times as much. */
const MOST_KEPT = 8 * MB;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held, and not what waits to be collected; buffers lie outside the heap. */
function held(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The tests' own sockets keep what they were sent. */
function forgetSent(clients: readonly TestClient[]): void {
  for (const { socket } of clients) {
    socket.frames.length = 0;
    socket.raw.length = 0;
  }
}

async function crowdOf(test: TestRooms, count: number): Promise<TestClient[]> {
  const clients: TestClient[] = [];
  for (let n = 0; n < count; n++) clients.push(await test.join(`eve-${n}`));
  return clients;
}

/** How much more is held after, with everyone still connected. */
async function growth(count: number, attack: (eve: TestClient, n: number) => void): Promise<number> {
  const test = await TestRooms.withBoard();
  const clients = await crowdOf(test, count);
  const before = held();
  clients.forEach(attack);
  test.timers.advance(1_000);
  await test.flush();
  forgetSent(clients);
  const after = held();
  expect(await test.rooms.read('plan'), 'the board is still there').toMatchObject({ ok: true });
  return after - before;
}

it('[SYNC-79] updates that wait for others that never come are not kept: 150 MB of them', async () => {
  const frames = 75;
  const text = 'x'.repeat(200 * 1024);
  const grown = await growth(10, (eve, n) => {
    const doc = new Y.Doc();
    doc.clientID = 10_000 + n;
    doc.getMap('meta').set('before', 1);
    const before = Y.encodeStateVector(doc);
    doc.getMap('meta').set('after', text);
    const frame = encodeFrame({ kind: 'update', update: Y.encodeStateAsUpdate(doc, before) });
    expect(frames * frame.length).toBeLessThan(LIMITS.bytesPerTenSeconds);
    for (let sent = 0; sent < frames; sent++) eve.sendBytes(frame.slice());
    // what waits for its turn is bounded, too
    expect([null, 'tooSlow'], 'it is asked for what is missing first').toContain(eve.socket.closed);
  });
  expect(grown).toBeLessThan(MOST_KEPT);
});

it('[SYNC-79] of presence one state a socket is kept, however many are claimed: 30 MB of them', async () => {
  const json = JSON.stringify({ reads: 'x'.repeat(LIMITS.awarenessBytes - 20) });
  const grown = await growth(20, (eve, n) => {
    for (let sent = 0; sent < 1_500; sent++) {
      const state = { clientId: 100_000 + n * 10_000 + sent, clock: 1, json };
      eve.sendBytes(encodeFrame({ kind: 'awareness', update: writeAwareness([state]) }));
    }
  });
  expect(grown).toBeLessThan(MOST_KEPT);
});

it.each([
  'a huge count of structs',
  'huge lengths',
  'deep nesting',
  'deeply nested values',
  'poisoned clocks',
  'an awareness of thousands',
  'an awareness bomb',
] as const)('[SYNC-79] %s leaves nothing behind', async (name) => {
  const random = seededRandom(79);
  const grown = await growth(40, (eve) => {
    for (let sent = 0; sent < 5; sent++) eve.sendBytes(ATTACKS[name](eve, random));
  });
  expect(grown).toBeLessThan(MOST_KEPT);
});
