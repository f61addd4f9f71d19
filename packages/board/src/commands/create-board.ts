import type * as Y from 'yjs';
import { fail, ok, type Result } from '../result.ts';
import { META, rootsOf } from '../schema/board-doc.ts';
import { BOARD_SCHEMA_VERSION } from '../schema/limits.ts';
import type { ColumnKind, Id, LabelColor } from '../schema/plain-board.ts';
import { boardSchemaVersion } from '../schema/schema-version.ts';
import type { Command } from './command.ts';
import type { Ports } from './ports.ts';
import { runCommands } from './run-commands.ts';

export interface NewBoard {
  title: string;
  /** IANA name. */
  zone: string;
  region?: string | undefined;
  /** ISO weekdays, Monday 1. */
  workdays: number[];
  /** From left to right. */
  columns: readonly {
    id?: Id | undefined;
    name: string;
    kind: ColumnKind;
    wipLimit?: number | undefined;
  }[];
  labels?: readonly { id?: Id | undefined; name: string; color: LabelColor }[] | undefined;
}

/** Makes a board in a document that holds none. All texts come from the caller, who knows the language. */
export function createBoard(
  doc: Y.Doc,
  board: NewBoard,
  ports: Ports,
): Result<{ columns: Id[]; labels: Id[] }, 'not-empty' | 'invalid-value'> {
  const { title, zone, region, workdays, columns, labels = [] } = board;
  if (boardSchemaVersion(doc) !== 0 || rootsOf(doc).columns.size > 0) return fail('not-empty');
  const commands: Command[] = [
    { type: 'board.set', fields: { title, zone, workdays, region } },
    ...columns.map((column): Command => ({ type: 'column.add', ...column })),
    ...labels.map((label): Command => ({ type: 'label.add', ...label })),
  ];
  return doc.transact(() => {
    const applied = runCommands(doc, commands, ports);
    if (!applied.ok) return fail('invalid-value');
    rootsOf(doc).meta.set(META.schema, BOARD_SCHEMA_VERSION);
    const ids = applied.value.flatMap(({ id }) => (id === null ? [] : [id]));
    return ok({ columns: ids.slice(0, columns.length), labels: ids.slice(columns.length) });
  });
}
