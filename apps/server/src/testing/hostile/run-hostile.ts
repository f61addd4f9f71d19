import { isDeepStrictEqual } from 'node:util';
import { LIMITS, type CloseReason, type Role } from '@taktboard/protocol';
import { seededRandom } from '../../../../../packages/board/src/testing/seeded.ts';
import { readAwareness } from '../../room/presence-codec.ts';
import { boardIn } from '../test-server.ts';
import { TestRooms, type TestClient } from '../test-room.ts';
import { addSomewhere, ATTACKS, below, type AttackName, type Random } from './attacks.ts';

const NAMES = Object.keys(ATTACKS) as AttackName[];

/** With which code a frame ends its socket where only one is right, for someone who may write. */
const CODES: Partial<Record<AttackName, CloseReason>> = {
  'long spellings of short numbers': 'malformed',
  'several messages in a frame': 'malformed',
  'huge lengths': 'malformed',
  'a huge count of structs': 'malformed',
  'deep nesting': 'malformed',
  'deeply nested values': 'malformed',
  'thousands of writes to one place': 'malformed',
  'a key that is put before itself': 'malformed',
  'thousands of marks': 'malformed',
  'deletions back to front': 'malformed',
  'wrong root types': 'malformed',
  'foreign client ids': 'foreignClientId',
  'poisoned clocks': 'foreignClientId',
  'what only the server says': 'malformed',
  'a state vector that is none': 'malformed',
};
/** What comes of any other: one of these, or it was harmless. */
const ANY: readonly (CloseReason | null)[] = [
  'malformed',
  'notAllowed',
  'foreignClientId',
  'tooLarge',
  'tooSlow',
  null,
];

interface HostileInput {
  seed: number;
  role: Role;
  frames: number;
}

/** Someone sends hostile frames to a board on which others work. @returns what did not hold, in words */
export async function runHostile({ seed, role, frames }: HostileInput): Promise<string[]> {
  const violations: string[] = [];
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.add('Anna’s');
  anna.checkpoint(1);
  await ben.settle();
  const rows = test.store.boards.get('plan')?.rows.length;
  await attack(test, { role, frames, random: seededRandom(seed), violations });
  if (role === 'viewer' && test.store.boards.get('plan')?.rows.length !== rows)
    violations.push('who only watches has changed the board');
  anna.send({ kind: 'update', update: addSomewhere(anna, 'Anna goes on') });
  anna.checkpoint(2);
  test.timers.advance(5_000);
  await anna.settle();
  await ben.settle();
  await compare(test, [anna, ben], violations);
  return violations;
}

interface Attacking {
  role: Role;
  frames: number;
  random: Random;
  violations: string[];
}

async function attack(test: TestRooms, { role, frames, random, violations }: Attacking): Promise<void> {
  let eve = await test.join('eve', { role });
  for (let n = 0; n < frames; n++) {
    if (eve.socket.closed !== null) {
      eve.hangUp();
      eve = await test.join('eve', { role });
    }
    const name = NAMES[below(random, NAMES.length)] ?? 'random bytes';
    eve.sendBytes(ATTACKS[name](eve, random));
    // some are judged elsewhere
    await new Promise((resolve) => setImmediate(resolve));
    const { closed, why } = eve.socket;
    if (!isRight(name, role, closed)) violations.push(`frame ${n}, ${name}: ${closed} ${why}`);
    if (random() < 0.1) await eve.settle();
  }
  test.timers.advance(LIMITS.gapMs);
  eve.hangUp();
  await test.flush();
}

function isRight(name: AttackName, role: Role, closed: CloseReason | null): boolean {
  const code = CODES[name];
  if (code === undefined) return ANY.includes(closed);
  // a frame too many is put off whatever it is, and who may not write is refused for that
  if (closed === 'tooSlow' || (role === 'viewer' && closed === 'notAllowed')) return true;
  return closed === code;
}

async function compare(
  test: TestRooms,
  [anna, ben]: [TestClient, TestClient],
  violations: string[],
): Promise<void> {
  const mustBe = (what: string, found: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(found, expected)) violations.push(`${what}: ${JSON.stringify(found)}`);
  };
  const reading = test.rooms.read('plan');
  await test.flush();
  const read = await reading;
  const board = boardIn(anna.doc);
  mustBe('sockets of others', [anna.socket.closed, ben.socket.closed], [null, null]);
  mustBe('answers to others', anna.answered, [1, 2]);
  mustBe(
    'what the server met',
    test.log.events.filter(({ event }) => event.startsWith('room.')),
    [],
  );
  if (!isDeepStrictEqual(boardIn(ben.doc), board)) violations.push('two people have different boards');
  if (!read.ok || !isDeepStrictEqual(read.value.board, board))
    violations.push('the server has another board');
  for (const { doc } of [anna, ben])
    mustBe('what waits in a document', [doc.store.pendingStructs, doc.store.pendingDs], [null, null]);
  const { sockets, queued } = test.rooms.metrics();
  mustBe('what is left in the room', { sockets, queued }, { sockets: 2, queued: 0 });
  const forged = ben.socket.of('awareness').filter(({ update }) => {
    const entries = readAwareness(update);
    return entries.ok && entries.value.some(({ clientId }) => clientId === anna.doc.clientID);
  });
  if (forged.length > 0) violations.push('someone was shown in another’s name');
}
