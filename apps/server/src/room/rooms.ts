import {
  formattedDescriptions,
  type Command,
  type FormattedDescriptions,
  type PlainBoard,
} from '@taktboard/board';
import { fail, LIMITS, ok, withWord, type CloseReason, type Notice, type Result } from '@taktboard/protocol';
import type { StoreFault } from '../store/store.ts';
import { Connection } from './connection.ts';
import type { LoadedRoom, RoomFault, RoomPorts } from './load-room.ts';
import { newBoardOf, type NewBoardInput } from './new-board.ts';
import type { Ran, RunFault } from './own-writing.ts';
import type { Actor, SocketPort } from './ports.ts';
import { RoomEntry } from './room-entry.ts';

const CLOSE_WITHIN_MS = 5_000;

export interface RoomsMetrics {
  rooms: number;
  sockets: number;
  /** Updates that are not on disk yet. */
  queued: number;
  fault: StoreFault | null;
}

/** Every open board, each loaded once, and the only way to one. */
export class Rooms {
  readonly #ports: RoomPorts;
  readonly #entries = new Map<string, RoomEntry>();
  readonly #connections = new Set<Connection>();
  readonly #socketsOf = new Map<string, number>();
  #isClosing = false;

  constructor(ports: RoomPorts) {
    this.#ports = ports;
  }

  /** Durable when it resolves with ok. */
  async create(input: NewBoardInput): Promise<Result<void, 'id-taken' | StoreFault>> {
    const created = await this.#ports.store.create(newBoardOf(input, this.#ports.clock()));
    // its activity and facts are derived now, and not when somebody opens it
    if (created.ok) void this.settle(input.boardId);
    return created;
  }

  /** Committed state only. */
  read(boardId: string): Promise<Result<{ seq: number; board: PlainBoard }, RoomFault>> {
    return this.#use(boardId, ({ room, projection }) =>
      room.work.get(() => ok({ seq: room.queue.onDisk, board: projection.snapshot() })),
    );
  }

  /** As `read`, with the descriptions that plain text does not say whole. */
  readWhole(
    boardId: string,
  ): Promise<Result<{ seq: number; board: PlainBoard; content: FormattedDescriptions }, RoomFault>> {
    return this.#use(boardId, ({ room, projection }) =>
      room.work.get(() =>
        ok({
          seq: room.queue.onDisk,
          board: projection.snapshot(),
          content: formattedDescriptions(room.doc),
        }),
      ),
    );
  }

  /** Resolves when the commands are on disk. */
  run(
    boardId: string,
    actor: Actor,
    commands: readonly Command[],
  ): Promise<Result<Ran, RunFault | RoomFault>> {
    return this.#use<Ran, RunFault>(boardId, ({ writing }) => writing.run(actor, commands));
  }

  /** Closes the sockets of those who may no longer be connected. */
  disconnect(isMeant: (actor: Actor) => boolean, reason: CloseReason): void {
    for (const connection of this.#connections)
      if (isMeant(connection.actor)) connection.end(reason, 'no longer');
  }

  /** Lets activity, facts and the board's summary catch up with what is on disk. */
  async settle(boardId: string): Promise<void> {
    await this.#use(boardId, async ({ derivation }) => {
      await derivation.settle();
      return ok(undefined);
    });
  }

  connect(boardId: string, actor: Actor, socket: SocketPort): Pick<Connection, 'receive' | 'closed' | 'end'> {
    const connection = new Connection(actor, socket, this.#ports.meter);
    const sockets = this.#socketsOf.get(actor.userId) ?? 0;
    if (this.#isClosing) connection.refuse('restarting', 'the server restarts');
    else if (sockets >= LIMITS.socketsPerUser)
      connection.refuse('tooSlow', withWord('too-many-sockets', 'as many as one may have are open'));
    if (connection.isOver) return connection;
    this.#connections.add(connection);
    this.#socketsOf.set(actor.userId, sockets + 1);
    void this.#open(boardId, connection).catch((error: unknown) => {
      this.#ports.log.error('room.connect-failed', { boardId, error });
      connection.refuse('restarting', 'the board cannot be read now');
    });
    return {
      receive: (frame) => connection.receive(frame),
      end: (reason, why) => connection.end(reason, why),
      closed: () => {
        const heard = connection.closed();
        if (!this.#connections.delete(connection)) return heard;
        this.#socketsOf.set(actor.userId, (this.#socketsOf.get(actor.userId) ?? 1) - 1);
        if (this.#socketsOf.get(actor.userId) === 0) this.#socketsOf.delete(actor.userId);
        return heard;
      },
    };
  }

  /** @param boardId or `all` */
  broadcast(boardId: string, notice: Notice): void {
    for (const [id, entry] of this.#entries) {
      if (boardId === 'all' || boardId === id) entry.loaded?.room.notify(notice);
    }
  }

  /** Sends everyone on a board away, and reads it anew for whoever comes next. */
  evict(boardId: string, reason: CloseReason, why: string): void {
    this.#entries.get(boardId)?.evict(reason, why);
  }

  metrics(): RoomsMetrics {
    let sockets = 0;
    let queued = 0;
    for (const { loaded } of this.#entries.values()) {
      sockets += loaded?.room.sessions.size ?? 0;
      queued += loaded ? loaded.room.queue.last - loaded.room.queue.onDisk : 0;
    }
    return { rooms: this.#entries.size, sockets, queued, fault: this.#ports.committer.fault };
  }

  /** Takes nothing more in, lets what was taken in reach the disk, and says goodbye. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const { loaded } of this.#entries.values()) loaded?.room.stopTaking();
    // a disk that refuses is not waited for: nothing of it was acknowledged, and clients keep it
    await Promise.race([this.#ports.committer.settled(), this.#sleep(CLOSE_WITHIN_MS)]);
    const loaded = [...this.#entries.values()].flatMap((entry) => entry.loaded ?? []);
    const derived = Promise.all(loaded.map(({ derivation }) => derivation.settle()));
    await Promise.race([derived, this.#sleep(CLOSE_WITHIN_MS)]);
    for (const connection of this.#connections) connection.end('restarting', 'the server restarts');
    for (const entry of this.#entries.values()) entry.evict('restarting', 'the server restarts');
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#ports.timers.after(ms, resolve));
  }

  async #open(boardId: string, connection: Connection): Promise<void> {
    for (;;) {
      const entry = await this.#entry(boardId);
      const entered = await entry.enter();
      if (!entered.ok && entered.reason === 'try-again') continue;
      const isIn = connection.opened(entered as Result<LoadedRoom, RoomFault>, () => entry.exit());
      if (!isIn) entry.exit();
      return;
    }
  }

  async #use<Value, Fault>(
    boardId: string,
    work: (loaded: LoadedRoom) => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault | RoomFault>> {
    for (;;) {
      const entry = await this.#entry(boardId);
      const entered = await entry.enter();
      if (!entered.ok && entered.reason === 'try-again') continue;
      try {
        return entered.ok ? await work(entered.value) : fail(entered.reason as RoomFault);
      } finally {
        entry.exit();
      }
    }
  }

  /** The one entry of a board, after any that is on its way out. */
  async #entry(boardId: string): Promise<RoomEntry> {
    for (;;) {
      const known = this.#entries.get(boardId);
      if (!known) break;
      if (known.isUsable) return known;
      await known.gone;
    }
    const entry: RoomEntry = new RoomEntry(boardId, this.#ports, () => {
      if (this.#entries.get(boardId) === entry) this.#entries.delete(boardId);
    });
    this.#entries.set(boardId, entry);
    return entry;
  }
}
