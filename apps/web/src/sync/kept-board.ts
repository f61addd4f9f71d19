import type { IDBPDatabase } from 'idb';
import { boardDatabase, type BoardKey, type BoardSchema } from '../device/board-database.ts';
import type { DeviceDatabase } from '../device/database.ts';
import { deviceFault, type DeviceFault } from '../device/device-fault.ts';
import { wholly } from '../device/wholly.ts';
import { nextDeviceState, type DeviceEvent, type DeviceState } from '../device/device-state.ts';
import { createStore } from '../kit/store.ts';
import { backoff } from './backoff.ts';
import { isLong, type CompactKept, type Tail } from './compact-kept.ts';
import type { Join } from './changes.ts';
import type { EditCounts, EditRange, OwnEdit } from './local-updates.ts';
import type { SyncPorts } from './ports.ts';
import { joinsOf, rangesOf } from './waiting-ranges.ts';

/** An edit, with the one of the same client in which its change began: itself, unless it carries one on. */
export type KeptEdit = Omit<OwnEdit, 'changed'> & { first: number };

/** What is to be written, in order. */
type Write =
  | { kind: 'edit'; edit: KeptEdit; at: number }
  | { kind: 'received'; update: Uint8Array }
  | { kind: 'acknowledged'; counts: EditCounts };

/** What came from the server is written together; it can be had again. */
const TOGETHER_MS = 1_000;
const COMPACT_AFTER_MS = 3_000;

export interface Kept {
  /** All that was kept for this board, oldest first. */
  updates: readonly Uint8Array[];
  /** The person's own edits, of whatever tab and page load, that the server has not answered for. */
  waiting: readonly EditRange[];
  /** Which of them carry on a change. */
  joins: readonly Join[];
  /** When the oldest of those was made, Unix ms; null when nothing waits. */
  since: number | null;
}

/** The live document, as far as keeping it needs to know. */
export interface DocCopy {
  /** Takes in what was kept, once it could be read: before anything else, or late where the device was in the way. */
  take(kept: Kept): void;
  /** All of it as one update. */
  encode(): Uint8Array;
  /** What waits for the server now. */
  waiting(): readonly EditRange[];
}

type KeptPorts = Pick<SyncPorts, 'now' | 'random' | 'after'>;

/**
 * One board on the device, in an IndexedDB of its own. Nothing here rejects: a failure is a state, and is tried again.
 *
 * Invariants: an edit and its mark that it waits are written in one transaction; a write leaves the queue only when its
 * transaction is complete; every transaction is blind (no read in it), so that it is wholly in the browser's hands when
 * the page goes.
 */
export class KeptBoard {
  readonly state = createStore<DeviceState>({ kind: 'opening' });
  readonly #ports: KeptPorts;
  readonly #key: BoardKey;
  readonly #database: DeviceDatabase<BoardSchema>;
  readonly #compactKept: CompactKept;
  #copy: DocCopy | null = null;
  #tail: Tail = { bytes: 0, rows: 0, whole: 0 };
  #queue: Write[] = [];
  #underWay = 0;
  #failures = 0;
  /** When the changes of this tab began, by their first edits; no two at once. */
  readonly #begun = new Map<number, number>();
  #lastBegun = 0;
  #isRead = false;
  #closed = false;
  #cancelFlush: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #cancelCompaction: (() => void) | undefined;

  constructor(key: BoardKey, ports: KeptPorts, compactKept: CompactKept) {
    this.#key = key;
    this.#ports = ports;
    this.#compactKept = compactKept;
    this.#database = boardDatabase(key, (why) => (why === 'removed' ? this.#removed() : this.#again()));
  }

  async open(copy: DocCopy): Promise<void> {
    this.#copy = copy;
    await this.#begin(copy);
  }

  edited(edit: KeptEdit): void {
    this.#give({ kind: 'edit', edit, at: this.#begunAt(edit) });
    this.#flush();
  }

  received(update: Uint8Array): void {
    this.#give({ kind: 'received', update });
    this.#cancelFlush ??= this.#ports.after(TOGETHER_MS, () => this.#flush());
  }

  acknowledged(counts: EditCounts): void {
    this.#give({ kind: 'acknowledged', counts });
    this.#flush();
  }

  close(): void {
    this.#flush();
    this.#closed = true;
    this.#cancelRetry?.();
    this.#cancelFlush?.();
    this.#cancelCompaction?.();
    // a close waits for the transactions that have begun
    this.#database.end();
  }

  /** The first time and after every loss of the database. */
  async #begin(copy: DocCopy): Promise<void> {
    try {
      const db = await this.#database.get();
      if (this.#closed) return;
      if (!this.#isRead) {
        const kept = await this.#read(db);
        this.#isRead = true;
        copy.take(kept);
      } else if ((await db.count('updates')) === 0) {
        await this.#writeAnew(db, copy);
      }
      this.#failures = 0;
      this.#happened({ kind: 'stored', rest: this.#queue.length + this.#underWay > 0 });
      this.#flush();
      this.#planCompaction();
    } catch (cause) {
      this.#failed(deviceFault(cause));
    }
  }

  #again(): void {
    if (!this.#closed && this.#copy) void this.#begin(this.#copy);
  }

  /** Someone has cleared what sites keep: a tail without what it stands on would be no board. */
  async #writeAnew(db: IDBPDatabase<BoardSchema>, copy: DocCopy): Promise<void> {
    const tx = db.transaction(['updates', 'waiting'], 'readwrite');
    const whole = copy.encode();
    const waiting = tx.objectStore('waiting');
    await wholly(tx, () => [
      tx.objectStore('updates').add(whole),
      ...copy
        .waiting()
        .flatMap(({ clientId, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) =>
            waiting.put(this.#ports.now() - to + from + at, [clientId, from + at]),
          ),
        ),
    ]);
    this.#tail = { bytes: 0, rows: 0, whole: whole.byteLength };
  }

  async #read(db: IDBPDatabase<BoardSchema>): Promise<Kept> {
    const tx = db.transaction(['updates', 'waiting']);
    const [updates, marks, times] = await Promise.all([
      tx.objectStore('updates').getAll(),
      tx.objectStore('waiting').getAllKeys(),
      tx.objectStore('waiting').getAll(),
    ]);
    const [first, ...rest] = updates;
    this.#tail = {
      rows: rest.length,
      bytes: rest.reduce((sum, { byteLength }) => sum + byteLength, 0),
      whole: first?.byteLength ?? 0,
    };
    const since = times.reduce<number | null>((least, at) => Math.min(least ?? at, at), null);
    return { updates, waiting: rangesOf(marks), joins: joinsOf(marks, times), since };
  }

  /** All edits of a change are marked with one moment, by which they are known to be one. */
  #begunAt({ n, first }: KeptEdit): number {
    const known = first < n ? this.#begun.get(first) : undefined;
    if (known !== undefined) return known;
    this.#lastBegun = Math.max(this.#ports.now(), this.#lastBegun + 1);
    this.#begun.set(n, this.#lastBegun).set(first, this.#lastBegun);
    return this.#lastBegun;
  }

  #give(write: Write): void {
    if (this.#closed || this.state.get().kind === 'nothing') return;
    this.#queue.push(write);
    this.#happened({ kind: 'given' });
  }

  /** Hands all that waits to the browser, in one transaction. */
  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    const db = this.#database.now;
    if (this.#queue.length === 0 || db === null) return;
    const writes = this.#queue;
    this.#queue = [];
    this.#underWay += 1;
    this.#write(db, writes).then(
      () => this.#stored(writes),
      (cause: unknown) => {
        this.#underWay -= 1;
        this.#queue = [...writes, ...this.#queue];
        const reason = deviceFault(cause);
        if (reason === 'closed') this.#database.forget();
        this.#failed(reason);
      },
    );
  }

  async #write(db: IDBPDatabase<BoardSchema>, writes: readonly Write[]): Promise<void> {
    const durability = writes.some(({ kind }) => kind === 'edit') ? 'strict' : 'relaxed';
    const tx = db.transaction(['updates', 'waiting'], 'readwrite', { durability });
    const updates = tx.objectStore('updates');
    const waiting = tx.objectStore('waiting');
    await wholly(tx, () =>
      writes.flatMap((write): Promise<unknown>[] => {
        switch (write.kind) {
          case 'edit': {
            const { clientId, n, update } = write.edit;
            return [updates.add(update), waiting.put(write.at, [clientId, n])];
          }
          case 'received':
            return [updates.add(write.update)];
          case 'acknowledged':
            return [...write.counts].map(([clientId, n]) =>
              waiting.delete(IDBKeyRange.bound([clientId, 0], [clientId, n])),
            );
        }
      }),
    );
  }

  #stored(writes: readonly Write[]): void {
    this.#underWay -= 1;
    this.#failures = 0;
    for (const write of writes) {
      if (write.kind === 'acknowledged') continue;
      const { byteLength } = write.kind === 'edit' ? write.edit.update : write.update;
      this.#tail = { ...this.#tail, rows: this.#tail.rows + 1, bytes: this.#tail.bytes + byteLength };
    }
    this.#happened({ kind: 'stored', rest: this.#queue.length + this.#underWay > 0 });
    this.#planCompaction();
  }

  #failed(reason: DeviceFault): void {
    if (this.#closed) return;
    this.#happened({ kind: 'failed', reason });
    this.#cancelRetry?.();
    const wait = backoff(this.#failures, this.#ports.random());
    this.#failures += 1;
    this.#cancelRetry = this.#ports.after(wait, () => this.#again());
  }

  #removed(): void {
    this.#queue = [];
    this.#happened({ kind: 'removed' });
    this.close();
  }

  #planCompaction(): void {
    if (this.#closed || !isLong(this.#tail)) return;
    this.#cancelCompaction ??= this.#ports.after(COMPACT_AFTER_MS, () => void this.#compact());
  }

  async #compact(): Promise<void> {
    const before = this.#tail;
    // a failure costs nothing: what was there is there, and the next write plans it again
    const whole = await this.#compactKept(this.#key).catch(() => null);
    this.#cancelCompaction = undefined;
    if (whole === null) return;
    // what was written meanwhile may stand behind it
    const { bytes, rows } = this.#tail;
    this.#tail = { bytes: bytes - before.bytes, rows: rows - before.rows, whole };
  }

  #happened(event: DeviceEvent): void {
    const before = this.state.get();
    const next = nextDeviceState(before, event);
    if (next.kind !== before.kind || next.kind === 'failing') this.state.set(next);
  }
}
