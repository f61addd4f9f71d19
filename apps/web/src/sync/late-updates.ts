import type { DeviceState } from '../device/device-state.ts';
import { createStore } from '../kit/store.ts';
import type { EditCounts, LiveSide, LocalUpdates, OwnEdit } from './local-updates.ts';

/**
 * A keeper whose program is still on its way: no board waits for it longer than for its own. What is done meanwhile is
 * handed over when it is here.
 */
export class LateUpdates implements LocalUpdates {
  readonly state = createStore<DeviceState>({ kind: 'opening' });
  readonly #load: () => Promise<LocalUpdates>;
  #keeper: LocalUpdates | null = null;
  #meanwhile: ((keeper: LocalUpdates) => void)[] = [];
  #closed = false;

  constructor(load: () => Promise<LocalUpdates>) {
    this.#load = load;
  }

  async open(live: LiveSide): Promise<void> {
    let keeper: LocalUpdates;
    try {
      keeper = await this.#load();
    } catch {
      this.state.set({ kind: 'failing', reason: 'failed' });
      return;
    }
    if (this.#closed) return keeper.close();
    this.#keeper = keeper;
    const tell = (): void => this.state.set(keeper.state.get());
    keeper.state.subscribe(tell);
    tell();
    const opened = keeper.open(live);
    for (const hand of this.#meanwhile.splice(0)) hand(keeper);
    await opened;
  }

  edited(edit: OwnEdit): void {
    this.#give((keeper) => keeper.edited(edit));
  }

  received(update: Uint8Array): void {
    this.#give((keeper) => keeper.received(update));
  }

  acknowledged(counts: EditCounts): void {
    this.#give((keeper) => keeper.acknowledged(counts));
  }

  since(): number | null {
    return this.#keeper?.since() ?? null;
  }

  wake(): void {
    this.#keeper?.wake();
  }

  close(): void {
    this.#closed = true;
    this.#keeper?.close();
  }

  #give(hand: (keeper: LocalUpdates) => void): void {
    if (this.#keeper) hand(this.#keeper);
    else this.#meanwhile.push(hand);
  }
}
