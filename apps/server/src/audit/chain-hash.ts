import { createHash } from 'node:crypto';
import type { AuditRow } from './audit-tables.ts';

/** Ties an entry to the one before it: whoever changes or takes out one in the middle breaks all that come after. */
export function chainHash(before: string, row: Omit<AuditRow, 'hash'>): string {
  const { n, at, person_id, kind, on_kind, on_id, board_id, details } = row;
  const fields = [before, n, at, person_id, kind, on_kind, on_id, board_id, details];
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
