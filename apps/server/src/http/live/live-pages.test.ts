import { describe, expect, it } from 'vitest';
import { EventStream } from '../../testing/event-stream.ts';
import { codeOf } from '../../testing/running-server.ts';
import { shareScene } from '../../testing/shared-board.ts';

const FAR = { timeout: 30_000 };

function sinceIn(page: string): string {
  return /data-since="([^"]+)"/.exec(page)?.[1] ?? '';
}

describe('a live page', FAR, () => {
  it('[LIVE-2] is read without an account, and no search engine and no cache keeps it', async () => {
    const scene = await shareScene();
    await scene.run({ type: 'card.add', columnId: scene.columns[0]!, title: 'Write the newsletter' });
    const { status, headers, body } = await (await scene.share()).page();
    expect(status).toBe(200);
    expect(body).toContain('Write the newsletter');
    expect(body).toContain('<h1><bdi>For the board of directors</bdi></h1>');
    expect(body).not.toContain('The inner name');
    expect(body).toContain('<meta name="robots" content="noindex');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toContain('unsafe');
    // nothing in it would need more than the policy gives
    expect(body).not.toMatch(/ style=| on\w+=|<script>/);
  });

  it('[LIVE-21] has its own address as a code, and the wall has none', async () => {
    const share = await (await shareScene()).share();
    const [page, wall] = [await share.page(), await share.page('?wall')];
    expect(/role="img" aria-label="Live in a browser: ([^"]+)"/.exec(page.body)?.[1]).toMatch(
      new RegExp(`^http.*${share.path}$`),
    );
    expect(wall.body).not.toContain('class="code"');
  });

  it('[LIVE-2] the head of its events is over at once', async () => {
    const scene = await shareScene();
    const { path } = await scene.share();
    const { status, headers } = await scene.server.ask(`${path}/events`, { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/event-stream');
  });

  it('[LIVE-4] gets a change as an event once it is saved, the same for everyone', async () => {
    const scene = await shareScene();
    const share = await scene.share();
    const page = await share.page();
    const [one, other] = await Promise.all([
      share.follow(`?since=${sinceIn(page.body)}`),
      share.follow(`?since=${sinceIn(page.body)}`),
    ]);
    await Promise.all([one.next('beat'), other.next('beat')]);
    await scene.run({ type: 'card.add', columnId: scene.columns[1]!, title: 'Book the stand' });
    const seen = await one.next('change');
    expect(JSON.stringify(seen.data)).toContain('Book the stand');
    expect(await other.next('change')).toEqual(seen);
  });

  it('[LIVE-5] gives what was missed since the last event, and all of it after a restart or too much', async () => {
    const scene = await shareScene();
    const share = await scene.share();
    const since = sinceIn((await share.page()).body);
    const first = await share.follow(`?since=${since}`);
    await first.next('beat');
    await scene.run({ type: 'card.add', id: 'a', columnId: scene.columns[0]!, title: 'First task' });
    const { id } = await first.next('change');
    await scene.run({ type: 'card.set', id: 'a', fields: { title: 'Second title' } });
    await first.next('change');
    const missed = await (await share.follow('', { 'last-event-id': id })).next('change');
    expect(JSON.stringify(missed.data)).toContain('Second title');
    expect(missed.data['order']).toBeUndefined();
    for (const from of ['?since=other.7', '?since=', '?since=%00', '']) {
      const whole = await (await share.follow(from)).next('change');
      expect(whole.data['order'], from).toHaveLength(scene.columns.length + 2);
    }
  });

  it('[LIVE-3] what is hidden, archived or overwritten is in no byte of page, stream and preview', async () => {
    const scene = await shareScene();
    const [seen = '', hidden = ''] = scene.columns;
    const share = await scene.share({ columns: [seen] });
    const follower = await share.follow();
    await follower.next('beat');
    const secrets = (n: number) => ({ title: `SECRET-${n}`, description: `SECRET-text-${n}` });
    await scene.run(
      { type: 'column.set', id: hidden, fields: { name: 'SECRET-column' } },
      { type: 'card.add', id: 'a', columnId: hidden, ...secrets(1) },
      { type: 'card.add', id: 'b', columnId: seen, title: 'Seen', description: 'SECRET-text' },
      { type: 'card.archive', id: 'a' },
    );
    await follower.next('change');
    await scene.run({ type: 'card.set', id: 'b', fields: { title: 'Seen anew' } });
    expect(JSON.stringify((await follower.next('change')).data)).toContain('Seen anew');
    const page = await share.page();
    const wall = await share.page('?wall');
    const whole = await share.follow();
    await whole.next('change');
    const preview = await scene.server.as()<object>(`/api/boards/${scene.boardId}/shares/preview`, {
      json: {
        columns: [seen],
        labels: null,
        hides: { descriptions: true, comments: true, people: 'hidden', estimates: true },
      },
    });
    expect(JSON.stringify(preview.body)).toContain('Seen anew');
    for (const text of [page.body, wall.body, follower.text, whole.text, JSON.stringify(preview.body)]) {
      expect(text).not.toContain('SECRET');
      expect(text).not.toContain(scene.boardId);
      expect(text).not.toContain(seen);
    }
  });

  it('[LIVE-6] ends at once when it is taken back, and says so ever after', async () => {
    const scene = await shareScene();
    const share = await scene.share();
    const follower = await share.follow();
    await follower.next('beat');
    const path = `/api/boards/${scene.boardId}/shares/${share.id}`;
    expect((await scene.server.as()(path, { method: 'DELETE' })).status).toBe(204);
    await follower.next('over');
    await follower.ended;
    const page = await share.page('', { 'accept-language': 'de-DE' });
    expect(page.status).toBe(410);
    expect(page.body).toContain('nicht mehr geteilt');
    await (await share.follow()).next('over');
    expect(codeOf(await scene.server.as()(path, { method: 'DELETE' }))).toBe('no-such-share');
    expect(codeOf(await scene.server.as()(path, { method: 'PATCH', json: {} }))).toBe('no-such-share');
  });

  it('[LIVE-6] ends when its time is over, when it has a new link, and with its board in the trash', async () => {
    let ahead = 0;
    const scene = await shareScene({ clock: () => Date.now() + ahead });
    const soon = await scene.share({ expiresAt: new Date(Date.now() + 400).toISOString() });
    await (await soon.follow()).next('over');
    ahead = 1_000;
    expect((await soon.page()).status).toBe(410);

    const relinked = await scene.share();
    const follower = await relinked.follow();
    await follower.next('beat');
    const path = `/api/boards/${scene.boardId}/shares/${relinked.id}/link`;
    const again = await scene.server.as()<{ url: string }>(path, { method: 'POST' });
    await follower.next('over');
    expect((await relinked.page()).status).toBe(404);
    expect((await scene.server.ask(new URL(again.body.url).pathname)).status).toBe(200);

    const trashed = await scene.share();
    const last = await trashed.follow();
    await last.next('beat');
    await scene.server.as()(`/api/boards/${scene.boardId}`, { method: 'DELETE' });
    await last.next('over');
    expect((await trashed.page()).status).toBe(410);
  });

  it('[LIVE-8] a link opens its own page and nothing else', async () => {
    const scene = await shareScene();
    const share = await scene.share();
    const token = share.path.slice('/s/'.length);
    for (const path of [`/api/boards/${scene.boardId}`, '/api/me', `/api/boards/${scene.boardId}/shares`]) {
      for (const headers of [
        { authorization: `Bearer ${token}` },
        { cookie: `taktboard.session_token=${token}` },
      ])
        expect(codeOf(await scene.server.ask(path, { headers })), path).toBe('not-signed-in');
      expect(codeOf(await scene.server.ask(`${path}?token=${token}`)), path).toBe('not-signed-in');
    }
    const [id, secret] = [token.slice(0, token.indexOf('_')), token.slice(token.indexOf('_') + 1)];
    for (const wrong of [id, `${id}_${secret.slice(1)}x`, `${'0'.repeat(18)}_${secret}`, `${id}_`, '%00']) {
      expect((await scene.server.ask(`/s/${wrong}`)).status, wrong).toBe(404);
      await (await EventStream.open(`${scene.server.url}/s/${wrong}/events`)).next('over');
    }
  });

  it('[LIVE-9] only sites that the share names may show it in a frame', async () => {
    const scene = await shareScene();
    const plain = await (await scene.share()).page();
    expect(plain.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(plain.headers.get('x-frame-options')).toBe('DENY');
    const framed = await (await scene.share({ embedOrigins: ['https://intranet.example.org'] })).page();
    expect(framed.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://intranet.example.org",
    );
    expect(framed.headers.get('x-frame-options')).toBeNull();
    const path = `/api/boards/${scene.boardId}/shares`;
    for (const origin of ["https://a.example; script-src 'unsafe-inline'", '*', 'https://a.example/path'])
      await expect(scene.share({ embedOrigins: [origin] }), origin).rejects.toThrow('invalid-request');
    expect((await scene.server.as()<{ shares: object[] }>(path)).body.shares).toHaveLength(2);
  });
});

describe('a live page with a password', FAR, () => {
  const password = 'a common secret';
  const form = (value: string) => ({
    body: new URLSearchParams({ password: value }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  it('[LIVE-7] tells nothing before it is given, and ends with the next one', async () => {
    const scene = await shareScene();
    await scene.run({ type: 'card.add', columnId: scene.columns[0]!, title: 'SECRET-task' });
    const share = await scene.share({ password });
    const locked = await share.page();
    expect(locked.body).toContain('type="password"');
    expect(locked.body).not.toMatch(/SECRET|board of directors/);
    const stream = await share.follow();
    await stream.next('reload');
    expect(stream.text).not.toContain('SECRET');
    const wrong = await scene.server.ask<string>(share.path, form('something else'));
    expect([wrong.status, wrong.body]).toEqual([403, expect.stringContaining('The password is wrong')]);
    const right = await scene.server.ask(share.path, form(password));
    expect(right.status).toBe(303);
    const [kept = ''] = right.headers.getSetCookie();
    expect(kept).toMatch(/HttpOnly/i);
    expect(kept).toContain(`Path=${share.path}`);
    const cookie = kept.split(';')[0] ?? '';
    expect((await share.page('', { cookie })).body).toContain('SECRET-task');
    const follower = await share.follow('', { cookie });
    await follower.next('beat');
    await scene.server.as()(`/api/boards/${scene.boardId}/shares/${share.id}`, {
      method: 'PATCH',
      json: { password: 'another common secret' },
    });
    await follower.ended;
    expect((await share.page('', { cookie })).body).not.toContain('SECRET');
    await (await share.follow('', { cookie })).next('reload');
  });

  it('[LIVE-7] is not guessed', async () => {
    const scene = await shareScene();
    const share = await scene.share({ password });
    const statuses: number[] = [];
    // what is no password at all is a guess as well, and costs the server nothing
    const guesses = ['wrong one', ...Array.from({ length: 10 }, () => '')];
    for (const guess of guesses) {
      const asked = guess === '' ? { method: 'POST' } : form(guess);
      statuses.push((await scene.server.ask(share.path, asked)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 403), 429]);
    expect((await scene.server.ask(share.path, form(password))).status).toBe(429);
  });
});
