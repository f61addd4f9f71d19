import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { Comments, LIMITS, type BoardExport, type Comment, type CommentCounts } from '@taktboard/protocol';
import { SyncClient } from '../testing/sync-client.ts';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

async function withTask(clock?: () => number) {
  const server = await runningServer(clock ? { clock } : {});
  const manager = server.as();
  const { id } = (await manager('/api/boards', { json: { title: 'Herbst' } })).body;
  const first = (await manager(`/api/boards/${id}`)).body.columns[0]?.id ?? '';
  const commands = [{ type: 'card.add', id: 'flyer', columnId: first, title: 'Flyer' }];
  await manager(`/api/boards/${id}/commands`, { json: { commands } });
  const anna = await server.join('Anna Berger');
  const ben = await server.join('Ben');
  const thread = `/api/boards/${id}/cards/flyer/comments`;
  const say = (ask: Ask, said: object) => ask<Comment>(thread, { json: said });
  const all = async (ask: Ask = anna.ask) => (await ask<Comments>(thread)).body.comments;
  const me = async (ask: Ask) => (await ask('/api/me')).body.person.id;
  return { server, manager, id, anna, ben, thread, say, all, me };
}

describe('comments', { timeout: 120_000 }, () => {
  it('[SAY-1] are the session’s person’s at the server’s time, and stored once however often they are sent', async () => {
    let now = Date.parse('2026-11-26T08:00:00Z');
    const { anna, ben, thread, say, all, me } = await withTask(() => now);
    const said = { id: 'c1', text: '  Wann druckt ihr? ', author: 'someone', at: '2001-01-01T00:00:00Z' };
    const first = await say(anna.ask, said);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      id: 'c1',
      at: '2026-11-26T08:00:00.000Z',
      author: await me(anna.ask),
      text: 'Wann druckt ihr?',
    });
    now += 5_000;
    const again = await say(anna.ask, { ...said, text: 'Something else' });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(codeOf(await say(ben.ask, { id: 'c1', text: 'Mine' }))).toBe('id-taken');
    // a page that speaks for someone who is signed in no more
    const by = await me(anna.ask);
    expect(codeOf(await say(ben.ask, { id: 'c9', text: 'Hers', by }))).toBe('not-signed-in');
    await say(ben.ask, { id: 'c2', text: 'Morgen' });
    await say(anna.ask, { id: 'c3', text: 'Gut' });
    expect((await all()).map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(
      (await anna.ask(thread.replace('flyer', 'nowhere'), { json: { id: 'x', text: 'x' } })).status,
    ).toBe(404);
    expect((await say(anna.ask, { id: 'c4', text: 'x'.repeat(LIMITS.commentChars + 1) })).status).toBe(422);
    expect((await say(anna.ask, { id: 'c4', text: ' \n ' })).status).toBe(422);
  });

  it('[SAY-2] are changed by their author alone, and removed by their author or a manager without leaving their text', async () => {
    const { id, anna, ben, manager, thread, say, all, me } = await withTask();
    await say(anna.ask, { id: 'c1', text: 'Ein Gehaimnis' });
    await say(ben.ask, { id: 'c2', text: 'Noch eines' });
    const change = (ask: Ask, comment: string, json: object) =>
      ask<Comment>(`${thread}/${comment}`, { method: 'PATCH', json });
    const remove = (ask: Ask, comment: string) => ask(`${thread}/${comment}`, { method: 'DELETE' });

    expect(codeOf(await change(ben.ask, 'c1', { text: 'Meins' }))).toBe('not-allowed');
    expect(codeOf(await change(manager, 'c1', { text: 'Meins' }))).toBe('not-allowed');
    const changed = await change(anna.ask, 'c1', { text: 'Ein Geheimnis' });
    expect(changed.body).toMatchObject({ text: 'Ein Geheimnis', edited: expect.any(String) as string });
    expect(codeOf(await remove(ben.ask, 'c1'))).toBe('not-allowed');
    expect((await remove(anna.ask, 'c1')).status).toBe(204);
    expect((await remove(anna.ask, 'c1')).status).toBe(204);
    expect((await all())[0]).toMatchObject({ id: 'c1', text: '', removed: true });
    const { body } = await manager<BoardExport>(`/api/boards/${id}/export`);
    expect(body.comments.map(({ text }) => text)).toEqual(['Noch eines']);
    const counts = await anna.ask<CommentCounts>(`/api/boards/${id}/comments`);
    expect(counts.body.counts).toEqual({ flyer: 1 });
    // an answer that is sent again does not bring it back
    expect((await say(anna.ask, { id: 'c1', text: 'Ein Geheimnis' })).body.text).toBe('');
    const back = { removed: false, text: 'Ein Geheimnis' };
    expect(codeOf(await change(ben.ask, 'c1', back))).toBe('not-allowed');
    expect((await change(anna.ask, 'c1', back)).body.text).toBe('Ein Geheimnis');

    expect((await remove(manager, 'c2')).status).toBe(204);
    expect(codeOf(await change(ben.ask, 'c2', { removed: false, text: 'Noch eines' }))).toBe('not-allowed');
    expect(codeOf(await remove(anna.ask, 'nowhere'))).toBe('no-such-comment');
    expect((await all()).map(({ author }) => author)).toEqual([await me(anna.ask), await me(ben.ask)]);
  });

  it('[SAY-3] are told at once to whoever has the board open: new ones, changes and removals', async () => {
    const { server, id, anna, ben, thread, say } = await withTask();
    const headers = { cookie: ben.cookie, origin: server.url };
    const client = await SyncClient.join(`${server.url.replace('http', 'ws')}/sync/${id}`, headers);
    const told = (count: number) =>
      client.until(() => client.notices.filter(({ kind }) => kind === 'comment').length === count);
    await say(anna.ask, { id: 'c1', text: 'Hallo' });
    await told(1);
    await anna.ask(`${thread}/c1`, { method: 'PATCH', json: { text: 'Hallo Ben' } });
    await told(2);
    await anna.ask(`${thread}/c1`, { method: 'DELETE' });
    await told(3);
    expect(client.notices).toContainEqual({ kind: 'comment', card: 'flyer' });
  });

  it('[SAY-4] that are questions are open until someone settles them, and can be opened again', async () => {
    const { id, anna, ben, thread, say, all, me } = await withTask();
    const change = (ask: Ask, json: object) => ask<Comment>(`${thread}/c1`, { method: 'PATCH', json });
    const open = async () => (await ben.ask<CommentCounts>(`/api/boards/${id}/comments`)).body.questions;
    await say(anna.ask, { id: 'c1', text: 'Wer druckt?', question: true });
    expect(await open()).toEqual({ flyer: 1 });
    expect((await all())[0]?.question).toEqual({ settled: null });
    expect(v.is(Comments, { comments: await all() })).toBe(true);
    const settled = await change(ben.ask, { settled: true });
    expect(settled.body.question?.settled).toMatchObject({ by: await me(ben.ask) });
    expect(await open()).toEqual({});
    // who settled it first has settled it
    expect((await change(anna.ask, { settled: true })).body.question).toEqual(settled.body.question);
    expect((await change(anna.ask, { settled: false })).body.question).toEqual({ settled: null });
    expect(codeOf(await change(ben.ask, { question: false }))).toBe('not-allowed');
    expect((await change(anna.ask, { question: false })).body.question).toBeUndefined();
    expect((await change(ben.ask, { settled: true })).body.question).toBeUndefined();
  });

  it('[SAY-5] name people who are there, with an account or without, and nobody else', async () => {
    const { anna, ben, thread, say, me } = await withTask();
    const benId = await me(ben.ask);
    const said = await say(anna.ask, { id: 'c1', text: '@Ben @Wer', mentions: [benId, 'nobody', benId] });
    expect(said.body.mentions).toEqual([benId]);
    const changed = await anna.ask<Comment>(`${thread}/c1`, {
      method: 'PATCH',
      json: { text: 'Niemand', mentions: [] },
    });
    expect(changed.body.mentions).toBeUndefined();
  });

  it('[SAY-8] that come faster than a person writes have to wait, and only that person’s', async () => {
    const { anna, ben, say } = await withTask();
    for (let n = 0; n < LIMITS.commentsPerMinute; n++) await say(anna.ask, { id: 'c1', text: 'Hallo' });
    const refused = await say(anna.ask, { id: 'c2', text: 'Hallo' });
    expect(codeOf(refused)).toBe('too-many-attempts');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await say(ben.ask, { id: 'c3', text: 'Hallo' })).status).toBe(201);
  });
});
