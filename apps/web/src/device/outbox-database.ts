import type { DBSchema } from 'idb';
import { DeviceDatabase } from './database.ts';

/** A comment that the server has not got yet. */
export interface WaitingComment {
  id: string;
  boardId: string;
  cardId: string;
  text: string;
  mentions: string[];
  question: boolean;
  /** When it was written, Unix ms. */
  at: number;
}

interface OutboxSchema extends DBSchema {
  comments: { key: [personId: string, id: string]; value: WaitingComment };
}

const database = new DeviceDatabase<OutboxSchema>({
  name: 'taktboard/outbox',
  version: 1,
  upgrade(db) {
    db.createObjectStore('comments');
  },
});

/** Every one of these may reject, where a device keeps nothing. */
export const outboxDatabase = {
  /** In the order in which they were written. */
  async of(personId: string): Promise<WaitingComment[]> {
    // an array sorts after every string, so this is all of one person's (Indexed Database API, “compare two keys”)
    const all = await (
      await database.get()
    ).getAll('comments', IDBKeyRange.bound([personId], [personId, []]));
    return all.toSorted((a, b) => a.at - b.at);
  },

  async put(personId: string, comment: WaitingComment): Promise<void> {
    await (await database.get()).put('comments', comment, [personId, comment.id]);
  },

  async remove(personId: string, id: string): Promise<void> {
    await (await database.get()).delete('comments', [personId, id]);
  },

  async removeAllOf(personId: string): Promise<void> {
    await (await database.get()).delete('comments', IDBKeyRange.bound([personId], [personId, []]));
  },

  /** Everyone of whom something waits. */
  async people(): Promise<string[]> {
    const keys = await (await database.get()).getAllKeys('comments');
    return [...new Set(keys.map(([personId]) => personId))];
  },
};
