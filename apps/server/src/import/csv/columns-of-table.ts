import type { ColumnKind } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { guessKinds } from '../column-kinds.ts';
import type { ReadColumn } from '../trello/read-lists.ts';
import { clip } from '../trello/reading.ts';

const ORDER: readonly ColumnKind[] = ['backlog', 'active', 'review', 'done'];

export interface TableColumns {
  /** The column of a state, whatever its case. */
  named(name: string): string;
  /** From the backlog to what is done; those of one kind in the order of the table. */
  all(): ReadColumn[];
}

/** @param unnamed for rows that name no state */
export function tableColumns(unnamed: string): TableColumns {
  const names = new Map<string, string>();
  return {
    named(name) {
      const { text } = clip(name.replace(/\s+/g, ' '), LIMITS.nameChars);
      const source = (text || unnamed).toLowerCase();
      if (!names.has(source)) names.set(source, text || unnamed);
      return source;
    },
    all() {
      const columns = [...names];
      if (columns.length === 0) columns.push([unnamed.toLowerCase(), unnamed]);
      const kinds = guessKinds(columns.map(([, name]) => name));
      const read = columns.map(([source, name], index): ReadColumn => ({
        source,
        name,
        archived: false,
        ...(kinds[index] ?? { kind: 'backlog', takesDone: false }),
      }));
      return read.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    },
  };
}
