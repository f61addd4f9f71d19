import {
  repairBoard,
  runCommands,
  type BoardProjection,
  type Command,
  type CommandFault,
} from '@taktboard/board';
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
import type { Room } from './room.ts';

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

/** What the server itself writes to a board: the commands of its HTTP interface, and repairs. All of it on the draft. */
export class OwnWriting {
  readonly #parts: OwnWritingParts;
  readonly #repairPace: Pace;
  readonly #clientIdOf = new Map<string, number>();

  constructor(parts: OwnWritingParts) {
    this.#parts = parts;
    this.#repairPace = new Pace(parts, REPAIR_SPACING_MS, () => this.#repair());
  }

  /** All commands or none. Resolves when they are on disk. */
  async run(actor: Actor, commands: readonly Command[]): Promise<Result<Ran, RunFault>> {
    let tried = this.#try(actor, commands);
    if (!tried.ok && tried.reason === 'unmeasured') {
      await this.#parts.compaction.measure();
      tried = this.#try(actor, commands);
    }
    if (!tried.ok) return fail(tried.reason === 'unmeasured' ? 'not-saved' : tried.reason);
    return (await this.#parts.room.queue.until(tried.value.seq)) ? ok(tried.value) : fail('not-saved');
  }

  #try(actor: Actor, commands: readonly Command[]): Result<Ran, RunFault | 'unmeasured'> {
    const { room, committer, newId, random } = this.#parts;
    if (!mayWrite(actor.role)) return fail('not-allowed');
    // on a disk that refuses, a program is told at once; a person's client waits by itself
    if (committer.fault || !room.isTaking || !room.hasSpace) return fail('not-saved');
    const clientId = this.#clientIdFor(actor.userId);
    const { value, update } = room.draft.write(clientId, (doc) =>
      runCommands(doc, commands, { newId, random }),
    );
    if (!value.ok) return value;
    const fault = update && this.#faultOf(update);
    if (fault) {
      room.draft.drop();
      return fail(fault);
    }
    if (update) this.#take(update, { actor, origin: 'command' });
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
    this.#repairPace.stop();
  }

  #repair(): void {
    const { room, committer, log } = this.#parts;
    if (!room.isTaking) return;
    if (committer.fault) return this.requestRepair();
    try {
      if (!this.#needsRepair()) return;
      const { update } = room.draft.write(room.healing.writer, (doc) => repairBoard(doc));
      if (update) this.#take(update, { actor: null, origin: 'repair' });
    } catch (error) {
      // a board that cannot be put right can still be worked on, and is no reason to end the server for the others
      log.error('room.not-repaired', { boardId: room.boardId, error });
    }
  }

  /** Reading the live board costs little; a draft of it is only made when there is something to put right. */
  #needsRepair(): boolean {
    const { problems, cards, columns } = this.#parts.projection.snapshot();
    const isLong = ({ rank }: { rank: string }): boolean => rank.length > LIMITS.rankChars;
    return problems.length > 0 || cards.some(isLong) || columns.some(isLong);
  }

  #take(update: Uint8Array, by: { actor: Actor | null; origin: Origin }): void {
    const { room } = this.#parts;
    const decoded = decodedOwn(update);
    const standing = room.levels.standingOf(decoded);
    if (!standing) throw new Error('the server’s own update is nested too deep');
    room.clocks.queue(decoded);
    room.levels.queue(decoded, standing);
    room.take({ ...by, bytes: update.slice() }, by.actor ? decoded.structs.keys() : []);
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
