import { fail, ok, type ActivityItem, type CardFacts, type Result } from '@taktboard/protocol';
import type { Kysely, Transaction } from 'kysely';
import { Gate } from '../gate.ts';
import { renameInInboxes, tellAssignments } from '../inbox/tell-assignments.ts';
import type { Database } from '../store/database.ts';
import { SqliteRefusal } from '../store/sqlite/sqlite-refusal.ts';
import type { Derived, DerivedStore } from './derived-store.ts';
import type { DescriptionEdit } from './description-edits.ts';
import { parseFacts } from './read-activity.ts';
import { lastEditsOf } from './read-history.ts';
import { insertMerges, toldMerges, writeEdits } from './write-told.ts';

/** Rows a statement; a database takes only so many parameters in one. */
const BATCH = 500;

class OutOfStep extends Error {}

export class SqlDerivedStore implements DerivedStore {
  readonly #database: Kysely<Database>;
  /** While many boards wait to write, whatever is to be saved or read passes between one of them and the next. */
  readonly #gate = new Gate(1);

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  async write(boardId: string, derived: Derived): Promise<Result<void, string>> {
    try {
      const merges = await toldMerges(this.#database, boardId, derived);
      const writing = this.#database.transaction();
      const write = async (trx: Transaction<Database>): Promise<void> => {
        if ((await advanceMark(trx, boardId, derived)) === 'there-already') return;
        await insertActivity(trx, boardId, derived.items);
        await upsertFacts(trx, boardId, derived.facts);
        await insertMerges(trx, boardId, merges);
        await writeEdits(trx, boardId, derived.edits);
        await tellAssignments(trx, boardId, derived.assignments);
        // after what was told: a task may be given and renamed in one batch
        await renameInInboxes(trx, boardId, derived.items);
        await trx
          .updateTable('boards')
          .set({ title: derived.title, summary: JSON.stringify(derived.summary) })
          .where('id', '=', boardId)
          .execute();
      };
      await this.#gate.pass(() => writing.execute(write));
      return ok(undefined);
    } catch (error) {
      if (error instanceof SqliteRefusal) return fail(error.fault);
      if (error instanceof OutOfStep) return fail('out-of-step');
      throw error;
    }
  }

  async facts(boardId: string): Promise<Map<string, CardFacts>> {
    return parseFacts(
      await this.#database
        .selectFrom('facts')
        .select(['card_id', 'facts'])
        .where('board_id', '=', boardId)
        .execute(),
    );
  }

  lastEdits(boardId: string, sinceMs: number): Promise<Map<string, DescriptionEdit>> {
    return lastEditsOf(this.#database, boardId, sinceMs);
  }
}

/** The mark is what makes it exactly once: it moves in the same transaction, and only from where it was. */
async function advanceMark(
  trx: Transaction<Database>,
  boardId: string,
  { after, upTo }: Derived,
): Promise<'moved' | 'there-already'> {
  const moved = await trx
    .updateTable('derived')
    .set({ seq: upTo })
    .where('board_id', '=', boardId)
    .where('seq', '=', after)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 1n) return 'moved';
  const mark = await trx
    .selectFrom('derived')
    .select('seq')
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  if (mark?.seq === upTo) return 'there-already';
  throw new OutOfStep(`derived data of ${boardId} is not at ${after}`);
}

async function insertActivity(
  trx: Transaction<Database>,
  boardId: string,
  items: readonly ActivityItem[],
): Promise<void> {
  let n = 0;
  let seq = 0;
  const rows = items.map((item) => {
    n = item.seq === seq ? n + 1 : 0;
    seq = item.seq;
    return {
      board_id: boardId,
      seq: item.seq,
      n,
      at: Date.parse(item.at),
      person_id: item.by,
      kind: item.kind,
      card_id: item.card ?? null,
      column_id: item.column ?? null,
      label_id: item.label ?? null,
      from_value: toJson(item.from),
      to_value: toJson(item.to),
    };
  });
  for (const batch of batches(rows)) await trx.insertInto('activity').values(batch).execute();
}

async function upsertFacts(
  trx: Transaction<Database>,
  boardId: string,
  facts: ReadonlyMap<string, CardFacts>,
): Promise<void> {
  const rows = [...facts].map(([cardId, of]) => ({
    board_id: boardId,
    card_id: cardId,
    facts: JSON.stringify(of),
  }));
  for (const batch of batches(rows)) {
    await trx
      .insertInto('facts')
      .values(batch)
      .onConflict((c) =>
        c.columns(['board_id', 'card_id']).doUpdateSet((eb) => ({ facts: eb.ref('excluded.facts') })),
      )
      .execute();
  }
}

function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += BATCH) yield rows.slice(i, i + BATCH);
}

function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
