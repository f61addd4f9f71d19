import { createStore } from '../../kit/store.ts';
import type { BoardModel } from './board-model.ts';

/** The board that is on the page, for what stands above all pages. */
export const openModel = createStore<BoardModel | null>(null);
