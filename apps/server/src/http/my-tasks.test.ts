import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { HolidayList, MyTasks } from '@taktboard/protocol';
import { codeOf, runningServer } from '../testing/running-server.ts';

async function withTasks(dataDir?: string) {
  const server = await runningServer(dataDir === undefined ? {} : { dataDir });
  const ask = server.as();
  const me = (await ask('/api/me')).body.person.id;
  const { id } = (await ask('/api/boards', { json: { title: 'Herbst', language: 'de' } })).body;
  const { columns } = (await ask(`/api/boards/${id}`)).body;
  const run = (...commands: unknown[]) => ask(`/api/boards/${id}/commands`, { json: { commands } });
  const tasks = async () => (await ask<MyTasks>('/api/my/tasks')).body;
  return { server, ask, me, id, first: columns[0]?.id ?? '', done: columns.at(-1)?.id ?? '', run, tasks };
}

describe('[FIND-10] one’s own tasks', { timeout: 30_000 }, () => {
  it('are told over all boards, as they are on disk at that moment', async () => {
    const { ask, me, id, first, done, run, tasks } = await withTasks();
    await run({
      type: 'card.add',
      id: 'flyer',
      columnId: first,
      title: 'Flyer',
      owner: me,
      due: '2026-11-27',
    });
    const told = await tasks();
    expect(v.is(MyTasks, told)).toBe(true);
    expect(told.tasks).toMatchObject([{ boardId: id, id: 'flyer', how: 'owner', due: '2026-11-27' }]);
    expect(told.boards).toMatchObject([{ id, title: 'Herbst', role: 'manager' }]);
    expect(told.boards[0]?.columns.at(-1)).toMatchObject({ id: done, kind: 'done' });

    await ask(`/api/boards/${id}`, { method: 'PATCH', json: { title: 'Winter' } });
    expect((await tasks()).boards[0]?.title).toBe('Winter');
    await run({ type: 'card.move', id: 'flyer', columnId: done });
    expect((await tasks()).tasks).toEqual([]);
  });

  it('of a board in the trash are told no longer, and again when it is back', async () => {
    const { ask, me, id, first, run, tasks } = await withTasks();
    await run({ type: 'card.add', columnId: first, title: 'Flyer', owner: me });
    expect((await tasks()).tasks).toHaveLength(1);
    await ask(`/api/boards/${id}`, { method: 'DELETE' });
    expect((await tasks()).tasks).toEqual([]);
    await ask(`/api/boards/${id}`, { method: 'PATCH', json: { trashed: false } });
    expect((await tasks()).tasks).toHaveLength(1);
  });

  it('are told the same to many who ask at once, and nobody else’s', async () => {
    const { server, me, first, run, tasks } = await withTasks();
    await run(
      { type: 'card.add', columnId: first, title: 'Mine', owner: me },
      { type: 'card.add', columnId: first, title: 'Someone’s', owner: 'someone' },
    );
    const all = await Promise.all(Array.from({ length: 8 }, tasks));
    for (const told of all) expect(told.tasks.map(({ title }) => title)).toEqual(['Mine']);
    expect(codeOf(await server.ask('/api/my/tasks'))).toBe('not-signed-in');
  });
});

describe('[FIND-13] holidays', { timeout: 30_000 }, () => {
  it('of a region come with their names in the language that is asked for', async () => {
    const { body } = await (await runningServer()).as()<HolidayList>(
      '/api/holidays?region=DE-SN&year=2026&language=de',
    );
    expect(v.is(HolidayList, body)).toBe(true);
    expect(body.known).toBe(true);
    expect(body.days).toContainEqual({ day: '2026-11-18', name: 'Buß- und Bettag' });
  });

  it('of a region without a calendar are none, and a year that cannot be is refused', async () => {
    const ask = (await runningServer()).as();
    expect((await ask<HolidayList>('/api/holidays?region=XX&year=2026')).body).toMatchObject({
      known: false,
      days: [],
    });
    expect((await ask('/api/holidays?region=DE&year=26')).status).toBe(422);
  });
});
