import { encodeFrame, LIMITS, withWord, type CloseReason } from '@taktboard/protocol';
import type { Meter, Timers } from '../ports.ts';
import type { PresenceBook } from './presence.ts';
import type { Actor, SocketPort } from './ports.ts';
import { Rate } from './rate.ts';
import { stepSession, type SessionEffect, type SessionEvent, type SessionState } from './session-state.ts';
import type { BoardWork, Steps } from './board-work.ts';
import type { Welcome } from './welcome.ts';

interface SessionParts {
  socket: SocketPort;
  actor: Actor;
  welcome: Welcome;
  /** Of the board's document. */
  work: Pick<BoardWork, 'do'>;
  /** Who is here and what they do. */
  presence: Pick<PresenceBook, 'all'>;
  timers: Timers;
  meter: Meter;
}

const LINE_CHECK_MS = 50;
const GAP_CHECK_MS = 1_000;

/** One socket in a room: what it has been sent, what it is owed, and whether its line can take more. */
export class Session {
  readonly actor: Actor;
  readonly #parts: SessionParts;
  readonly #rate: Rate;
  #state: SessionState = { kind: 'greeted' };
  /** What a whole board at the start put on the line at once; it does not count against a slow reader. */
  #allowance = 0;
  #stopWatching: (() => void) | null = null;
  /** Null before it has said so, undefined once it was taken. */
  #seen: Uint8Array | null | undefined = null;
  #isShut = false;
  /** Frames of it that were not heard to the end yet. */
  #waiting = 0;
  #gap: { stop: () => void; held: number[] } | null = null;

  constructor(parts: SessionParts) {
    this.actor = parts.actor;
    this.#parts = parts;
    this.#rate = new Rate(parts.timers.now());
  }

  get takesParts(): boolean {
    return this.#parts.socket.takesParts;
  }

  get isLive(): boolean {
    return this.#state.kind === 'live';
  }

  get hasLeft(): boolean {
    return this.#state.kind === 'left';
  }

  /** Whether it was closed from here, and not by its client: what it said does not count any more. */
  get isShut(): boolean {
    return this.#isShut;
  }

  /** @returns false when the socket sends more than it may; it is closed then */
  takes(bytes: number): boolean {
    this.#parts.meter.add('received_frames', 1);
    this.#parts.meter.add('received_bytes', bytes);
    if (this.#rate.take(bytes, this.#parts.timers.now())) return true;
    this.close('tooSlow', withWord('too-much', 'too many frames'));
    return false;
  }

  /** A frame of it came, and waits for its turn. */
  waits(): void {
    this.#waiting += 1;
  }

  wasHeard(): void {
    this.#waiting -= 1;
  }

  send(frame: Uint8Array): void {
    if (this.hasLeft) return;
    this.#parts.socket.send(frame);
    this.#parts.meter.add('sent_bytes', frame.length);
    if (this.#parts.socket.buffered() - this.#allowance > LIMITS.slowReaderCloseBytes) {
      this.close('tooSlow', 'the line is too slow');
    }
  }

  /**
   * What it had when it came. Until it has answered what the board lacked, and in that answer, it hands over what was done
   * without a connection.
   */
  seenAtOutset({ isAnswer }: { isAnswer: boolean }): Uint8Array | undefined {
    const seen = this.#seen;
    if (isAnswer) this.#seen = undefined;
    return seen ?? undefined;
  }

  /** Whether it has said all that it had and the board had not when it came. */
  get hasAnswered(): boolean {
    return this.#seen === undefined;
  }

  /** Asks for everything that is not in this state vector. */
  askFor(stateVector: Uint8Array): void {
    this.send(encodeFrame({ kind: 'step1', stateVector }));
  }

  asked(stateVector: Uint8Array): void {
    if (this.#seen === null) this.#seen = stateVector;
    // a client that asks and does not read would have the board put on its line again and again
    this.checkLine(() => stateVector);
    this.#on({ kind: 'step1', stateVector });
  }

  /** Before more is sent: a line that is full gets no more, and is remembered by where it stands. */
  checkLine(stateVector: () => Uint8Array): void {
    if (this.isLive && this.#parts.socket.buffered() > LIMITS.slowReaderBytes) {
      this.#on({ kind: 'overfull', stateVector: stateVector() });
    }
  }

  /**
   * Clocks are missing before what was sent. Nothing that comes on this connection is acknowledged before they are
   * there, since a client would take it for saved.
   *
   * @returns whether the client is to be asked for them now
   */
  openGap(): boolean {
    if (this.#gap) return false;
    this.#gap = { stop: this.#watchGap(LIMITS.gapMs), held: [] };
    return true;
  }

  /** What fills it may have come and wait for its turn. */
  #watchGap(ms: number): () => void {
    return this.#parts.timers.after(ms, () => {
      if (this.#waiting === 0) return this.close('malformed', 'clocks are missing');
      if (this.#gap) this.#gap.stop = this.#watchGap(GAP_CHECK_MS);
    });
  }

  /** @returns the checkpoints that waited for it */
  closeGap(): readonly number[] {
    const held = this.#gap?.held ?? [];
    this.#gap?.stop();
    this.#gap = null;
    return held;
  }

  /** @returns whether the checkpoint has to wait for the end of a gap */
  holds(checkpoint: number): boolean {
    this.#gap?.held.push(checkpoint);
    return this.#gap !== null;
  }

  acknowledge(checkpoint: number): void {
    this.send(encodeFrame({ kind: 'checkpoint', n: checkpoint }));
  }

  /** Nothing that it said and nobody has heard yet counts any more, also of one whose client has hung up. */
  close(reason: CloseReason, why: string): void {
    this.#isShut = true;
    if (this.hasLeft) return;
    this.leave();
    this.#parts.meter.add('closed_sockets', 1, reason);
    this.#parts.socket.close(reason, why);
  }

  leave(): void {
    this.#on({ kind: 'leave' });
    this.#stopWatching?.();
    this.closeGap();
  }

  #on(event: SessionEvent): void {
    const { state, effect } = stepSession(this.#state, event);
    this.#state = state;
    if (effect) this.#carryOut(effect);
  }

  #carryOut(effect: SessionEffect): void {
    const { welcome, socket, meter } = this.#parts;
    switch (effect.kind) {
      case 'welcome':
        for (const frames of welcome.batchesFor(effect.stateVector, socket)) {
          if (frames.length === 0) continue;
          socket.sendAll(frames);
          meter.add('sent_bytes', bytesOf(frames));
        }
        this.#allowance = socket.buffered();
        return this.#sendPresence();
      case 'catch-up':
        for (const frame of welcome.difference(effect.stateVector)) this.send(frame);
        return this.#sendPresence();
      case 'watch-line':
        return this.#watchLine();
    }
  }

  #sendPresence(): void {
    for (const frame of this.#parts.presence.all()) this.send(frame);
  }

  *#catchUp(): Steps {
    if (this.#state.kind === 'behind') yield* this.#parts.welcome.prepareDifference(this.#state.since);
    this.#on({ kind: 'drained' });
  }

  #watchLine(): void {
    this.#stopWatching = this.#parts.timers.after(LINE_CHECK_MS, () => {
      if (this.#parts.socket.buffered() > LIMITS.slowReaderBytes / 2) return this.#watchLine();
      this.#allowance = 0;
      this.#parts.work.do(() => this.#catchUp());
    });
  }
}

function bytesOf(frames: readonly Uint8Array[]): number {
  return frames.reduce((sum, { length }) => sum + length, 0);
}
