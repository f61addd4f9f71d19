import type { DBSchema } from 'idb';
import { DeviceDatabase } from './database.ts';
import { wholly } from './wholly.ts';

/** What the pages need to know beside the boards themselves. */
interface FactsSchema extends DBSchema {
  /** Whose session it was when the server last said so. */
  who: { key: 'here'; value: string };
  /** Answers of the server as they were: [person, name] → what was said, and when (Unix ms). */
  answers: { key: [personId: string, name: string]; value: KeptValue };
}

export interface KeptValue {
  /** As it was when it was kept: of any version of the program. */
  value: unknown;
  at: number;
}

/** What this page has kept: put there again when a person clears what sites keep while the page is open. */
const mirror = {
  who: null as string | null,
  answers: new Map<string, [personId: string, name: string, KeptValue]>(),
};

const database = new DeviceDatabase<FactsSchema>({
  name: 'taktboard/facts',
  version: 1,
  upgrade(db) {
    db.createObjectStore('who');
    db.createObjectStore('answers');
  },
  onGone: (why) => why === 'closed' && putAgainSoon(0),
});

/** What closes a database may be at work on it for a while. */
const TRIES_MS = [200, 2_000, 10_000, 60_000];

function putAgainSoon(tries: number): void {
  const wait = TRIES_MS[tries];
  if (wait !== undefined) setTimeout(() => putAgain().catch(() => putAgainSoon(tries + 1)), wait);
}

async function putAgain(): Promise<void> {
  const tx = (await database.get()).transaction(['who', 'answers'], 'readwrite');
  await wholly(tx, () => [
    ...(mirror.who === null ? [] : [tx.objectStore('who').put(mirror.who, 'here')]),
    ...[...mirror.answers.values()].map(([personId, name, kept]) =>
      tx.objectStore('answers').put(kept, [personId, name]),
    ),
  ]);
}

/** Every one of these may reject: whoever asks goes on without. */
export const facts = {
  async who(): Promise<string | undefined> {
    return (await database.get()).get('who', 'here');
  },

  async setWho(personId: string): Promise<void> {
    mirror.who = personId;
    await (await database.get()).put('who', personId, 'here');
  },

  async forgetWho(): Promise<void> {
    mirror.who = null;
    await (await database.get()).delete('who', 'here');
  },

  async answer(personId: string, name: string): Promise<KeptValue | undefined> {
    return (await database.get()).get('answers', [personId, name]);
  },

  async keep(personId: string, name: string, kept: KeptValue): Promise<void> {
    mirror.answers.set(`${personId}/${name}`, [personId, name, kept]);
    await (await database.get()).put('answers', kept, [personId, name]);
  },

  /** Everyone of whom there is an answer. */
  async people(): Promise<string[]> {
    const keys = await (await database.get()).getAllKeys('answers');
    return [...new Set(keys.map(([personId]) => personId))];
  },

  /** Answers by that name, and by names that begin with it. */
  async forgetNamed(personId: string, name: string): Promise<void> {
    const first = `${personId}/${name}`;
    for (const key of mirror.answers.keys()) if (key.startsWith(first)) mirror.answers.delete(key);
    const range = IDBKeyRange.bound([personId, name], [personId, `${name}\uffff`]);
    await (await database.get()).delete('answers', range);
  },

  /** @param but names of answers that stay */
  async forget(personId: string, but: readonly string[] = []): Promise<void> {
    for (const [key, [of, name]] of mirror.answers)
      if (of === personId && !but.includes(name)) mirror.answers.delete(key);
    const tx = (await database.get()).transaction('answers', 'readwrite');
    // an array sorts after every string, so this is all of one person's (Indexed Database API, “compare two keys”)
    for (const key of await tx.store.getAllKeys(IDBKeyRange.bound([personId], [personId, []])))
      if (!but.includes(key[1])) await tx.store.delete(key);
    await tx.done;
  },
};
