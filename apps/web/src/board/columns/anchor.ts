import type { Id } from '@taktboard/board';

/** What a list showed before others changed it: its ids, the first one in view, and the one that the person is at. */
export interface View {
  ids: readonly Id[];
  firstVisible: number;
  lastVisible: number;
  focused: Id | null;
}

/**
 * How many rows the card that the person looks at has moved: the list scrolls by as much, and nothing jumps under
 * their eyes. Zero at the very start of a list without focus: there, a new first card should be seen.
 */
export function anchorShift(
  view: View,
  next: readonly Id[],
  atStart: boolean,
): { from: number; to: number } | null {
  if (view.ids === next) return null;
  const focusedRow = view.focused === null ? -1 : view.ids.indexOf(view.focused);
  const focusInView = focusedRow >= view.firstVisible && focusedRow <= view.lastVisible;
  if (atStart && !focusInView) return null;
  const rows = focusInView ? [focusedRow] : [];
  for (let row = view.firstVisible; row <= view.lastVisible; row += 1) rows.push(row);
  for (const row of rows) {
    const id = view.ids[row];
    const to = id === undefined ? -1 : next.indexOf(id);
    if (to >= 0) return to === row ? null : { from: row, to };
  }
  return null;
}
