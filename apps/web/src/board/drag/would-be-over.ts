import type { Id } from '@taktboard/board';
import type { BoardModel } from '../state/board-model.ts';

/** The WIP limit that a drop into a column would break; null where it breaks none, or adds nothing to the column. */
export function wouldBeOver(model: BoardModel, columnId: Id): number | null {
  const carry = model.carry.get();
  const { projection } = model.connection;
  const column = projection.column(columnId);
  if (carry.kind !== 'carried' || column?.wipLimit === undefined) return null;
  const coming = carry.cardIds.filter((id) => projection.card(id)?.columnId !== columnId).length;
  return coming > 0 && column.cardIds.length + coming > column.wipLimit ? column.wipLimit : null;
}
