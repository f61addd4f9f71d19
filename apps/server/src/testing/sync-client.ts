import { runCommands, type Command } from '@taktboard/board';
import { decodeFrame, encodeFrame, Notice, type Frame } from '@taktboard/protocol';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newTestId } from './test-server.ts';

/** A client as docs/protocol.md describes one, over a real websocket. It waits for events and never for time. */
export class SyncClient {
  readonly doc: Y.Doc;
  readonly frames: Frame[] = [];
  readonly notices: Notice[] = [];
  closed: { code: number; reason: string } | null = null;
  readonly #socket: WebSocket;
  readonly #waiting: { isMet: () => boolean; resolve: () => void }[] = [];
  #checkpoint = 0;
  readonly #answered = new Set<number>();
  #isLinked = false;

  constructor(socket: WebSocket, doc: Y.Doc) {
    this.#socket = socket;
    this.doc = doc;
    socket.on('message', (data: Buffer) => this.#hear(data));
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.#wake();
    });
    socket.on('error', () => undefined);
    doc.on('update', this.#onUpdate);
  }

  /**
   * Connects; after `sync` it is where the server is.
   *
   * @param user as the test server names one, or headers with credentials
   */
  static async connect(
    url: string,
    user: string | Record<string, string>,
    doc = new Y.Doc(),
  ): Promise<SyncClient> {
    const headers = typeof user === 'string' ? { 'x-user': user } : user;
    const socket = new WebSocket(url, { headers });
    const client = new SyncClient(socket, doc);
    onTestFinished(() => socket.terminate());
    await new Promise((resolve) => socket.once('open', resolve));
    return client;
  }

  /** Connects and syncs, edits from then on going out as they happen. */
  static async join(url: string, user: string | Record<string, string>, doc?: Y.Doc): Promise<SyncClient> {
    const client = await SyncClient.connect(url, user, doc);
    await client.sync();
    return client;
  }

  async sync(): Promise<void> {
    this.#isLinked = true;
    this.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.doc) });
    for (const frame of this.frames) this.#answer(frame);
    await this.until(() => this.frames.some(({ kind }) => kind === 'step2') || this.closed !== null);
  }

  send(frame: Frame): void {
    this.#socket.send(encodeFrame(frame));
  }

  sendBytes(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  run(...commands: Command[]): string[] {
    const ran = runCommands(this.doc, commands, { newId: newTestId, random: Math.random });
    if (!ran.ok) throw new Error(JSON.stringify(ran.reason));
    return ran.value.map(({ id }) => id ?? '');
  }

  /** Resolves when all that was sent before it is on the server's disk. */
  async saved(): Promise<void> {
    const n = ++this.#checkpoint;
    this.send({ kind: 'checkpoint', n });
    await this.until(() => this.#answered.has(n) || this.closed !== null);
    if (!this.#answered.has(n)) throw new Error(`closed: ${JSON.stringify(this.closed)}`);
  }

  until(isMet: () => boolean): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ isMet, resolve }));
  }

  /** Resolves with the code that the server closes with. */
  async end(): Promise<number> {
    await this.until(() => this.closed !== null);
    return this.closed?.code ?? 0;
  }

  leave(): void {
    this.doc.off('update', this.#onUpdate);
    this.#socket.close();
  }

  /** As a network that is gone. */
  drop(): void {
    this.doc.off('update', this.#onUpdate);
    this.#socket.terminate();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.#isLinked) this.send({ kind: 'update', update });
  };

  #hear(data: Uint8Array): void {
    const decoded = decodeFrame(data);
    if (!decoded.ok) throw new Error(`the server sent a bad frame: ${decoded.reason}`);
    const frame = decoded.value;
    if (this.#isLinked) this.#answer(frame);
    if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(this.doc, frame.update, this);
    if (frame.kind === 'checkpoint') this.#answered.add(frame.n);
    if (frame.kind === 'notice') this.notices.push(v.parse(Notice, JSON.parse(frame.json)));
    this.frames.push(frame);
    this.#wake();
  }

  #answer(frame: Frame): void {
    if (frame.kind !== 'step1') return;
    this.send({ kind: 'step2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) });
  }

  #wake(): void {
    for (const waiting of [...this.#waiting]) {
      if (!waiting.isMet()) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.resolve();
    }
  }
}
