import { LIMITS } from '@taktboard/protocol';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { FakeSocket, TestRooms } from '../testing/test-room.ts';
import { boardIn } from '../testing/test-server.ts';

const BYTES_A_SECOND = 1024;
const MOST = 2 * 1024 * 1024;
const STROKES = 60;
const TASKS = 200;

/** What it is sent stays on its line until it was read. */
class SlowSocket extends FakeSocket {
  most = 0;
  sent = 0;

  override send(frame: Uint8Array): void {
    super.send(frame);
    this.sent += frame.length;
    this.bufferedBytes += frame.length;
    this.most = Math.max(this.most, this.bufferedBytes);
  }

  read(bytes: number): void {
    this.bufferedBytes = Math.max(0, this.bufferedBytes - bytes);
  }
}

it('[SYNC-82] who reads 1 KB a second never costs more than 2 MB, holds nobody up, and has everything in the end', async () => {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  const socket = new SlowSocket();
  const slow = test.connect('slow', { socket });
  slow.send({ kind: 'step1', stateVector: Y.encodeStateVector(slow.doc) });
  anna.run(
    ...Array.from({ length: TASKS }, () => ({ type: 'card.add', columnId: 'todo', title: 'New' }) as const),
  );
  await ben.settle();
  const ids = [...ben.doc.getMap('cards').keys()];
  let written = 0;
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const began = test.timers.now();
    const title = `${stroke} `.padEnd(LIMITS.titleChars, 'x');
    const update = anna.make(...ids.map((id) => ({ type: 'card.set', id, fields: { title } }) as const));
    written += update.length;
    anna.send({ kind: 'update', update });
    await ben.settle();
    expect(boardIn(ben.doc)).toEqual(boardIn(anna.doc));
    socket.read(((test.timers.now() - began) / 1_000) * BYTES_A_SECOND);
  }
  expect(written).toBeGreaterThan(2 * MOST);
  expect([socket.most < MOST, socket.closed]).toEqual([true, null]);
  // at last there is time for what it missed: one difference, and not all that was ever written
  socket.read(MOST);
  await slow.settle();
  expect(boardIn(slow.doc)).toEqual(boardIn(anna.doc));
  expect(socket.sent).toBeLessThan(MOST);
});
