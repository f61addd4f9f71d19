import { decodeFrame, encodeFrame, type Frame, type FrameKind, type Notice } from '@taktboard/protocol';
import { WebSocket } from 'ws';
import type { Api } from './api.ts';

type FrameOf<Kind extends FrameKind> = Extract<Frame, { kind: Kind }>;

interface Closed {
  code: number;
  reason: string;
}

interface Waiter {
  matches(frame: Frame): boolean;
  resolve(frame: Frame): void;
  reject(error: Error): void;
}

/** A websocket that speaks frames and nothing else: what a test sends is what goes out, well-formed or not. */
export class WireClient {
  readonly received: Frame[] = [];
  /** Resolves when the connection has ended, whoever ended it. */
  readonly closed: Promise<Closed>;
  readonly #socket: WebSocket;
  readonly #waiters = new Set<Waiter>();
  readonly #readers = new Set<(frame: Frame) => void>();
  #ended: Closed | undefined;
  #checkpoint = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
    // a refused or broken connection emits close as well, and that is what tests look at
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        this.#ended = { code, reason: reason.toString() };
        for (const waiter of this.#waiters)
          waiter.reject(new Error(`closed with ${code}: ${reason.toString()}`));
        this.#waiters.clear();
        resolve(this.#ended);
      });
    });
  }

  /** Resolves when the socket is open; a refusal by close code comes after that. */
  static async connect(api: Api, boardId: string): Promise<WireClient> {
    const socket = new WebSocket(`${api.url.replace(/^http/, 'ws')}/sync/${boardId}`, {
      headers: { origin: api.url, ...api.credentials },
    });
    const client = new WireClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return client;
  }

  send(frame: Frame): void {
    this.sendBytes(encodeFrame(frame));
  }

  sendBytes(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  /** The first frame of a kind that there is or will be; rejects when the connection ends before. */
  frame<Kind extends FrameKind>(
    kind: Kind,
    matches: (frame: FrameOf<Kind>) => boolean = () => true,
  ): Promise<FrameOf<Kind>> {
    const isIt = (frame: Frame): frame is FrameOf<Kind> =>
      frame.kind === kind && matches(frame as FrameOf<Kind>);
    const seen = this.received.find(isIt);
    if (seen) return Promise.resolve(seen);
    if (this.#ended) return Promise.reject(new Error(`closed with ${this.#ended.code} and no ${kind} came`));
    return new Promise((resolve, reject) => {
      this.#waiters.add({ matches: isIt, resolve: (frame) => resolve(frame as FrameOf<Kind>), reject });
    });
  }

  async notice<Kind extends Notice['kind']>(kind: Kind): Promise<Extract<Notice, { kind: Kind }>> {
    const frame = await this.frame('notice', ({ json }) => (JSON.parse(json) as Notice).kind === kind);
    return JSON.parse(frame.json) as Extract<Notice, { kind: Kind }>;
  }

  /** Resolves when everything sent so far is on the server's disk. */
  async flush(): Promise<void> {
    const n = ++this.#checkpoint;
    this.send({ kind: 'checkpoint', n });
    await this.frame('checkpoint', (answer) => answer.n === n);
  }

  /** Hands over every frame, those that came already first. */
  read(reader: (frame: Frame) => void): void {
    for (const frame of this.received) reader(frame);
    this.#readers.add(reader);
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.closed;
  }

  /** Cuts the line without a word, as a lost network does. */
  cut(): void {
    this.#socket.terminate();
  }

  /** Stops reading, so that the server's queue to this client grows. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  #receive(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes);
    if (!frame.ok) throw new Error(`the server sent a malformed frame: ${frame.reason}`);
    this.received.push(frame.value);
    for (const reader of this.#readers) reader(frame.value);
    for (const waiter of this.#waiters) {
      if (!waiter.matches(frame.value)) continue;
      this.#waiters.delete(waiter);
      waiter.resolve(frame.value);
    }
  }
}
