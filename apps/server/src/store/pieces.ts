import type { Result } from '@taktboard/protocol';
import type { CompiledQuery } from 'kysely';
import type { StoreFault } from './store.ts';

export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

export function statementOf(query: { compile(): CompiledQuery }): Statement {
  const { sql, parameters } = query.compile();
  return { sql, parameters };
}

/** Statements that count together or not at all, and only where the first of them changes a row. */
export type Piece = readonly [Statement, ...Statement[]];

/** How one piece ended; one that does not count takes no other with it. `unmoved`: its first statement changed nothing. */
export type PieceOutcome = 'written' | 'unmoved' | 'refused';

/**
 * Writes pieces in one transaction. After a fault nothing of the call was written, or all of it: who asks again learns which by
 * what the first statement finds.
 */
export type WritePieces = (pieces: readonly Piece[]) => Promise<Result<readonly PieceOutcome[], StoreFault>>;
