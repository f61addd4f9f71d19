import type {
  DigestPreview,
  DigestRuns,
  NewSchedule,
  Outbox,
  OutboxMail,
  SavedSchedule,
  Schedules,
} from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../schedules/testing/mail-server.ts';
import { codeOf, runningServer, type Ask, type TestedServer } from '../testing/running-server.ts';

const PLAN: NewSchedule = {
  time: '08:00',
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  language: 'de',
  scope: { kind: 'board' },
  channel: { kind: 'mail', to: ['mara@example.org'] },
  skipHolidays: true,
};

async function boardOn(server: TestedServer): Promise<{ id: string; ask: Ask }> {
  const ask = server.as();
  const { id } = (await ask('/api/boards', { json: { title: 'Frühling' } })).body;
  const [first] = (await ask(`/api/boards/${id}`)).body.columns;
  const commands = [
    {
      type: 'card.add',
      columnId: first?.id,
      title: '<b>Plakat</b> drucken',
      due: '2026-01-07',
      blocked: { reason: 'Druck' },
    },
  ];
  const ran = await ask(`/api/boards/${id}/commands`, { json: { commands } });
  expect(ran.status).toBe(200);
  return { id, ask };
}

async function addTo(ask: Ask, id: string, plan: Partial<NewSchedule> = {}): Promise<SavedSchedule> {
  const saved = await ask<SavedSchedule>(`/api/boards/${id}/schedules`, { json: { ...PLAN, ...plan } });
  expect([saved.status, saved.body]).toMatchObject([201, { schedule: { boardId: id } }]);
  return saved.body;
}

describe('digests that are sent, over HTTP', { timeout: 60_000 }, () => {
  it('[SEND-9] [SEND-10] [SEND-7] one that is asked for now comes as a mail, with a way out and a way to its own run', async () => {
    const mail = await mailServer();
    const server = await runningServer({ smtpUrl: mail.url });
    const { id, ask } = await boardOn(server);
    const { schedule } = await addTo(ask, id, {
      channel: { kind: 'mail', to: ['mara@example.org', 'jo@example.org'] },
    });
    const sent = await ask<DigestRuns>(`/api/schedules/${schedule.id}/send`, { json: {} });
    expect(sent.body.runs).toMatchObject([
      { kind: 'asked', deliveries: [{ recipient: 'jo@example.org', state: 'sent' }, { state: 'sent' }] },
    ]);
    const [first] = await mail.until(2);
    expect(first?.parsed.subject).toMatch(/^\[Frühling\] Überblick: 1 überfällig/);
    expect(first?.parsed.text).toContain('- <b>Plakat</b> drucken');
    expect(first?.parsed.html).toContain('&lt;b&gt;Plakat&lt;/b&gt; drucken');
    expect(first?.raw.length).toBeLessThan(100_000);
    expect(`${first?.parsed.html}`).not.toMatch(/<img|<script|https?:\/\/(?!localhost)/);

    // the run as it was, for whoever may see the board
    const [run] = sent.body.runs;
    const stored = await ask<{ runKey: string }>(`/api/boards/${id}/digest?run=${run?.key}`);
    expect(stored.body.runKey).toBe(run?.key);
    expect(codeOf(await ask(`/api/boards/${id}/digest?run=none`))).toBe('no-such-run');

    // the way out is one press; opening the link changes nothing
    const url = /<(http[^>]+\/u\/[^>]+)>/.exec(
      mail.received.find(({ to }) => to.includes('jo@example.org'))?.raw ?? '',
    );
    const path = new URL(url?.[1] ?? '').pathname;
    const page = await server.ask<string>(path, { headers: { 'accept-language': 'de' } });
    expect(page.body).toContain('Soll dieser Überblick nicht mehr');
    expect(page.body).not.toMatch(/Frühling|example\.org/);
    const subscribed = async () =>
      (await ask<Schedules>(`/api/boards/${id}/schedules`)).body.schedules[0]?.channel;
    expect(await subscribed()).toMatchObject({ unsubscribed: [] });
    const out = await server.ask<string>(path, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([out.status, out.body.includes('no longer goes')]).toEqual([200, true]);
    expect(await subscribed()).toMatchObject({ unsubscribed: ['jo@example.org'] });
    // one that means nothing says the same
    const other = await server.ask<string>('/u/nothing.at-all-here', { method: 'POST' });
    expect(other.body).toBe(out.body);
  });

  it('[SEND-11] without a mail server mail lies in the outbox, for administrators alone, with its secrets masked', async () => {
    const server = await runningServer();
    const { id, ask } = await boardOn(server);
    const { schedule } = await addTo(ask, id);
    await ask(`/api/schedules/${schedule.id}/send`, { json: {} });
    const { body } = await ask<Outbox>('/api/outbox');
    expect(body).toMatchObject({ mail: 'outbox', mails: [{ to: 'mara@example.org' }] });
    const mail = await ask<OutboxMail>(`/api/outbox/${body.mails[0]?.id}`);
    expect(mail.body.text).toMatch(/\/u\/…$/m);
    expect(mail.body.html).toMatch(/\/u\/…">/);
    expect(mail.body.html).toContain('/digest?run=');
    const { ask: member } = await server.join('Jonas');
    for (const path of ['/api/outbox', `/api/outbox/${body.mails[0]?.id}`]) {
      expect(codeOf(await member(path))).toBe('not-allowed');
    }
  });

  it('[SEND-13] a member has digests of their own, and only those', async () => {
    const server = await runningServer();
    const { id, ask } = await boardOn(server);
    const { schedule: board } = await addTo(ask, id);
    const { ask: member } = await server.join('Jonas');
    expect(codeOf(await member(`/api/boards/${id}/schedules`))).toBe('not-allowed');
    expect(codeOf(await member(`/api/boards/${id}/schedules`, { json: PLAN }))).toBe('not-allowed');
    const own = await member<SavedSchedule>('/api/me/schedules', {
      json: { ...PLAN, boardId: id, scope: { kind: 'mine' } },
    });
    expect([own.status, own.body.schedule.personal]).toEqual([201, true]);
    expect((await member<Schedules>('/api/me/schedules')).body.schedules).toHaveLength(1);
    expect((await ask<Schedules>(`/api/boards/${id}/schedules`)).body.schedules.map((one) => one.id)).toEqual(
      [board.id],
    );
    const mine = own.body.schedule.id;
    for (const asked of [
      ask(`/api/schedules/${mine}`, { method: 'PATCH', json: { paused: true } }),
      ask(`/api/schedules/${mine}/runs`),
      member(`/api/schedules/${board.id}`, { method: 'DELETE' }),
      member(`/api/schedules/${board.id}/send`, { json: {} }),
    ]) {
      expect(codeOf(await asked)).toBe('no-such-schedule');
    }
    // what a personal one told is for nobody else either
    await member(`/api/schedules/${mine}/send`, { json: {} });
    const { body } = await member<DigestRuns>(`/api/schedules/${mine}/runs`);
    const address = `/api/boards/${id}/digest?run=${body.runs[0]?.key}`;
    expect((await member(address)).status).toBe(200);
    expect(codeOf(await ask(address))).toBe('no-such-run');
    expect((await member(`/api/schedules/${mine}`, { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await member(address))).toBe('no-such-run');
  });

  it('[SEND-14] what would be sent is shown before anything is saved', async () => {
    const server = await runningServer();
    const { id, ask } = await boardOn(server);
    const asked = { language: 'en', scope: { kind: 'board' } };
    const preview = await ask<DigestPreview>(`/api/boards/${id}/schedules/preview`, { json: asked });
    expect(preview.body).toMatchObject({ subject: '[Frühling] Digest: 1 overdue, 1 blocked', empty: false });
    const label = { language: 'en', scope: { kind: 'label', labelId: 'none' } };
    expect(
      (await ask<DigestPreview>(`/api/boards/${id}/schedules/preview`, { json: label })).body.empty,
    ).toBe(true);
    expect((await ask<Schedules>(`/api/boards/${id}/schedules`)).body.schedules).toEqual([]);
  });

  it('[SEND-13] where a channel posts to is not told again, and is kept when something else is changed', async () => {
    const server = await runningServer();
    const { id, ask } = await boardOn(server);
    const url = 'https://hooks.example.org/services/T0/B0/secret';
    const saved = await addTo(ask, id, { channel: { kind: 'webhook', url } });
    expect(saved.secret).toMatch(/^whsec_/);
    const changed = await ask<SavedSchedule>(`/api/schedules/${saved.schedule.id}`, {
      method: 'PATCH',
      json: { time: '09:00', channel: { kind: 'webhook' } },
    });
    expect(changed.body.schedule).toMatchObject({
      time: '09:00',
      channel: { kind: 'webhook', host: 'hooks.example.org' },
    });
    const listed = await ask<Schedules>(`/api/boards/${id}/schedules`);
    expect(JSON.stringify([changed.body, listed.body])).not.toMatch(/services|whsec_/);
    const other = { method: 'PATCH', json: { channel: { kind: 'slack' } } };
    expect(codeOf(await ask(`/api/schedules/${saved.schedule.id}`, other))).toBe('no-target');
  });

  it('[SEND-19] what could be more than one time, address or target is refused', async () => {
    const server = await runningServer();
    const { body } = await server.as()('/api/boards', { json: { title: 'Plan' } });
    for (const plan of [
      { time: '24:00' },
      { weekdays: [] },
      { zone: 'Mars/Olympus' },
      { channel: { kind: 'mail', to: ['mara@example.org\r\nBcc: eve@example.org'] } },
      { channel: { kind: 'mail', to: ['a@example.org, b@example.org'] } },
      { channel: { kind: 'mail', to: ['<a@example.org>'] } },
      { channel: { kind: 'slack', url: 'file:///etc/passwd' } },
      { channel: { kind: 'slack', url: 'https://a:b@example.org/' } },
    ]) {
      const json = { ...PLAN, ...plan };
      const refused = await server.as()(`/api/boards/${body.id}/schedules`, { json });
      expect([refused.status, JSON.stringify(plan)]).toEqual([422, JSON.stringify(plan)]);
    }
  });
});
