import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { actorOf, boardIn } from '../testing/test-server.ts';
import { TestRooms } from '../testing/test-room.ts';

const add = (title: string) => ({ type: 'card.add', columnId: 'todo', title }) as const;

describe('what the server writes', () => {
  it('[SYNC-43] puts right what makes no sense, under its own name, and a person’s write wins over it', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Lost card');
    const [card] = boardIn(anna.doc).cards;
    anna.doc.transact(() => {
      const places = anna.doc.getMap('cards').get(card!.id) as Y.Map<unknown>;
      places.set('place', ['no-such-column', 'a0']);
    });
    anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    await test.flush();
    test.timers.advance(2_000);
    await test.flush();
    const rows = test.store.boards.get('plan')!.rows;
    expect(rows.at(-1)).toMatchObject({ origin: 'repair', userId: null, personId: null });
    const reading = test.rooms.read('plan');
    await test.flush();
    const read = await reading;
    expect(read.ok && read.value.board.problems).toEqual([]);
    const count = rows.length;
    anna.takeIn();
    anna.add('Another');
    await test.flush();
    test.timers.advance(5_000);
    await test.flush();
    expect(rows.length).toBe(count + 1);
  });

  it('[SYNC-43] waits with a repair until the disk takes it', async () => {
    const test = await TestRooms.withBoard();
    await test.create('other');
    const [anna, ben] = [await test.join('anna'), await test.join('ben', { boardId: 'other' })];
    test.timers.advance(2_000);
    anna.add('Has just been looked at');
    await test.flush();
    const [card] = anna.doc.getMap<Y.Map<unknown>>('cards').values();
    card!.set('place', ['no-such-column', 'a0']);
    anna.send({ kind: 'step2', update: Y.encodeStateAsUpdate(anna.doc) });
    await test.flush();
    const { rows } = test.store.boards.get('plan')!;
    expect(rows.map(({ origin }) => origin)).toEqual(['created', 'edit', 'edit']);
    test.store.fault = 'locked';
    ben.add('The disk refuses it');
    await test.flush();
    test.timers.advance(10_000);
    await test.flush();
    expect(rows).toHaveLength(3);
    test.store.fault = null;
    test.timers.advance(5_000);
    await test.flush();
    test.timers.advance(2_000);
    await test.flush();
    expect(rows.at(-1)?.origin).toBe('repair');
  });

  it('writes commands under a client id of their own that belongs to their user', async () => {
    const test = await TestRooms.withBoard();
    const anna = await test.join('anna');
    anna.add('Unsaved by Anna');
    const running = test.rooms.run('plan', actorOf('anna'), [add('One'), add('Two')]);
    await anna.settle();
    const ran = await running;
    expect(ran.ok && ran.value.ids).toHaveLength(2);
    expect(boardIn(anna.doc).cards.map(({ title }) => title)).toEqual(['Unsaved by Anna', 'One', 'Two']);
    const { claims } = test.store.boards.get('plan')!;
    const ids = claims.filter(({ userId }) => userId === 'anna').map(({ clientId }) => clientId);
    expect(ids).toHaveLength(2);
    expect(ids.every((id) => id > 99)).toBe(true);
  });

  it('[SYNC-14] says that commands are saved when they are, although the board was closed meanwhile', async () => {
    const test = await TestRooms.withBoard();
    let letGo: () => void = () => undefined;
    test.store.gate = new Promise((resolve) => (letGo = resolve));
    const running = test.rooms.run('plan', actorOf('anna'), [add('Saved all the same')]);
    await test.flush();
    test.rooms.evict('plan', 'restarting', 'read anew');
    letGo();
    await test.flush();
    expect(await running).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(test.store.boards.get('plan')?.rows).toHaveLength(2);
  });

  it('answers commands that change nothing when what came before them is on disk', async () => {
    const test = await TestRooms.withBoard();
    const running = test.rooms.run('plan', actorOf('anna'), [
      { type: 'board.set', fields: { title: 'Plan' } },
    ]);
    await test.flush();
    expect(await running).toMatchObject({ ok: true, value: { ids: [null] } });
  });
});
