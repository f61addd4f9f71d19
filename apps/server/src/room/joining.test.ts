import { closeWord, LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { FakeSocket, TestRooms, type TestClient } from '../testing/test-room.ts';

const EMPTY = Uint8Array.of(0);

/** Frames that bring the board, as they were sent. */
function boardFrames(client: TestClient): Uint8Array[] {
  return client.socket.raw.filter(([type, step]) => type === 0 && step !== 0);
}

describe('joining', () => {
  it('[SYNC-29] gives newcomers the same encoded board, what came since, and then a Step2', async () => {
    const test = await TestRooms.withBoard();
    const [anna, first] = [await test.join('anna'), await test.join('first')];
    anna.add('After the snapshot');
    await test.flush();
    const [second, third] = [await test.join('second'), await test.join('third')];
    expect(boardFrames(second)[0]).toBe(boardFrames(first)[0]);
    expect(boardFrames(third)[0]).toBe(boardFrames(first)[0]);
    expect(second.socket.frames.filter(({ kind }) => kind === 'update')).toHaveLength(2);
    expect(second.socket.frames.findLast(({ kind }) => kind === 'step2' || kind === 'update')?.kind).toBe(
      'step2',
    );
    expect(boardIn(second.doc).cards.map(({ title }) => title)).toEqual(['After the snapshot']);
  });

  it('[SYNC-30] misses nothing that is committed while someone comes', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    const comers: TestClient[] = [];
    for (let n = 0; n < 12; n++) {
      anna.add(`Task ${n}`);
      const comer = test.connect(`u${n}`);
      comers.push(comer);
      comer.send({ kind: 'step1', stateVector: EMPTY });
      if (n % 3 === 0) await test.flush();
    }
    await test.flush();
    for (const comer of comers) {
      comer.takeIn();
      expect(boardIn(comer.doc)).toEqual(boardIn(anna.doc));
      expect(comer.doc.store.pendingStructs).toBeNull();
    }
  });

  it('gives someone who returns the difference alone, made once for all who miss the same', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    const old = Y.encodeStateAsUpdate(anna.doc);
    anna.add('New');
    await test.flush();
    const returning = [new Y.Doc(), new Y.Doc()];
    const clients: TestClient[] = [];
    for (const doc of returning) {
      Y.applyUpdate(doc, old);
      clients.push(await test.join('ben', { doc }));
    }
    expect(boardFrames(clients[0]!)).toHaveLength(1);
    expect(boardFrames(clients[0]!)[0]).toBe(boardFrames(clients[1]!)[0]);
    expect(boardFrames(clients[0]!)[0]!.length).toBeLessThan(old.length);
  });

  it('[SYNC-52] sends a newcomer a large board in slices, and who returns what they missed in one piece', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    const absent = new Y.Doc();
    Y.applyUpdate(absent, Y.encodeStateAsUpdate(anna.doc));
    for (let n = 0; n < 600; n++) anna.add(`Task ${n}`);
    await test.flush();
    const titles = boardIn(anna.doc).cards.map(({ title }) => title);
    const sliced = boardFrames(await test.join('new'));
    expect(sliced.length).toBeGreaterThan(3);
    for (const frame of sliced) expect(frame.length).toBeLessThan(17 * 1024);
    expect(boardFrames(await test.join('back', { doc: absent }))).toHaveLength(1);
    const newcomer = await test.join('newer');
    const kinds = newcomer.socket.frames
      .map(({ kind }) => kind)
      .filter((kind) => /^(update|step2)$/.test(kind));
    expect(kinds.indexOf('step2')).toBe(kinds.length - 1);
    for (const { doc } of [newcomer, { doc: absent }])
      expect(boardIn(doc).cards.map(({ title }) => title)).toEqual(titles);
  });

  it('[SYNC-94] sends who takes parts a board that was closed as its snapshot on disk has it, and then what everyone is sent', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    for (let n = 0; n < 300; n++) anna.add(`Task ${n}`);
    await test.flush();
    anna.hangUp();
    for (let minute = 0; minute < 2; minute++) {
      test.timers.advance(61_000);
      await test.flush();
    }
    expect(test.rooms.metrics().rooms).toBe(0);
    const ben = await test.join('ben');
    ben.add('After the snapshot');
    await test.flush();
    const socket = new FakeSocket();
    socket.takesParts = true;
    const newcomer = await test.join('new', { socket });
    expect(socket.of('part').length).toBeGreaterThan(1);
    expect(socket.of('update')).toHaveLength(1);
    ben.add('While she is there');
    await test.flush();
    for (const client of [ben, newcomer]) client.takeIn();
    expect(boardIn(newcomer.doc)).toEqual(boardIn(ben.doc));
    expect(boardIn(newcomer.doc).cards).toHaveLength(302);
    // and who returns gets what they missed
    const back = new FakeSocket();
    back.takesParts = true;
    await test.join('new', { socket: back, doc: newcomer.doc });
    expect([back.of('part'), back.of('step2')]).toMatchObject([[], [{ kind: 'step2' }]]);
  });

  it('closes a socket whose state vector cannot be read', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    eve.send({ kind: 'step1', stateVector: Uint8Array.of(5, 1) });
    expect(eve.socket.closed).toBe('malformed');
  });
});

describe('a slow line', () => {
  it('[SYNC-31] is not added to, and gets one difference when it is free again', async () => {
    const test = await TestRooms.withBoard();
    const [anna, slow] = [await test.join('anna'), await test.join('slow')];
    slow.socket.bufferedBytes = LIMITS.slowReaderBytes + 1;
    const before = slow.socket.raw.filter(([type]) => type === 0).length;
    for (let n = 0; n < 5; n++) {
      anna.add(`Task ${n}`);
      await test.flush();
    }
    anna.run({ type: 'board.set', fields: { title: 'Renamed meanwhile' } });
    await test.flush();
    expect(slow.socket.raw.filter(([type]) => type === 0)).toHaveLength(before);
    slow.socket.bufferedBytes = 0;
    await test.flush();
    expect(slow.socket.raw.filter(([type]) => type === 0)).toHaveLength(before + 1);
    slow.takeIn();
    expect(boardIn(slow.doc)).toEqual(boardIn(anna.doc));
    anna.add('Live again');
    await slow.settle();
    expect(boardIn(slow.doc)).toEqual(boardIn(anna.doc));
  });

  it('[SYNC-50] is not sent the board again and again because its client asks', async () => {
    const test = await TestRooms.withBoard();
    const [anna, slow] = [await test.join('anna'), await test.join('slow')];
    slow.socket.bufferedBytes = LIMITS.slowReaderBytes + 1;
    const before = slow.socket.of('step2').length;
    anna.add('Meanwhile');
    for (let n = 0; n < 50; n++) slow.send({ kind: 'step1', stateVector: EMPTY });
    await test.flush();
    expect(slow.socket.of('step2')).toHaveLength(before);
    slow.socket.bufferedBytes = 0;
    await slow.settle();
    expect(slow.socket.of('step2')).toHaveLength(before + 1);
    expect(boardIn(slow.doc)).toEqual(boardIn(anna.doc));
  });

  it('[SYNC-32] that is far behind is closed with 1013', async () => {
    const test = await TestRooms.withBoard();
    const stuck = await test.join('stuck');
    stuck.socket.bufferedBytes = LIMITS.slowReaderCloseBytes + 1;
    stuck.checkpoint(1);
    expect(stuck.socket.closed).toBe('tooSlow');
  });

  it('[SYNC-32] does not count the board that it was sent at the start', async () => {
    const test = await TestRooms.withBoard();
    const large = test.connect('large');
    await test.flush();
    large.socket.bufferedBytes = 2 * LIMITS.slowReaderCloseBytes;
    large.send({ kind: 'step1', stateVector: EMPTY });
    large.checkpoint(1);
    expect(large.socket.closed).toBeNull();
  });
});

describe('too much from one', () => {
  it('[SYNC-33] closes a socket that sends more frames than anyone could make', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    for (let n = 0; n <= LIMITS.framesPerTenSeconds; n++) eve.checkpoint(n);
    expect(eve.socket.closed).toBe('tooSlow');
  });

  it('[SYNC-33] lets the allowance fill up again', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < LIMITS.framesPerTenSeconds - 10; n++) anna.checkpoint(n);
      test.timers.advance(10_000);
    }
    expect(anna.socket.closed).toBeNull();
  });

  it('[LIMIT-2] puts off more sockets of one person than a few devices have, and says so', async () => {
    const test = await TestRooms.withBoard();
    const clients = Array.from({ length: LIMITS.socketsPerUser }, () => test.connect('anna'));
    const { socket } = test.connect('anna');
    expect([socket.closed, closeWord(socket.why ?? '')]).toEqual(['tooSlow', 'too-many-sockets']);
    expect(test.connect('ben').socket.closed).toBeNull();
    clients[0]!.hangUp();
    expect(test.connect('anna').socket.closed).toBeNull();
  });
});
