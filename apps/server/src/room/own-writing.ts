import { runCommands, type BoardProjection, type Command, type CommandFault } from '@taktboard/board';
import {
  BOARD_ROOTS,
  decodeUpdate,
  fail,
  LIMITS,
  ok,
  type DecodedUpdate,
  type Result,
} from '@taktboard/protocol';
import type { Committer } from '../log/committer.ts';
import { Pace } from '../pace.ts';
import type { EventLog, Random, Timers } from '../ports.ts';
import type { Origin } from '../store/store.ts';
import type { Compaction } from './compaction.ts';
import { mayWrite, type Actor } from './ports.ts';
import { finerSlices, readUpdate } from './read-update.ts';
import type { Room } from './room.ts';
import type { Steps } from './board-work.ts';

export type RunFault =
  | 'not-allowed'
  | 'not-saved'
  | 'too-large'
  | 'board-full'
  | { index: number; fault: CommandFault };

export interface Ran {
  seq: number;
  ids: (string | null)[];
}

interface OwnWritingParts {
  room: Room;
  projection: BoardProjection;
  compaction: Pick<Compaction, 'measure'>;
  committer: Pick<Committer, 'fault'>;
  timers: Timers;
  random: Random;
  newId(): string;
  log: EventLog;
}

const REPAIR_SPACING_MS = 1_000;
const CLIENT_IDS = 2 ** 32;

/** What the server itself writes to a board: the commands of its HTTP interface, on the draft, and repairs. */
export class OwnWriting {
  readonly #parts: OwnWritingParts;
  readonly #repairPace: Pace;
  readonly #clientIdOf = new Map<string, number>();
  #isRepairing = false;
  #isStopped = false;

  constructor(parts: OwnWritingParts) {
    this.#parts = parts;
    this.#repairPace = new Pace(parts, REPAIR_SPACING_MS, () => void this.#repair());
  }

  /** All commands or none. Resolves when they are on disk. */
  async run(actor: Actor, commands: readonly Command[]): Promise<Result<Ran, RunFault>> {
    const { room, compaction } = this.#parts;
    const write = (): Promise<Result<Ran, RunFault | 'unmeasured'>> =>
      room.work.ask(() => this.#try(actor, commands));
    let tried = await write();
    if (!tried.ok && tried.reason === 'unmeasured') {
      await compaction.measure();
      tried = await write();
    }
    if (!tried.ok) return fail(tried.reason === 'unmeasured' ? 'not-saved' : tried.reason);
    return (await room.queue.until(tried.value.seq)) ? ok(tried.value) : fail('not-saved');
  }

  *#try(actor: Actor, commands: readonly Command[]): Steps<Result<Ran, RunFault | 'unmeasured'>> {
    const { room, committer, newId, random } = this.#parts;
    if (!mayWrite(actor.role)) return fail('not-allowed');
    // on a disk that refuses, a program is told at once; a person's client waits by itself
    if (committer.fault || !room.isTaking || !room.hasSpace) return fail('not-saved');
    const clientId = this.#clientIdFor(actor.userId);
    const { value, update } = yield* room.draft.write(clientId, (doc) =>
      runCommands(doc, commands, { newId, random }),
    );
    if (!room.isTaking) {
      room.draft.drop();
      return fail('not-saved');
    }
    if (!value.ok) return value;
    const fault = update && this.#faultOf(update);
    if (fault) {
      room.draft.drop();
      return fail(fault);
    }
    if (update && !(yield* this.#take(update, { actor, origin: 'command' }))) return fail('not-saved');
    return ok({ seq: room.queue.last, ids: value.value.map(({ id }) => id) });
  }

  #faultOf(update: Uint8Array): 'too-large' | 'board-full' | 'unmeasured' | null {
    if (update.length > LIMITS.step2Bytes) return 'too-large';
    const place = this.#parts.room.placeFor(update.length, () => decodedOwn(update).items);
    if (place === 'fits') return null;
    return place === 'full' ? 'board-full' : place;
  }

  /** Somebody wrote: what makes no sense is put right soon. */
  requestRepair(): void {
    this.#repairPace.request();
  }

  stop(): void {
    this.#isStopped = true;
    this.#repairPace.stop();
  }

  async #repair(): Promise<void> {
    const { room, committer, log } = this.#parts;
    if (!room.isTaking) return;
    if (committer.fault || this.#isRepairing) return this.requestRepair();
    this.#isRepairing = true;
    try {
      if (!(await room.work.get(() => this.#needsRepair()))) return;
      if ((await this.#repairOnce()) && !this.#isStopped) this.requestRepair();
    } catch (error) {
      // a board that cannot be put right can still be worked on, and is no reason to end the server for the others
      log.error('room.not-repaired', { boardId: room.boardId, error });
    } finally {
      this.#isRepairing = false;
    }
  }

  /**
   * Made elsewhere, while people go on: whatever they write meanwhile wins.
   *
   * @returns whether it is to be looked at again
   */
  async #repairOnce(): Promise<boolean> {
    const { boardId, queue, healing, reading, work, clocks } = this.#parts.room;
    const { writer } = healing;
    const from = clocks.next(writer);
    const made = await reading.examiner.repair({ boardId, queued: [...queue.updates()], writer });
    if (!made.ok) {
      // whoever writes next asks again
      this.#parts.log.warn('room.repair-put-off', { boardId, reason: made.reason });
      return false;
    }
    const update = made.value;
    if (!update) return false;
    await work.ask(() => this.#takeRepair(update, { writer, from }));
    return true;
  }

  *#takeRepair(update: Uint8Array, { writer, from }: { writer: number; from: number }): Steps {
    const { room } = this.#parts;
    // what was made on something else than what is here is made anew
    if (this.#isStopped || !room.isTaking || room.clocks.next(writer) !== from) return;
    yield* room.draft.follow([update]);
    yield* this.#take(update, { actor: null, origin: 'repair' });
  }

  /** Reading the live board costs little; a copy of it is only made when there is something to put right. */
  #needsRepair(): boolean {
    const { problems, cards, columns } = this.#parts.projection.snapshot();
    const isLong = ({ rank }: { rank: string }): boolean => rank.length > LIMITS.rankChars;
    return problems.length > 0 || cards.some(isLong) || columns.some(isLong);
  }

  /** @returns false where nothing is taken any more, or not now */
  *#take(update: Uint8Array, by: { actor: Actor | null; origin: Origin }): Steps<boolean> {
    try {
      return yield* this.#judgeAndTake(update, by);
    } catch (error) {
      // it has what will never be queued
      this.#parts.room.draft.drop();
      throw error;
    }
  }

  *#judgeAndTake(update: Uint8Array, by: { actor: Actor | null; origin: Origin }): Steps<boolean> {
    const { room } = this.#parts;
    const bytes = update.slice();
    const read = yield* readUpdate(bytes, room.reading);
    if (!read.ok && read.reason !== 'unable') {
      throw new Error(`the server's own update is not well-formed: ${read.reason}`);
    }
    // the draft has it already
    if (!read.ok) {
      room.draft.drop();
      return false;
    }
    const { update: decoded } = read.value;
    const slices = yield* finerSlices(bytes, read.value, room.reading.slicing);
    const standing = yield* room.levels.standingOf(decoded);
    if (!room.isTaking) {
      room.draft.drop();
      return false;
    }
    if (!standing) throw new Error('the server’s own update is nested too deep');
    room.clocks.queue(decoded);
    room.levels.queue(decoded, standing);
    room.take(
      { ...by, bytes, slices: slices === 'gap' ? [bytes] : (slices ?? [bytes]) },
      by.actor ? decoded.structs.keys() : [],
    );
    return true;
  }

  #clientIdFor(userId: string): number {
    const known = this.#clientIdOf.get(userId);
    if (known !== undefined) return known;
    const { room, random } = this.#parts;
    const lowest = LIMITS.reservedClientIds + 1;
    let clientId: number;
    do clientId = lowest + Math.floor(random() * (CLIENT_IDS - lowest));
    while (room.clientIds.has(clientId) || room.clocks.next(clientId) > 0);
    this.#clientIdOf.set(userId, clientId);
    return clientId;
  }
}

function decodedOwn(update: Uint8Array): DecodedUpdate {
  const decoded = decodeUpdate(update, BOARD_ROOTS, LIMITS.clientClock);
  if (!decoded.ok) throw new Error(`the server's own update is not well-formed: ${decoded.reason}`);
  return decoded.value;
}
