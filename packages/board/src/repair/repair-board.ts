import type * as Y from 'yjs';
import { DEFAULT_WORKDAYS, DEFAULT_ZONE } from '../read/read-meta.ts';
import { DEFAULT_LABEL_COLOR } from '../read/read-label.ts';
import { copyRecord } from '../read/json-copy.ts';
import { ARCHIVED, LABEL, META, rootsOf, VIEW, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS, BOARD_SCHEMA_VERSION } from '../schema/limits.ts';
import { isNewerSchema, isSchemaVersion } from '../schema/schema-version.ts';
import { isLabelColor, isRegion, isTrue, isWorkdays, isZone } from '../schema/values.ts';
import { fixOptional, fixRequired, fixText } from './fix-value.ts';
import { Fixer } from './fixer.ts';
import { repairCard } from './repair-card.ts';
import { repairColumns, type ColumnNames } from './repair-columns.ts';
import { repairPlaces } from './repair-places.ts';
import { thingsOf } from './things-of.ts';

const DEFAULT_NAMES: ColumnNames = { done: 'Done' };

/**
 * Puts right what makes no sense, and touches nothing else. The same document gives the same repairs, and a repaired one
 * gives none.
 *
 * The server's alone: the caller gives the document a reserved client id first. Of two concurrent writes to a key Yjs
 * keeps that of the higher client id, so whatever a person wrote meanwhile wins.
 *
 * @param names of the columns that a board cannot be without
 * @returns how many writes it took
 */
export function repairBoard(doc: Y.Doc, names: ColumnNames = DEFAULT_NAMES): number {
  const roots = rootsOf(doc);
  if (isNewerSchema(doc) || Object.values(roots).every((root: Thing) => root.size === 0)) return 0;
  const fixer = new Fixer();
  doc.transact(() => {
    repairMeta(roots.meta, fixer);
    repairColumns(roots.columns, names, fixer);
    for (const label of thingsOf(roots.labels, fixer).values()) repairLabel(label, fixer);
    for (const view of thingsOf(roots.views, fixer).values()) repairView(view, fixer);
    for (const [id, card] of thingsOf(roots.cards, fixer)) repairCard(id, card, fixer);
    repairPlaces(roots, fixer);
  });
  return fixer.writes;
}

function repairMeta(meta: Thing, fixer: Fixer): void {
  fixRequired(meta, META.schema, { isGood: isSchemaVersion, or: BOARD_SCHEMA_VERSION, fixer });
  fixText(meta, META.title, { chars: BOARD_LIMITS.titleChars, fixer });
  fixRequired(meta, META.zone, { isGood: isZone, or: DEFAULT_ZONE, fixer });
  fixRequired(meta, META.workdays, { isGood: isWorkdays, or: [...DEFAULT_WORKDAYS], fixer });
  fixOptional(meta, META.region, { isGood: isRegion, fixer });
}

function repairLabel(label: Thing, fixer: Fixer): void {
  fixText(label, LABEL.name, { chars: BOARD_LIMITS.nameChars, fixer });
  fixRequired(label, LABEL.color, { isGood: isLabelColor, or: DEFAULT_LABEL_COLOR, fixer });
  fixOptional(label, ARCHIVED, { isGood: isTrue, fixer });
}

function repairView(view: Thing, fixer: Fixer): void {
  fixText(view, VIEW.name, { chars: BOARD_LIMITS.nameChars, fixer });
  fixRequired(view, VIEW.filter, { isGood: (value) => copyRecord(value) !== undefined, or: {}, fixer });
  fixOptional(view, ARCHIVED, { isGood: isTrue, fixer });
}
