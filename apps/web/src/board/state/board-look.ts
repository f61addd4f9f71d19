import type { Id } from '@taktboard/board';
import { createStore, type Store } from '../../kit/store.ts';
import type { SwimlaneBy } from '../swimlanes/lane-of.ts';

/** How a person has arranged one board for themselves: it stays in this browser and nobody else sees it. */
export interface BoardLook {
  /** Columns that are narrow strips. */
  folded: ReadonlySet<Id>;
  /** What the rows of the board are; null for none. */
  by: SwimlaneBy | null;
  /** Swimlanes of which only the head is shown, each with what the rows are: 'owner/ID'. */
  foldedLanes: ReadonlySet<string>;
}

/** What was stored may be of another version or of someone's making: whatever is not understood is left out. */
export function readLook(stored: string | null): BoardLook {
  let value: unknown = null;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    // unreadable: as at first
  }
  const found = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const texts = (list: unknown): ReadonlySet<string> =>
    new Set(Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);
  const by = found['by'];
  return {
    folded: texts(found['folded']),
    by: by === 'owner' || by === 'label' || by === 'priority' ? by : null,
    foldedLanes: texts(found['foldedLanes']),
  };
}

/** The look of a board, kept in this browser. */
export function lookStore(boardId: Id): Store<BoardLook> {
  const key = `taktboard.look.${boardId}`;
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(key);
  } catch {
    // forbidden, or not in a browser: the choice lasts as long as the page
  }
  const store = createStore(readLook(stored));
  store.subscribe(() => {
    const { folded, by, foldedLanes } = store.get();
    try {
      localStorage.setItem(key, JSON.stringify({ folded: [...folded], by, foldedLanes: [...foldedLanes] }));
    } catch {
      // full or forbidden storage: the choice lasts as long as the page
    }
  });
  return store;
}

/** With something in it, or without it if it was. */
export function toggledIn(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
