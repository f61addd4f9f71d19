import type { Meter } from '../ports.ts';
import { LIMITS, withWord, type CloseReason, type Result } from '@taktboard/protocol';
import type { LoadedRoom, RoomFault } from './load-room.ts';
import type { Actor, SocketPort } from './ports.ts';
import { receive } from './receive.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';

type State =
  | { kind: 'waiting'; frames: Uint8Array[]; bytes: number }
  | { kind: 'in'; room: Room; session: Session; exit: () => void }
  /** What it said last may wait to be heard. */
  | { kind: 'over'; session?: Session };

/** A socket on its way into a room and in it; frames that come before the board is loaded wait, in order. */
export class Connection {
  readonly actor: Actor;
  readonly #socket: SocketPort;
  readonly #meter: Meter;
  #state: State = { kind: 'waiting', frames: [], bytes: 0 };

  constructor(actor: Actor, socket: SocketPort, meter: Meter) {
    this.actor = actor;
    this.#meter = meter;
    this.#socket = socket;
  }

  get isOver(): boolean {
    return this.#state.kind === 'over';
  }

  /**
   * The room is there, or is not.
   *
   * @param exit is called when the connection leaves it
   * @returns whether the connection is in it now
   */
  opened(entered: Result<LoadedRoom, RoomFault>, exit: () => void): boolean {
    if (this.#state.kind !== 'waiting') return false;
    const { frames } = this.#state;
    if (!entered.ok) {
      if (entered.reason === 'no-such-board') this.refuse('noSuchDocument', 'no such document');
      else if (entered.reason === 'damaged')
        this.refuse('restarting', withWord('damaged', 'what is on the disk of this board cannot be read'));
      else this.refuse('restarting', 'the board cannot be read now');
      return false;
    }
    const { room } = entered.value;
    const session = room.enter(this.#socket, this.actor);
    this.#state = { kind: 'in', room, session, exit };
    for (const frame of frames) receive(room, session, frame);
    return true;
  }

  receive(frame: Uint8Array): void {
    if (this.#state.kind === 'in') return receive(this.#state.room, this.#state.session, frame);
    if (this.#state.kind === 'over') return;
    this.#state.frames.push(frame);
    this.#state.bytes += frame.length;
    if (
      this.#state.bytes > LIMITS.bytesPerTenSeconds ||
      this.#state.frames.length > LIMITS.framesPerTenSeconds
    ) {
      this.refuse('tooSlow', withWord('too-much', 'too many frames'));
    }
  }

  /** The socket is closed. Resolves when all that came before was heard. */
  async closed(): Promise<void> {
    const state = this.#state;
    if (state.kind !== 'in') {
      if (state.kind === 'waiting') this.#state = { kind: 'over' };
      return;
    }
    const { room, session } = state;
    this.#state = { kind: 'over', session };
    room.leave(session);
    state.exit();
    await room.work.get(() => undefined);
    this.#state = { kind: 'over' };
  }

  /** Ends it, wherever it is: what it said and nobody has heard yet does not count. */
  end(reason: CloseReason, why: string): void {
    if (this.#state.kind === 'waiting') this.refuse(reason, why);
    else this.#state.session?.close(reason, why);
  }

  refuse(reason: CloseReason, why: string): void {
    if (this.#state.kind !== 'waiting') return;
    this.#state = { kind: 'over' };
    this.#meter.add('closed_sockets', 1, reason);
    this.#socket.close(reason, why);
  }
}
