import { ok } from '@taktboard/protocol';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Piece, PieceOutcome, Statement, WritePieces } from '../store/pieces.ts';

/** Writes pieces over a database that no thread of a server's owns. */
export function piecesOver(database: Kysely<Database>): WritePieces {
  return async (pieces) => {
    const outcomes: PieceOutcome[] = [];
    for (const piece of pieces) outcomes.push(await writeOne(database, piece));
    return ok(outcomes);
  };
}

function writeOne(database: Kysely<Database>, [first, ...others]: Piece): Promise<PieceOutcome> {
  return database.transaction().execute(async (trx) => {
    const { numAffectedRows } = await trx.executeQuery(raw(first));
    if (numAffectedRows === 0n) return 'unmoved';
    for (const statement of others) await trx.executeQuery(raw(statement));
    return 'written';
  });
}

const raw = ({ sql, parameters }: Statement): CompiledQuery => CompiledQuery.raw(sql, [...parameters]);
