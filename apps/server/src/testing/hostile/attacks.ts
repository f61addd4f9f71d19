import { BOARD_ROOTS, encodeFrame, LIMITS, type Frame } from '@taktboard/protocol';
import * as Y from 'yjs';
import { writeAwareness } from '../../room/presence-codec.ts';
import { boardIn } from '../test-server.ts';
import type { TestClient } from '../test-room.ts';
import { madeOfDeletions, madeOfMarks, madeToGoBack, madeToWalkBack, varUint } from './costly-updates.ts';

export type Random = () => number;
type Attack = (eve: TestClient, random: Random) => Uint8Array;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Whoever may write may archive columns, so the first one is not always there. */
export function addSomewhere(client: TestClient, title: string): Uint8Array {
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

/** Under which ids tasks were made that are not hers. */
function writersOfOthers(doc: Y.Doc): number[] {
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  return [...cards.values()].flatMap((card) =>
    card instanceof Y.Map && card.get('title') === 'Anna’s' && card._item ? [card._item.id.client] : [],
  );
}

function asUpdate(update: Uint8Array, random: Random): Uint8Array {
  return encodeFrame({ kind: random() < 0.5 ? 'update' : 'step2', update });
}

/** One for each way in which a frame can be wrong. */
export const ATTACKS = {
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
  'thousands of writes to one place': (_eve, random) =>
    asUpdate(madeToGoBack(1_000_000 + below(random, 1_000_000), 1_000), random),
  'a key that is put before itself': (_eve, random) =>
    asUpdate(madeToWalkBack(1_000_000 + below(random, 1_000_000), 1_000), random),
  'thousands of marks'(_eve, random) {
    const { first, update } = madeOfMarks(1_000_000 + below(random, 1_000_000), 1_000);
    return asUpdate(Y.mergeUpdates([first, update]), random);
  },
  'deletions back to front': (_eve, random) =>
    asUpdate(madeOfDeletions(1_000_000 + below(random, 1_000_000), 1_000, 'back to front').update, random),
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
    // not the ones that she wrote under on an earlier connection, which are hers
    const ids = [1, 99, ...writersOfOthers(eve.doc)];
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
} satisfies Readonly<Record<string, Attack>>;

export type AttackName = keyof typeof ATTACKS;
