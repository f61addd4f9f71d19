import { boardSchemaVersion } from '@taktboard/board';
import { BOARD_SCHEMA, type Role } from '@taktboard/protocol';
import type * as Y from 'yjs';
import type { ReadOnlyWhy } from './save-state.ts';

/** Why this client may not write to a board; null when it may. A role that is not known yet is no reason. */
export function readOnlyWhy(doc: Y.Doc, role: Role | null): ReadOnlyWhy | null {
  if (boardSchemaVersion(doc) > BOARD_SCHEMA) return 'schema';
  return role === 'viewer' || role === 'commenter' ? 'role' : null;
}
