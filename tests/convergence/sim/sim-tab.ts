import type { Command } from '@taktboard/protocol';
import type { BoardProjection, PlainBoard } from '@taktboard/board';
import type * as Y from 'yjs';
import { createStore } from '../../../apps/web/src/kit/store.ts';
import '../../../apps/web/src/sync/editing.ts';
import { LiveBoard } from '../../../apps/web/src/sync/live-board.ts';
import type { LocalUpdates } from '../../../apps/web/src/sync/local-updates.ts';
import type { SyncPorts } from '../../../apps/web/src/sync/ports.ts';
import type { SaveState } from '../../../apps/web/src/sync/save-state.ts';

interface SimTabInput {
  name: string;
  boardId: string;
  columnIds: readonly string[];
  ports: Omit<SyncPorts, 'url' | 'newId'>;
  local: LocalUpdates;
  /** The pill says so. */
  onState(state: SaveState): void;
}

/**
 * One page load of the web client, without its screen: the client's own connection over y-websocket's provider. It counts
 * on a card of its own, so that whatever of it is missing or snaps back can be seen.
 */
export class SimTab {
  readonly name: string;
  readonly counterId: string;
  /** Every value that the counter had here, in order; the last one is the present one. */
  readonly values: string[] = [];
  /** The last of them of which the pill said that it is saved; -1 for none. */
  savedTo = -1;
  /** Whether something was on this device that an earlier page had left. */
  beganWithKept = false;
  readonly #board: LiveBoard;
  readonly #columnIds: readonly string[];
  #count = 0;
  #ids = 0;

  constructor({ name, boardId, columnIds, ports, local, onState }: SimTabInput) {
    this.name = name;
    this.counterId = `counter-${name}`;
    this.#columnIds = columnIds;
    this.#board = new LiveBoard({
      boardId,
      personId: null,
      local,
      people: createStore(new Map()),
      onPeople: () => undefined,
      ports: { ...ports, url: 'ws://sim/sync', newId: () => `${name}-${++this.#ids}` },
    });
    this.#board.state.subscribe(() => {
      const state = this.#board.state.get();
      if (state.kind === 'saved') this.savedTo = this.values.length - 1;
      onState(state);
    });
  }

  open(): Promise<void> {
    return this.#board.open();
  }

  get state(): SaveState {
    return this.#board.state.get();
  }

  get isLoaded(): boolean {
    return this.#board.loaded.get();
  }

  get hasCounter(): boolean {
    return this.values.length > 0;
  }

  /** Undefined before the board is here. */
  get doc(): Y.Doc | undefined {
    const [card] = this.snapshot().cards;
    return (card && this.#board.description(card.id)?.doc) ?? undefined;
  }

  get projection(): BoardProjection {
    return this.#board.projection;
  }

  snapshot(): PlainBoard {
    return this.#board.projection.snapshot();
  }

  get shownValue(): string | undefined {
    return this.#board.projection.card(this.counterId)?.title;
  }

  run(...commands: Command[]): boolean {
    return this.#board.run(...commands).ok;
  }

  /** One more on the counter. */
  count(): void {
    const title = `${this.name}:${++this.#count}`;
    const { counterId } = this;
    const [columnId = ''] = this.#columnIds;
    const isDone = this.hasCounter
      ? this.run({ type: 'card.set', id: counterId, fields: { title } })
      : this.run({ type: 'card.add', id: counterId, columnId, title });
    if (isDone) this.values.push(title);
  }

  undo(): void {
    this.#took(() => this.#board.undo());
  }

  redo(): void {
    this.#took(() => this.#board.redo());
  }

  /** The tab is looked at again. */
  wake(): void {
    this.#board.wake();
  }

  /** The page goes, with whatever it has not handed over. */
  close(): void {
    this.#board.close();
  }

  /** What was taken back may have been the counter's. */
  #took(act: () => unknown): void {
    act();
    const shown = this.shownValue;
    if (shown !== undefined && shown !== this.values.at(-1)) this.values.push(shown);
    if (this.state.kind === 'saved') this.savedTo = this.values.length - 1;
  }
}
