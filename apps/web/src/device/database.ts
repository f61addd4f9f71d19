import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import { Blocked } from './device-fault.ts';

interface DatabaseParts<Schema extends DBSchema> {
  name: string;
  version: number;
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
  /** It was closed from outside: by the browser, for a newer version, or because someone removes it. */
  onGone?: (why: 'closed' | 'removed') => void;
}

/**
 * An IndexedDB that is opened again when the browser has closed it, which browsers do: Safari for pages in the
 * background, all of them when a person clears what a site keeps. One that is removed on purpose stays closed.
 */
export class DeviceDatabase<Schema extends DBSchema> {
  readonly #parts: DatabaseParts<Schema>;
  #open: IDBPDatabase<Schema> | null = null;
  #opening: Promise<IDBPDatabase<Schema>> | null = null;
  #ended = false;

  constructor(parts: DatabaseParts<Schema>) {
    this.#parts = parts;
  }

  /** What is open this moment: a transaction begun with it is in the browser's hands within the same turn. */
  get now(): IDBPDatabase<Schema> | null {
    return this.#open;
  }

  async get(): Promise<IDBPDatabase<Schema>> {
    if (this.#ended) throw new DOMException('removed', 'InvalidStateError');
    if (this.#open) return this.#open;
    this.#opening ??= this.#begin().finally(() => (this.#opening = null));
    return this.#opening;
  }

  /** A transaction could not begin: the handle is dead, though no one has said so. */
  forget(): void {
    this.#open?.close();
    this.#open = null;
  }

  end(): void {
    this.#ended = true;
    this.forget();
  }

  #begin(): Promise<IDBPDatabase<Schema>> {
    const { name, version, upgrade } = this.#parts;
    return new Promise((resolve, reject) => {
      openDB<Schema>(name, version, {
        upgrade,
        blocked: () => reject(new Blocked('an older version holds it')),
        blocking: (_current, next) => this.#gone(next === null ? 'removed' : 'closed'),
        terminated: () => this.#gone('closed'),
      }).then((db) => {
        if (this.#ended) db.close();
        else this.#open = db;
        resolve(db);
      }, reject);
    });
  }

  #gone(why: 'closed' | 'removed'): void {
    this.forget();
    if (why === 'removed') this.#ended = true;
    this.#parts.onGone?.(why);
  }
}
