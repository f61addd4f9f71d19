import type { Id } from '@taktboard/board';
import { archivedCards } from '../filter/archived-cards.ts';
import type { BoardModel } from '../state/board-model.ts';
import { viewOf } from '../views/view-of.ts';

/** The tasks that the view on the screen shows under its filter: of the archive, or of the board. */
export function shownIds(model: BoardModel, search: string = location.search): readonly Id[] {
  if (viewOf(search) !== 'archive') return model.columnIds().flatMap((id) => [...model.visible(id)]);
  const { passes } = model.filter.get();
  const archived = [...archivedCards(model.connection.projection)];
  return (passes ? archived.filter(passes) : archived).map(({ id }) => id);
}
