import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { Inbox, type InboxUnread } from '@taktboard/protocol';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

async function withPeople() {
  let now = Date.parse('2026-11-26T08:00:00Z');
  const server = await runningServer({ clock: () => (now += 1_000) });
  const manager = server.as();
  const { id } = (await manager('/api/boards', { json: { title: 'Herbst' } })).body;
  const column = (await manager(`/api/boards/${id}`)).body.columns[0]?.id ?? '';
  const person = async (name: string) => {
    const { ask } = await server.join(name);
    return { ask, id: (await ask('/api/me')).body.person.id };
  };
  const [anna, ben, carla] = [await person('Anna'), await person('Ben'), await person('Carla')];
  const run = (ask: Ask, ...commands: unknown[]) => ask(`/api/boards/${id}/commands`, { json: { commands } });
  const add = (card: string, fields: object = {}) => ({
    type: 'card.add',
    id: card,
    columnId: column,
    title: card,
    ...fields,
  });
  let n = 0;
  const say = (ask: Ask, text: string, more: object = {}) =>
    ask(`/api/boards/${id}/cards/flyer/comments`, { json: { id: `c${++n}`, text, ...more } });
  const inbox = async ({ ask }: { ask: Ask }, query = '') => (await ask<Inbox>(`/api/my/inbox${query}`)).body;
  const told = async (who: { ask: Ask }) =>
    (await inbox(who)).items.map(({ kind, by, card }) => [kind, by, card.title]);
  const unread = async ({ ask }: { ask: Ask }) =>
    (await ask<InboxUnread>('/api/my/inbox/unread')).body.unread;
  await run(manager, add('flyer'));
  return { server, manager, boardId: id, anna, ben, carla, run, add, say, inbox, told, unread };
}

describe('an inbox', { timeout: 120_000 }, () => {
  it('[SAY-6] tells whoever is named, whoever takes part, and the owner, once and of nothing of their own', async () => {
    const { anna, ben, carla, run, say, inbox, told } = await withPeople();
    await run(anna.ask, { type: 'card.set', id: 'flyer', fields: { owner: carla.id } });
    await say(anna.ask, '@Ben wann?', { mentions: [ben.id, anna.id], question: true });
    expect(await told(ben)).toEqual([['mention', anna.id, 'flyer']]);
    expect(await told(carla)).toEqual([
      ['answer', anna.id, 'flyer'],
      ['assignment', anna.id, 'flyer'],
    ]);
    await say(ben.ask, 'Morgen');
    expect(await told(anna)).toEqual([['answer', ben.id, 'flyer']]);
    expect((await told(ben)).length).toBe(1);
    const found = await inbox(ben);
    expect(v.is(Inbox, found)).toBe(true);
    expect(found.items[0]).toMatchObject({
      text: '@Ben wann?',
      asks: true,
      read: false,
      board: { title: 'Herbst' },
    });
  });

  it('[SAY-6] tells who is named later by a change, and nothing of what was removed', async () => {
    const { boardId, anna, ben, say, told, unread } = await withPeople();
    await say(anna.ask, 'Wann?');
    const change = (method: string, json?: object) =>
      anna.ask(`/api/boards/${boardId}/cards/flyer/comments/c1`, { method, ...(json ? { json } : {}) });
    await change('PATCH', { text: '@Ben wann?', mentions: [ben.id] });
    expect(await told(ben)).toEqual([['mention', anna.id, 'flyer']]);
    await change('DELETE');
    expect(await told(ben)).toEqual([]);
    expect(await unread(ben)).toBe(0);
  });

  it('[SAY-6] tells who became an owner by someone else, many tasks of one stroke as one, and not what was taken back', async () => {
    const { anna, ben, run, add, inbox, told } = await withPeople();
    const many = Array.from({ length: 40 }, (_, index) => add(`many-${index}`, { owner: ben.id }));
    await run(anna.ask, ...many);
    expect((await inbox(ben)).items).toMatchObject([{ kind: 'assignment', more: 39 }]);
    await run(anna.ask, add('poster', { owner: ben.id }));
    await run(anna.ask, { type: 'card.set', id: 'poster', fields: { title: 'Plakat' } });
    expect((await told(ben))[0]).toEqual(['assignment', anna.id, 'Plakat']);
    await run(anna.ask, { type: 'card.set', id: 'poster', fields: { owner: anna.id } });
    expect((await told(ben)).length).toBe(1);
    expect(await told(anna)).toEqual([]);
    await run(ben.ask, add('own', { owner: ben.id }), add('no-account', { owner: 'somebody' }));
    expect((await told(ben)).length).toBe(1);
  });

  it('[SAY-7] is read one by one, by task, or up to what was seen', async () => {
    const { boardId, anna, ben, say, inbox, unread } = await withPeople();
    for (let n = 0; n < 3; n++) await say(anna.ask, `@Ben ${n}`, { mentions: [ben.id] });
    const first = await inbox(ben);
    expect([first.unread, first.next]).toEqual([3, undefined]);
    expect(first.items.map(({ text }) => text)).toEqual(['@Ben 2', '@Ben 1', '@Ben 0']);
    const [, , oldest] = first.items;
    const before = `?before=${Date.parse(oldest?.at ?? '') + 1}.x`;
    expect((await inbox(ben, before)).items).toEqual([oldest]);
    const read = (json: object) => ben.ask<InboxUnread>('/api/my/inbox/read', { json });
    const ids = first.items.slice(1).map(({ id }) => id);
    expect((await read({ what: 'items', ids, read: true })).body.unread).toBe(1);
    expect((await read({ what: 'items', ids: ids.slice(0, 1), read: false })).body.unread).toBe(2);
    await say(anna.ask, '@Ben noch einmal', { mentions: [ben.id] });
    expect((await read({ what: 'all', upTo: first.items[0]?.at })).body.unread).toBe(1);
    await read({ what: 'card', boardId, cardId: 'flyer' });
    expect(await unread(ben)).toBe(0);
    expect(await unread(anna)).toBe(0);
  });

  it('[SAY-7] leaves out what is switched off and boards in the trash, and is one’s own alone', async () => {
    const { server, manager, boardId, anna, ben, run, say, inbox, told, unread } = await withPeople();
    await run(anna.ask, { type: 'card.set', id: 'flyer', fields: { owner: ben.id } });
    await say(anna.ask, '@Ben wann?', { mentions: [ben.id] });
    const set = (json: object) => ben.ask('/api/my/inbox/settings', { method: 'PATCH', json });
    await set({ assignment: false });
    expect(await told(ben)).toEqual([['mention', anna.id, 'flyer']]);
    expect((await inbox(ben)).settings).toEqual({ mention: true, answer: true, assignment: false });
    await set({ assignment: true });
    expect(await unread(ben)).toBe(2);
    const [item] = (await inbox(ben)).items;
    await anna.ask('/api/my/inbox/read', { json: { what: 'items', ids: [item?.id], read: true } });
    expect(await unread(ben)).toBe(2);
    await manager(`/api/boards/${boardId}`, { method: 'DELETE' });
    expect([await unread(ben), await told(ben)]).toEqual([0, []]);
    expect(codeOf(await server.ask('/api/my/inbox'))).toBe('not-signed-in');
  });
});
