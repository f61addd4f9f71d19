import { createStore } from '../kit/store.ts';

/** Counts up when somebody says something on the board that is open: it may concern one's inbox. Apart from it, which comes late. */
export const boardTalk = createStore(0);
