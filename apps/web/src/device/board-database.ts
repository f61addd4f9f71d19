import { deleteDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DeviceDatabase } from './database.ts';

/** What a device keeps of one board for one person: a database of its own, so that it goes as a whole. */
export interface BoardSchema extends DBSchema {
  /** Updates (v1) in the order in which they came; the first may hold all that came before. */
  updates: { key: number; value: Uint8Array };
  /**
   * The person's own edits that the server has not answered for: [client id, n] → when the change that it is part of
   * began, Unix ms. No two changes of a client began at once.
   */
  waiting: { key: [clientId: number, n: number]; value: number };
}

const PREFIX = 'taktboard/board/';
const VERSION = 1;

/** Ids have no slash (protocol, `Id`). */
function nameOf({ personId, boardId }: BoardKey): string {
  return `${PREFIX}${personId}/${boardId}`;
}

export interface BoardKey {
  personId: string;
  boardId: string;
}

export function boardDatabase(
  key: BoardKey,
  onGone: (why: 'closed' | 'removed') => void,
): DeviceDatabase<BoardSchema> {
  return new DeviceDatabase<BoardSchema>({
    name: nameOf(key),
    version: VERSION,
    upgrade(db) {
      db.createObjectStore('updates', { autoIncrement: true });
      db.createObjectStore('waiting');
    },
    onGone,
  });
}

/** Every board that this device keeps, of whomever. */
export async function keptBoards(): Promise<BoardKey[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => {
    const [personId, boardId] = name?.startsWith(PREFIX) ? name.slice(PREFIX.length).split('/') : [];
    return personId !== undefined && boardId !== undefined ? [{ personId, boardId }] : [];
  });
}

/** Open handles elsewhere are told and let go; it resolves once the database is gone. */
export function removeBoard(key: BoardKey): Promise<void> {
  return deleteDB(nameOf(key));
}

/** Looks into a board that no one on this page has to have open. */
export async function readBoard<Found>(
  key: BoardKey,
  look: (db: IDBPDatabase<BoardSchema>) => Promise<Found>,
): Promise<Found> {
  const database = boardDatabase(key, () => undefined);
  try {
    return await look(await database.get());
  } finally {
    database.end();
  }
}
