import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  ActivityPage,
  BoardList,
  BoardSnapshot,
  Digest,
  LIMITS,
  OverdueReport,
  type Me,
  type PersonFigures,
} from '@taktboard/protocol';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

async function withBoard() {
  const server = await runningServer();
  const ask = server.as();
  const { id } = (await ask('/api/boards', { json: { title: 'Herbst', language: 'de' } })).body;
  const columns = (await ask(`/api/boards/${id}`)).body.columns as {
    id: string;
    kind: string;
    name: string;
  }[];
  return { server, ask, id, columns, first: columns[0]?.id ?? '' };
}

const add = (ask: Ask, board: string, commands: unknown[]) =>
  ask(`/api/boards/${board}/commands`, { json: { commands } });

describe('boards', { timeout: 30_000 }, () => {
  it('begin with five columns in the language of whoever makes them', async () => {
    const { ask, columns } = await withBoard();
    expect(columns.map((column) => column.name)).toEqual([
      'Ideen',
      'Geplant',
      'In Arbeit',
      'Abstimmung',
      'Erledigt',
    ]);
    expect(columns.at(-1)?.kind).toBe('done');
    const { id } = (await ask('/api/boards', { json: { title: 'Autumn', zone: 'America/New_York' } })).body;
    const { body } = await ask(`/api/boards/${id}`);
    expect(body.columns[0]?.name).toBe('Ideas');
    expect(body.meta).toMatchObject({ title: 'Autumn', zone: 'America/New_York' });
  });

  it('[HTTP-5] the snapshot has the contract’s form, and its tag changes with the board', async () => {
    const { ask, id, first } = await withBoard();
    const before = await ask(`/api/boards/${id}`);
    expect(v.is(BoardSnapshot, before.body)).toBe(true);
    expect(Object.keys(before.body)).not.toContain('views');
    const etag = before.headers.get('etag') ?? '';
    expect((await ask(`/api/boards/${id}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await add(ask, id, [{ type: 'card.add', columnId: first, title: 'Flyer' }]);
    const after = await ask(`/api/boards/${id}`, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    expect(after.body.seq).toBeGreaterThan(before.body.seq);
    expect(after.body.cards).toMatchObject([{ title: 'Flyer', columnId: first }]);
  });

  it('[HTTP-4] commands are carried out all or none, and the one that cannot be is named', async () => {
    const { ask, id, first } = await withBoard();
    const refused = await add(ask, id, [
      { type: 'card.add', columnId: first, title: 'Flyer' },
      { type: 'card.move', id: 'nowhere', columnId: first },
    ]);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'command-refused', errors: [{ pointer: '/commands/1' }] });
    expect(refused.body.detail).toContain('no-such-card');
    expect((await ask(`/api/boards/${id}`)).body.cards).toEqual([]);
    const done = await add(ask, id, [
      { type: 'card.add', id: 'flyer', columnId: first, title: 'Flyer' },
      { type: 'card.set', id: 'flyer', fields: { due: '2026-12-24' } },
    ]);
    expect(done).toMatchObject({ status: 200, body: { ids: ['flyer', 'flyer'] } });
  });

  it('[HTTP-8] the list counts what is open and overdue', async () => {
    const { ask, id, columns } = await withBoard();
    await add(ask, id, [
      { type: 'card.add', columnId: columns[0]?.id, title: 'Late', due: '2020-01-01' },
      { type: 'card.add', columnId: columns[0]?.id, title: 'In time', due: '2199-01-01' },
      { type: 'card.add', columnId: columns[4]?.id, title: 'Done', due: '2020-01-01' },
    ]);
    const { body } = await ask('/api/boards');
    expect(v.is(BoardList, body)).toBe(true);
    expect(body.boards.find((board) => board.id === id)).toMatchObject({
      title: 'Herbst',
      role: 'manager',
      open: 2,
      overdue: 1,
    });
  });

  it('are renamed', async () => {
    const { ask, id } = await withBoard();
    const renamed = await ask(`/api/boards/${id}`, { method: 'PATCH', json: { title: 'Winter' } });
    expect(renamed.status).toBe(204);
    expect((await ask(`/api/boards/${id}`)).body.meta.title).toBe('Winter');
    const { boards } = (await ask('/api/boards')).body;
    expect(boards.find((board) => board.id === id)?.title).toBe('Winter');
  });

  it('[HTTP-9] in the trash are gone for everyone, and come back whole', async () => {
    const { ask, id, first } = await withBoard();
    await add(ask, id, [{ type: 'card.add', columnId: first, title: 'Flyer' }]);
    const before = (await ask(`/api/boards/${id}`)).body;
    expect((await ask(`/api/boards/${id}`, { method: 'DELETE' })).status).toBe(204);
    for (const path of ['', '/activity', '/comments', '/digest', '/overdue', '/export']) {
      expect(codeOf(await ask(`/api/boards/${id}${path}`)), path).toBe('no-such-board');
    }
    expect(codeOf(await add(ask, id, [{ type: 'card.add', columnId: first, title: 'x' }]))).toBe(
      'no-such-board',
    );
    expect(codeOf(await ask(`/api/boards/${id}`, { method: 'DELETE' }))).toBe('no-such-board');
    expect((await ask('/api/boards')).body.boards.some((board) => board.id === id)).toBe(false);
    const restored = await ask(`/api/boards/${id}`, { method: 'PATCH', json: { trashed: false } });
    expect(restored.status).toBe(204);
    expect((await ask(`/api/boards/${id}`)).body).toEqual(before);
  });

  it('[AUTH-14] are put into the trash by those who manage them alone', async () => {
    const { server, id } = await withBoard();
    const { ask } = await server.join('Ben');
    expect(codeOf(await ask(`/api/boards/${id}`, { method: 'DELETE' }))).toBe('not-allowed');
    const patched = await ask(`/api/boards/${id}`, { method: 'PATCH', json: { trashed: true } });
    expect(codeOf(patched)).toBe('not-allowed');
    const renamed = await ask(`/api/boards/${id}`, { method: 'PATCH', json: { title: 'Ben’s' } });
    expect(renamed.status).toBe(204);
  });

  it('tell who did what', async () => {
    const { server, id, first } = await withBoard();
    const { ask } = await server.join('Ben');
    const me = (await ask('/api/me')).body.person.id;
    await add(ask, id, [{ type: 'card.add', id: 'flyer', columnId: first, title: 'Flyer' }]);
    const { body } = await ask(`/api/boards/${id}/activity`);
    expect(v.is(ActivityPage, body)).toBe(true);
    expect(body.items[0]).toMatchObject({ by: me, kind: 'card.added', card: 'flyer' });
  });

  it('report in every form', async () => {
    const { ask, id, first } = await withBoard();
    await add(ask, id, [{ type: 'card.add', columnId: first, title: '<b>Late</b>', due: '2020-01-01' }]);
    const digest = await ask(`/api/boards/${id}/digest?date=2026-11-23`);
    expect(v.is(Digest, digest.body)).toBe(true);
    const overdue = await ask(`/api/boards/${id}/overdue?by=label`);
    expect(v.is(OverdueReport, overdue.body)).toBe(true);
    for (const [path, type] of [
      ['digest?format=text', 'text/plain; charset=utf-8'],
      ['digest?format=html', 'text/html; charset=utf-8'],
      ['overdue?format=csv', 'text/csv; charset=utf-8'],
      ['overdue?format=html&language=de', 'text/html; charset=utf-8'],
    ]) {
      const answer = await ask(`/api/boards/${id}/${path}`);
      expect(answer.headers.get('content-type'), path).toBe(type);
      if (type !== 'text/html; charset=utf-8') continue;
      expect(answer.body, path).not.toContain('<b>Late');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(codeOf(await ask(`/api/boards/${id}/digest?run=none`))).toBe('no-such-run');
  });

  it('[REP-22] do not tell what is overdue by person, in no form and to nobody', async () => {
    const { server, ask, id } = await withBoard();
    const ben = await server.join('Ben');
    for (const asking of [ask, ben.ask]) {
      for (const format of ['json', 'csv', 'text', 'html']) {
        const answer = await asking(`/api/boards/${id}/overdue?by=owner&format=${format}`);
        expect(answer).toMatchObject({
          status: 403,
          body: {
            code: 'figures-about-persons',
            title: expect.stringContaining('off in this workspace') as string,
          },
        });
      }
    }
    expect((await ask<Digest>(`/api/boards/${id}/digest`)).body.owners).toEqual([]);
  });

  it('[REP-22] tell figures about persons as far as an administrator allows, which is recorded for everyone', async () => {
    const { server, ask, id, first } = await withBoard();
    const ben = await server.join('Ben');
    const me = async (asking: Ask) => (await asking<Me>('/api/me')).body.person.id;
    const [own, bens] = [await me(ask), await me(ben.ask)];
    await add(ask, id, [
      { type: 'card.add', columnId: first, title: 'Flyer', owner: own, due: '2024-01-10' },
      { type: 'card.add', columnId: first, title: 'Plakat', owner: bens, due: '2024-01-10' },
    ]);
    const told = async (asking: Ask) => {
      const { owners } = (await asking<Digest>(`/api/boards/${id}/digest`)).body;
      const { groups } = (await asking<OverdueReport>(`/api/boards/${id}/overdue?by=owner`)).body;
      const ids = owners.map((load) => load.id ?? '').toSorted();
      expect(groups.map(({ key }) => key).toSorted()).toEqual(ids);
      return ids;
    };
    const allow = (asking: Ask, mode: string) => asking('/api/person-figures', { json: { mode } });
    expect(codeOf(await allow(ben.ask, 'leads'))).toBe('not-allowed');
    await allow(ask, 'own');
    expect([await told(ask), await told(ben.ask)]).toEqual([[own], [bens]]);
    await allow(ask, 'leads');
    await allow(ask, 'leads');
    expect([await told(ask), await told(ben.ask)]).toEqual([[own, bens].toSorted(), [bens]]);
    const { body } = await ben.ask<PersonFigures>('/api/person-figures');
    expect(body).toMatchObject({
      mode: 'leads',
      changes: [
        { mode: 'leads', by: own },
        { mode: 'own', by: own },
      ],
    });
    await allow(ask, 'off');
    expect(codeOf(await ask(`/api/boards/${id}/overdue?by=owner`))).toBe('figures-about-persons');
    expect((await ask<Digest>(`/api/boards/${id}/digest`)).body.owners).toEqual([]);
  });

  it('are exported under their own name', async () => {
    const { ask } = await withBoard();
    const { id } = (await ask('/api/boards', { json: { title: 'Frühling "26"' } })).body;
    const file = await ask(`/api/boards/${id}/export?format=csv`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[ -~]+\.csv"; filename\*=UTF-8''Fr%C3%BChling/,
    );
  });
});

describe('what is not right', { timeout: 30_000 }, () => {
  it('[HTTP-3] is answered with the field, as RFC 9457 says', async () => {
    const { ask, id } = await withBoard();
    const wrong = await add(ask, id, [{ type: 'card.add', columnId: 'c', title: 'x', due: '2026-02-30' }]);
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('content-type')).toBe('application/problem+json');
    expect(wrong.body).toMatchObject({
      type: 'urn:taktboard:problem:invalid-request',
      status: 422,
      code: 'invalid-request',
      errors: [{ pointer: '/commands/0/due', detail: expect.stringContaining('no such day') as string }],
    });
    const query = await ask(`/api/boards/${id}/digest?date=tomorrow`);
    expect(query.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '?date' }] });
  });

  it.each([
    [
      'broken JSON',
      { body: '{"title": ', headers: { 'content-type': 'application/json' } },
      [400, 'malformed-json'] as const,
    ],
    [
      'no JSON at all',
      { body: 'title=x', headers: { 'content-type': 'text/plain' } },
      [415, 'unsupported-media'] as const,
    ],
    ['a missing field', { json: {} }, [422, 'invalid-request'] as const],
    ['an empty title', { json: { title: '  ' } }, [422, 'invalid-request'] as const],
    ['an unknown zone', { json: { title: 'x', zone: 'Europe/Nowhere' } }, [422, 'unknown-zone'] as const],
    ['a body without end', { body: 'x'.repeat(LIMITS.requestBytes + 1) }, [413, 'too-large'] as const],
  ])('[HTTP-3] %s has a status and a code of its own', async (_, asked, [status, code]) => {
    const server = await runningServer();
    const headers = { 'content-type': 'application/json', ...('headers' in asked ? asked.headers : {}) };
    const answer = await server.as()('/api/boards', { ...asked, headers });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('[HTTP-3] an unknown address or method is a problem, too', async () => {
    const server = await runningServer();
    const ask = server.as();
    expect(await ask('/api/nothing')).toMatchObject({ status: 404, body: { code: 'no-such-route' } });
    expect(await ask('/api/boards/not%20an%20id')).toMatchObject({ status: 404 });
    const put = await ask('/api/boards', { method: 'PUT' });
    expect(put).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(put.headers.get('allow')).toBe('GET, POST');
    expect(codeOf(await ask('/api/boards/no-such-board'))).toBe('no-such-board');
  });

  it('[HTTP-3] a file that is no board is refused with the place, and nothing is made of it', async () => {
    const server = await runningServer();
    const ask = server.as();
    const before = (await ask('/api/boards')).body;
    for (const [body, code] of [
      ['', 'empty-file'],
      ['{"name": ', 'not-json'],
      ['{"name": 1}', 'not-a-trello-board'],
    ] as const) {
      const answer = await ask('/api/boards/import?format=trello', { method: 'POST', body });
      expect([answer.status, codeOf(answer)]).toEqual([422, code]);
    }
    expect(codeOf(await ask('/api/boards/import?format=csv', { body: ' ' }))).toBe('empty-file');
    expect(codeOf(await ask('/api/boards/import?format=jira', { body: 'x' }))).toBe('invalid-request');
    expect((await ask('/api/boards')).body).toEqual(before);
  });
});
