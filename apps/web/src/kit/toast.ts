import { createStore, type ReadStore } from './store.ts';

export interface Toast {
  id: number;
  text: string;
  /** A way back, for a while. */
  action?: { label: string; run: () => void } | undefined;
  tone: 'plain' | 'fault';
  /** One toast about a thing takes the place of the one before, whose way back it has made untrue. */
  about?: string | undefined;
  /** Until it is answered or put away. */
  stays?: boolean | undefined;
}

const store = createStore<readonly Toast[]>([]);
let last = 0;

export const toasts: ReadStore<readonly Toast[]> = store;

const MOST = 3;

/** Says that something happened, with a way back where there is one. The oldest gives way to a fourth. */
export function showToast({
  tone = 'plain',
  ...toast
}: Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] }): void {
  last += 1;
  const rest = store.get().filter(({ about }) => about === undefined || about !== toast.about);
  store.set([...rest, { id: last, tone, ...toast }].slice(-MOST));
}

export function dismissToast(id: number): void {
  store.set(store.get().filter((toast) => toast.id !== id));
}

const spoken = createStore('');
export const announcement: ReadStore<string> = spoken;

/** Read out by a screen reader when it is free; seen by no one. The same text twice is said twice. */
export function announce(text: string): void {
  // a live region speaks only when its content changes: an unseen character makes a repetition a change
  spoken.set(spoken.get() === text ? `${text}\u200B` : text);
}
