import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { shareScene, type ShareScene } from '../../testing/shared-board.ts';

const FAR = { timeout: 30_000 };
const PASSWORD = 'a common secret';

/** Lines of its events by their name; what is in the file as a whole is proved with a parser beside its renderer. */
function linesOf(text: string, name: string): string[] {
  const events = text.slice(text.indexOf('BEGIN:VEVENT'));
  return [...events.matchAll(new RegExp(`^${name}[:;](.*)\r$`, 'gm'))].map(([, value = '']) => value);
}

/** A share with a deadline, and how its files are asked for. */
async function sharedDeadline(scene: ShareScene, settings: Parameters<ShareScene['share']>[0] = {}) {
  const share = await scene.share({ feeds: true, ...settings });
  const get = (file: string, headers: Record<string, string> = {}) =>
    scene.server.ask<string>(`${share.path}/${file}`, { headers });
  return { share, get, calendar: (headers = {}) => get('calendar.ics', headers) };
}

function withPassword(password: string) {
  return { authorization: `Basic ${Buffer.from(`anyone:${password}`).toString('base64')}` };
}

async function boardWithDeadlines(): Promise<ShareScene> {
  const scene = await shareScene();
  const [seen = '', hidden = ''] = scene.columns;
  await scene.run(
    {
      type: 'card.add',
      id: 'a',
      columnId: seen,
      title: 'Send the newsletter',
      due: '2099-11-27',
    },
    { type: 'card.add', id: 'b', columnId: hidden, title: 'SECRET-task', due: '2099-11-28' },
  );
  return scene;
}

describe('the deadlines of a share', FAR, () => {
  it('[LIVE-19] are a calendar and a feed of what the page shows, which links both', async () => {
    const scene = await boardWithDeadlines();
    const { share, get, calendar } = await sharedDeadline(scene, { columns: [scene.columns[0]!] });
    const { status, headers, body } = await calendar();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect([linesOf(body, 'SUMMARY'), linesOf(body, 'DTSTART')]).toEqual([
      ['Send the newsletter'],
      ['VALUE=DATE:20991127'],
    ]);
    const atom = await get('feed.atom');
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    for (const text of [body, atom.body]) {
      expect(text).not.toMatch(/SECRET|The inner name/);
      expect(text).not.toContain(scene.boardId);
      expect(text).not.toContain(scene.columns[0]);
      expect(text).toContain(share.path);
    }
    const page = (await share.page()).body;
    expect(page).toMatch(new RegExp(`href="webcal://[^"]+${share.path}/calendar.ics"`));
    expect(page).toMatch(
      new RegExp(`rel="alternate" type="application/atom\\+xml" href="[^"]+${share.path}/feed.atom"`),
    );
  });

  it('[LIVE-19] keep the id of an event, and say when nothing has changed', async () => {
    const scene = await boardWithDeadlines();
    const { calendar } = await sharedDeadline(scene, { columns: [scene.columns[0]!] });
    const before = await calendar();
    expect((await calendar({ 'if-none-match': before.headers.get('etag') ?? '' })).status).toBe(304);
    await scene.run({ type: 'card.set', id: 'a', fields: { title: 'Send it', due: '2099-12-01' } });
    const after = (await calendar()).body;
    expect(linesOf(after, 'SUMMARY')).toEqual(['Send it']);
    expect(linesOf(after, 'UID')).toEqual(linesOf(before.body, 'UID'));
  });

  it('[LIVE-19] are not there unless the maker said so, and go at once with the permission or the share', async () => {
    const scene = await boardWithDeadlines();
    const silent = await sharedDeadline(scene, { feeds: false });
    expect((await silent.calendar()).status).toBe(404);
    expect((await silent.share.page()).body).not.toMatch(/calendar\.ics|feed\.atom/);
    const { share, calendar, get } = await sharedDeadline(scene);
    const path = `/api/boards/${scene.boardId}/shares/${share.id}`;
    await scene.server.as()(path, { method: 'PATCH', json: { feeds: false } });
    expect((await calendar()).status).toBe(404);
    await scene.server.as()(path, { method: 'PATCH', json: { feeds: true } });
    expect((await calendar()).status).toBe(200);
    await scene.server.as()(path, { method: 'DELETE' });
    expect([(await calendar()).status, (await get('feed.atom')).status]).toEqual([410, 410]);
    expect((await scene.server.ask('/s/unknown/calendar.ics')).status).toBe(404);
  });

  it('[LIVE-19] ask programs for the password, and let none guess it', async () => {
    const scene = await boardWithDeadlines();
    const { calendar } = await sharedDeadline(scene, { password: PASSWORD });
    const asked = await calendar();
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="Taktboard", charset="UTF-8"',
    ]);
    expect(asked.body).not.toMatch(/newsletter|board of directors/);
    expect(linesOf((await calendar(withPassword(PASSWORD))).body, 'UID')).toHaveLength(2);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await calendar(withPassword('wrong'))).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect((await calendar(withPassword(PASSWORD))).status).toBe(429);
  });
});
