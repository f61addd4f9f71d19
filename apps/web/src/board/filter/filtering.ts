import { createStore } from '../../kit/store.ts';

/** Whether the row of filters was asked for, though nothing is filtered yet. */
export const filtering = createStore(false);
