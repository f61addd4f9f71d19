import { createBoard, runCommands, type Ports } from '@taktboard/board';
import type { TemplateKey } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import * as Y from 'yjs';
import type { Actor, BoardRow, Boards, NewBoardInput } from '../http/services.ts';
import type { Clock } from '../ports.ts';
import type { BoardSummary, Database } from '../store/database.ts';
import { applyTemplate } from '../templates/apply-template.ts';
import { templateOf } from '../templates/templates.ts';
import type {} from './board-tables.ts';
import { countOverdue } from './count-overdue.ts';

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
  const { database, now, catchUp, trashed } = dependencies;
  return {
    async list(personId) {
      // whoever has just renamed a board shall see it under its new name
      await catchUp();
      const rows = await database
        .selectFrom('boards')
        .leftJoin('board_stars', (join) =>
          join.onRef('board_stars.board_id', '=', 'boards.id').on('board_stars.person_id', '=', personId),
        )
        .select(['id', 'title', 'updated_at', 'summary', 'person_id'])
        .where('trashed_at', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row): BoardRow => {
        const summary = JSON.parse(row.summary) as BoardSummary;
        const { id, title, updated_at: updatedAt } = row;
        const overdue = countOverdue(summary, now());
        return { id, title, open: summary.open, overdue, updatedAt, starred: row.person_id !== null };
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
    create: (input) => create(input, dependencies),
    async setTrashed(boardId, on, by) {
      const done = await database
        .updateTable('boards')
        .set({ trashed_at: on ? now() : null, trashed_by: on ? by : null })
        .where('id', '=', boardId)
        .executeTakeFirst();
      const known = done.numUpdatedRows === 1n;
      if (known && on) await trashed(boardId);
      return known;
    },
    async trash() {
      const rows = await database
        .selectFrom('boards')
        .select(['id', 'title', 'trashed_at', 'trashed_by'])
        .where('trashed_at', 'is not', null)
        .orderBy('trashed_at', 'desc')
        .execute();
      return rows.map(({ id, title, trashed_at: trashedAt, trashed_by: trashedBy }) => ({
        id,
        title,
        trashedAt: trashedAt ?? 0,
        trashedBy,
      }));
    },
    async setStarred(boardId, personId, on) {
      if (on) {
        await database
          .insertInto('board_stars')
          .values({ board_id: boardId, person_id: personId })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } else {
        await database
          .deleteFrom('board_stars')
          .where('board_id', '=', boardId)
          .where('person_id', '=', personId)
          .execute();
      }
    },
  };
}

async function create(input: NewBoardInput, { ports, now, createRoom, ...defaults }: Dependencies) {
  const { title, language, zone = defaults.zone, region, template = 'plain', actor } = input;
  const keyDate = input.keyDate ?? keyDateFrom(template, now(), zone);
  const { columns, labels, tasks } = applyTemplate(templateOf(template), { language, keyDate, ports });
  const doc = new Y.Doc();
  const made = createBoard(doc, { title, zone, region, workdays: WEEKDAYS, columns, labels }, ports);
  if (!made.ok) throw new Error(`a new board was refused: ${made.reason}`);
  const filled = runCommands(doc, tasks, ports);
  if (!filled.ok) throw new Error(`a template makes a command that is refused: ${filled.reason.fault}`);
  const boardId = ports.newId();
  await createRoom({ boardId, actor, title, seed: Y.encodeStateAsUpdate(doc) });
  return boardId;
}

/** As many days from today as the template takes. */
export function keyDateFrom(template: TemplateKey, now: number, zone: string): string {
  const { lead } = templateOf(template);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return today.add({ days: lead }).toString();
}
