import { decodeFrame, encodeFrame, type Frame, type Notice } from '@taktboard/protocol';
import { vi } from 'vitest';
import * as Y from 'yjs';
import type { SyncPorts } from '../ports.ts';

/**
 * The other end of a board's socket, in memory: keeps a document, answers what a test lets it answer, and can fall
 * silent, go away or refuse. Time is vitest's fake clock.
 */
export class FakeServer {
  readonly doc = new Y.Doc();
  readonly sockets: FakeSocket[] = [];
  /** All frames that clients sent, in order. */
  readonly received: Frame[] = [];
  /** false: connections hang without an answer. */
  listens = true;
  /** false: checkpoints go unanswered, as with a disk that refuses. */
  saves = true;
  /** false: nothing is answered at all, as on a half-open network. */
  answers = true;
  /** A code with which every connection is refused. */
  refuses: number | null = null;
  /** What it says with it. */
  reason = '';

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no one has connected');
    return socket;
  }

  ports(): SyncPorts {
    const connect = (url: string) => new FakeSocket(url, this);
    return {
      url: 'ws://test/sync',
      // called with `new`: what a constructor returns is what `new` gives
      WebSocket: function (url: string) {
        return connect(url);
      } as unknown as typeof WebSocket,
      now: () => Date.now(),
      elapsed: () => performance.now(),
      random: () => 0.5,
      newId: () => `id-${crypto.randomUUID()}`,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    };
  }

  send(frame: Frame): void {
    this.socket.deliver(encodeFrame(frame));
  }

  notice(notice: Notice): void {
    this.send({ kind: 'notice', json: JSON.stringify(notice) });
  }

  open(socket: FakeSocket): void {
    if (!this.listens) return;
    if (this.refuses !== null) {
      socket.shut(this.refuses, this.reason);
      return;
    }
    socket.opened();
    if (this.answers)
      socket.deliver(encodeFrame({ kind: 'step1', stateVector: Y.encodeStateVector(this.doc) }));
  }

  hear(socket: FakeSocket, bytes: Uint8Array): void {
    const frame = decodeFrame(bytes);
    if (!frame.ok) throw new Error(`a client sent ${frame.reason}`);
    this.received.push(frame.value);
    if (!this.answers) return;
    switch (frame.value.kind) {
      case 'step1': {
        const update = Y.encodeStateAsUpdate(this.doc, frame.value.stateVector);
        return socket.deliver(encodeFrame({ kind: 'step2', update }));
      }
      case 'step2':
      case 'update':
        return Y.applyUpdate(this.doc, frame.value.update);
      case 'checkpoint':
        return this.saves ? socket.deliver(encodeFrame(frame.value)) : undefined;
      default:
        return undefined;
    }
  }
}

class FakeSocket {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;
  readonly #server: FakeServer;

  constructor(url: string, server: FakeServer) {
    this.url = url;
    this.#server = server;
    server.sockets.push(this);
    queueMicrotask(() => server.open(this));
  }

  opened(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  deliver(bytes: Uint8Array): void {
    const data = bytes.slice().buffer;
    queueMicrotask(() => this.readyState === 1 && this.onmessage?.({ data }));
  }

  send(bytes: Uint8Array): void {
    if (this.readyState === 1) this.#server.hear(this, bytes);
  }

  /** The other side goes: 1006 is a line that is cut. */
  shut(code = 1006, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  close(): void {
    this.readyState = 3;
  }
}

/** Lets everything happen that is due now, and nothing that needs time. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
