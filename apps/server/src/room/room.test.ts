import { MESSAGE } from '@taktboard/protocol';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import { boardIn } from '../testing/test-server.ts';
import { Draft } from './draft.ts';
import { TestRooms, type TestClient } from '../testing/test-room.ts';

function titles(client: TestClient): string[] {
  return boardIn(client.doc)
    .cards.map(({ title }) => title)
    .sort();
}

/** A disk that is at work until it is let go. */
function hold(test: TestRooms): () => void {
  let release: () => void = () => undefined;
  test.store.gate = new Promise((resolve) => (release = resolve));
  return () => {
    test.store.gate = null;
    release();
  };
}

describe('the order of the pipeline', () => {
  it('[SYNC-17] shows nobody an edit, and acknowledges none, before it is on disk', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    const letGo = hold(test);
    anna.add('Not yet');
    anna.checkpoint(1);
    ben.checkpoint(7);
    await ben.settle();
    const carl = await test.join('carl');
    const read = await test.rooms.read('plan');
    expect([titles(ben), titles(carl), read.ok && read.value.board.cards]).toEqual([[], [], []]);
    expect([anna.answered, ben.answered]).toEqual([[], []]);
    letGo();
    await ben.settle();
    carl.takeIn();
    expect([titles(ben), titles(carl)]).toEqual([['Not yet'], ['Not yet']]);
    expect([anna.answered, ben.answered]).toEqual([[1], [7]]);
  });

  it('[SYNC-18] commits what came while the disk was at work as one group, and sends it as one frame', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    const letGo = hold(test);
    anna.add('First');
    await test.flush();
    for (let n = 0; n < 10; n++) anna.add(`More ${n}`);
    const before = ben.socket.of('update').length;
    letGo();
    await ben.settle();
    expect(ben.socket.of('update').length - before).toBe(2);
    expect(titles(ben)).toHaveLength(11);
    expect(test.store.boards.get('plan')?.rows).toHaveLength(12);
  });

  it('[SYNC-19] encodes a group once and sends the same bytes to everyone but its only author', async () => {
    const test = await TestRooms.withBoard();
    const clients = [await test.join('anna'), await test.join('ben'), await test.join('carl')];
    const counts = clients.map(({ socket }) => socket.raw.length);
    clients[0]!.add('Once');
    await test.flush();
    const isSync = (frame: Uint8Array): boolean => frame[0] === MESSAGE.sync;
    const [own, ...others] = clients.map(({ socket }, n) => socket.raw.slice(counts[n]).filter(isSync));
    expect(own).toEqual([]);
    expect(others[0]).toHaveLength(1);
    expect(others[0]?.[0]).toBe(others[1]?.[0]);
  });
});

describe('a disk that refuses', () => {
  it('[SYNC-20] keeps everything in order, says so once, and saves it all when the disk takes it', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    test.store.fault = 'disk-full';
    anna.add('One');
    anna.checkpoint(1);
    await test.flush();
    anna.add('Two');
    await ben.settle();
    expect([anna.answered, titles(ben)]).toEqual([[], []]);
    expect(ben.socket.notices.filter(({ kind }) => kind === 'notice')).toMatchObject([{ code: 'not-saved' }]);
    const late = await test.join('late');
    expect(late.socket.notices).toContainEqual({ kind: 'notice', code: 'not-saved', reason: 'disk-full' });
    test.store.fault = null;
    test.timers.advance(10_000);
    await ben.settle();
    expect([anna.answered, titles(ben)]).toEqual([[1], ['One', 'Two']]);
    expect(ben.socket.notices.filter(({ kind }) => kind === 'notice').at(-1)).toMatchObject({
      code: 'saved-again',
    });
    expect(test.faults).toEqual(['disk-full', null]);
  });

  it('[SYNC-49] answers whoever asks what is saved, so that nobody takes the silence for a lost line', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    test.store.fault = 'locked';
    anna.add('One');
    await test.flush();
    const told = anna.socket.notices.length;
    anna.checkpoint(1);
    expect(anna.socket.notices.slice(told)).toEqual([
      { kind: 'notice', code: 'not-saved', reason: 'locked' },
    ]);
    expect(anna.answered).toEqual([]);
    test.store.fault = null;
    test.timers.advance(10_000);
    await anna.settle();
    const saved = anna.socket.notices.length;
    anna.checkpoint(2);
    expect([anna.answered, anna.socket.notices.length - saved]).toEqual([[1, 2], 0]);
  });

  it('tells a program at once that its commands are not saved, and does not keep them', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    test.store.fault = 'disk-full';
    anna.add('Waits');
    await test.flush();
    const robot = { userId: 'robot', personId: 'robot', role: 'editor' } as const;
    const add = { type: 'card.add', columnId: 'todo', title: 'Refused' } as const;
    expect(await test.rooms.run('plan', robot, [add])).toEqual({ ok: false, reason: 'not-saved' });
    test.store.fault = null;
    test.timers.advance(10_000);
    await test.flush();
    const read = await test.rooms.read('plan');
    expect(read.ok && read.value.board.cards.map(({ title }) => title)).toEqual(['Waits']);
  });

  it('[SYNC-21] sends away one board that is out of step with the disk, and goes on with the others', async () => {
    const test = await TestRooms.withBoard();
    await test.create('other');
    const [anna, ben] = [await test.join('anna'), await test.join('ben', { boardId: 'other' })];
    // somebody else wrote to the log: what the room queues next does not follow
    const kept = test.store.boards.get('plan')!;
    kept.rows.push({ ...kept.rows[0]!, seq: 2 });
    anna.add('Out of step');
    ben.add('Fine');
    ben.checkpoint(1);
    await test.flush();
    expect(anna.socket.closed).toBe('restarting');
    expect(ben.answered).toEqual([1]);
    anna.hangUp();
    const again = await test.join('anna', { doc: anna.doc });
    again.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    again.checkpoint(2);
    await again.settle();
    expect(again.answered).toEqual([2]);
    expect(titles(again)).toEqual(['Out of step']);
  });
});

describe('what must not happen and does', () => {
  it('closes the board and no other, and not the server, when a frame cannot be handled', async () => {
    const test = await TestRooms.withBoard();
    await test.create('other');
    const [anna, ben] = [await test.join('anna'), await test.join('ben', { boardId: 'other' })];
    const follow = vi.spyOn(Draft.prototype, 'follow').mockImplementationOnce(() => {
      throw new Error('a bug');
    });
    onTestFinished(() => follow.mockRestore());
    anna.add('Cannot be handled');
    await test.flush();
    expect([anna.socket.closed, ben.socket.closed]).toEqual(['restarting', null]);
    anna.hangUp();
    const again = await test.join('anna', { doc: anna.doc });
    again.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    again.checkpoint(1);
    await test.flush();
    expect(again.answered).toEqual([1]);
    expect(test.store.boards.get('plan')?.rows).toHaveLength(2);
  });

  it('goes on with a board that cannot be put right', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    // it is put right elsewhere, from what is on disk
    const load = vi.spyOn(test.store, 'load').mockRejectedValue(new Error('a bug'));
    onTestFinished(() => load.mockRestore());
    anna.doc.getMap('columns').set('broken', 7);
    anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    await test.flush();
    test.timers.advance(5_000);
    await test.flush();
    expect(test.log.events.map(({ event }) => event)).toContain('room.not-repaired');
    anna.add('Still works');
    anna.checkpoint(1);
    await test.flush();
    expect(anna.answered).toEqual([1]);
  });

  it('[SYNC-20] goes on saving after a store that threw', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    const append = vi.spyOn(test.store, 'append').mockRejectedValueOnce(new Error('a bug'));
    onTestFinished(() => append.mockRestore());
    anna.add('One');
    anna.checkpoint(1);
    await test.flush();
    test.timers.advance(1_000);
    await test.flush();
    expect(anna.answered).toEqual([1]);
  });
});
