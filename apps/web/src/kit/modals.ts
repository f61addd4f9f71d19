import { createStore, type ReadStore } from './store.ts';

const open = createStore<readonly HTMLElement[]>([]);

/** The modal dialogs that are open, the one on top last. All that is not inside the last one cannot be reached. */
export const modals: ReadStore<readonly HTMLElement[]> = open;

/** @returns what says that it is closed */
export function openedModal(dialog: HTMLElement): () => void {
  open.set([...open.get(), dialog]);
  return () => open.set(open.get().filter((one) => one !== dialog));
}
