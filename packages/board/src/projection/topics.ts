import type { Id } from '../schema/plain-board.ts';

/** What one can listen to. 'columns' is their list, order and own fields, not their cards. */
export type Topic =
  | 'meta'
  | 'columns'
  | 'labels'
  | 'views'
  | 'archived'
  | `column:${Id}`
  | `card:${Id}`
  | 'any';

type Listener = () => void;

/** Listeners by topic; a notification calls those alone whose topic changed. */
export class Topics {
  readonly #listeners = new Map<Topic, Set<Listener>>();

  subscribe(topic: Topic, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners);
    // an entry of its own: the same function may listen twice, and each ends for itself
    const own = (): void => listener();
    listeners.add(own);
    return () => {
      listeners.delete(own);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners) this.#listeners.delete(topic);
    };
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  notify(topics: Iterable<Topic>): void {
    for (const topic of topics) {
      for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
