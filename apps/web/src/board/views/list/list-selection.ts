import type { Id } from '@taktboard/board';
import { extendSelection, selectAll, toggleSelected } from '../../selection/select.ts';
import { useBoard } from '../../state/board-context.ts';
import { useSelected } from '../../state/use-topic.ts';

/** Whether a row is among the board's selected tasks; with a range, all rows from where the last one was chosen. */
export function useRowSelection(id: Id): { selected: boolean; toggle: (range: boolean) => void } {
  const model = useBoard();
  const selected = useSelected(model.selection, ({ ids }) => ids.has(id));
  return {
    selected,
    toggle: (range) => (range ? extendSelection(model, { start: id, to: id }) : toggleSelected(model, id)),
  };
}

export function usePageSelection(ids: readonly Id[]): { state: 'all' | 'some' | 'none'; toggle: () => void } {
  const model = useBoard();
  const state = useSelected(model.selection, (selection) => {
    const count = ids.filter((id) => selection.ids.has(id)).length;
    return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
  });
  return { state, toggle: () => selectAll(model, ids) };
}
