import * as Y from 'yjs';
import type { BoardKey } from '../device/board-database.ts';
import type { DeviceState } from '../device/device-state.ts';
import type { ReadStore } from '../kit/store.ts';
import { Changes } from './changes.ts';
import type { CompactKept } from './compact-kept.ts';
import { editSubject } from './edit-subject.ts';
import { KeptBoard, type Kept } from './kept-board.ts';
import {
  nothingKept,
  type EditCounts,
  type LiveSide,
  type LocalUpdates,
  type OwnEdit,
} from './local-updates.ts';
import type { SyncPorts } from './ports.ts';
import { TabLink, type TabChannel } from './tab-link.ts';

// comes with the keeper, so that it is here when the network is not
export { unsyncedFile } from './unsynced-file.ts';
export { compactApart } from './compact-apart.ts';
export { askToPersist } from '../device/ask-to-persist.ts';

interface BoardKeeperInput {
  key: BoardKey;
  ports: Pick<SyncPorts, 'now' | 'random' | 'after'>;
  /** Keyed by person and board, so that no tab ever hears of another person's work. */
  channel: TabChannel;
  /** On a shared device nothing is kept, and one's tabs still know of one another. */
  shared: boolean;
  compactKept: CompactKept;
  /** Asks the browser not to clear this device by itself. */
  persist(): void;
}

/** A change that waits this long is worth a question to a browser that asks its person. */
const PERSIST_AFTER_MS = 5_000;

/** What stands behind a board in the page: the device, and one's other tabs. */
export class BoardKeeper implements LocalUpdates {
  readonly #input: BoardKeeperInput;
  readonly #kept: KeptBoard | null;
  #tabs: TabLink | null = null;
  #live: LiveSide | null = null;
  #changes: Changes | null = null;
  #since: number | null = null;
  /** What came of a board that is not here as a whole: kept by itself it would be opened as if it were one. */
  #arriving: Uint8Array[] | null = [];
  #cancelPersist: (() => void) | undefined;

  constructor(input: BoardKeeperInput) {
    this.#input = input;
    this.#kept = input.shared ? null : new KeptBoard(input.key, input.ports, input.compactKept);
  }

  get state(): ReadStore<DeviceState> {
    return this.#kept?.state ?? nothingKept.state;
  }

  async open(live: LiveSide): Promise<void> {
    const { doc, checkpoints, origin } = live;
    this.#live = live;
    const changes = new Changes(doc.clientID);
    this.#changes = changes;
    checkpoints.count = (ranges) => changes.count(ranges);
    // listens before it reads: whatever another tab writes meanwhile is in one of the two
    this.#tabs = new TabLink({
      doc,
      checkpoints,
      changes,
      origin,
      mayWrite: () => live.mayWrite(),
      channel: this.#input.channel,
      onChanged: () => this.#recount(),
    });
    await this.#kept?.open({
      take: (kept) => this.#take(kept),
      encode: () => Y.encodeStateAsUpdate(doc),
      waiting: () => checkpoints.ranges(),
    });
    this.#tabs.ask();
  }

  edited(edit: OwnEdit): void {
    this.#isWhole();
    this.#since ??= this.#input.ports.now();
    const kept = { ...edit, first: this.#firstOf(edit) };
    this.#kept?.edited(kept);
    this.#tabs?.edited(kept);
    this.#persistAfter(PERSIST_AFTER_MS);
  }

  received(update: Uint8Array): void {
    if (this.#arriving) this.#arriving.push(update);
    else this.#kept?.received(update);
  }

  acknowledged(counts: EditCounts): void {
    this.#isWhole();
    if (counts.size === 0) return;
    if (this.#live?.checkpoints.waiting === 0) this.#since = null;
    this.#kept?.acknowledged(counts);
    this.#tabs?.acknowledged(counts);
  }

  since(): number | null {
    return this.#since;
  }

  wake(): void {
    this.#tabs?.ask();
  }

  close(): void {
    this.#cancelPersist?.();
    this.#tabs?.close();
    this.#kept?.close();
  }

  /** Nothing is edited, and nothing answered for, before the board has come as a whole. */
  #isWhole(): void {
    const arrived = this.#arriving ?? [];
    this.#arriving = null;
    for (const update of arrived) this.#kept?.received(update);
  }

  #take({ updates, waiting, joins, since }: Kept): void {
    const live = this.#live;
    if (!live) return;
    const { doc, checkpoints, origin } = live;
    for (const update of updates) Y.applyUpdate(doc, update, origin);
    checkpoints.has(new Map(waiting.map(({ clientId, to }) => [clientId, to])));
    checkpoints.cleared(new Map(waiting.map(({ clientId, from }) => [clientId, from - 1])));
    this.#changes?.join(joins);
    this.#since = since ?? this.#since;
    if (updates.length === 0) return;
    this.#isWhole();
    live.opened();
  }

  #persistAfter(ms: number): void {
    if (this.#kept === null) return;
    this.#cancelPersist ??= this.#input.ports.after(ms, () => {
      this.#cancelPersist = undefined;
      if (this.#since === null) return;
      const left = this.#since + PERSIST_AFTER_MS - this.#input.ports.now();
      if (left > 0) this.#persistAfter(left);
      else this.#input.persist();
    });
  }

  #firstOf({ clientId, n, changed }: OwnEdit): number {
    if (changed === undefined || this.#changes === null) return n;
    const own = this.#live?.checkpoints.ranges().find((range) => range.clientId === clientId);
    return this.#changes.edited(editSubject(changed), { n, from: own?.from ?? n });
  }

  #recount(): void {
    const waits = (this.#live?.checkpoints.waiting ?? 0) > 0;
    this.#since = waits ? (this.#since ?? this.#input.ports.now()) : null;
    this.#live?.recounted();
  }
}
