import { Turns } from '../turns.ts';
import { runCommands, type Command } from '@taktboard/board';
import {
  decodeFrame,
  encodeFrame,
  type CloseReason,
  type Frame,
  type Notice,
  type Role,
} from '@taktboard/protocol';
import * as Y from 'yjs';
import { examinerOver } from '../examination/examiner.ts';
import { Committer } from '../log/committer.ts';
import { Meters } from '../metering/meters.ts';
import type { StoreFault } from '../store/store.ts';
import { snapshotsFrom } from '../snapshots/make-snapshot.ts';
import type { SocketPort } from '../room/ports.ts';
import { Rooms } from '../room/rooms.ts';
import { FakeTimers } from './fake-timers.ts';
import { MemoryStore } from './memory-store.ts';
import { RecordingLog } from './recording-log.ts';
import { actorOf, emptyBoardSeed, newTestId } from './test-server.ts';

/** A socket without a network: what was sent is there at once, and its line is as full as a test says. */
export class FakeSocket implements SocketPort {
  readonly frames: Frame[] = [];
  readonly raw: Uint8Array[] = [];
  takesParts = false;
  bufferedBytes = 0;
  closed: CloseReason | null = null;
  why: string | null = null;

  send(frame: Uint8Array): void {
    const decoded = decodeFrame(frame);
    if (!decoded.ok) throw new Error(decoded.reason);
    this.frames.push(decoded.value);
    this.raw.push(frame);
  }

  sendAll(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.send(frame);
  }

  buffered(): number {
    return this.bufferedBytes;
  }

  close(reason: CloseReason, why: string): void {
    this.closed ??= reason;
    this.why ??= why;
  }

  /** Frames of one kind, in the order of coming. */
  of<Kind extends Frame['kind']>(kind: Kind): Extract<Frame, { kind: Kind }>[] {
    return this.frames.filter((frame): frame is Extract<Frame, { kind: Kind }> => frame.kind === kind);
  }

  get notices(): Notice[] {
    return this.of('notice').map(({ json }) => JSON.parse(json) as Notice);
  }
}

/** Rooms over a store in memory and a clock that a test moves. */
export class TestRooms {
  readonly timers = new FakeTimers();
  readonly store: MemoryStore;
  readonly log = new RecordingLog();
  readonly meters = new Meters();
  readonly rooms: Rooms;
  readonly faults: (StoreFault | null)[] = [];

  constructor(store = new MemoryStore(), restoredAt?: number, documentBytes?: number) {
    this.store = store;
    const { timers, log } = this;
    const committer = new Committer({
      store,
      timers,
      log,
      meter: this.meters,
      onFailing: (fault) => {
        this.faults.push(fault);
        const code = fault ? 'not-saved' : 'saved-again';
        this.rooms.broadcast('all', { kind: 'notice', code });
      },
    });
    const clock = timers.clock;
    this.rooms = new Rooms({
      store,
      derived: store,
      committer,
      timers,
      clock,
      log,
      random: Math.random,
      newId: newTestId,
      makeSnapshot: snapshotsFrom(store),
      turns: new Turns(timers),
      examiner: examinerOver(store),
      restoredAt,
      ...(documentBytes === undefined ? {} : { documentBytes }),
      meter: this.meters,
    });
  }

  static async withBoard(boardId = 'plan'): Promise<TestRooms> {
    const test = new TestRooms();
    await test.create(boardId);
    return test;
  }

  async create(boardId: string): Promise<void> {
    await this.rooms.create({ boardId, actor: actorOf('maker'), title: boardId, seed: emptyBoardSeed() });
    await this.flush();
  }

  /** Lets everything happen that waits for nothing but its turn. */
  async flush(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      this.timers.turn();
      this.timers.advance(10);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  connect(
    user: string,
    options: { boardId?: string; role?: Role; doc?: Y.Doc; socket?: FakeSocket } = {},
  ): TestClient {
    const { boardId = 'plan', role = 'editor', doc, socket = new FakeSocket() } = options;
    const connection = this.rooms.connect(boardId, actorOf(user, role), socket);
    return new TestClient(this, { socket, connection, doc: doc ?? new Y.Doc() });
  }

  /** Connected and where the server is. */
  async join(
    user: string,
    options: { boardId?: string; role?: Role; doc?: Y.Doc; socket?: FakeSocket } = {},
  ): Promise<TestClient> {
    const client = this.connect(user, options);
    client.send({ kind: 'step1', stateVector: Y.encodeStateVector(client.doc) });
    await this.flush();
    client.takeIn();
    return client;
  }
}

export class TestClient {
  readonly socket: FakeSocket;
  readonly doc: Y.Doc;
  readonly #connection: ReturnType<Rooms['connect']>;
  readonly #test: TestRooms;
  #read = 0;

  constructor(
    test: TestRooms,
    parts: { socket: FakeSocket; connection: ReturnType<Rooms['connect']>; doc: Y.Doc },
  ) {
    this.#test = test;
    this.socket = parts.socket;
    this.#connection = parts.connection;
    this.doc = parts.doc;
  }

  send(frame: Frame): void {
    this.#connection.receive(encodeFrame(frame));
  }

  sendBytes(bytes: Uint8Array): void {
    this.#connection.receive(bytes);
  }

  /** Makes an update without sending it. */
  make(...commands: Command[]): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    const ran = runCommands(this.doc, commands, { newId: newTestId, random: Math.random });
    if (!ran.ok) throw new Error(JSON.stringify(ran.reason));
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  run(...commands: Command[]): void {
    this.send({ kind: 'update', update: this.make(...commands) });
  }

  add(title: string): void {
    this.run({ type: 'card.add', columnId: 'todo', title });
  }

  checkpoint(n: number): void {
    this.send({ kind: 'checkpoint', n });
  }

  get answered(): number[] {
    return this.socket.of('checkpoint').map(({ n }) => n);
  }

  /** Takes in what came since the last time. */
  takeIn(): void {
    for (const frame of this.socket.frames.slice(this.#read)) {
      if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(this.doc, frame.update, this);
      if (frame.kind === 'part') Y.applyUpdateV2(this.doc, frame.update, this);
    }
    this.#read = this.socket.frames.length;
  }

  hangUp(): void {
    void this.#connection.closed();
  }

  async settle(): Promise<void> {
    await this.#test.flush();
    this.takeIn();
  }
}
