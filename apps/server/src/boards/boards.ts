import { createBoard, type Ports } from '@taktboard/board';
import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import type { Actor, BoardRow, Boards } from '../http/services.ts';
import type { Clock } from '../ports.ts';
import type { BoardSummary, Database } from '../store/database.ts';
import { countOverdue } from './count-overdue.ts';
import { DEFAULT_COLUMNS } from './default-columns.ts';

interface Dependencies {
  database: Kysely<Database>;
  ports: Ports;
  now: Clock;
  /** Of boards that name none. */
  zone: string;
  createRoom(board: { boardId: string; actor: Actor; title: string; seed: Uint8Array }): Promise<void>;
  /** Brings into the summaries what was written since they were last made. */
  catchUp(): Promise<void>;
  /** After a board went into the trash: whoever has it open is told. */
  trashed(boardId: string): Promise<void>;
}

const WEEKDAYS = [1, 2, 3, 4, 5];

/** The list of boards, what makes one, and the trash; the board itself is its room's. */
export function createBoards(dependencies: Dependencies): Boards {
  const { database, ports, now, createRoom, catchUp, trashed } = dependencies;
  return {
    async list() {
      // whoever has just renamed a board shall see it under its new name
      await catchUp();
      const rows = await database
        .selectFrom('boards')
        .select(['id', 'title', 'updated_at', 'summary'])
        .where('trashed_at', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row): BoardRow => {
        const summary = JSON.parse(row.summary) as BoardSummary;
        const { id, title, updated_at: updatedAt } = row;
        return { id, title, open: summary.open, overdue: countOverdue(summary, now()), updatedAt };
      });
    },
    async has(boardId) {
      const row = await database
        .selectFrom('boards')
        .select('id')
        .where('id', '=', boardId)
        .where('trashed_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    async create({ title, language, zone = dependencies.zone, actor }) {
      const doc = new Y.Doc();
      const columns = DEFAULT_COLUMNS[language];
      const made = createBoard(doc, { title, zone, workdays: WEEKDAYS, columns }, ports);
      if (!made.ok) throw new Error(`a new board was refused: ${made.reason}`);
      const boardId = ports.newId();
      await createRoom({ boardId, actor, title, seed: Y.encodeStateAsUpdate(doc) });
      return boardId;
    },
    async setTrashed(boardId, on) {
      const done = await database
        .updateTable('boards')
        .set({ trashed_at: on ? now() : null })
        .where('id', '=', boardId)
        .executeTakeFirst();
      const known = done.numUpdatedRows === 1n;
      if (known && on) await trashed(boardId);
      return known;
    },
  };
}
