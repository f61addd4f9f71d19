import type { AuditExport, AuditPage, NewShare } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { codeOf, pathOf, runningServer } from '../testing/running-server.ts';

const SHOWS = {
  ...{ title: 'Stand', language: 'de', expiresAt: null, embedOrigins: [], columns: null, labels: null },
  hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
};

describe('the audit log', { timeout: 60_000 }, () => {
  it('[SEC-15] has who signed in or failed to, invited, joined and left, and nothing of what was typed', async () => {
    const server = await runningServer();
    const anna = await server.join('Anna', 'administrator');
    await server.ask('/api/session', { json: { name: 'Anna', password: 'a wrong one' } });
    await server.ask('/api/session', { json: { name: 'mein Passwort', password: 'x' } });
    await server.ask('/api/session', { json: { name: 'Anna', password: anna.password } });
    const me = (await anna.ask('/api/me')).body.person.id;
    const invited = await anna.ask('/api/invitations', { json: { person: me } });
    const token = await anna.ask('/api/tokens', { json: { name: 'geheimer Zweck' } });
    await anna.ask(`/api/tokens/${token.body.id}`, { method: 'DELETE' });
    await anna.ask('/api/person-figures', { json: { mode: 'own' } });
    await anna.ask('/api/session', { method: 'DELETE' });
    const { body } = await server.as()<AuditPage>('/api/audit');
    expect(body.entries.map(({ kind }) => kind).toReversed()).toEqual([
      'invitation-made', // the first start's
      'invitation-made',
      'joined',
      'sign-in-failed',
      'sign-in-failed',
      'sign-in',
      'invitation-made',
      'token-made',
      'token-revoked',
      'person-figures-changed',
      'sign-out',
    ]);
    const of = (kind: string) => body.entries.filter((entry) => entry.kind === kind).toReversed();
    expect(of('sign-in-failed')).toMatchObject([
      { by: null, on: { kind: 'person', id: me }, details: { network: '127.0.0.0/24' } },
      { by: null, on: null },
    ]);
    expect(of('joined')).toMatchObject([{ by: me, details: { role: 'administrator' } }]);
    expect(of('sign-out')).toMatchObject([{ by: me }]);
    const written = JSON.stringify(body);
    for (const secret of ['Passwort', 'geheim', 'Anna', anna.password, token.body.token, invited.body.url]) {
      expect(written).not.toContain(secret);
    }
    expect(written).not.toContain(pathOf(invited.body.url).slice(-20));
  });

  it('[SEC-15] has what left the server or came in, and who shared, scheduled or threw away what', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Anna', 'administrator');
    const board = (await ask('/api/boards', { json: { title: 'Streng geheim' } })).body.id;
    await ask(`/api/boards/${board}/export`);
    await ask(`/api/boards/${board}/export`, { json: { format: 'csv', cards: [] } });
    const made = await ask<NewShare>(`/api/boards/${board}/shares`, { json: SHOWS });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const { share } = made.body;
    await ask(`/api/boards/${board}/shares/${share.id}`, { method: 'PATCH', json: { title: 'Anders' } });
    await ask(`/api/boards/${board}/shares/${share.id}/link`, { method: 'POST' });
    await ask(`/api/boards/${board}/shares/${share.id}`, { method: 'DELETE' });
    const file = 'Titel;Spalte\nEins;Offen\n';
    const imported = await ask('/api/boards/import?format=csv', { method: 'POST', body: file });
    expect(imported.status).toBe(201);
    await ask(`/api/boards/${board}`, { method: 'DELETE' });
    await ask(`/api/boards/${board}`, { method: 'PATCH', json: { trashed: false } });
    const { body } = await ask<AuditPage>('/api/audit');
    const kinds = body.entries.map(({ kind }) => kind).toReversed();
    expect(kinds.slice(kinds.indexOf('board-exported'))).toEqual([
      'board-exported',
      'board-exported',
      'share-made',
      'share-changed',
      'share-link-renewed',
      'share-revoked',
      'board-imported',
      'board-trashed',
      'board-restored',
    ]);
    expect(body.entries.find(({ kind }) => kind === 'share-made')).toMatchObject({
      board,
      on: { kind: 'share', id: share.id },
    });
    expect(JSON.stringify(body)).not.toContain('geheim');
  });

  it('[SEC-15] has who was given which role, who was signed out and whose account was ended', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Anna', 'administrator');
    const ben = (await (await server.join('Ben')).ask('/api/me')).body.person.id;
    const board = (await ask('/api/boards', { json: { title: 'Plan' } })).body.id;
    const people = [{ id: ben, role: 'viewer' }];
    await ask(`/api/boards/${board}/people`, { method: 'PATCH', json: { everyone: 'none', people } });
    await ask(`/api/members/${ben}`, { method: 'PATCH', json: { role: 'administrator' } });
    await ask(`/api/members/${ben}/sessions`, { method: 'DELETE' });
    await ask(`/api/members/${ben}`, { method: 'DELETE' });
    const { entries } = (await ask<AuditPage>('/api/audit')).body;
    const on = { kind: 'person', id: ben };
    expect(entries.slice(0, 5).toReversed()).toMatchObject([
      { kind: 'role-changed', on, board, details: { role: 'viewer' } },
      { kind: 'role-changed', board, details: { everyone: 'none' } },
      { kind: 'role-changed', on, details: { role: 'administrator' } },
      { kind: 'session-ended', on },
      { kind: 'role-changed', on, details: { role: 'none' } },
    ]);
  });

  it('[SEC-16] is for administrators, who can take it along as JSON or a table; that is an entry too', async () => {
    const server = await runningServer();
    const ben = await server.join('Ben');
    for (const path of ['/api/audit', '/api/audit/check', '/api/audit/export']) {
      expect(codeOf(await ben.ask(path)), path).toBe('not-allowed');
    }
    const admin = server.as();
    const json = await admin<AuditExport>('/api/audit/export?kind=joined');
    expect(json.body).toMatchObject({ schema: 1, entries: [{ kind: 'joined' }] });
    const csv = await admin<string>('/api/audit/export?format=csv');
    expect(csv.headers.get('content-disposition')).toMatch(/taktboard-audit-.*\.csv/);
    expect(csv.body).toMatch(/,Ben,joined,/);
    expect(csv.body.trimEnd().split('\r\n').at(-1)).toContain('audit-exported');
    expect((await admin('/api/audit/check')).body).toMatchObject({ whole: true });
  });
});
