import type { BoardProjection, Card, Command, Id } from '@taktboard/board';

export interface RestorePlan {
  commands: Command[];
  /** Where the task will be, and where it was when that column is archived itself. */
  columnId: Id;
  oldName: string | null;
}

/** Back to where it was; and where that column is archived itself, to the first one that is in use. */
export function planRestore(projection: BoardProjection, card: Card): RestorePlan | null {
  const own = projection.column(card.columnId);
  const live = projection.columns().find(({ archived }) => !archived);
  const target = own && !own.archived ? own : live;
  if (!target) return null;
  const commands: Command[] = [];
  if (card.archived) commands.push({ type: 'card.restore', id: card.id });
  if (target.id !== card.columnId) commands.push({ type: 'card.move', id: card.id, columnId: target.id });
  return { commands, columnId: target.id, oldName: target === own ? null : (own?.name ?? '') };
}
