import { fail, ok, type CardFacts, type Result } from '@taktboard/protocol';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { Gate } from '../gate.ts';
import { renameInInboxes, tellAssignments } from '../inbox/tell-assignments.ts';
import type { Database } from '../store/database.ts';
import { SqliteRefusal } from '../store/sqlite/sqlite-refusal.ts';
import type { Statement, WritePieces } from '../store/pieces.ts';
import type { Turns } from '../turns.ts';
import { derivedStatements } from './derived-statements.ts';
import type { Derived, DerivedStore } from './derived-store.ts';
import type { DescriptionEdit } from './description-edits.ts';
import { parseFacts } from './read-activity.ts';
import { PieceGroups } from './piece-groups.ts';
import { lastEditsOf } from './read-history.ts';
import { insertMerges, toldMerges, writeEdits } from './write-told.ts';

/** Of a board with tens of thousands of tasks all at once would hold everyone else up while they are taken apart. */
const FACTS_AT_ONCE = 500;

class OutOfStep extends Error {}

export class SqlDerivedStore implements DerivedStore {
  readonly #database: Kysely<Database>;
  readonly #groups: PieceGroups;
  readonly #turns: Turns;
  /** While many boards wait to write, whatever is to be saved or read passes between one of them and the next. */
  readonly #gate = new Gate(1);

  constructor(database: Kysely<Database>, writePieces: WritePieces, turns: Turns) {
    this.#database = database;
    this.#turns = turns;
    this.#groups = new PieceGroups(writePieces);
  }

  async write(boardId: string, derived: Derived): Promise<Result<void, string>> {
    try {
      if (!isPlain(derived)) await this.#writeWhole(boardId, derived);
      else {
        const written = await this.#groups.write(await this.#turns.run(derivedStatements(boardId, derived)));
        if (!written.ok) return written;
        if (written.value === 'refused') return fail('refused');
        if (written.value === 'unmoved') await checkMark(this.#database, boardId, derived);
      }
      return ok(undefined);
    } catch (error) {
      if (error instanceof SqliteRefusal) return fail(error.fault);
      if (error instanceof OutOfStep) return fail('out-of-step');
      throw error;
    }
  }

  /** With what has to be read while it is written. */
  async #writeWhole(boardId: string, derived: Derived): Promise<void> {
    const merges = await toldMerges(this.#database, boardId, derived);
    const [mark, ...others] = await this.#turns.run(derivedStatements(boardId, derived));
    const writing = this.#database.transaction();
    const write = async (trx: Transaction<Database>): Promise<void> => {
      const { numAffectedRows } = await trx.executeQuery(raw(mark));
      if (numAffectedRows !== 1n) return checkMark(trx, boardId, derived);
      for (const statement of others) await trx.executeQuery(raw(statement));
      await insertMerges(trx, boardId, merges);
      await writeEdits(trx, boardId, derived.edits);
      await tellAssignments(trx, boardId, derived.assignments);
      // after what was told: a task may be given and renamed in one batch
      await renameInInboxes(trx, boardId, derived.items);
    };
    await this.#gate.pass(() => writing.execute(write));
  }

  async facts(boardId: string): Promise<Map<string, CardFacts>> {
    const facts = new Map<string, CardFacts>();
    let page: Map<string, CardFacts>;
    let last = '';
    do {
      page = parseFacts(
        await this.#database
          .selectFrom('facts')
          .select(['card_id', 'facts'])
          .where('board_id', '=', boardId)
          .where('card_id', '>', last)
          .orderBy('card_id')
          .limit(FACTS_AT_ONCE)
          .execute(),
      );
      for (const [cardId, known] of page) {
        facts.set(cardId, known);
        last = cardId;
      }
    } while (page.size === FACTS_AT_ONCE);
    return facts;
  }

  lastEdits(boardId: string, sinceMs: number): Promise<Map<string, DescriptionEdit>> {
    return lastEditsOf(this.#database, boardId, sinceMs);
  }
}

/** Whether all of it is said by statements that read nothing. */
function isPlain({ merges, edits, assignments, items }: Derived): boolean {
  const isRenamed = items.some(({ kind }) => kind === 'card.title');
  return merges.length === 0 && edits.length === 0 && assignments.length === 0 && !isRenamed;
}

/** What was written before, and its answer lost, is there already. */
async function checkMark(
  database: Kysely<Database>,
  boardId: string,
  { after, upTo }: Derived,
): Promise<void> {
  const mark = await database
    .selectFrom('derived')
    .select('seq')
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  if (mark?.seq !== upTo) throw new OutOfStep(`derived data of ${boardId} is not at ${after}`);
}

const raw = ({ sql, parameters }: Statement): CompiledQuery => CompiledQuery.raw(sql, [...parameters]);
