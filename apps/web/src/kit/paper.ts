import { flushSync } from 'react-dom';
import { createStore, type ReadStore } from './store.ts';

const store = createStore(false);

/** Whether the page is being put on paper, which has room for what a screen leaves out. */
export const paper: ReadStore<boolean> = store;

if (typeof addEventListener === 'function') {
  // a browser takes its picture when the event is over: all of it must be drawn by then
  addEventListener('beforeprint', () => flushSync(() => store.set(true)));
  addEventListener('afterprint', () => store.set(false));
}
