import { BoardProjection, plainDoc } from '@taktboard/board';
import * as Y from 'yjs';
import { readBoard, type BoardKey } from '../device/board-database.ts';
import { unsyncedFile } from './unsynced-file.ts';
import type { UnsyncedFile } from './unsynced.ts';

/** A board that this device keeps and that no page has open, as the file that an open one hands out. */
export async function keptFile(key: BoardKey): Promise<UnsyncedFile> {
  const doc = plainDoc();
  for (const update of await readBoard(key, (db) => db.getAll('updates'))) Y.applyUpdate(doc, update);
  const projection = new BoardProjection(doc);
  const file = unsyncedFile({
    boardId: key.boardId,
    at: new Date(),
    update: Y.encodeStateAsUpdate(doc),
    board: projection.snapshot(),
  });
  projection.destroy();
  doc.destroy();
  return file;
}
