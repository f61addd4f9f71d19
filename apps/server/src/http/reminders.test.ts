import type { BoardSnapshot, Inbox, OverdueReport, Reminded, RemindersToday } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { codeOf, runningServer } from '../testing/running-server.ts';

describe('a reminder that somebody asks for', { timeout: 60_000 }, () => {
  it('[REP-48] comes once a day, whoever asks, to whoever is responsible, says who did, and changes no report', async () => {
    let now = Date.parse('2026-11-26T09:00:00Z');
    const server = await runningServer({ clock: () => now });
    const [anna, ben, carl] = [
      await server.join('Anna Arndt'),
      await server.join('Ben Bauer'),
      await server.join('Carl Conrad'),
    ];
    const idOf = async ({ ask }: typeof anna) => (await ask('/api/me')).body.person.id;
    const [annaId, benId] = [await idOf(anna), await idOf(ben)];
    const admin = server.as();
    const made = await admin<{ id: string }>('/api/boards', { json: { title: 'Herbst', language: 'de' } });
    const boardId = made.body.id;
    const { columns } = (await admin<BoardSnapshot>(`/api/boards/${boardId}`)).body;
    const card = (id: string, fields: object) => ({
      ...{ type: 'card.add', id, columnId: columns[0]?.id, title: id, due: '2026-11-20' },
      ...fields,
    });
    const run = (...commands: object[]) => admin(`/api/boards/${boardId}/commands`, { json: { commands } });
    await run(
      card('poster', { owner: annaId }),
      card('later', { owner: annaId, due: '2026-12-20' }),
      card('ownerless', {}),
    );
    const remind = ({ ask }: typeof anna, cardId: string) =>
      ask<Reminded>(`/api/boards/${boardId}/reminders`, { json: { cardId } });
    const inbox = async () => (await anna.ask<Inbox>('/api/my/inbox')).body.items;
    const told = async () => (await inbox()).map(({ by, reminds, card: { id } }) => ({ by, reminds, id }));
    const before = await inbox();

    expect((await remind(ben, 'poster')).body).toMatchObject({ already: false, by: benId });
    expect((await remind(carl, 'poster')).body).toMatchObject({ already: true, by: benId });
    expect((await remind(ben, 'poster')).status).toBe(200);
    expect(await inbox()).toHaveLength(before.length + 1);
    const reminders = (await told()).filter(({ reminds }) => reminds);
    expect(reminders).toEqual([{ by: benId, reminds: true, id: 'poster' }]);
    const today = async ({ ask }: typeof anna) =>
      (await ask<RemindersToday>(`/api/boards/${boardId}/reminders`)).body;
    expect(await today(carl)).toEqual({
      day: '2026-11-26',
      items: [{ cardId: 'poster', by: benId, at: '2026-11-26T09:00:00.000Z' }],
    });
    const report = await anna.ask<OverdueReport>(`/api/boards/${boardId}/overdue`);
    expect(report.body.total).toBe(2);

    // the next day, before the day before is over in UTC
    now = Date.parse('2026-11-26T23:30:00Z');
    expect(await today(ben)).toEqual({ day: '2026-11-27', items: [] });
    expect((await remind(carl, 'poster')).body).toMatchObject({ already: false });
    expect((await today(ben)).items).toMatchObject([{ cardId: 'poster' }]);
    for (const id of ['later', 'ownerless', 'unknown'])
      expect(codeOf(await remind(ben, id))).toBe('not-to-remind');
    expect(codeOf(await remind(anna, 'poster'))).toBe('not-to-remind');

    // who hands it on has nothing to be reminded of any more
    await run({ type: 'card.set', id: 'poster', fields: { owner: benId } });
    expect((await told()).filter(({ reminds }) => reminds)).toEqual([]);
    expect((await today(carl)).items).toEqual([]);
  });

  it('[REP-48] is asked for by those who edit the board, and comes to nobody who does not see it', async () => {
    const server = await runningServer({ clock: () => Date.parse('2026-11-26T09:00:00Z') });
    const [anna, ben] = [await server.join('Anna Arndt'), await server.join('Ben Bauer')];
    const idOf = async ({ ask }: typeof anna) => (await ask('/api/me')).body.person.id;
    const [annaId, benId] = [await idOf(anna), await idOf(ben)];
    const admin = server.as();
    const made = await admin<{ id: string }>('/api/boards', { json: { title: 'Herbst', language: 'de' } });
    const boardId = made.body.id;
    const { columns } = (await admin<BoardSnapshot>(`/api/boards/${boardId}`)).body;
    const add = { type: 'card.add', id: 'poster', columnId: columns[0]?.id, title: 'Plakat' };
    const commands = [{ ...add, due: '2026-11-20', owner: annaId }];
    await admin(`/api/boards/${boardId}/commands`, { json: { commands } });
    const remind = (ask: typeof admin) =>
      ask<Reminded>(`/api/boards/${boardId}/reminders`, { json: { cardId: 'poster' } });
    const people = (json: object) => admin(`/api/boards/${boardId}/people`, { method: 'PATCH', json });
    await people({ everyone: 'none', people: [{ id: benId, role: 'commenter' }] });
    expect(codeOf(await remind(ben.ask))).toBe('not-allowed');
    expect(codeOf(await ben.ask(`/api/boards/${boardId}/reminders`))).toBe('not-allowed');
    expect(codeOf(await remind(anna.ask))).toBe('no-such-board');
    expect(codeOf(await remind(admin))).toBe('not-to-remind');
    expect((await anna.ask<Inbox>('/api/my/inbox')).body.items.filter(({ reminds }) => reminds)).toEqual([]);
  });
});
