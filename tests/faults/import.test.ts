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

const names = async () => (await server.admin.get<{ people: { name: string }[] }>('/api/people')).people;

describe('an import that a crash cuts off', () => {
  it('[SAFE-3] is not there after the next start, and comes in whole when it is tried again', async () => {
    const before = await names();
    await server.kill();
    // what is on disk when the process dies between the two halves: people, comments and the entry, and no board
    const database = new DatabaseSync(join(server.dataDir, 'taktboard.db'));
    database.exec(`
      INSERT INTO imports (hash, format, board_id, person_id, at, people)
        VALUES ('h', 'trello', 'no-board', NULL, 1, '["p-half"]');
      INSERT INTO people (id, name, name_key, created_at) VALUES ('p-half', 'Halb', 'halb', 1);
      INSERT INTO person_sources (source, source_id, person_id, board_id)
        VALUES ('trello', 'm1', 'p-half', 'no-board');
      INSERT INTO comments (id, board_id, card_id, at, n, author, text)
        VALUES ('k', 'no-board', 'c', 1, 0, 'p-half', 'halb');
    `);
    database.close();
    await server.start();
    expect(await names()).toEqual(before);

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
});
