import type Sqlite from 'better-sqlite3';
import type { Piece, PieceOutcome } from '../pieces.ts';
import { runStatement } from './connection.ts';
import { alone, inTransaction } from './transaction.ts';

export function writePieces(database: Sqlite.Database, pieces: readonly Piece[]): PieceOutcome[] {
  return inTransaction(database, () =>
    pieces.map((piece) => alone(database, 'written', () => writePiece(database, piece))),
  );
}

function writePiece(database: Sqlite.Database, [first, ...others]: Piece): PieceOutcome {
  if (runStatement(database, first.sql, first.parameters).changes === 0) return 'unmoved';
  for (const { sql, parameters } of others) runStatement(database, sql, parameters);
  return 'written';
}
