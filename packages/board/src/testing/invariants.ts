import * as Y from 'yjs';
import { BoardProjection } from '../projection/board-projection.ts';
import { isId } from '../schema/values.ts';

/** Everything that a projection shows, for comparing. */
export function shownBy(projection: BoardProjection): unknown {
  return {
    ...projection.snapshot(),
    columnIds: projection.columnIds(),
    columnViews: projection.columns(),
    labelMap: [...projection.labels()],
    viewList: projection.views(),
    archived: projection.archivedCards(),
  };
}

export function shownAfresh(doc: Y.Doc): unknown {
  const projection = new BoardProjection(doc);
  const shown = shownBy(projection);
  projection.destroy();
  return shown;
}

/** Why a board does not show each of its cards exactly once; empty when it does. */
export function misplacedCards(doc: Y.Doc, projection: BoardProjection): string[] {
  const faults: string[] = [];
  const { cards, columns } = projection.snapshot();
  const times = new Map<string, number>();
  for (const { id } of cards) times.set(id, (times.get(id) ?? 0) + 1);
  for (const [id, value] of doc.getMap('cards').entries()) {
    if (!isId(id) || !(value instanceof Y.Map)) continue;
    if (times.get(id) !== 1) faults.push(`${id} is ${times.get(id) ?? 0} times in the snapshot`);
    times.delete(id);
  }
  for (const id of times.keys()) faults.push(`${id} is in no document`);
  const known = new Set(columns.map((column) => column.id));
  for (const { id, columnId, archived } of cards) {
    if (!known.has(columnId)) faults.push(`${id} is in a column that is not there`);
    const views = projection.columns().filter((view) => view.cardIds.includes(id));
    const expected = archived ? 0 : 1;
    if (views.length !== expected) faults.push(`${id} is in ${views.length} columns`);
    if (views.some((view) => view.id !== columnId)) faults.push(`${id} is in another column than it says`);
    if (Boolean(archived) !== projection.archivedCards().includes(id))
      faults.push(`${id} is archived or not`);
    if (projection.card(id)?.columnId !== columnId) faults.push(`${id} is not the card of that id`);
  }
  return faults;
}
