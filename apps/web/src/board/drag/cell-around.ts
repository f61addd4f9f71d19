import type { Cell } from './cell.ts';
import { cellOf } from './cell.ts';

/** The list on the page that an element stands in. */
export function cellAround(element: Element): Cell | undefined {
  const list = element.closest<HTMLElement>('[data-column]');
  const columnId = list?.dataset['column'];
  return columnId === undefined ? undefined : cellOf(columnId, list?.dataset['swimlane']);
}
