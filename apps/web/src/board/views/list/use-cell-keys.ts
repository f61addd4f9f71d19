import { useEffect, type KeyboardEvent, type RefObject } from 'react';

const PAGE = 10;

/**
 * Arrow keys from cell to cell, as a grid has them: one stop for Tab, and what stands in a cell gets the keys that are
 * its own; with Shift, the rows that are walked over are selected. The stop is an attribute of the page and no state, so that walking renders nothing.
 */
export function useCellKeys(
  table: RefObject<HTMLTableElement | null>,
  onRange: (from: string, to: string) => void,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    const grid = table.current;
    if (!grid) return;
    // whatever was drawn anew: there is always exactly one stop
    if (!grid.querySelector('[data-cell][tabindex="0"]'))
      grid.querySelector('tbody [data-cell]')?.setAttribute('tabindex', '0');
    const remember = (event: FocusEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || !target.matches('[data-cell]')) return;
      for (const cell of grid.querySelectorAll('[data-cell][tabindex="0"]'))
        if (cell !== target) cell.setAttribute('tabindex', '-1');
      target.setAttribute('tabindex', '0');
    };
    grid.addEventListener('focusin', remember);
    return () => grid.removeEventListener('focusin', remember);
  });
  return (event) => {
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLElement) || !target.matches('[data-cell]') || event.altKey) return;
    const rows = [...currentTarget.querySelectorAll('tr')].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[data-cell]'),
    ]);
    const row = rows.findIndex((cells) => cells.includes(target));
    const column = rows[row]?.indexOf(target) ?? 0;
    const next = nextCell(event, { row, column, rows: rows.length, columns: rows[row]?.length ?? 0 });
    if (!next) return;
    const cells = rows[next.row] ?? [];
    const cell = cells[Math.min(next.column, cells.length - 1)];
    if (!cell) return;
    event.preventDefault();
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const [from, to] = [rowOf(target), rowOf(cell)];
    if (event.shiftKey && from !== undefined && to !== undefined && from !== to) onRange(from, to);
  };
}

function rowOf(cell: HTMLElement): string | undefined {
  return cell.closest<HTMLElement>('[data-card]')?.dataset['card'];
}

interface Place {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Where a key goes in a grid; undefined when it means nothing there. */
function nextCell(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column, rows, columns }: Place,
): { row: number; column: number } | undefined {
  const last = rows - 1;
  const within = (to: number) => Math.max(0, Math.min(last, to));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'PageUp':
      return { row: within(row - PAGE), column };
    case 'PageDown':
      return { row: within(row + PAGE), column };
    case 'Home':
      return { row: ctrlKey || metaKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey || metaKey ? last : row, column: columns - 1 };
    default:
      return undefined;
  }
}
