import { afterLayout } from '../glide/after-layout.ts';
import type { BoardModel } from '../state/board-model.ts';

/**
 * Keeps the view where it is when columns come, go or change places: the first column in sight stays under the eyes,
 * and each list stays where it was scrolled to, which a browser forgets of what it moves in the page.
 */
export function watchColumns(model: BoardModel): () => void {
  let planned = false;
  let order = model.columnIds();
  return model.connection.projection.subscribe('columns', () => {
    const before = order;
    order = model.columnIds();
    if (planned || before === order) return;
    planned = true;
    const sights = [...model.handles].map(([key, { scroller }]) => ({ key, top: scroller?.scrollTop ?? 0 }));
    const anchor = [...model.handles].find(([, { lane }]) => isInSight(lane));
    const left = anchor?.[1].lane.getBoundingClientRect().left;
    afterLayout(document.body, () => {
      planned = false;
      for (const { key, top } of sights) {
        const scroller = model.handles.get(key)?.scroller;
        if (scroller && scroller.scrollTop !== top) scroller.scrollTop = top;
      }
      // one's own move goes where one moved it
      if (model.columnCarry.get().kind === 'carried' || !anchor || left === undefined) return;
      const lane = model.handles.get(anchor[0])?.lane;
      const columns = lane?.closest('[data-columns]');
      const isSameOrder =
        order.filter((id) => before.includes(id)).join() === before.filter((id) => order.includes(id)).join();
      if (lane && columns && isSameOrder) columns.scrollLeft += lane.getBoundingClientRect().left - left;
    });
  });
}

function isInSight(lane: HTMLElement): boolean {
  const columns = lane.closest('[data-columns]');
  if (!columns) return false;
  const [own, all] = [lane.getBoundingClientRect(), columns.getBoundingClientRect()];
  return own.right > all.left + own.width / 2 && own.left < all.right;
}
