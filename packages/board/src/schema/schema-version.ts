import type * as Y from 'yjs';
import { META, rootsOf } from './board-doc.ts';
import { BOARD_SCHEMA_VERSION } from './limits.ts';
import { isCount } from './values.ts';

/** `meta.schema`; 0 where no board is yet. */
export function boardSchemaVersion(doc: Y.Doc): number {
  const version = rootsOf(doc).meta.get(META.schema);
  return isSchemaVersion(version) ? version : 0;
}

export const isSchemaVersion = (value: unknown): value is number => isCount(value) && value >= 1;

/** Whether the document was written by newer code: then it is shown and left alone. */
export function isNewerSchema(doc: Y.Doc): boolean {
  return boardSchemaVersion(doc) > BOARD_SCHEMA_VERSION;
}
