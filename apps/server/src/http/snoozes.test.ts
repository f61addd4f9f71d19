import type { BoardSnapshot, MyTasks, OverdueReport } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { codeOf, runningServer } from '../testing/running-server.ts';

describe('a reminder of what is overdue', { timeout: 60_000 }, () => {
  it('[REP-44] is one person’s alone, holds for one deadline, and changes no report', async () => {
    const server = await runningServer({ clock: () => Date.parse('2026-11-26T09:00:00Z') });
    const [anna, ben] = [await server.join('Anna Arndt'), await server.join('Ben Bauer')];
    const idOf = async ({ ask }: typeof anna) => (await ask('/api/me')).body.person.id;
    const admin = server.as();
    const { body } = await admin<{ id: string }>('/api/boards', {
      json: { title: 'Herbst', language: 'de' },
    });
    const boardId = body.id;
    const { columns } = (await admin<BoardSnapshot>(`/api/boards/${boardId}`)).body;
    const run = (...commands: object[]) => admin(`/api/boards/${boardId}/commands`, { json: { commands } });
    const [annaId, benId] = [await idOf(anna), await idOf(ben)];
    await run(
      {
        ...{ type: 'card.add', id: 'poster', columnId: columns[0]?.id, title: 'Plakat' },
        ...{ due: '2026-11-20', owner: annaId },
      },
      { type: 'card.contributor', id: 'poster', personId: benId, on: true },
      { type: 'check.add', cardId: 'poster', id: 'call', text: 'Anrufen', owner: annaId },
    );
    const tasks = async ({ ask }: typeof anna) => (await ask<MyTasks>('/api/my/tasks')).body.tasks;
    const snooze = (json: object) =>
      anna.ask('/api/my/snoozes', { json: { boardId, cardId: 'poster', ...json } });
    expect((await snooze({ until: '2026-11-30' })).status).toBe(204);
    expect((await snooze({ until: '2026-12-02', itemId: 'call' })).status).toBe(204);
    expect(await tasks(anna)).toMatchObject([{ snoozed: '2026-11-30', items: [{ snoozed: '2026-12-02' }] }]);
    expect((await tasks(ben))[0]?.snoozed).toBeUndefined();
    const report = await anna.ask<OverdueReport>(`/api/boards/${boardId}/overdue`);
    expect(report.body.total).toBe(1);
    // put off, and late again
    await run({ type: 'card.set', id: 'poster', fields: { due: '2026-11-24' } });
    expect((await tasks(anna))[0]?.snoozed).toBeUndefined();
    await snooze({ until: '2026-11-30' });
    await snooze({ until: null });
    expect((await tasks(anna))[0]?.snoozed).toBeUndefined();
    expect(codeOf(await snooze({ cardId: 'nobody', until: '2026-11-30' }))).toBe('no-such-card');
    await run({ type: 'card.set', id: 'poster', fields: { due: null } });
    expect(codeOf(await snooze({ until: '2026-11-30' }))).toBe('no-date');
  });
});
