import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.dispose());

/** A small export in Trello's form. */
const FILE = JSON.stringify({
  name: 'Frühjahr',
  lists: [{ id: 'l1', name: 'Done', pos: 1 }],
  members: [{ id: 'm1', fullName: 'Nur aus Trello' }],
  cards: [{ id: 'c1', name: 'Eine Karte', idList: 'l1', idMembers: ['m1'], pos: 1 }],
  actions: [
    {
      id: 'a1',
      type: 'commentCard',
      date: '2024-05-01T10:00:00.000Z',
      idMemberCreator: 'm1',
      data: { text: 'Ein Kommentar', card: { id: 'c1' } },
    },
  ],
});

const OTHER = FILE.replaceAll('m1', 'm2').replaceAll('a1', 'a2');

/** Whoever asks this waits for ever. */
const ENDLESS =
  'CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS c FROM n';

function change(file: string, statements: string): void {
  const database = new DatabaseSync(file);
  database.exec(statements);
  database.close();
}

/** How much is on disk of what an import writes before its board, read beside the server. */
function countRows(file: string): number[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const counts = ['imports', 'people', 'person_sources', 'comments'].map((table) =>
    Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']),
  );
  database.close();
  return counts;
}

const names = async () => (await server.admin.get<{ people: { name: string }[] }>('/api/people')).people;

describe('an import that a crash cuts off', { timeout: 180_000 }, () => {
  it('[SAFE-3] is not there after the next start, and comes in whole when it is tried again', async () => {
    const file = join(server.dataDir, 'taktboard.db');
    const [before, rows, boards] = [await names(), countRows(file), await server.admin.boards()];
    // the board is never done being written: the process can die nowhere else than between the two halves
    change(
      file,
      `${ENDLESS}; CREATE TRIGGER stuck BEFORE INSERT ON boards BEGIN SELECT c FROM endless; END;`,
    );
    const cutOff = expect(server.admin.importBoard('trello', FILE)).rejects.toThrow();
    while (countRows(file)[0] === rows[0]) await server.admin.ask('/healthz');
    await server.kill();
    await cutOff;
    // one of each is there, and no board
    expect(countRows(file)).toEqual(rows.map((count) => count + 1));
    change(file, 'DROP TRIGGER stuck; DROP VIEW endless');

    await server.start();
    expect(await names()).toEqual(before);
    expect(await server.admin.boards()).toEqual(boards);
    expect(countRows(file)).toEqual(rows);

    const report = await server.admin.importBoard('trello', FILE);
    expect(report.taken).toMatchObject({ cards: 1, people: 1, comments: 1 });
    const board = await server.admin.board(report.id ?? '');
    const [card] = board.cards;
    expect(board.people.find(({ id }) => id === card?.owner)?.name).toBe('Nur aus Trello');
    await server.kill();
    await server.start();
    expect(await server.admin.board(report.id ?? '')).toMatchObject({ cards: [{ title: 'Eine Karte' }] });
    const again = await server.admin.importBoard('trello', FILE);
    expect(again).toMatchObject({ id: report.id, alreadyImported: report.id });
    const comments = await server.admin.get(`/api/boards/${report.id}/cards/${card?.id}/comments`);
    expect(comments).toMatchObject({ comments: [{ text: 'Ein Kommentar', author: card?.owner }] });
  });

  it('[SAFE-3] nor is one into a board that is there, which stays as it was', async () => {
    const file = join(server.dataDir, 'taktboard.db');
    const boardId = await server.admin.createBoard('There');
    const before = await server.admin.board(boardId);
    const rows = countRows(file);
    const into = OTHER.replace('Nur aus Trello', 'Noch jemand');
    change(file, `${ENDLESS}; CREATE TRIGGER stuck BEFORE INSERT ON log BEGIN SELECT c FROM endless; END;`);
    const path = `/api/boards/import?format=trello&board=${boardId}`;
    const cutOff = expect(server.admin.ask(path, { body: into })).rejects.toThrow();
    while (countRows(file)[0] === rows[0]) await server.admin.ask('/healthz');
    await server.kill();
    await cutOff;
    expect(countRows(file)).toEqual(rows.map((count) => count + 1));
    change(file, 'DROP TRIGGER stuck; DROP VIEW endless');

    await server.start();
    expect(await server.admin.board(boardId)).toEqual(before);
    expect(countRows(file)).toEqual(rows);
    expect(await server.admin.ask(path, { body: into })).toMatchObject({ status: 201 });
    expect((await server.admin.board(boardId)).cards.map(({ title }) => title)).toEqual(['Eine Karte']);
    await server.kill();
    await server.start();
    expect(await server.admin.ask(path, { body: into })).toMatchObject({ status: 200 });
    expect((await server.admin.board(boardId)).cards).toHaveLength(1);
  });
});
