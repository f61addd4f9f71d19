import { putsAwayOnly } from '@taktboard/board';
import { encodeFrame, LIMITS, type CloseReason, type Notice } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { Lane } from '../log/committer.ts';
import { Pace } from '../pace.ts';
import type { LogRow, PartOutcome } from '../store/store.ts';
import { Acknowledgements } from './acknowledgements.ts';
import type { Place } from './board-size.ts';
import { ClientIds } from './client-ids.ts';
import { Draft } from './draft.ts';
import type { Healing } from './healing.ts';
import { KnownClocks } from './known-clocks.ts';
import { Levels } from './levels.ts';
import { noticeFrame, PresenceBook } from './presence.ts';
import { mayWrite, type Actor, type SocketPort } from './ports.ts';
import { Queue, type TakenRow } from './queue.ts';
import type { RoomParts } from './room-parts.ts';
import { Session } from './session.ts';
import { mergedUpdates } from './merged-updates.ts';
import type { Reading } from './read-update.ts';
import type { BoardWork, Steps } from './board-work.ts';
import type { Welcome } from './welcome.ts';

const PRESENCE_SPACING_MS = 40;

/**
 * A board that is open: its live document, what is on its way to the disk, and those who are connected.
 *
 * 1. The live document holds what is on disk and nothing else; only `committed` changes it.
 * 2. What anyone is sent comes from the live document or from rows that it has taken in.
 * 3. Sequence numbers are given when an update is taken in, and rows reach the disk in their order.
 * 4. A checkpoint is answered after all that was taken in before it, from any socket, is on disk.
 * 5. Whatever reads the live document or judges by it does so in turn, so that it meets whole rows alone.
 */
export class Room implements Lane {
  readonly boardId: string;
  readonly doc: Y.Doc;
  readonly clocks: KnownClocks;
  readonly levels: Levels;
  readonly clientIds: ClientIds;
  readonly healing: Healing;
  readonly presence: PresenceBook;
  readonly queue: Queue;
  readonly draft: Draft;
  readonly work: BoardWork;
  readonly reading: Reading;
  readonly welcome: Welcome;
  readonly #parts: RoomParts;
  readonly #acknowledgements = new Acknowledgements();
  readonly #sessions = new Set<Session>();
  readonly #presencePace: Pace;
  #isBroken = false;
  #isStopping = false;

  constructor(parts: RoomParts) {
    const { boardId, doc, seq, claims, work, reading, timers } = parts;
    this.#parts = parts;
    this.boardId = boardId;
    this.doc = doc;
    this.clocks = new KnownClocks(doc);
    this.levels = new Levels(doc, this.clocks);
    this.clientIds = new ClientIds(claims);
    this.healing = parts.healing;
    this.presence = new PresenceBook(this.clientIds);
    this.queue = new Queue(seq);
    this.draft = new Draft({ live: doc, queued: () => this.queue.updates(), timers });
    this.work = work;
    this.reading = reading;
    this.welcome = parts.welcome;
    this.#presencePace = new Pace(parts, PRESENCE_SPACING_MS, () => this.#passOnPresence());
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions;
  }

  /** Whether it takes anything in: neither a broken room nor a stopping server does. */
  get isTaking(): boolean {
    return !this.#isBroken && !this.#isStopping;
  }

  stopTaking(): void {
    this.#isStopping = true;
  }

  enter(socket: SocketPort, actor: Actor): Session {
    const { timers, meter } = this.#parts;
    const session = new Session({
      socket,
      actor,
      welcome: this.welcome,
      work: this.work,
      presence: this.presence,
      timers,
      meter,
    });
    this.#sessions.add(session);
    // who may not write is not asked for what the server lacks
    if (mayWrite(actor.role)) session.askFor(this.clocks.encode());
    session.send(noticeFrame({ kind: 'role', role: actor.role }));
    this.#tellFault(session);
    return session;
  }

  leave(session: Session): void {
    session.leave();
    this.#sessions.delete(session);
    if (this.presence.left(session)) this.#presencePace.request();
  }

  /** Whether more may wait for the disk. */
  get hasSpace(): boolean {
    return this.queue.bytes < LIMITS.waitingBytes;
  }

  /**
   * Whether the board may grow by this much; where that is not known it is measured.
   *
   * @param items all that the update brings
   */
  placeFor(bytes: number, items: () => readonly Y.Item[]): Place {
    const { size, onUnmeasured } = this.#parts;
    const place = size.placeFor(bytes);
    if (place === 'fits') return place;
    if (size.hasReserveFor(bytes) && putsAwayOnly(this.doc, items())) return 'fits';
    if (place === 'unmeasured') onUnmeasured();
    return place;
  }

  /** Numbers an update that was judged, and sends it on its way to the disk. */
  take(row: TakenRow, writers: Iterable<number>, sender: Session | null = null): LogRow {
    const { actor, origin, bytes, slices, seen } = row;
    if (origin === 'healed') this.#parts.meter.add('healed_updates', 1);
    const claims = actor ? this.clientIds.claim(writers, actor.userId) : [];
    const numbered = this.queue.add(
      {
        at: this.#parts.clock(),
        userId: actor?.userId ?? null,
        personId: actor?.personId ?? null,
        origin,
        bytes,
        ...(seen ? { seen } : {}),
      },
      sender,
      slices,
    );
    this.#parts.size.taken(bytes.length);
    this.#parts.committer.append(this, numbered, claims);
    return numbered;
  }

  /** Answers when all that was taken in until now is on disk. */
  checkpoint(session: Session, n: number): void {
    this.#acknowledgements.ask(session, n, this.queue.last);
    this.#acknowledgements.answer(this.queue.onDisk);
    // whoever asks and hears nothing takes the line for dead
    this.#tellFault(session);
  }

  presenceChanged(): void {
    this.#presencePace.request();
  }

  notify(notice: Notice): void {
    const frame = noticeFrame(notice);
    for (const session of this.#sessions) session.send(frame);
  }

  closeAll(reason: CloseReason, why: string): void {
    for (const session of this.#sessions) session.close(reason, why);
  }

  /** It takes nothing more in; what is queued still goes to the disk. */
  break(): void {
    this.#isBroken = true;
  }

  /** A bug: what is in memory may be half of something. Everyone is sent away, and the board is read anew. */
  fail(why: string, error?: unknown): void {
    this.#parts.log.error('room.failed', { boardId: this.boardId, why, error });
    this.#break(why);
  }

  /** Nothing of it is needed any more. Resolves when nothing of it is on its way to the disk either. */
  async dispose(): Promise<void> {
    this.#presencePace.stop();
    this.draft.drop();
    await this.work.get(() => undefined);
    await this.#parts.derivation.stop();
    this.doc.destroy();
  }

  committed(rows: readonly LogRow[]): void {
    this.work.do(() => this.#takeIn(rows));
  }

  *#takeIn(rows: readonly LogRow[]): Steps {
    try {
      if (yield* this.#apply(rows)) this.#tell(rows);
      else this.#drain(rows);
    } catch (error) {
      // what was made of half a row is told to nobody
      this.#parts.derivation.giveUp();
      this.fail('rows could not be taken in', error);
      this.#drain(rows);
    }
  }

  /** @returns false where the room is broken, or was between two steps */
  *#apply(rows: readonly LogRow[]): Steps<boolean> {
    const { derivation, size } = this.#parts;
    let before: Uint8Array | undefined;
    const stateVector = (): Uint8Array => (before ??= Y.encodeStateVector(this.doc));
    for (const session of this.#sessions) session.checkLine(stateVector);
    for (const row of rows) {
      if (this.#isBroken) return false;
      yield* derivation.apply(row, this.queue.slicesOf(row));
      size.committed(row.bytes.length);
      yield;
    }
    return !this.#isBroken;
  }

  #tell(rows: readonly LogRow[]): void {
    const sender = this.queue.committed(rows);
    this.clocks.settle();
    this.levels.settle();
    this.#passOn(rows, sender);
    this.#acknowledgements.answer(this.queue.onDisk);
    this.queue.tell();
    if (this.queue.isEmpty) this.#parts.onDrained();
    this.#parts.onCommitted(rows);
  }

  refused(outcome: PartOutcome): void {
    // after what is being taken in
    this.work.once(() => {
      this.queue.giveUp();
      this.#break(outcome);
      this.#parts.onDrained();
    });
  }

  #tellFault(session: Session): void {
    const { fault } = this.#parts.committer;
    if (fault) session.send(noticeFrame({ kind: 'notice', code: 'not-saved', reason: fault }));
  }

  /** Encoded once, and the same bytes for everyone. */
  #passOn(rows: readonly LogRow[], sender: Session | null): void {
    const seq = rows.at(-1)?.seq ?? this.queue.onDisk;
    for (const update of mergedUpdates(rows, this.reading.slicing.whole)) {
      this.welcome.committed(update, seq);
      const frame = encodeFrame({ kind: 'update', update });
      for (const session of this.#sessions) {
        if (session.isLive && session !== sender) session.send(frame);
      }
    }
  }

  #passOnPresence(): void {
    for (const frame of this.presence.takeChanges()) {
      for (const session of this.#sessions) if (session.isLive) session.send(frame);
    }
  }

  #drain(rows: readonly LogRow[]): void {
    this.queue.committed(rows);
    this.queue.tell();
    if (!this.queue.isEmpty) return;
    this.queue.giveUp();
    this.#parts.onDrained();
  }

  #break(why: string): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#parts.onBroken(why);
  }
}
