import type { BoardModel } from '../state/board-model.ts';

/** What is open at a task goes with the view that shows it: the next one has other elements. */
export function closeSmallThings(model: BoardModel): void {
  model.popup.set(null);
  model.renaming.set(null);
}
