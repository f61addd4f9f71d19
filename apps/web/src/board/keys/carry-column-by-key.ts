import { columnEvent, liftColumn } from '../columns/column-carry-control.ts';
import type { BoardModel } from '../state/board-model.ts';

/** Space on a column's name takes the column into the hand. */
export function liftColumnByKey(model: BoardModel, target: EventTarget | null): boolean {
  const name = target instanceof Element ? target.closest('[data-column-name]') : null;
  const columnId = name?.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return columnId !== undefined && liftColumn(model, columnId, 'keys');
}

/** What a key does while a column is carried by keys: nothing else happens then. */
export function carryColumnByKey(model: BoardModel, { key }: KeyboardEvent): boolean {
  const state = model.columnCarry.get();
  if (state.kind !== 'carried' || state.by !== 'keys') return false;
  const { columnId, index } = state;
  const last = model.columnIds().length - 1;
  const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last }[key];
  if (next !== undefined) columnEvent(model, { type: 'over', index: Math.min(last, Math.max(0, next)) });
  else if (key === ' ' || key === 'Enter') columnEvent(model, { type: 'drop' });
  else if (key === 'Escape' || key === 'Tab') columnEvent(model, { type: 'cancel' });
  // the columns change places in the page: the focus stays with the one that was carried
  requestAnimationFrame(() => {
    const lane = document.querySelector(`[data-column="${CSS.escape(columnId)}"]`);
    lane?.querySelector<HTMLElement>('[data-column-name]')?.focus({ preventScroll: true });
    lane?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return true;
}
