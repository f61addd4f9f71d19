import { openModel } from '../../board/state/open-model.ts';
import { createStore } from '../../kit/store.ts';

/** Whether the keys of a page without a board are asked for. */
export const keysHelp = createStore(false);

/** The keys of whatever page it is. */
export function showKeys(): void {
  const board = openModel.get();
  if (board) board.asking.set({ kind: 'help' });
  else keysHelp.set(true);
}
