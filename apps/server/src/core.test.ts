import { closeWord, LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MortalThreads } from './testing/mortal-threads.ts';
import { SyncClient } from './testing/sync-client.ts';
import { actorOf, boardIn, emptyBoardSeed, startTestServer, type TestServer } from './testing/test-server.ts';

async function serverWithBoard(settings?: Parameters<typeof startTestServer>[0]): Promise<TestServer> {
  const server = await startTestServer(settings);
  const made = await server.core.rooms.create({
    boardId: 'plan',
    actor: actorOf('anna'),
    title: 'Plan',
    seed: emptyBoardSeed(),
  });
  if (!made.ok) throw new Error(made.reason);
  return server;
}

const add = (title: string, columnId = 'todo') => ({ type: 'card.add', columnId, title }) as const;

describe('two people on one board', () => {
  it('[SYNC-11] shows an edit to the others once it is on disk, and tells its author that it is', async () => {
    const { url } = await serverWithBoard();
    const anna = await SyncClient.join(`${url}/sync/plan`, 'anna');
    const ben = await SyncClient.join(`${url}/sync/plan`, 'ben');
    const [card] = anna.run(add('Write the brief'));
    await anna.saved();
    await ben.until(() => boardIn(ben.doc).cards.length === 1);
    expect(boardIn(ben.doc).cards[0]).toMatchObject({ id: card, title: 'Write the brief', columnId: 'todo' });
  });

  it('[SYNC-12] keeps everything that was acknowledged or seen through a kill', async () => {
    const first = await serverWithBoard();
    const anna = await SyncClient.join(`${first.url}/sync/plan`, 'anna');
    const ben = await SyncClient.join(`${first.url}/sync/plan`, 'ben');
    for (let n = 0; n < 20; n++) anna.run(add(`Task ${n}`));
    await anna.saved();
    ben.run(add('Seen by Anna'));
    await anna.until(() => boardIn(anna.doc).cards.length === 21);
    await first.kill();
    const second = await startTestServer({ dataDir: first.dataDir });
    const read = await second.core.rooms.read('plan');
    expect(read.ok && read.value.board).toEqual(boardIn(anna.doc));
    expect(read.ok && read.value.seq).toBe(22);
  });

  it('[SYNC-13] takes the edits of someone who was offline, and gives what was missed', async () => {
    const { url } = await serverWithBoard();
    const anna = await SyncClient.join(`${url}/sync/plan`, 'anna');
    await anna.saved();
    anna.drop();
    anna.run(add('On the train'));
    const ben = await SyncClient.join(`${url}/sync/plan`, 'ben');
    ben.run(add('At the desk'));
    await ben.saved();
    const back = await SyncClient.join(`${url}/sync/plan`, 'anna', anna.doc);
    await back.saved();
    await ben.until(() => boardIn(ben.doc).cards.length === 2);
    expect(boardIn(back.doc)).toEqual(boardIn(ben.doc));
  });
});

describe('a database thread that ends under people', () => {
  it('[SYNC-48] is told as “not saved” and costs nothing: what waited is saved by the next one', async () => {
    const threads = new MortalThreads();
    const { url, core, log } = await serverWithBoard({ startThread: threads.start });
    const anna = await SyncClient.join(`${url}/sync/plan`, 'anna');
    const ben = await SyncClient.join(`${url}/sync/plan`, 'ben');
    const codes = (client: SyncClient): string[] =>
      client.notices.flatMap((notice) => (notice.kind === 'notice' ? notice.code : []));
    // two starts that fail keep it away for long enough that an edit meets it
    threads.failingStarts = 2;
    const reopened = log.next('store.reopened');
    await threads.end();
    const [card] = anna.run(add('While it was away'));
    await ben.until(() => codes(ben).includes('not-saved'));
    expect(boardIn(ben.doc).cards).toEqual([]);
    await reopened;
    await anna.saved();
    await ben.until(() => codes(ben).includes('saved-again'));
    await ben.until(() => boardIn(ben.doc).cards.length === 1);
    expect(boardIn(ben.doc).cards[0]?.id).toBe(card);
    const { items } = await core.activity.activityPage('plan', { limit: 10 });
    expect(items.map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, 'card.added'],
      [1, 'board.created'],
    ]);
  });

  it('[SYNC-47] after a commit and before its answer loses nothing and makes nothing twice', async () => {
    const threads = new MortalThreads();
    const { url, core } = await serverWithBoard({ startThread: threads.start });
    await core.rooms.settle('plan');
    const anna = await SyncClient.join(`${url}/sync/plan`, 'anna');
    threads.endAtNextAnswer();
    const running = core.rooms.run('plan', actorOf('robot'), [add('Once')]);
    anna.run(add('Anna’s'));
    expect(await running).toMatchObject({ ok: true });
    await anna.saved();
    await anna.until(() => boardIn(anna.doc).cards.length === 2);
    expect(anna.closed).toBeNull();
    await core.rooms.settle('plan');
    const page = await core.activity.activityPage('plan', { limit: 10 });
    expect(page.items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });
});

describe('commands over HTTP', () => {
  it('[SYNC-14] are on disk when they answer, and reach those who have the board open', async () => {
    const { url, core } = await serverWithBoard();
    const anna = await SyncClient.join(`${url}/sync/plan`, 'anna');
    const ran = await core.rooms.run('plan', actorOf('robot'), [{ ...add('From outside'), id: 'c1' }]);
    expect(ran).toMatchObject({ ok: true, value: { ids: ['c1'] } });
    await anna.until(() => boardIn(anna.doc).cards.length === 1);
    expect(
      await core.rooms.run('plan', actorOf('robot'), [add('x'), { type: 'card.archive', id: 'none' }]),
    ).toEqual({
      ok: false,
      reason: { index: 1, fault: 'no-such-card' },
    });
    expect(await core.rooms.run('plan', actorOf('guest', 'viewer'), [add('x')])).toMatchObject({
      reason: 'not-allowed',
    });
    expect(await core.rooms.run('none', actorOf('robot'), [add('x')])).toMatchObject({
      reason: 'no-such-board',
    });
  });
});

describe('a socket that is not let in', () => {
  it.each([
    { why: 'without a credential', path: '/sync/plan', user: '', code: 4401 },
    { why: 'for a document that is not there', path: '/sync/nothing', user: 'anna', code: 4404 },
    { why: 'for a name that is none', path: '/sync/a%20b', user: 'anna', code: 4404 },
  ])('[SYNC-15] is closed with its code $why', async ({ path, user, code }) => {
    const { url } = await serverWithBoard();
    const client = await SyncClient.connect(url + path, user);
    expect(await client.end()).toBe(code);
  });

  it('[SYNC-16] refuses every edit of a viewer, and lets a viewer watch', async () => {
    const { url } = await serverWithBoard();
    const viewer = await SyncClient.join(`${url}/sync/plan`, 'guest:viewer');
    const anna = await SyncClient.join(`${url}/sync/plan`, 'anna');
    anna.run(add('Watched'));
    await viewer.until(() => boardIn(viewer.doc).cards.length === 1);
    viewer.send({ kind: 'step2', update: Y.encodeStateAsUpdate(viewer.doc) });
    await viewer.saved();
    viewer.run(add('Forged'));
    expect(await viewer.end()).toBe(4403);
    await anna.saved();
    expect(boardIn(anna.doc).cards.map(({ title }) => title)).toEqual(['Watched']);
  });

  it('tells a frame that is longer than any may be by the same code as an update that is', async () => {
    const { url } = await serverWithBoard();
    const anna = await SyncClient.connect(`${url}/sync/plan`, 'anna');
    anna.sendBytes(new Uint8Array(LIMITS.frameBytes + 1));
    expect(await anna.end()).toBe(4413);
    const ben = await SyncClient.connect(`${url}/sync/plan`, 'ben');
    ben.send({ kind: 'update', update: new Uint8Array(LIMITS.updateBytes + 1) });
    expect(await ben.end()).toBe(4413);
  });
});

describe('a board that is as large as may be', () => {
  it('[SYNC-77] is not added to, by a program or over a line, and a frame says that it is the board', async () => {
    const { core, url } = await startTestServer();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, emptyBoardSeed());
    const rest = LIMITS.documentBytes - Y.encodeStateAsUpdate(doc).length;
    doc.getMap('meta').set('note', 'x'.repeat(rest - 100));
    const seed = Y.encodeStateAsUpdate(doc);
    expect(seed.length).toBeLessThanOrEqual(LIMITS.documentBytes);
    await core.rooms.create({ boardId: 'plan', actor: actorOf('anna'), title: 'Plan', seed });
    const ran = await core.rooms.run('plan', actorOf('robot'), [add('One more'), add('And another')]);
    expect(ran).toEqual({ ok: false, reason: 'board-full' });

    const ben = await SyncClient.connect(`${url}/sync/plan`, 'ben');
    const own = new Y.Doc();
    own.getMap('meta').set('note of Ben’s', 'x'.repeat(200));
    ben.send({ kind: 'update', update: Y.encodeStateAsUpdate(own) });
    expect(await ben.end()).toBe(4413);
    expect(closeWord(ben.closed?.reason ?? '')).toBe('board-full');
    expect(await core.rooms.read('plan')).toMatchObject({ ok: true, value: { seq: 1 } });
  });
});

describe('a board with a long past', () => {
  it('[SYNC-5] is the same after its log was compacted and the server started anew', async () => {
    const first = await serverWithBoard();
    const robot = actorOf('robot');
    for (let n = 0; n < 12; n++) {
      const commands = Array.from({ length: 10 }, (_, m) => add(`Task ${n}-${m}`));
      expect(await first.core.rooms.run('plan', robot, commands)).toMatchObject({ ok: true });
    }
    const before = await first.core.rooms.read('plan');
    await first.stop();
    const second = await startTestServer({ dataDir: first.dataDir });
    expect(await second.core.rooms.read('plan')).toEqual(before);
    const page = await second.core.activity.activityPage('plan', { limit: 15 });
    // a page ends with whole rows: the tenth command of a row is not torn from the first
    expect(page.items).toHaveLength(20);
    expect(page.next).toBe(12);
    const rest = await second.core.activity.activityPage('plan', { before: page.next!, limit: 1_000 });
    expect(rest.items.at(-1)).toMatchObject({ seq: 1, kind: 'board.created', by: 'person-anna' });
    expect(rest).not.toHaveProperty('next');
    expect([...(await second.core.activity.factsOf('plan')).values()]).toHaveLength(120);
  });
});
