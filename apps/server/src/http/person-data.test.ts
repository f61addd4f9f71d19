import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditPage, ErasurePreview, PersonData } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { backUp } from '../backup/back-up.ts';
import { restore } from '../backup/restore.ts';
import { codeOf, runningServer, type TestedServer } from '../testing/running-server.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const NAME = 'Ottilie Ganzselten';

/** A server on which Ottilie has done what leaves traces. */
async function withOttilie(dataDir = temporaryFolder()) {
  const server = await runningServer({ dataDir });
  const lead = await server.join('Lea Lang', 'administrator');
  const person = await server.join(NAME);
  const id = (await person.ask('/api/me')).body.person.id;
  const board = (await person.ask('/api/boards', { json: { title: 'Plan' } })).body.id;
  const column = (await lead.ask(`/api/boards/${board}`)).body.columns[0]?.id ?? '';
  const added = await person.ask<{ ids: string[] }>(`/api/boards/${board}/commands`, {
    json: {
      commands: [{ type: 'card.add', columnId: column, title: `${NAME} fragen`, owner: id }],
    },
  });
  const card = added.body.ids[0] ?? '';
  await person.ask(`/api/boards/${board}/cards/${card}/comments`, {
    json: { id: 'comment-of-hers', text: 'Das Schwarz ist zu hell.' },
  });
  await person.ask('/api/tokens', { json: { name: 'Skript' } });
  await person.ask(`/api/boards/${board}`, { method: 'PATCH', json: { starred: true } });
  return { server, lead, person, id, board, card };
}

/** Whether a text stands in any file of the server's own. */
function isOnDisk(dataDir: string, text: string): string[] {
  return readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(text));
}

const erase = (server: TestedServer, id: string, comments: 'keep' | 'remove' = 'keep') =>
  server.as()(`/api/people/${id}/erasure`, { json: { name: NAME, comments } });

describe('what is kept about a person', { timeout: 60_000 }, () => {
  it('[PRIV-2] is given to that person and to administrators, whole and without a secret', async () => {
    const { server, lead, person, id } = await withOttilie();
    const other = await server.join('Ben');
    expect(codeOf(await other.ask(`/api/people/${id}/data`))).toBe('not-allowed');
    const { body, status, headers } = await person.ask<PersonData>(`/api/people/${id}/data`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(body.person).toEqual({ id, name: NAME });
    expect(Object.keys(body.stores)).toEqual(
      expect.arrayContaining([
        'people',
        'user',
        'session',
        'account',
        'tokens',
        'board_stars',
        'log',
        'comments',
      ]),
    );
    expect(body.stores['comments']).toMatchObject([{ text: 'Das Schwarz ist zu hell.' }]);
    const text = JSON.stringify(body);
    for (const key of ['"password":', '"token":', '"hash":', '"bytes":']) expect(text).not.toContain(key);
    expect((await lead.ask(`/api/people/${id}/data`)).status).toBe(200);
    const { body: log } = await server.as()<AuditPage>(`/api/audit?kind=person-exported`);
    expect(log.entries).toHaveLength(2);
  });

  it('[PRIV-3] an erasure is shown before it is done, with the texts that name the person', async () => {
    const { server, id, board, card } = await withOttilie();
    const { body } = await server.as()<ErasurePreview>(`/api/people/${id}/erasure`);
    expect(body.person.name).toBe(NAME);
    expect(body.comments).toBe(1);
    expect(body.stores).toContainEqual({ store: 'tokens', rows: 1, fate: 'removed' });
    expect(body.texts.items).toMatchObject([{ board, card, where: 'title', whole: true }]);
  });

  it('[PRIV-4] is done only by administrators who type the name, and never to the last of them', async () => {
    const server = await runningServer();
    const lead = await server.join('Lea Lang', 'administrator');
    const ben = await server.join('Ben');
    const leadId = (await lead.ask('/api/me')).body.person.id;
    const benId = (await ben.ask('/api/me')).body.person.id;
    const asked = (name: string) => ({ json: { name, comments: 'keep' } });
    expect(codeOf(await ben.ask(`/api/people/${benId}/erasure`, asked('Ben')))).toBe('not-allowed');
    expect(codeOf(await lead.ask(`/api/people/${benId}/erasure`, asked('Bert')))).toBe('name-differs');
    expect(codeOf(await lead.ask(`/api/people/${leadId}/erasure`, asked('Lea Lang')))).toBe(
      'last-administrator',
    );
    expect((await ben.ask('/api/me')).status).toBe(200);
  });

  it('[PRIV-5] after an erasure the access is gone and the name is in no file; what others need is there', async () => {
    const { server, lead, person, id, board, card } = await withOttilie();
    // the board’s own text that names her is for whoever manages to change
    await lead.ask(`/api/boards/${board}/commands`, {
      json: { commands: [{ type: 'card.set', id: card, fields: { title: 'Fragen' } }] },
    });
    const path = `/api/boards/import?format=csv&fileName=${encodeURIComponent(`${NAME}.csv`)}`;
    const imported = await person.ask(path, {
      body: 'Title\nFlyer\n',
      headers: { 'content-type': 'text/csv' },
    });
    expect(imported.status).toBe(201);
    expect((await erase(server, id, 'remove')).status).toBe(200);
    expect(codeOf(await person.ask('/api/me'))).toBe('not-signed-in');
    const signIn = { json: { name: NAME, password: person.password } };
    expect(codeOf(await server.ask('/api/session', signIn))).toBe('wrong-credentials');
    const { body: seen } = await lead.ask(`/api/boards/${board}`);
    expect(seen.cards[0]?.owner).toBe(id);
    expect(seen.people.find((one) => one.id === id)?.name).toMatch(/^Person [0-9A-F]{6}$/);
    const { body: said } = await lead.ask<{ comments: unknown[] }>(
      `/api/boards/${board}/cards/${card}/comments`,
    );
    expect(said.comments).toMatchObject([{ author: id, text: '', removed: true }]);
    expect(codeOf(await erase(server, id))).toBe('no-such-person');
    expect(codeOf(await lead.ask('/api/invitations', { json: { person: id } }))).toBe('no-such-person');
    const { body: data } = await lead.ask<PersonData>(`/api/people/${id}/data`);
    expect(JSON.stringify(data)).not.toContain('Ottilie');
    await server.stop();
    // the log of the board has her words until compaction: that title was her own edit
    expect(isOnDisk(server.dataDir, 'Das Schwarz ist zu hell')).toEqual([]);
    expect(isOnDisk(server.dataDir, 'ottilie ganzselten')).toEqual([]);
    expect(isOnDisk(server.dataDir, `${NAME}.csv`)).toEqual([]);
  });

  it('[PRIV-6] a backup of before, restored, brings nobody back who was erased since', async () => {
    const { server, person, id, board } = await withOttilie();
    const file = join(temporaryFolder(), 'backup.db');
    expect(backUp(server.dataDir, file).ok).toBe(true);
    expect((await erase(server, id)).status).toBe(200);
    await server.stop();
    const restored = restore({ dataDir: server.dataDir, file, clock: Date.now });
    expect(restored).toMatchObject({ ok: true, value: { erasures: 1 } });
    const again = await runningServer({ dataDir: server.dataDir });
    expect(codeOf(await again.signedIn(person.cookie)('/api/me'))).toBe('not-signed-in');
    const { body } = await again.as()(`/api/boards/${board}`);
    expect(body.people.find((one) => one.id === id)?.name).toMatch(/^Person /);
    await again.stop();
  });

  it('[PRIV-6] nor does one on another machine, with the list of the old one', async () => {
    const { server, id } = await withOttilie();
    const file = join(temporaryFolder(), 'backup.db');
    backUp(server.dataDir, file);
    await erase(server, id);
    await server.stop();
    const elsewhere = temporaryFolder();
    const erasures = join(server.dataDir, 'erasures.jsonl');
    expect(readFileSync(erasures, 'utf8')).not.toContain('Ottilie');
    restore({ dataDir: elsewhere, file, erasures, clock: Date.now });
    const again = await runningServer({ dataDir: elsewhere });
    const { body } = await again.as()('/api/people');
    expect(JSON.stringify(body)).not.toContain('Ottilie');
  });
});
