import { isDeepStrictEqual } from 'node:util';
import { createBoard, type PlainBoard } from '@taktboard/board';
import * as Y from 'yjs';
import type { SyncPorts } from '../../../apps/web/src/sync/ports.ts';
import type { SteppedDisk } from '../../../apps/server/src/testing/stepped-disk.ts';
import type { Device } from './device.ts';
import { DiskTruth } from './disk-truth.ts';
import { plainOf } from './plain-of.ts';
import { SimServer } from './sim-server.ts';
import { SimDevice } from './sim-device.ts';
import { SimNetwork } from './sim-network.ts';
import { SimTab } from './sim-tab.ts';
import type { SimTime } from './sim-time.ts';
import { SimWatcher } from './sim-watcher.ts';

/** More than anything honest takes. */
const ENDLESS = 10_000;
/** Of the devices of so many pages one answers late: after `soon` has given it up. */
const LATE_EVERY = 2;
const LATE_MS = { least: 2_100, more: 4_000 };
const COLUMNS = ['todo', 'doing', 'done'] as const;

interface WorldParts {
  boardId: string;
  time: SimTime;
  disk: SteppedDisk;
  random: () => number;
  /** Whether its servers take in over many turns whatever is more than the smallest edit. */
  isSlow: boolean;
}

/**
 * One board, the server's processes one after the other, the disk below them, the network, and the devices of some people.
 * Nothing in it happens by itself: `settleDown` lets happen what waits for its turn alone.
 */
export class World {
  readonly boardId: string;
  readonly time: SimTime;
  readonly disk: SteppedDisk;
  readonly truth = new DiskTruth();
  readonly devices: Device[] = [];
  readonly watchers = new Set<SimWatcher>();
  readonly network: SimNetwork;
  /** Tabs that are gone, of which something was promised. */
  readonly goneTabs: { tab: SimTab; device: Device }[] = [];
  /** What must not be; the first one tells the most. */
  readonly violations: string[] = [];
  diskStands = false;
  server: SimServer | null = null;
  readonly #random: () => number;
  readonly #isSlow: boolean;
  #names = 0;
  #opened = 0;

  constructor(parts: WorldParts) {
    this.boardId = parts.boardId;
    this.time = parts.time;
    this.disk = parts.disk;
    this.#random = parts.random;
    this.#isSlow = parts.isSlow;
    this.network = new SimNetwork({
      ...parts,
      truth: this.truth,
      server: () => this.server,
      onViolation: (what) => this.violated(what),
    });
    this.disk.fault = null;
    this.disk.onCommitted = (group) => {
      for (const { boardId, rows } of group) {
        const wrong = boardId === this.boardId ? this.truth.committed(rows) : null;
        if (wrong !== null) this.violated(`on disk: ${wrong}`);
      }
    };
  }

  async begin(): Promise<void> {
    this.startServer();
    const seed = new Y.Doc();
    const kinds = { todo: 'backlog', doing: 'active', done: 'done' } as const;
    const columns = COLUMNS.map((id) => ({ id, name: id, kind: kinds[id] }));
    const ports = { newId: () => this.#name('seed'), random: this.#random };
    createBoard(seed, { title: 'Plan', zone: 'UTC', workdays: [1, 2, 3, 4, 5], columns }, ports);
    const created = this.server?.rooms.create({
      boardId: this.boardId,
      actor: { userId: 'maker', personId: 'person-maker', role: 'manager' },
      title: 'Plan',
      seed: Y.encodeStateAsUpdate(seed),
    });
    await this.settleDown();
    if (!(await created)?.ok) this.violated('the board could not be made');
  }

  violated(what: string): void {
    this.violations.push(what);
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  // people and their devices

  addDevice(user: string, keeps: boolean): Device {
    const device: Device = { user, store: new SimDevice(keeps), hasLine: true, tabs: [] };
    this.devices.push(device);
    return device;
  }

  /** @param ready whether the device answers before the page gives it up */
  openTab(device: Device, ready = ++this.#opened % LATE_EVERY > 0): SimTab {
    const tab: SimTab = new SimTab({
      name: this.#name(device.user),
      boardId: this.boardId,
      columnIds: COLUMNS,
      ports: this.#ports(device),
      local: device.store.forTab(ready ? undefined : this.#afterAWhile()),
      onState: (state) => state.kind === 'saved' && this.#saidSaved(tab),
    });
    device.tabs.push(tab);
    tab.beganWithKept = !device.store.isEmpty;
    void tab.open();
    return tab;
  }

  closeTab(device: Device, tab: SimTab): void {
    device.tabs = device.tabs.filter((other) => other !== tab);
    if (tab.hasCounter) this.goneTabs.push({ tab, device });
    tab.close();
  }

  /** Someone who watches, for as long as one connection lasts. */
  addWatcher(): SimWatcher {
    const watcher = new SimWatcher({
      boardId: this.boardId,
      WebSocket: this.network.socketClass('watcher', 'viewer'),
      onShown: (doc) => {
        if (this.truth.versionOf(doc) === undefined)
          this.violated('a watcher was shown what never was on disk');
      },
    });
    this.watchers.add(watcher);
    watcher.connect();
    return watcher;
  }

  removeWatcher(watcher: SimWatcher): void {
    this.watchers.delete(watcher);
    watcher.destroy();
  }

  /** The device's network is gone: its open lines are cut, and new ones lead nowhere until it is back. */
  loseNetwork(device: Device): void {
    device.hasLine = false;
    for (const line of this.network.linesOf(device)) line.cut({ up: this.below(4), down: this.below(4) });
  }

  regainNetwork(device: Device): void {
    device.hasLine = true;
    if (this.#random() < 0.5) for (const tab of device.tabs) tab.wake();
  }

  /** Everything works again, for good. */
  mend(): void {
    this.disk.fault = null;
    this.diskStands = false;
    if (!this.server) this.startServer();
    for (const device of this.devices) if (!device.hasLine) this.regainNetwork(device);
    this.network.mend();
    for (const watcher of this.watchers) if (!watcher.isConnected) watcher.connect();
    while (this.server?.isMakingSnapshots === true) this.server.endThread();
  }

  // the server

  startServer(): void {
    const { disk, time } = this;
    const [random, isSlow] = [this.#random, this.#isSlow];
    this.server = new SimServer({ disk, time, random, isSlow, name: this.#name('server') });
  }

  killServer(): void {
    if (!this.server) return;
    this.#checkServer();
    this.disk.killed(this.below(4));
    this.server.end(() => this.below(4));
    this.server = null;
    // what another process finds is what the disk holds
    this.disk.fault = null;
    this.diskStands = false;
  }

  /** Told to stop, as at an update. */
  async stopServer(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.diskStands = false;
    let isClosed = false;
    const closed = server.rooms.close().then(() => (isClosed = true));
    for (let waited = 0; !isClosed && waited < ENDLESS; waited++) {
      await this.settleDown();
      if (!isClosed) this.time.next(this.time.now() + 1_000);
    }
    if (!isClosed) return this.violated('the server does not come to its end');
    await closed;
    await this.settleDown();
    this.killServer();
  }

  // time and network

  /** Lets everything happen that waits for its turn and not for time, disk or network. */
  async settleDown(): Promise<void> {
    let turns = 0;
    for (let isMoving = true; isMoving;) {
      if (++turns > ENDLESS) return this.violated('something goes round and round without time passing');
      isMoving = this.time.turn();
      await new Promise((resolve) => setImmediate(resolve));
      // what the disk answered may have asked for a turn only now
      isMoving ||= this.time.hasTurn;
      if (this.diskStands || !this.disk.hasWork) continue;
      this.disk.work();
      isMoving = true;
    }
  }

  async pass(ms: number): Promise<void> {
    const end = this.time.now() + ms;
    let fired = 0;
    while (this.time.next(end)) {
      if (++fired > ENDLESS) return this.violated('timers fire for ever without time passing');
      await this.settleDown();
    }
    await this.settleDown();
  }

  /** The network carries some of what is under way; what is on one line stays in its order. */
  async carry(most: number): Promise<void> {
    for (let carried = 0; carried < most; carried++) {
      if (!this.network.carries) await this.settleDown();
      if (!this.network.carries) break;
      if (carried > ENDLESS) return this.violated('client and server never come to an end with one another');
      this.network.carryOne();
      if (this.#random() < 0.5) await this.settleDown();
    }
    await this.settleDown();
  }

  get isQuiet(): boolean {
    const nothingMoves = !this.network.isBusy && !this.disk.hasWork;
    return (
      nothingMoves && this.devices.every(({ tabs }) => tabs.every(({ state }) => state.kind === 'saved'))
    );
  }

  /** As the server's HTTP interface reads it. */
  async readServer(): Promise<PlainBoard | null> {
    const reading = this.server?.rooms.read(this.boardId);
    await this.settleDown();
    const read = await reading;
    return read?.ok ? read.value.board : null;
  }

  /** A program reads the board: it is shown what is on disk, and nothing else. */
  async lookOverHttp(): Promise<void> {
    if (this.diskStands) return;
    const board = await this.readServer();
    const isOnDisk = board === null || isDeepStrictEqual(board, plainOf(this.truth.doc));
    if (!isOnDisk) this.violated('what HTTP reads is not what is on disk');
  }

  async dispose(): Promise<void> {
    for (const watcher of [...this.watchers]) this.removeWatcher(watcher);
    for (const device of this.devices) for (const tab of device.tabs) tab.close();
    this.disk.fault = null;
    this.diskStands = false;
    this.killServer();
    this.disk.forget(this.boardId);
    this.truth.doc.destroy();
  }

  #checkServer(): void {
    for (const bug of this.server?.bugs ?? []) this.violated(`the server met a bug: ${bug}`);
  }

  /** What must hold at every moment. */
  checkNow(): void {
    this.#checkServer();
    this.network.checkDeadLines();
    for (const { tabs } of this.devices) {
      for (const tab of tabs) {
        const expected = tab.values.at(-1);
        if (expected !== undefined && tab.shownValue !== expected) {
          this.violated(`${tab.name} wrote ${expected} and is shown ${tab.shownValue}`);
        }
      }
    }
  }

  #saidSaved(tab: SimTab): void {
    const { doc } = tab;
    if (!doc || tab.beganWithKept) return;
    const missing = this.truth.missingOf(doc);
    if (missing !== null) this.violated(`${tab.name} is told “saved” without ${missing}`);
  }

  #ports(device: Device): Omit<SyncPorts, 'url' | 'newId'> {
    return {
      WebSocket: this.network.socketClass(device.user, 'editor', device),
      now: () => this.time.now(),
      elapsed: () => this.time.now(),
      random: this.#random,
      after: (ms, run) => this.time.after(ms, run),
    };
  }

  /** Later than a page waits for its device. */
  #afterAWhile(): Promise<void> {
    return new Promise(
      (resolve) => void this.time.after(LATE_MS.least + this.#random() * LATE_MS.more, resolve),
    );
  }

  #name(of: string): string {
    return `${of}-${++this.#names}`;
  }
}
