import { join } from 'node:path';
import type { BoardSnapshot, Command, DeadlineFeeds, NewDeadlineFeed } from '@taktboard/protocol';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

async function scene() {
  let now = Date.parse('2026-11-26T09:00:00Z');
  const server = await runningServer({ clock: () => now });
  const anna = await server.join('Anna Arndt');
  const { body } = await server.as()<{ id: string }>('/api/boards', {
    json: { title: 'Herbst', language: 'de', zone: 'Europe/Berlin' },
  });
  const boardId = body.id;
  const board = await server.as()<BoardSnapshot>(`/api/boards/${boardId}`);
  const columns = board.body.columns.map(({ id }) => id);
  const run = async (...commands: Command[]) => {
    const done = await server.as()(`/api/boards/${boardId}/commands`, { json: { commands } });
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  };
  const me = await anna.ask<{ person: { id: string } }>('/api/me');
  const make = async (ask: Ask, of: string | null) => {
    const made = await ask<NewDeadlineFeed>('/api/me/feeds', { json: { boardId: of, language: 'de' } });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const { feed, calendarUrl, atomUrl } = made.body;
    const [calendar, atom] = [new URL(calendarUrl).pathname, new URL(atomUrl).pathname];
    return {
      id: feed.id,
      calendar,
      atom,
      secret: calendar.split('/')[2]?.split('_').slice(1).join('_') ?? '',
    };
  };
  const read = (path: string, headers: Record<string, string> = {}) => server.ask<string>(path, { headers });
  return {
    ...{ server, anna, boardId, columns, run, make, read, annaId: me.body.person.id },
    setTime: (at: string) => (now = Date.parse(at)),
  };
}

describe('secret addresses of deadlines', { timeout: 60_000 }, () => {
  it('[SEND-21] tell a board’s open deadlines, and one’s own of all boards with the items in checklists', async () => {
    const { anna, columns, run, make, read, annaId, boardId } = await scene();
    const [first = '', last = ''] = [columns[0], columns.at(-1)];
    await run(
      { type: 'card.add', id: 'poster', columnId: first, title: 'Plakat', due: '2026-11-27', owner: annaId },
      { type: 'card.add', id: 'film', columnId: first, title: 'Film', due: '2026-11-28T10:00' },
      { type: 'card.add', id: 'old', columnId: last, title: 'Fertig', due: '2026-11-20', owner: annaId },
      { type: 'card.add', id: 'dateless', columnId: first, title: 'Ohne', owner: annaId },
      { type: 'check.add', cardId: 'film', id: 'call', text: 'Anrufen', owner: annaId, due: '2026-11-26' },
    );
    const summaries = (text: string) => text.match(/(?<=^SUMMARY:).*(?=\r$)/gm);
    const ofBoard = await make(anna.ask, boardId);
    const calendar = await read(ofBoard.calendar);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(summaries(calendar.body)).toEqual(['Plakat', 'Film']);
    expect(calendar.body).toContain('NAME:Termine: Herbst');
    expect(calendar.body).toContain('DTSTART:20261128T090000Z');
    const own = await make(anna.ask, null);
    expect(summaries((await read(own.calendar)).body)).toEqual(['Anrufen', 'Plakat']);
    const atom = await read(own.atom);
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(atom.body).toContain('<title>Heute fällig: Anrufen</title>');
  });

  it('[SEND-23] are told as unchanged until something is, and kept by no cache between', async () => {
    const { anna, columns, run, make, read, boardId } = await scene();
    const { calendar } = await make(anna.ask, boardId);
    const first = await read(calendar);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await read(calendar, { 'if-none-match': known });
      expect([again.status, again.body]).toEqual([304, '']);
    }
    await run({ type: 'card.add', columnId: columns[0] ?? '', title: 'Neu', due: '2026-11-27' });
    expect((await read(calendar, { 'if-none-match': etag })).status).toBe(200);
  });

  it('[SEND-23] are their maker’s alone to see and to take back, and shown once', async () => {
    const { server, anna, make, read, boardId, setTime } = await scene();
    const ben = await server.join('Ben Bauer');
    const feed = await make(anna.ask, boardId);
    expect((await ben.ask<DeadlineFeeds>('/api/me/feeds')).body.feeds).toEqual([]);
    expect(codeOf(await ben.ask(`/api/me/feeds/${feed.id}`, { method: 'DELETE' }))).toBe('no-such-feed');
    setTime('2026-11-26T10:20:00Z');
    await read(feed.calendar);
    const listed = await anna.ask<DeadlineFeeds>('/api/me/feeds');
    expect(listed.body.feeds).toMatchObject([{ id: feed.id, boardId, lastRead: '2026-11-26T10:20:00.000Z' }]);
    expect(JSON.stringify(listed.body)).not.toContain(feed.secret);
    expect((await anna.ask(`/api/me/feeds/${feed.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await read(feed.calendar)).status).toBe(410);
    expect((await read(feed.atom)).status).toBe(410);
    expect((await anna.ask<DeadlineFeeds>('/api/me/feeds')).body.feeds).toEqual([]);
  });

  it('[SEND-23] cannot be guessed, and are neither stored nor logged', async () => {
    const { server, anna, make, read, boardId } = await scene();
    const { calendar, id, secret } = await make(anna.ask, boardId);
    await read(calendar);
    for (const wrong of [`${id}_${'A'.repeat(43)}`, id, `${id}_`, `nobody_${secret}`, 'x'])
      expect((await read(`/f/${wrong}/deadlines.ics`)).status, wrong).toBe(404);
    expect(JSON.stringify(server.log)).not.toContain(secret);
    await server.stop();
    const database = new Sqlite(join(server.dataDir, 'taktboard.db'), { readonly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM deadline_feeds').all());
    database.close();
    expect(rows).toContain(id);
    expect(rows).not.toContain(secret);
  });

  it('[SEND-23] show no more than their maker may see at the time', async () => {
    const { server, anna, make, read, boardId } = await scene();
    const feed = await make(anna.ask, boardId);
    const trash = (trashed: boolean) =>
      server.as()(`/api/boards/${boardId}`, { method: 'PATCH', json: { trashed } });
    await trash(true);
    expect((await read(feed.calendar)).status).toBe(404);
    expect(codeOf(await anna.ask('/api/me/feeds', { json: { boardId, language: 'de' } }))).toBe(
      'no-such-board',
    );
    await trash(false);
    expect((await read(feed.calendar)).status).toBe(200);
    // a token that makes secrets could not be taken back whole
    const byToken = await server.as()('/api/me/feeds', { json: { boardId, language: 'de' } });
    expect(codeOf(byToken)).toBe('not-allowed');
    await server.stop();
    const database = new Sqlite(join(server.dataDir, 'taktboard.db'));
    database.prepare("UPDATE people SET user_id = NULL WHERE name = 'Anna Arndt'").run();
    database.close();
    const restarted = await runningServer({ dataDir: server.dataDir });
    expect((await restarted.ask(feed.calendar)).status).toBe(404);
  });
});
