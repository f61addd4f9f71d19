import type { DescriptionEdit, HistoryPage, MergedList, Person, Unseen } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { runningServer, type Ask } from '../testing/running-server.ts';
import { SyncClient } from '../testing/sync-client.ts';

interface Member {
  id: string;
  ask: Ask;
  headers: Record<string, string>;
  client: SyncClient;
}

/** A board with one task, and people who have it open. */
async function board(...names: string[]) {
  let now = Date.parse('2026-11-23T09:00:00Z');
  const server = await runningServer({ clock: () => now });
  const { id } = (await server.as()('/api/boards', { json: { title: 'Herbst', language: 'de' } })).body;
  const columns = (await server.as()(`/api/boards/${id}`)).body.columns.map((column) => column.id);
  const add = { type: 'card.add', id: 'flyer', columnId: columns[0], title: 'Flyer' };
  await server.as()(`/api/boards/${id}/commands`, { json: { commands: [add] } });
  const url = `${server.url.replace('http', 'ws')}/sync/${id}`;
  const members = new Map<string, Member>();
  for (const name of names) {
    const { ask, cookie } = await server.join(name);
    const people = (await ask<{ people: Person[] }>(`/api/boards/${id}`)).body.people;
    const headers = { cookie, origin: server.url };
    const person = people.find((one) => one.name === name)?.id ?? '';
    members.set(name, { id: person, ask, headers, client: await SyncClient.join(url, headers) });
  }
  const member = (name: string): Member => members.get(name)!;
  return {
    server,
    id,
    url,
    columns,
    member,
    pass: (ms: number) => (now += ms),
    /** Loses the line; what is done on the copy then is handed over by `back`. */
    async away(name: string): Promise<void> {
      const { client } = member(name);
      await client.saved();
      client.drop();
    },
    async back(name: string): Promise<void> {
      const own = member(name);
      own.client = await SyncClient.join(url, own.headers, own.client.doc);
      await own.client.saved();
    },
    /** Does something and waits until it is on disk, and with the others. */
    async does(name: string, ...commands: Parameters<SyncClient['run']>): Promise<void> {
      const { client } = member(name);
      client.run(...commands);
      await client.saved();
      // an answer comes behind what was fanned out before it
      for (const other of members.values()) if (other.client.closed === null) await other.client.saved();
    },
    merged: async (name: string) =>
      (await member(name).ask<MergedList>(`/api/boards/${id}/merged`)).body.merged,
    history: async (name: string, query = '') =>
      (await member(name).ask<HistoryPage>(`/api/boards/${id}/cards/flyer/history${query}`)).body,
    unseen: async (name: string) => (await member(name).ask<Unseen>(`/api/boards/${id}/unseen`)).body,
    looked: (name: string, json: object) => member(name).ask<Unseen>(`/api/boards/${id}/looked`, { json }),
  };
}

const due = (day: string | null) => ({ type: 'card.set', id: 'flyer', fields: { due: day } }) as const;

describe('what merged', { timeout: 60_000 }, () => {
  it('[TOLD-3] is told to both whose values met, with who and when, until each puts it aside', async () => {
    const { member, merged, pass, ...at } = await board('Anna', 'Ben', 'Cem');
    await at.away('Anna');
    member('Anna').client.run(due('2026-11-27'));
    pass(60_000);
    await at.does('Ben', due('2026-11-30'));
    pass(3_600_000);
    await at.back('Anna');
    const annaWins = member('Anna').client.doc.clientID > member('Ben').client.doc.clientID;
    const anna = { by: member('Anna').id, at: '2026-11-23T10:01:00.000Z', late: true, value: '2026-11-27' };
    const ben = { by: member('Ben').id, at: '2026-11-23T09:01:00.000Z', value: '2026-11-30' };
    const [lost, kept] = annaWins ? [ben, anna] : [anna, ben];
    const told = await merged('Anna');
    expect(told).toMatchObject([{ kind: 'card.due', card: 'flyer', lost, kept }]);
    expect(told[0]?.lost.late).toBe(lost === anna ? true : undefined);
    expect(await merged('Ben')).toEqual(told);
    expect(await merged('Cem')).toEqual([]);
    await member('Cem').client.until(() =>
      member('Cem').client.notices.some(({ kind }) => kind === 'merged'),
    );
    const aside = { json: { ids: told.map(({ id }) => id) } };
    expect((await member('Ben').ask(`/api/boards/${at.id}/merged/aside`, aside)).status).toBe(204);
    expect([await merged('Ben'), await merged('Anna')]).toEqual([[], told]);
    const history = await at.history('Cem', '?kinds=card.merged');
    expect(history.items).toMatchObject([{ kind: 'card.merged', merged: { id: told[0]?.id } }]);
  });

  it('[TOLD-3] is not told of writes that knew of one another, and is once of several in a row', async () => {
    const { member, merged, ...at } = await board('Anna', 'Ben');
    await at.does('Anna', due('2026-11-27'));
    await at.does('Ben', due('2026-11-30'));
    await at.away('Anna');
    member('Anna').client.run(due('2026-12-01'));
    member('Anna').client.run(due('2026-12-02'));
    await at.back('Anna');
    expect(await merged('Anna')).toEqual([]);
  });

  it('[TOLD-4] tells who comes back to a task that was archived meanwhile, and whoever archived it', async () => {
    const { member, merged, pass, ...at } = await board('Anna', 'Ben');
    await at.away('Anna');
    member('Anna').client.run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer A5' } });
    pass(60_000);
    await at.does('Ben', { type: 'card.archive', id: 'flyer' });
    await at.back('Anna');
    const told = {
      kind: 'card.archived',
      card: 'flyer',
      edited: true,
      lost: { by: member('Anna').id, late: true },
      kept: { by: member('Ben').id, at: '2026-11-23T09:01:00.000Z' },
    };
    expect(await merged('Anna')).toMatchObject([told]);
    expect(await merged('Ben')).toMatchObject([told]);
  });

  it('[TOLD-4] tells whoever edits a task that someone archives who had not seen it, and does not where they had', async () => {
    const { member, merged, ...at } = await board('Anna', 'Ben');
    await at.does('Ben', due('2026-11-30'));
    await at.away('Anna');
    member('Anna').client.run({ type: 'card.archive', id: 'flyer' });
    await at.back('Anna');
    expect(await merged('Anna')).toEqual([]);
    await at.does('Anna', { type: 'card.restore', id: 'flyer' });
    await at.away('Anna');
    member('Anna').client.run({ type: 'card.archive', id: 'flyer' });
    await at.does('Ben', due('2026-12-01'));
    await at.back('Anna');
    expect(await merged('Ben')).toMatchObject([
      {
        kind: 'card.archived',
        edited: true,
        lost: { by: member('Ben').id },
        kept: { by: member('Anna').id },
      },
    ]);
  });
});

describe('what was put away meanwhile', { timeout: 60_000 }, () => {
  it('[TOLD-30] is told of a column that was archived while others put a task into it, to both', async () => {
    const { member, merged, columns, ...at } = await board('Anna', 'Ben');
    const [, planned = '', active = ''] = columns;
    await at.away('Anna');
    member('Anna').client.run(
      { type: 'card.move', id: 'flyer', columnId: planned },
      { type: 'card.add', id: 'poster', columnId: planned, title: 'Poster' },
    );
    at.pass(60_000);
    await at.does('Ben', { type: 'column.archive', id: planned });
    await at.back('Anna');
    const told = {
      kind: 'column.archived',
      column: planned,
      edited: true,
      lost: { by: member('Anna').id, late: true },
      kept: { by: member('Ben').id, at: '2026-11-23T09:01:00.000Z' },
    };
    const both = [
      { ...told, card: 'poster' },
      { ...told, card: 'flyer' },
    ];
    expect(await merged('Anna')).toMatchObject(both);
    expect(await merged('Ben')).toMatchObject(both);
    expect((await at.history('Ben', '?kinds=card.merged')).items).toHaveLength(1);

    // and the other way: who archives it comes back late
    await at.away('Anna');
    member('Anna').client.run({ type: 'column.archive', id: active });
    await at.does('Ben', { type: 'card.add', id: 'banner', columnId: active, title: 'Banner' });
    await at.back('Anna');
    const [last] = await merged('Ben');
    expect(last).toMatchObject({
      card: 'banner',
      column: active,
      lost: { by: member('Ben').id },
      kept: { by: member('Anna').id, late: true },
    });
  });

  it('[TOLD-30] is not told of a task that stood there before, or whose mover knew it', async () => {
    const { member, merged, columns, ...at } = await board('Anna', 'Ben');
    const [, planned = ''] = columns;
    await at.does('Ben', { type: 'card.move', id: 'flyer', columnId: planned });
    await at.away('Anna');
    member('Anna').client.run({ type: 'column.archive', id: planned });
    await at.back('Anna');
    expect([await merged('Anna'), await merged('Ben')]).toEqual([[], []]);
  });

  it('[OFF-30] is told of work that is handed over in pieces, as of what comes in one', async () => {
    const { member, merged, ...at } = await board('Anna', 'Ben');
    const { headers, client } = member('Anna');
    await at.away('Anna');
    client.run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer A5' } });
    await at.does('Ben', { type: 'card.archive', id: 'flyer' });
    const back = await SyncClient.connect(at.url, headers, client.doc);
    back.send({ kind: 'step1', stateVector: Y.encodeStateVector(client.doc) });
    const lacking = () => back.frames.flatMap((frame) => (frame.kind === 'step1' ? [frame] : []));
    await back.until(() => lacking().length > 0);
    const update = Y.encodeStateAsUpdate(client.doc, lacking()[0]?.stateVector);
    back.send({ kind: 'update', update });
    back.send({ kind: 'step2', update: Y.encodeStateAsUpdate(new Y.Doc()) });
    await back.saved();
    const lost = { by: member('Anna').id, late: true };
    expect(await merged('Ben')).toMatchObject([{ kind: 'card.archived', edited: true, lost }]);
  });

  it('[TOLD-31] is told of a checklist item that one removed while the other edited it, and comes back', async () => {
    const { member, merged, ...at } = await board('Anna', 'Ben');
    await at.does('Ben', { type: 'check.add', cardId: 'flyer', id: 'print', text: 'Print' });
    await at.away('Anna');
    member('Anna').client.run({
      type: 'check.set',
      cardId: 'flyer',
      id: 'print',
      fields: { text: 'Print 500' },
    });
    await at.does('Ben', { type: 'check.remove', cardId: 'flyer', id: 'print' });
    await at.back('Anna');
    const told = {
      kind: 'card.checklist',
      card: 'flyer',
      part: 'print',
      partField: 'archived',
      edited: true,
      lost: { by: member('Anna').id, late: true, value: 'Print 500' },
      kept: { by: member('Ben').id },
    };
    expect(await merged('Anna')).toMatchObject([told]);
    expect(await merged('Ben')).toMatchObject([told]);
    await at.does('Ben', { type: 'check.restore', cardId: 'flyer', id: 'print' });
    const { cards } = (await member('Ben').ask(`/api/boards/${at.id}`)).body;
    expect(cards[0]?.checklist).toMatchObject([{ id: 'print', text: 'Print 500' }]);
  });
});

describe('the history of a task', { timeout: 60_000 }, () => {
  it('[TOLD-5] has every change with its value before and after, and pages by kind', async () => {
    const at = await board('Anna');
    await at.does('Anna', due('2026-11-27'));
    await at.does('Anna', due('2026-11-30'));
    await at.does('Anna', { type: 'card.move', id: 'flyer', columnId: at.columns[1]! });
    const { items } = await at.history('Anna');
    expect(items).toMatchObject([
      { kind: 'card.moved', from: at.columns[0], to: at.columns[1] },
      { kind: 'card.due', from: '2026-11-27', to: '2026-11-30', by: at.member('Anna').id },
      { kind: 'card.due', to: '2026-11-27' },
      { kind: 'card.added' },
    ]);
    expect((await at.history('Anna', '?kinds=card.due')).items).toHaveLength(2);
    expect((await at.history('Anna', `?before=${items[1]?.seq}`)).items).toHaveLength(2);
  });

  it('[TOLD-6] keeps what a description was before each bout of writing, and brings it back', async () => {
    const at = await board('Anna', 'Ben');
    const write = (text: string) => ({ type: 'card.describe', id: 'flyer', text }) as const;
    await at.does('Anna', write('A5'));
    await at.does('Anna', write('A5, both sides'));
    at.pass(5 * 60_000);
    await at.does('Ben', write('A5, both sides, 500'));
    at.pass(11 * 60_000);
    await at.does('Ben', write('A4'));
    const { items } = await at.history('Anna', '?kinds=card.description');
    const [anna, ben] = [at.member('Anna').id, at.member('Ben').id];
    expect(items.map(({ edit }) => edit?.authors)).toEqual([[ben], [ben], [anna]]);
    const edit = async (n: number) =>
      (await at.member('Anna').ask<DescriptionEdit>(`/api/boards/${at.id}/cards/flyer/descriptions/${n}`))
        .body;
    const bouts = await Promise.all(items.map((item) => edit(item.edit!.id)));
    expect(bouts.map(({ before, after }) => [before.text, after?.text])).toEqual([
      ['A5, both sides, 500', undefined],
      ['A5, both sides', 'A5, both sides, 500'],
      ['', 'A5, both sides'],
    ]);
    await at.does('Anna', { type: 'card.rewrite', id: 'flyer', content: bouts[1]!.before.content });
    const { cards } = (await at.member('Ben').ask(`/api/boards/${at.id}`)).body;
    expect(cards[0]?.description).toBe('A5, both sides');
  });
});

describe('what changed since one last looked', { timeout: 60_000 }, () => {
  it('[TOLD-7] is what others did while one was away, by task, without what was looked at', async () => {
    const at = await board('Anna', 'Ben');
    await at.looked('Anna', { board: 'here' });
    await at.does('Ben', due('2026-11-27'));
    at.pass(60_000);
    await at.looked('Anna', { board: 'away' });
    expect((await at.unseen('Anna')).cards).toEqual([]);
    await at.does('Anna', due('2026-11-28'));
    await at.does('Ben', due('2026-11-30'));
    await at.does('Ben', { type: 'card.add', id: 'poster', columnId: at.columns[0]!, title: 'Poster' });
    at.pass(60 * 60_000);
    const { body } = await at.looked('Anna', { board: 'here' });
    expect(body).toMatchObject({ since: '2026-11-23T09:01:00.000Z', total: 2 });
    expect(body.cards).toMatchObject([
      { card: 'poster', total: 1, items: [{ kind: 'card.added' }] },
      { card: 'flyer', total: 1, items: [{ kind: 'card.due', to: '2026-11-30' }] },
    ]);
    const seen = await at.looked('Anna', { cards: [{ card: 'poster', seq: body.cards[0]!.seq }] });
    expect(seen.body.cards.map(({ card }) => card)).toEqual(['flyer']);
    expect((await at.looked('Anna', { board: 'all' })).body.cards).toEqual([]);
  });

  it('[TOLD-32] stays over several visits until the task was looked at, and is told since then', async () => {
    const at = await board('Anna', 'Ben');
    const visit = async () => {
      at.pass(2 * 60 * 60_000);
      await at.looked('Anna', { board: 'here' });
      at.pass(10_000);
      return (await at.looked('Anna', { board: 'away' })).body;
    };
    await visit();
    await at.does('Ben', due('2026-11-27'));
    await visit();
    await at.does('Ben', { type: 'card.add', id: 'poster', columnId: at.columns[0]!, title: 'Poster' });
    const { cards, since } = await visit();
    expect([cards.map(({ card }) => card), since]).toEqual([['poster', 'flyer'], '2026-11-23T11:00:10.000Z']);
    const left = await at.looked('Anna', { cards: [{ card: 'flyer' }] });
    expect(left.body.cards.map(({ card }) => card)).toEqual(['poster']);
    await at.looked('Anna', { cards: [{ card: 'poster' }] });
    await at.does('Ben', due('2026-12-01'));
    expect(await visit()).toMatchObject({ since: '2026-11-23T15:00:30.000Z', cards: [{ card: 'flyer' }] });
  });

  it('[TOLD-8] is known to oneself alone', async () => {
    const at = await board('Anna', 'Ben');
    await at.looked('Ben', { board: 'away' });
    await at.does('Anna', due('2026-11-27'));
    await at.looked('Anna', { cards: [{ card: 'flyer' }], board: 'all' });
    expect((await at.unseen('Ben')).cards.map(({ card }) => card)).toEqual(['flyer']);
    const routes = Object.entries(
      (await at.member('Ben').ask<{ paths: Record<string, object> }>('/api/openapi.json')).body.paths,
    );
    // how far somebody looked is in no answer but the two that are one's own
    const telling = routes.filter(([, methods]) => /unseen|looked|"since"/i.test(JSON.stringify(methods)));
    expect(telling.map(([path]) => path)).toEqual(
      expect.arrayContaining(['/api/boards/{id}/unseen', '/api/boards/{id}/looked']),
    );
  });
});
