import { BoardProjection, descriptionOf, type Applied, type Command, type Inverse } from '@taktboard/board';
import { fail, type Notice, type Presence, type Result, type Role } from '@taktboard/protocol';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { DeviceState } from '../device/device-state.ts';
import { createStore, type ReadStore } from '../kit/store.ts';
import type { BoardConnection, PresentClient, RunFault, Undone, UndoFault } from './board-connection.ts';
import { Checkpoints } from './checkpoints.ts';
import { editingNow, takeBack } from './editing-port.ts';
import { History } from './history.ts';
import { humanDoc } from './human-doc.ts';
import type { LocalUpdates } from './local-updates.ts';
import type { SyncPorts } from './ports.ts';
import { PresenceStore } from './presence-store.ts';
import { readOnlyWhy } from './read-only-why.ts';
import { LOADING, nextSaveState, type SaveEvent, type SaveState } from './save-state.ts';
import { ServerLink } from './server-link.ts';
import { soon } from './soon.ts';
import type { UnsyncedFile } from './unsynced.ts';

export interface LiveBoardInput {
  boardId: string;
  personId: string | null;
  ports: SyncPorts;
  local: LocalUpdates;
  people: BoardConnection['people'];
  /** The server says that the people have changed. */
  onPeople: () => void;
}

/** What comes from the device and from one's other tabs: no edit of this client, and kept already. */
const FROM_DEVICE = Symbol('kept on the device');
type DocUpdate = [update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction];

/**
 * One board, its document and its socket. Every event goes through `#happened`, which is the only place that changes
 * the save state, and what follows from the state is evaluated there.
 */
export class LiveBoard implements BoardConnection {
  readonly boardId: string;
  readonly projection: BoardProjection;
  readonly state = createStore<SaveState>(LOADING);
  readonly loaded = createStore(false);
  readonly writable = createStore(false);
  readonly role = createStore<Role | null>(null);
  readonly people: BoardConnection['people'];
  opened: Promise<void> = Promise.resolve();
  readonly #input: LiveBoardInput;
  readonly #doc = humanDoc();
  readonly #awareness = new Awareness(this.#doc);
  readonly #presence: PresenceStore;
  readonly #history: History<Inverse>;
  readonly #checkpoints = new Checkpoints(this.#doc.clientID);
  readonly #mergedListeners = new Set<() => void>();
  readonly #commentListeners = new Set<(cardId: string) => void>();
  readonly #link: ServerLink;
  readonly waitingSince: BoardConnection['waitingSince'];
  #trouble: string | null = null;
  #checkpointPlanned = false;
  #drafts = 0;
  #closed = false;

  constructor(input: LiveBoardInput) {
    this.#input = input;
    this.boardId = input.boardId;
    this.people = input.people;
    this.#presence = new PresenceStore(this.#awareness, input.ports);
    this.waitingSince = () => input.local.since();
    this.projection = new BoardProjection(this.#doc);
    this.#history = new History((inverse) => takeBack(this.#doc, inverse));
    this.#doc.on('update', this.#onUpdate);
    this.projection.subscribe('meta', () => this.#judgeAccess());
    this.#link = new ServerLink({
      boardId: input.boardId,
      personId: input.personId,
      doc: this.#doc,
      awareness: this.#awareness,
      ports: input.ports,
      events: {
        onConnected: () => {
          this.#checkpoints.connected();
          this.#presence.renew();
          this.#trouble = null;
        },
        onLoaded: () => {
          this.#happened({ kind: 'loaded', waiting: this.#waiting, trouble: this.#trouble });
          this.#judgeAccess();
        },
        onJoined: () => this.#sendCheckpoint(),
        onAnswer: (n) => {
          this.#input.local.acknowledged(this.#checkpoints.answered(n));
          this.#happened({ kind: 'acknowledged', waiting: this.#waiting });
        },
        onNotice: (notice) => this.#onNotice(notice),
        onLost: (why) => this.#happened({ kind: 'lost', why }),
        onRefused: (code, why) => this.#happened({ kind: 'refused', code, why }),
      },
    });
  }

  get clientId(): number {
    return this.#doc.clientID;
  }

  get history(): BoardConnection['history'] {
    return this.#history.available;
  }

  get presence(): { get(): readonly PresentClient[]; subscribe(listener: () => void): () => void } {
    return this.#presence.clients;
  }

  get device(): ReadStore<DeviceState> {
    return this.#input.local.state;
  }

  /** Opens from the device first, then from the server. */
  open(): Promise<void> {
    this.opened = this.#begin();
    return this.opened;
  }

  async #begin(): Promise<void> {
    const { local, ports } = this.#input;
    const given = local.open({
      doc: this.#doc,
      origin: FROM_DEVICE,
      checkpoints: this.#checkpoints,
      mayWrite: () => readOnlyWhy(this.#doc, this.role.get()) === null,
      opened: () => {
        this.#happened({ kind: 'opened', waiting: this.#waiting });
        this.#judgeAccess();
      },
      recounted: () => this.#happened({ kind: 'recounted', waiting: this.#waiting }),
    });
    await soon(given, ports);
    if (!this.#closed) this.#link.connect();
  }

  /** The network is back, or the tab is looked at again: do not wait for the back-off. */
  wake(): void {
    const { kind } = this.state.get();
    if (kind === 'offline' || kind === 'loading') this.#link.connect();
    else if (this.#link.joined) this.#sendCheckpoint();
    this.#input.local.wake();
  }

  /** After a refusal: signing in may have changed the answer. */
  retry(): void {
    if (this.state.get().kind !== 'refused') return;
    this.#happened({ kind: 'retry' });
    this.#link.connect();
  }

  /** The list of boards says it; the connection itself only when it changes. */
  setRole(role: Role): void {
    this.role.set(role);
    this.#judgeAccess();
  }

  setPresence(presence: Presence): void {
    this.#presence.set(presence);
  }

  run(...commands: Command[]): Result<Applied[], RunFault> {
    const applied = this.#apply(commands);
    if (applied.ok) this.#history.did(editingNow().join(applied.value.map((each) => each.inverse)));
    return applied;
  }

  runWithin(burst: object, ...commands: Command[]): Result<Applied[], RunFault> {
    const applied = this.#apply(commands);
    if (!applied.ok) return applied;
    const { join, fuse } = editingNow();
    this.#history.didWithin(burst, join(applied.value.map((each) => each.inverse)), fuse);
    return applied;
  }

  drafting(): () => void {
    let written = false;
    this.#drafts += 1;
    this.#happened({ kind: 'recounted', waiting: this.#waiting });
    return () => {
      if (written) return;
      written = true;
      this.#drafts -= 1;
      this.#happened({ kind: 'recounted', waiting: this.#waiting });
    };
  }

  undo(): Result<Undone, UndoFault> {
    return this.writable.get() ? this.#history.undo() : fail('read-only');
  }

  redo(): Result<Undone, UndoFault> {
    return this.writable.get() ? this.#history.redo() : fail('read-only');
  }

  onComment(listener: (cardId: string) => void): () => void {
    this.#commentListeners.add(listener);
    return () => this.#commentListeners.delete(listener);
  }

  onMerged(listener: () => void): () => void {
    this.#mergedListeners.add(listener);
    return () => this.#mergedListeners.delete(listener);
  }

  description(cardId: string): Y.XmlFragment | undefined {
    return descriptionOf(this.#doc, cardId);
  }

  async unsyncedFile(): Promise<UnsyncedFile> {
    const { unsyncedFile } = await import('./board-keeper.ts');
    return unsyncedFile({
      boardId: this.boardId,
      at: new Date(this.#input.ports.now()),
      update: Y.encodeStateAsUpdate(this.#doc),
      board: this.projection.snapshot(),
    });
  }

  /** Ends it at once; what waits and is not on the device is lost. `open-board.ts` calls it only when nothing does. */
  close(): void {
    this.#closed = true;
    this.#input.local.close();
    this.#link.destroy();
    this.projection.destroy();
    this.#awareness.destroy();
    this.#doc.destroy();
  }

  readonly #onUpdate = (...[update, origin, , { local, changed }]: DocUpdate): void => {
    if (origin === FROM_DEVICE) return;
    if (!local) return this.#input.local.received(update);
    this.#input.local.edited({ clientId: this.clientId, n: this.#checkpoints.edited(), update, changed });
    this.#happened({ kind: 'edited', waiting: this.#waiting });
  };

  #onNotice(notice: Notice): void {
    switch (notice.kind) {
      case 'who':
        return this.#presence.identify(notice.clients);
      case 'comment':
        for (const listener of [...this.#commentListeners]) listener(notice.card);
        return undefined;
      case 'merged':
        for (const listener of [...this.#mergedListeners]) listener();
        return undefined;
      case 'role':
        return this.setRole(notice.role);
      case 'notice':
        if (notice.code === 'people') return this.#input.onPeople();
        this.#trouble = notice.code === 'not-saved' ? (notice.reason ?? '') : null;
        return this.#happened(
          notice.code === 'not-saved'
            ? { kind: 'not-saved', reason: notice.reason ?? '' }
            : { kind: 'saved-again' },
        );
    }
  }

  /** Changes that the server has not answered for, and what is typed and not written yet. */
  get #waiting(): number {
    return this.#checkpoints.waiting + this.#drafts;
  }

  #apply(commands: readonly Command[]): Result<Applied[], RunFault> {
    if (!this.loaded.get()) return fail('not-loaded');
    if (!this.writable.get()) return fail('read-only');
    return editingNow().run(this.#doc, commands, { ...this.#input.ports, cardsOf: this.projection.cardsOf });
  }

  #judgeAccess(): void {
    this.#happened({ kind: 'access', readOnly: readOnlyWhy(this.#doc, this.role.get()) });
  }

  #happened(event: SaveEvent): void {
    const state = nextSaveState(this.state.get(), event);
    this.state.set(state);
    if (event.kind === 'loaded' || event.kind === 'opened') this.loaded.set(true);
    const mayWrite = readOnlyWhy(this.#doc, this.role.get()) === null;
    this.writable.set(this.loaded.get() && state.kind !== 'refused' && mayWrite);
    if (this.#checkpoints.uncovered) this.#planCheckpoint();
  }

  /** One question for all that is done in this turn. */
  #planCheckpoint(): void {
    if (this.#checkpointPlanned || !this.#link.joined) return;
    this.#checkpointPlanned = true;
    queueMicrotask(() => {
      this.#checkpointPlanned = false;
      if (this.#link.joined && this.#checkpoints.uncovered) this.#sendCheckpoint();
    });
  }

  #sendCheckpoint(): void {
    this.#link.sendCheckpoint(this.#checkpoints.send());
  }
}
