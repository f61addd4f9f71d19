import { fail, type CloseReason, type Result } from '@taktboard/protocol';
import { loadRoom, type LoadedRoom, type RoomFault, type RoomPorts } from './load-room.ts';
import { stepRoom, type RoomEffect, type RoomEvent, type RoomState } from './room-state.ts';

const REST_MS = 60_000;

/** One board's place among the rooms, from the first who wants it to the last write after the last has gone. */
export class RoomEntry {
  readonly loading: Promise<Result<LoadedRoom, RoomFault>>;
  /** Resolves when another entry may take its place. */
  readonly gone: Promise<void>;
  readonly #boardId: string;
  readonly #ports: RoomPorts;
  readonly #onGone: () => void;
  #state: RoomState = { kind: 'loading', users: 0 };
  #loaded: LoadedRoom | null = null;
  #stopRest: (() => void) | null = null;
  #resolveGone: () => void = () => undefined;
  #ejectAs: { reason: CloseReason; why: string } = { reason: 'restarting', why: 'the board is loaded anew' };

  constructor(boardId: string, ports: RoomPorts, onGone: () => void) {
    this.#boardId = boardId;
    this.#ports = ports;
    this.#onGone = onGone;
    this.gone = new Promise((resolve) => (this.#resolveGone = resolve));
    this.loading = this.#load();
  }

  get loaded(): LoadedRoom | null {
    return this.#loaded;
  }

  /** Whether it lets somebody in. */
  get isUsable(): boolean {
    return this.#state.kind !== 'draining' && this.#state.kind !== 'gone';
  }

  /** Counts somebody in; what was wanted is there when it resolves, and stays until `exit`. */
  async enter(): Promise<Result<LoadedRoom, RoomFault | 'try-again'>> {
    this.#on('enter');
    const loaded = await this.loading;
    if (!loaded.ok || this.isUsable) return loaded;
    return fail('try-again');
  }

  exit(): void {
    this.#on('exit');
  }

  /** Sends everyone away and lets go of what is in memory; who comes next finds what the disk says then. */
  evict(reason: CloseReason, why: string): void {
    this.#ejectAs = { reason, why };
    this.#break();
  }

  async #load(): Promise<Result<LoadedRoom, RoomFault>> {
    const loaded = await loadRoom(this.#boardId, this.#ports, {
      onBroken: (why) => {
        this.#ports.log.error('room.broken', { boardId: this.#boardId, why });
        this.#on('broken');
      },
      onDrained: () => this.#on('drained'),
    }).catch((error: unknown) => {
      // a document that cannot be read takes no other board with it
      this.#ports.log.error('room.not-loaded', { boardId: this.#boardId, error });
      return fail('not-readable');
    });
    if (!loaded.ok) this.#on('not-loaded');
    else if (this.isUsable) {
      this.#loaded = loaded.value;
      this.#on('loaded');
    } else await letGo(loaded.value);
    return loaded;
  }

  #on(event: RoomEvent): void {
    const { state, effects } = stepRoom(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: RoomEffect): void {
    switch (effect) {
      case 'start-rest':
        this.#stopRest = this.#ports.timers.after(REST_MS, () => this.#on('rest-over'));
        return;
      case 'stop-rest':
        return this.#stopRest?.();
      case 'settle':
        return void this.#settle();
      case 'eject':
        return this.#eject();
      case 'drop':
        return void this.#drop();
    }
  }

  async #settle(): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded) return;
    const { room, derivation, compaction } = loaded;
    // who has left may have said something before that was not heard yet
    await room.work.get(() => undefined);
    if (room.queue.isEmpty) await compaction.leaving();
    await derivation.settle();
    this.#on(room.queue.isEmpty && derivation.isSettled ? 'settled' : 'not-settled');
  }

  #break(): void {
    this.#loaded?.room.break();
    this.#on('broken');
  }

  #eject(): void {
    const { reason, why } = this.#ejectAs;
    this.#loaded?.room.closeAll(reason, why);
    if (this.#loaded?.room.queue.isEmpty ?? true) this.#on('drained');
  }

  async #drop(): Promise<void> {
    // whoever comes next would derive once more what is still being written
    if (this.#loaded) await letGo(this.#loaded);
    this.#onGone();
    this.#resolveGone();
  }
}

async function letGo({ writing, room }: LoadedRoom): Promise<void> {
  writing.stop();
  await room.dispose();
}
