import { join } from 'node:path';
import type { AuditPage, BoardSnapshot, Comments, Inbox, NewApproval } from '@taktboard/protocol';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { guestScene } from '../../testing/guest-scene.ts';
import { codeOf, runningServer } from '../../testing/running-server.ts';

const FAR = { timeout: 60_000 };
const DAY_MS = 86_400_000;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a guest who is asked to decide', FAR, () => {
  it('[GUEST-1] gets a link by mail that shows nothing before the code, then this one task and nothing else', async () => {
    const { mails, invite, boardId } = await guestScene();
    const guest = await invite();
    const [invitation] = await mails.until(1);
    expect(invitation?.to).toEqual(['weber@example.org']);
    expect(invitation?.parsed.subject).toBe('Bitte um Genehmigung: Flyer für die Messe');
    expect(invitation?.parsed.text).toContain(guest.url);
    const closed = await guest.page();
    expect(closed.body).toContain('w…@example.org');
    expect(closed.body).not.toMatch(/Flyer|Weber|Freitag|SECRET/);
    // what scanners of mail do
    expect(mails.received).toHaveLength(1);
    await guest.enter();
    const { status, headers, body } = await guest.page();
    expect(status).toBe(200);
    for (const text of ['Flyer für die Messe', 'Zwei Seiten, matt.', 'Bitte bis Freitag.'])
      expect(body).toContain(text);
    expect(body).not.toMatch(/SECRET|Mara|Ben|BB|2099|27\.11\./);
    expect(body).not.toContain(boardId);
    expect(body).not.toMatch(/<script| style=| on\w+=/);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe/);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('[GUEST-3] sees what was chosen beside it, the owner by initials', async () => {
    const { invite } = await guestScene({ people: true });
    const guest = await invite({
      shows: { dates: true, checklist: true, links: true, owner: true, board: true },
      language: 'en',
    });
    await guest.enter();
    const { body } = await guest.page();
    expect(body).toContain('due Fri 27 Nov 2099');
    expect(body).toContain('<bdi>BB</bdi>');
    expect(body).toContain('SECRET board');
    expect(body).not.toMatch(/Ben|SECRET (task|talk)/);
  });

  it('[GUEST-4] the code is good once, for ten minutes and five guesses, and is asked for ten times a day', async () => {
    const { invite, pass, server, mails } = await guestScene();
    const guest = await invite();
    const code = await guest.askCode();
    expect(code).toMatch(/^\d{3} \d{3}$/);
    const wrong = code.startsWith('1') ? '222222' : '111111';
    for (let n = 0; n < 5; n += 1) {
      const guessed = await guest.post({ do: 'confirm', code: wrong });
      expect([guessed.status, guessed.body]).toEqual([403, expect.stringContaining('stimmt nicht')]);
    }
    expect((await guest.post({ do: 'confirm', code })).body).toContain('gilt nicht mehr');
    const second = await guest.askCode();
    pass(10 * 60_000);
    expect((await guest.post({ do: 'confirm', code: second })).status).toBe(403);
    const third = (await guest.askCode()).replace(' ', '');
    expect((await guest.post({ do: 'confirm', code: third })).status).toBe(303);
    expect((await guest.post({ do: 'confirm', code: third })).status).toBe(403);
    for (let n = 3; n < 10; n += 1) await guest.askCode();
    const before = mails.received.length;
    expect((await guest.post({ do: 'send' })).status).toBe(429);
    expect(mails.received).toHaveLength(before);
    const { body } = await server.as()<AuditPage>('/api/audit?kind=guest-code-wrong');
    expect(body.entries[0]).toMatchObject({ by: null, details: { network: '127.0.0.0/24' } });
    await server.stop();
    const database = new Sqlite(join(server.dataDir, 'taktboard.db'), { readonly: true });
    const kept = JSON.stringify(database.prepare('SELECT * FROM approvals').all());
    database.close();
    for (const secret of [code, code.replace(' ', ''), guest.address.split('_')[1] ?? ''])
      expect(kept).not.toContain(secret);
    expect(JSON.stringify(server.log)).not.toContain(guest.address);
  });

  it('[GUEST-6] approves or sends back with a reason, and the trail says that it was a guest', async () => {
    const { invite, list, mara, ben, boardId } = await guestScene({ people: true });
    const guest = await invite();
    await guest.enter();
    expect((await guest.decide('return')).status).toBe(422);
    expect((await list())[0]?.state).toBe('open');
    expect((await guest.decide('return', 'Das Logo fehlt.\r\nUnd der Preis.')).status).toBe(303);
    expect((await guest.page()).body).toContain('Zurückgegeben am');
    const [returned] = await list();
    expect(returned).toMatchObject({
      state: 'returned',
      guest: { name: 'Herr Weber', email: 'weber@example.org' },
      decided: { what: 'returned', changed: false, shown: { title: 'Flyer für die Messe' } },
    });
    expect(returned?.log.at(-1)).toMatchObject({ by: null, text: 'Das Logo fehlt.\nUnd der Preis.' });
    await guest.post({ do: 'say', text: 'Morgen passt auch.' });
    expect((await guest.decide('approve')).status).toBe(303);
    // the same form once more
    await guest.decide('approve');
    const said = (await mara.ask<Comments>(`/api/boards/${boardId}/cards/flyer/comments`)).body.comments;
    const name = 'Herr Weber';
    expect(said.slice(1)).toMatchObject([
      { author: null, text: 'Das Logo fehlt.\nUnd der Preis.', guest: { name, decision: 'returned' } },
      { author: null, text: 'Morgen passt auch.', guest: { approval: guest.id, name } },
      { author: null, text: '', guest: { name, decision: 'approved' } },
    ]);
    expect(said).toHaveLength(4);
    for (const { ask } of [mara, ben]) {
      const inbox = (await ask<Inbox>('/api/my/inbox')).body.items.filter(({ guest: by }) => by);
      expect(inbox.map(({ guest: by, text }) => [by, text])).toEqual([
        [{ name, decision: 'approved' }, undefined],
        [{ name }, 'Morgen passt auch.'],
        [{ name, decision: 'returned' }, 'Das Logo fehlt.\nUnd der Preis.'],
      ]);
    }
    // the address is nobody's but managers'
    const [forBen] = await list(ben.ask);
    expect(forBen).toMatchObject({ state: 'approved', guest: { name } });
    expect(forBen?.guest.email).toBeUndefined();
  });

  it('[GUEST-7] decides on what was seen: a change in between decides nothing', async () => {
    const { invite, list, run } = await guestScene();
    const guest = await invite();
    await guest.enter();
    const hash = await guest.seen();
    await run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer, zweite Fassung' } });
    const late = await guest.post({ do: 'approve', text: 'Sehr schön', hash });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining('wurde eben geändert')]);
    expect(late.body).toContain('zweite Fassung');
    expect(late.body).toContain('Sehr schön</textarea>');
    expect((await list())[0]?.state).toBe('open');
  });

  it('[GUEST-8] an approval goes stale, on both sides, when something of what was shown changes, and only then', async () => {
    const { invite, list, run } = await guestScene();
    const guest = await invite();
    await guest.enter();
    await guest.decide('approve');
    await run({ type: 'card.set', id: 'flyer', fields: { due: '2099-12-24', priority: 'urgent' } });
    expect((await list())[0]?.decided).toMatchObject({ what: 'approved', changed: false });
    await run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer, zweite Fassung' } });
    expect((await list())[0]).toMatchObject({
      state: 'approved',
      decided: { changed: true, shown: { title: 'Flyer für die Messe' } },
    });
    const { body } = await guest.page();
    expect(body).toContain('Geändert, seit genehmigt wurde');
    expect(body).toContain('<h1><bdi>Flyer, zweite Fassung</bdi></h1>');
    expect(body).toContain('<h3><bdi>Flyer für die Messe</bdi></h3>');
    // and is good again when it is as it was
    await run({ type: 'card.set', id: 'flyer', fields: { title: 'Flyer für die Messe' } });
    expect((await list())[0]?.decided?.changed).toBe(false);
    expect((await guest.page()).body).not.toContain('Geändert, seit');
  });

  it('[GUEST-9] is let go at once: withdrawn, over its time, with the task or the board put away, or asked anew', async () => {
    const { invite, guest: guestOf, mara, path, boardId, run, pass, list, request } = await guestScene();
    const withdrawn = await invite();
    await withdrawn.enter();
    expect((await mara.ask(`${path}/${withdrawn.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await withdrawn.page()).status).toBe(410);
    expect((await withdrawn.post({ do: 'say', text: 'Noch da?' })).status).toBe(410);
    expect(codeOf(await mara.ask(`${path}/${withdrawn.id}`, { method: 'DELETE' }))).toBe('no-such-approval');

    const again = await mara.ask<NewApproval>(`${path}/${withdrawn.id}/again`, {
      json: { message: 'Noch einmal, bitte.', expiresAt: request.expiresAt },
    });
    expect([again.status, again.body.approval.state]).toEqual([201, 'open']);
    expect((await withdrawn.page()).status).toBe(404);
    const renewed = guestOf(again.body);
    await renewed.enter();
    await renewed.decide('approve');
    await run({ type: 'card.archive', id: 'flyer' });
    expect((await renewed.page()).status).toBe(410);
    await run({ type: 'card.restore', id: 'flyer' });
    expect((await renewed.page()).status).toBe(200);
    await mara.ask(`/api/boards/${boardId}`, { method: 'PATCH', json: { trashed: true } });
    expect((await renewed.page()).status).toBe(410);
    await mara.ask(`/api/boards/${boardId}`, { method: 'PATCH', json: { trashed: false } });
    pass(8 * DAY_MS);
    expect((await renewed.page()).status).toBe(410);
    const [last] = await list();
    expect([last?.state, last?.log.map(({ what }) => what)]).toEqual([
      'approved',
      ['asked', 'withdrawn', 'asked-again', 'approved'],
    ]);
  });

  it('[GUEST-10] the link opens nothing else, and no other page or link acts in the guest’s name', async () => {
    const { server, invite, boardId, list } = await guestScene();
    const [one, other] = [
      await invite(),
      await invite({ guest: { name: 'Frau Abt', email: 'a@example.org' } }),
    ];
    await one.enter();
    const token = one.address.slice('/g/'.length);
    for (const path of [`/api/boards/${boardId}`, '/api/me', `/s/${token}`]) {
      const asked = await server.ask(path, { headers: { authorization: `Bearer ${token}` } });
      expect([401, 404], path).toContain(asked.status);
    }
    const foreign = await one.post(
      { do: 'approve', hash: await one.seen() },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
    // not confirmed: the form leads to the door
    expect((await other.post({ do: 'approve', hash: await one.seen() })).body).toContain('Code schicken');
    expect((await list()).map(({ state }) => state)).toEqual(['open', 'open']);
    const [id, secret = ''] = token.split('_');
    for (const wrong of [id, `${id}_${secret.slice(1)}x`, '%00'])
      expect((await server.ask(`/g/${wrong}`)).status).toBe(404);
  });

  it('[GUEST-11] is forgotten when a manager says so, and what was decided stays a guest’s', async () => {
    const { invite, mara, ben, path, list, boardId, server } = await guestScene({ people: true });
    const guest = await invite();
    await guest.enter();
    await guest.decide('approve', 'Schön geworden');
    expect(codeOf(await ben.ask(`${path}/${guest.id}/guest`, { method: 'DELETE' }))).toBe('not-allowed');
    expect((await mara.ask(`${path}/${guest.id}/guest`, { method: 'DELETE' })).status).toBe(204);
    expect((await guest.page()).status).toBe(410);
    expect((await list())[0]).toMatchObject({
      state: 'withdrawn',
      guest: { name: null },
      decided: { what: 'approved' },
    });
    const said = (await ben.ask<Comments>(`/api/boards/${boardId}/cards/flyer/comments`)).body.comments.at(
      -1,
    );
    expect(said).toMatchObject({ text: 'Schön geworden', guest: { name: null, decision: 'approved' } });
    const terms = { message: '', expiresAt: new Date(Date.now() + DAY_MS).toISOString() };
    expect(codeOf(await mara.ask(`${path}/${guest.id}/again`, { json: terms }))).toBe('no-such-approval');
    await server.stop();
    const database = new Sqlite(join(server.dataDir, 'taktboard.db'), { readonly: true });
    const tables = ['approvals', 'approval_log', 'comments', 'inbox', 'outbox', 'audit'];
    const kept = JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()));
    database.close();
    expect(kept).not.toMatch(/Weber|weber/);
  });

  it('[GUEST-2] only a manager asks, within a year and fifty guests a task, and it is written down', async () => {
    const { ben, mara, path, request, invite, server } = await guestScene({ people: true });
    await invite();
    expect(codeOf(await ben.ask(path, { json: request }))).toBe('not-allowed');
    for (const expiresAt of [new Date(Date.now() - 1_000), new Date(Date.now() + 366 * DAY_MS)]) {
      const asked = await mara.ask(path, { json: { ...request, expiresAt: expiresAt.toISOString() } });
      expect(codeOf(asked)).toBe('invalid-request');
    }
    const { body } = await server.as()<AuditPage>('/api/audit?kind=approval-asked');
    expect(body.entries).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/[Ww]eber/);
  });

  it('[GUEST-5] where no mail server is set up the link is passed on by hand, and nobody reads the code', async () => {
    const server = await runningServer();
    const admin = server.as();
    const { id } = (await admin<{ id: string }>('/api/boards', { json: { title: 'Plan' } })).body;
    const columnId = (await admin<BoardSnapshot>(`/api/boards/${id}`)).body.columns[0]?.id;
    const commands = [{ type: 'card.add', id: 'a', columnId, title: 'Task' }];
    await admin(`/api/boards/${id}/commands`, { json: { commands } });
    const { body } = await admin<NewApproval>(`/api/boards/${id}/cards/a/approvals`, {
      json: {
        guest: { name: 'Gina', email: 'gina@example.org' },
        shows: { dates: true, checklist: true, links: true, owner: true, board: true },
        ...{ language: 'en', message: '', expiresAt: new Date(Date.now() + DAY_MS).toISOString() },
      },
    });
    expect([body.mail, body.reach]).toEqual(['outbox', 'local']);
    const { pathname } = new URL(body.url);
    const sent = await server.ask<string>(pathname, { body: 'do=send', headers: FORM });
    expect(sent.body).toContain('g…@example.org');
    const { mails } = (await admin<{ mails: { id: string }[] }>('/api/outbox')).body;
    const read = await Promise.all(mails.map((mail) => admin(`/api/outbox/${mail.id}`)));
    expect(read).toHaveLength(2);
    const texts = JSON.stringify(read.map((mail) => mail.body));
    expect(texts).toContain('••• •••');
    expect(texts).not.toMatch(/\b\d{3} \d{3}\b/);
    expect(texts).not.toContain(pathname);
  });
});
