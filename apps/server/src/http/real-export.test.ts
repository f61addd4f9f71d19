import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { BoardSnapshot, Comments, ImportReport } from '@taktboard/protocol';
import { cardsOfBoard, cardsOfFile, type TrelloFile } from '../import/testing/trello-truth.ts';
import { runningServer } from '../testing/running-server.ts';

/** A stranger's, which is no part of the project: read where it lies beside it. */
const FILE = fileURLToPath(
  new URL('../../../../../shared/data/trello-testdrive-archived-lists.json', import.meta.url),
);

it.skipIf(!existsSync(FILE))(
  '[IMP-16] a real export that is sent to a server stands on its disk as in the file',
  { timeout: 120_000 },
  async () => {
    const bytes = Uint8Array.from(readFileSync(FILE));
    const file = JSON.parse(Buffer.from(bytes).toString()) as TrelloFile;
    const first = await runningServer();
    const sent = await first.as()<ImportReport>('/api/boards/import?format=trello', {
      method: 'POST',
      body: bytes,
    });
    expect(sent).toMatchObject({ status: 201, body: { taken: { cards: file.cards.length } } });
    await first.stop();

    const ask = (await runningServer({ dataDir: first.dataDir })).as();
    const { body: board } = await ask<BoardSnapshot>(`/api/boards/${sent.body.id}`);
    const names = new Map(board.people.map(({ id, name }) => [id, name]));
    const said = new Map<string, Comments['comments']>();
    for (const { id } of board.cards) {
      said.set(id, (await ask<Comments>(`/api/boards/${board.id}/cards/${id}/comments`)).body.comments);
    }
    const commentsOf = (cardId: string) =>
      (said.get(cardId) ?? []).map(({ author, at, text }) => ({
        author: author === null ? null : (names.get(author) ?? author),
        at,
        text,
      }));
    expect(cardsOfBoard(board.cards, commentsOf)).toEqual(cardsOfFile(file));
    const again = await ask<ImportReport>('/api/boards/import?format=trello', {
      method: 'POST',
      body: bytes,
    });
    expect(again).toMatchObject({ status: 200, body: { alreadyImported: board.id } });
  },
);
