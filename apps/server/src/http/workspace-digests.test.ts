import type { BoardSnapshot, SavedWorkspaceSchedule, WorkspaceReport } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

const PLAN = {
  ...{ time: '08:00', zone: 'Europe/Berlin', weekdays: [1], language: 'en', scope: { kind: 'all' } },
  channel: { kind: 'mail', to: ['one@example.org'] },
};

/** A board with one late task, by an administrator. */
async function lateBoard(admin: Ask, title: string): Promise<string> {
  const made = await admin<{ id: string }>('/api/boards', { json: { title, language: 'en' } });
  const { id } = made.body;
  const { body } = await admin<BoardSnapshot>(`/api/boards/${id}`);
  const columnId = body.columns[0]?.id;
  const add = { type: 'card.add', id: 'late', columnId, title: `Late on ${title}`, due: '2020-01-02' };
  await admin(`/api/boards/${id}/commands`, { json: { commands: [add] } });
  return id;
}

describe('digests over all boards', { timeout: 60_000 }, () => {
  it('[SEND-28] [SEND-32] hold what the asker sees, and nothing of a board that is closed to them', async () => {
    const server = await runningServer();
    const admin = server.as();
    await lateBoard(admin, 'Open board');
    const closed = await lateBoard(admin, 'Closed board');
    await admin(`/api/boards/${closed}/people`, { method: 'PATCH', json: { everyone: 'none' } });
    const { ask: member } = await server.join('Mia Member');
    const ofAdmin = await admin<WorkspaceReport>('/api/workspace/digest?zone=Europe/Berlin');
    const titles = ofAdmin.body.boards.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Closed board', 'Open board']));
    expect(ofAdmin.body.digest.boards).toHaveLength(titles.length);
    for (const query of ['', '&format=text', '&format=html', '&scope=mine']) {
      const answer = await member(`/api/workspace/digest?zone=Europe/Berlin${query}`);
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/Closed board/);
    }
    const preview = await member('/api/workspace/schedules/preview', {
      json: { language: 'en', scope: { kind: 'all' }, zone: 'Europe/Berlin' },
    });
    expect(JSON.stringify(preview.body)).toContain('Open board');
    expect(JSON.stringify(preview.body)).not.toContain('Closed board');
  });

  it('[SEND-28] are made, sent, looked up, changed and removed by their owner alone', async () => {
    const server = await runningServer();
    const admin = server.as();
    await lateBoard(admin, 'Open board');
    const { ask: member } = await server.join('Mia Member');
    const made = await member<SavedWorkspaceSchedule>('/api/workspace/schedules', { json: PLAN });
    expect(made.status).toBe(201);
    const { id } = made.body.schedule;
    const sent = await member<{ runs: { key: string }[] }>(`/api/schedules/${id}/send`, { json: {} });
    const key = sent.body.runs[0]?.key ?? '';
    const run = `/api/workspace/digest?run=${encodeURIComponent(key)}`;
    expect((await member<WorkspaceReport>(run)).body.digest.runKey).toBe(key);
    expect(codeOf(await admin(run))).toBe('no-such-run');
    const path = `/api/workspace/schedules/${id}`;
    expect(codeOf(await admin(path, { method: 'PATCH', json: { paused: true } }))).toBe('no-such-schedule');
    expect(codeOf(await member(`/api/schedules/${id}`, { method: 'PATCH', json: { paused: true } }))).toBe(
      'no-such-schedule',
    );
    expect((await member(path, { method: 'PATCH', json: { paused: true } })).status).toBe(200);
    // those of boards are told apart from them
    expect((await member('/api/me/schedules')).body).toMatchObject({ schedules: [] });
    expect((await member(`/api/schedules/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await member('/api/workspace/schedules')).body).toMatchObject({ schedules: [] });
  });
});
