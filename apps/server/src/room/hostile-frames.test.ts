import { BOARD_ROOTS, encodeFrame, LIMITS, type Frame, type Role } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../../../packages/board/src/testing/seeded.ts';
import { boardIn } from '../testing/test-server.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { readAwareness, writeAwareness } from './presence-codec.ts';

const FRAMES = 400;
const SEEDS = [1, 2, 3, 4, 5, 6];

type Random = () => number;
type Attack = (eve: TestClient, random: Random) => Uint8Array;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** Whoever may write may archive columns, so the first one is not always there. */
function addSomewhere(client: TestClient, title: string): Uint8Array {
  const [column] = boardIn(client.doc).columns;
  return column
    ? client.make({ type: 'card.add', columnId: column.id, title })
    : client.make({ type: 'column.add', name: title, kind: 'active' });
}

/** A real edit of hers, which others would take. */
function honest(eve: TestClient, random: Random): Frame {
  const kind = random() < 0.5 ? 'update' : 'step2';
  return { kind, update: addSomewhere(eve, `Eve ${below(random, 1_000)}`) };
}

function docBy(clientID: number, work: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  work(doc);
  return Y.encodeStateAsUpdate(doc);
}

/** Goes on where she stopped, however deep that was. */
function deeper(eve: TestClient, levels: number): Uint8Array {
  const before = Y.encodeStateVector(eve.doc);
  let innermost: Y.Map<unknown> = eve.doc.getMap('cards');
  for (let next = innermost.get('deep'); next instanceof Y.Map; next = innermost.get('deep'))
    innermost = next;
  eve.doc.transact(() => {
    for (let level = 0; level < levels; level++) {
      const next = new Y.Map<unknown>();
      innermost.set('deep', next);
      innermost = next;
    }
  });
  return Y.encodeStateAsUpdate(eve.doc, before);
}

function asUpdate(update: Uint8Array, random: Random): Uint8Array {
  return encodeFrame({ kind: random() < 0.5 ? 'update' : 'step2', update });
}

/** One for each way in which a frame can be wrong. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'flipped bits'(eve, random) {
    const bytes = encodeFrame(honest(eve, random));
    for (let n = 1 + below(random, 4); n > 0; n--) {
      const at = below(random, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
    }
    return bytes;
  },
  truncation(eve, random) {
    const bytes = encodeFrame(honest(eve, random));
    return bytes.slice(0, below(random, bytes.length));
  },
  'long spellings of short numbers'(eve, random) {
    const [kind = 0, ...rest] = encodeFrame(honest(eve, random));
    return Uint8Array.of(kind | 0x80, 0, ...rest);
  },
  'several messages in a frame'(eve, random) {
    return Uint8Array.of(...encodeFrame(honest(eve, random)), ...encodeFrame({ kind: 'query-awareness' }));
  },
  'huge lengths'(_eve, random) {
    const length = varUint(2 ** (20 + below(random, 32)));
    return Uint8Array.from([below(random, 4), below(random, 3), ...length, 1, 2, 3]);
  },
  'a huge count of structs'(_eve, random) {
    const update = Uint8Array.from([...varUint(1), ...varUint(2 ** (20 + below(random, 30))), 7, 0, 0]);
    return asUpdate(update, random);
  },
  'deep nesting'(_eve, random) {
    const update = docBy(1_000_000 + below(random, 1_000_000), (doc) => {
      let inner = doc.getMap('cards');
      doc.transact(() => {
        for (let depth = 0; depth < 2_000; depth++) {
          const next = new Y.Map<unknown>();
          inner.set('a', next);
          inner = next;
        }
      });
    });
    return asUpdate(update, random);
  },
  'a little deeper each time'(eve, random) {
    return encodeFrame({ kind: 'update', update: deeper(eve, 5 + below(random, 40)) });
  },
  'deeply nested values'(_eve, random) {
    let value: unknown[] = [];
    for (let depth = 0; depth < 1_500; depth++) value = [value];
    const update = docBy(1_000_000 + below(random, 1_000_000), (doc) => doc.getMap('cards').set('v', value));
    return asUpdate(update, random);
  },
  'deeply nested JSON'(eve, random) {
    const depth = 5_000;
    const json = '['.repeat(depth) + ']'.repeat(depth);
    const state = { clientId: eve.doc.clientID, clock: below(random, 100), json };
    return encodeFrame({ kind: 'awareness', update: writeAwareness([state]) });
  },
  'wrong root types'(_eve, random) {
    const root = [...BOARD_ROOTS, 'secrets'][below(random, 6)] ?? 'secrets';
    const update = docBy(1_000_000 + below(random, 1_000_000), (doc) => doc.getArray(root).push([1]));
    return asUpdate(update, random);
  },
  'foreign client ids'(eve, random) {
    const ids = [1, 99, ...eve.doc.store.clients.keys()].filter((id) => id !== eve.doc.clientID);
    const forger = new Y.Doc();
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(eve.doc));
    forger.clientID = ids[below(random, ids.length)] ?? 1;
    const before = Y.encodeStateVector(forger);
    forger.getMap('meta').set('title', 'Forged');
    return asUpdate(Y.encodeStateAsUpdate(forger, before), random);
  },
  'poisoned clocks'(_eve, random) {
    const clock = varUint(2 ** (31 + below(random, 20)));
    return asUpdate(Uint8Array.from([1, 1, ...varUint(5_000), ...clock, 0, 1, 0]), random);
  },
  'structs that wait for ever'(eve) {
    addSomewhere(eve, 'Never sent');
    return encodeFrame({ kind: 'update', update: eve.make({ type: 'board.set', fields: { title: 'x' } }) });
  },
  'an awareness bomb'(eve, random) {
    const bytes = LIMITS.awarenessBytes * (1 + below(random, 200));
    const state = {
      clientId: eve.doc.clientID,
      clock: 1,
      json: JSON.stringify({ reads: 'x'.repeat(bytes) }),
    };
    return encodeFrame({ kind: 'awareness', update: writeAwareness([state]) });
  },
  'an awareness of thousands'(_eve, random) {
    const states = Array.from({ length: 2_000 }, () => ({
      clientId: below(random, 2 ** 32),
      clock: 1,
      json: '{"reads":"x"}',
    }));
    return encodeFrame({ kind: 'awareness', update: writeAwareness(states) });
  },
  'a forged identity'(eve, random) {
    const ids = [...eve.doc.store.clients.keys()].filter((id) => id !== eve.doc.clientID);
    const clientId = ids[below(random, ids.length)] ?? 1;
    const state = { clientId, clock: 1_000, json: '{"reads":"forged"}' };
    return encodeFrame({ kind: 'awareness', update: writeAwareness([state]) });
  },
  'what only the server says'() {
    return encodeFrame({ kind: 'notice', json: '{"kind":"who","clients":{}}' });
  },
  'random bytes'(_eve, random) {
    return Uint8Array.from({ length: below(random, 300) }, () => below(random, 256));
  },
  'an honest edit': (eve, random) => encodeFrame(honest(eve, random)),
  'a state vector that is none': () =>
    encodeFrame({ kind: 'step1', stateVector: Uint8Array.of(255, 255, 255) }),
};

/** What comes of a hostile frame: its own socket is closed with one of these, or it was harmless. */
const CODES = ['malformed', 'notAllowed', 'foreignClientId', 'tooLarge', 'tooSlow', null];

async function attack(test: TestRooms, role: Role, random: Random): Promise<void> {
  const attacks = Object.values(ATTACKS);
  let eve = await test.join('eve', { role });
  for (let n = 0; n < FRAMES; n++) {
    if (eve.socket.closed !== null) {
      expect(CODES).toContain(eve.socket.closed);
      eve.hangUp();
      eve = await test.join('eve', { role });
    }
    const made = attacks[below(random, attacks.length)];
    if (made) eve.sendBytes(made(eve, random));
    if (random() < 0.1) await eve.settle();
  }
  test.timers.advance(LIMITS.gapMs);
  eve.hangUp();
  await test.flush();
}

describe('hostile frames', () => {
  it.each(SEEDS)(
    '[SYNC-65] end their own socket with a code, and leave everyone’s board, line and presence as they were (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      const test = await TestRooms.withBoard();
      const [anna, ben] = [await test.join('anna'), await test.join('ben')];
      anna.add('Anna’s');
      anna.checkpoint(1);
      await ben.settle();
      await attack(test, 'editor', seededRandom(seed));
      expect(test.log.events.filter(({ event }) => event.startsWith('room.'))).toEqual([]);
      anna.send({ kind: 'update', update: addSomewhere(anna, 'Anna goes on') });
      anna.checkpoint(2);
      test.timers.advance(5_000);
      await anna.settle();
      await ben.settle();
      const reading = test.rooms.read('plan');
      await test.flush();
      const read = await reading;
      expect([anna.socket.closed, ben.socket.closed, anna.answered]).toEqual([null, null, [1, 2]]);
      expect(boardIn(ben.doc)).toEqual(boardIn(anna.doc));
      expect(read.ok && read.value.board).toEqual(boardIn(anna.doc));
      for (const { doc } of [anna, ben])
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      // nothing of it waits anywhere
      expect(test.rooms.metrics()).toMatchObject({ sockets: 2, queued: 0 });
      const forged = ben.socket.of('awareness').filter(({ update }) => {
        const entries = readAwareness(update);
        return entries.ok && entries.value.some(({ clientId }) => clientId === anna.doc.clientID);
      });
      expect(forged).toEqual([]);
    },
  );

  it.each(SEEDS)(
    '[SYNC-65] of someone who only watches change nothing at all (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      const test = await TestRooms.withBoard();
      const anna = await test.join('anna');
      anna.add('Anna’s');
      await anna.settle();
      const rows = test.store.boards.get('plan')?.rows.length;
      const before = boardIn(anna.doc);
      await attack(test, 'viewer', seededRandom(seed));
      await anna.settle();
      expect(test.store.boards.get('plan')?.rows).toHaveLength(rows ?? 0);
      expect(boardIn(anna.doc)).toEqual(before);
      expect(test.log.events.filter(({ event }) => event.startsWith('room.'))).toEqual([]);
    },
  );
});

it('[SYNC-64] an edit that only deletes is kept, answered and shown like any other', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.run({ type: 'board.set', fields: { region: 'DE-BY' } });
  await ben.settle();
  const rows = test.store.boards.get('plan')?.rows.length ?? 0;
  anna.run({ type: 'board.set', fields: { region: null } });
  anna.checkpoint(1);
  await ben.settle();
  expect(anna.answered).toEqual([1]);
  expect(test.store.boards.get('plan')?.rows).toHaveLength(rows + 1);
  expect(boardIn(ben.doc).meta).not.toHaveProperty('region');
});
