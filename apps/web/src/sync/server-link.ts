import {
  closeWord,
  isFinalClose,
  LIMITS,
  MESSAGE,
  SYNC,
  type CloseWord,
  type Notice,
} from '@taktboard/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import { applyUpdateV2, type Doc } from 'yjs';
import { backoff, SLOW_MS } from './backoff.ts';
import type { SyncPorts } from './ports.ts';
import { readNotice } from './read-notice.ts';
import { slicingSocket } from './slicing-socket.ts';

export interface LinkEvents {
  /** A new connection begins: what was asked on an earlier one is void. */
  onConnected(): void;
  /** All that the server had is here. */
  onLoaded(): void;
  /** Our own side has been sent: from here on a checkpoint covers everything. */
  onJoined(): void;
  onAnswer(n: number): void;
  onNotice(notice: Notice): void;
  /** `why`: the server is there, and has said it in a word. */
  onLost(why?: CloseWord): void;
  onRefused(code: number, why: CloseWord | undefined): void;
}

export interface LinkInput {
  boardId: string;
  /** In whose name: the server refuses when the cookie has become another's. */
  personId: string | null;
  doc: Doc;
  awareness: Awareness;
  ports: SyncPorts;
  events: LinkEvents;
}

const TICK_MS = 1_000;

/**
 * One board's socket: y-websocket's provider with a watchdog, checkpoints and a back-off of our own.
 *
 * The provider's own reconnecting is switched off (`shouldReconnect`), because it has no jitter; its watchdog waits
 * for 30 s and never fires, because ours has dropped the socket long before.
 */
export class ServerLink {
  readonly #input: LinkInput;
  readonly #provider: WebsocketProvider;
  #joined = false;
  #stopped = false;
  #failures = 0;
  /** Since when the server owes an answer, null when it does not; it counts as given with whatever it says next. */
  #owedSince: number | null = null;
  #checkpointAt = 0;
  #cancelTick: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;

  constructor(input: LinkInput) {
    this.#input = input;
    const { doc, awareness, ports, personId } = input;
    this.#provider = new WebsocketProvider(ports.url, input.boardId, doc, {
      connect: false,
      awareness,
      disableBc: true, // a read-only tab must not write through another tab of the same browser
      shouldReconnect: () => false,
      WebSocketPolyfill: slicingSocket(ports.WebSocket),
      params: { parts: 'v2', ...(personId !== null && { person: personId }) },
    });
    this.#provider.on('status', ({ status }) => status === 'connected' && this.#onOpen());
    this.#provider.on('sync', (synced) => synced && this.#onSynced());
    this.#provider.on('connection-close', (event) => this.#onClose(event));
    this.#listen();
  }

  /** Whether a checkpoint sent now covers every change that was made here. */
  get joined(): boolean {
    return this.#joined;
  }

  connect(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    this.#stopped = false;
    if (this.#provider.ws !== null) return;
    this.#owedSince = this.#input.ports.elapsed();
    this.#provider.connect();
    if (!this.#cancelTick) this.#tick();
  }

  sendCheckpoint(n: number): void {
    const ask = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.checkpoint);
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((inner) => encoding.writeVarUint(inner, n)),
      );
    });
    const now = this.#input.ports.elapsed();
    this.#checkpointAt = now;
    this.#owedSince ??= now;
    this.#provider.ws?.send(ask);
  }

  destroy(): void {
    this.#stop();
    this.#provider.destroy();
  }

  #listen(): void {
    const handlers = this.#provider.messageHandlers;
    const sync = handlers[MESSAGE.sync];
    handlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
      const asks = decoder.arr[decoder.pos] === SYNC.step1;
      sync?.(encoder, decoder, ...rest);
      // the provider sends our Step2 when this handler has returned
      if (asks) queueMicrotask(() => this.#onJoined());
    };
    handlers[MESSAGE.checkpoint] = (_encoder, decoder) => {
      const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      this.#input.events.onAnswer(decoding.readVarUint(body));
    };
    handlers[MESSAGE.part] = (_encoder, decoder, provider) =>
      applyUpdateV2(provider.doc, decoding.readVarUint8Array(decoder), provider);
    handlers[MESSAGE.notice] = (_encoder, decoder) => {
      const notice = readNotice(decoding.readVarString(decoder));
      if (notice) this.#input.events.onNotice(notice);
    };
    for (const [kind, handle] of handlers.entries()) {
      if (!handle) continue;
      handlers[kind] = (...message) => {
        this.#owedSince = null;
        handle(...message);
      };
    }
  }

  #onOpen(): void {
    this.#owedSince = this.#input.ports.elapsed(); // for our Step1
    this.#input.events.onConnected();
  }

  #onSynced(): void {
    this.#failures = 0;
    this.#input.events.onLoaded();
  }

  #onJoined(): void {
    if (!this.#provider.wsconnected) return;
    this.#joined = true;
    this.#input.events.onJoined();
  }

  #onClose(event: CloseEvent | null): void {
    this.#joined = false;
    if (this.#stopped) return;
    const why = event ? closeWord(event.reason) : undefined;
    if (event && isFinalClose(event.code)) {
      this.#stop();
      this.#input.events.onRefused(event.code, why);
      return;
    }
    this.#input.events.onLost(why);
    const { after, random } = this.#input.ports;
    this.#cancelRetry?.();
    const wait = why === 'damaged' ? backoff(Infinity, random(), SLOW_MS) : backoff(this.#failures, random());
    this.#cancelRetry = after(wait, () => this.connect());
    this.#failures += 1;
  }

  /**
   * Every second, and at the moment until which an answer is owed: is the other side still there, and is it time to ask?
   * What is asked at the latest after the idle time and owed for the time of silence makes a half-open network known
   * within the sum of the two.
   */
  #tick(): void {
    const { ports, events } = this.#input;
    const now = ports.elapsed();
    const owedFor = this.#owedSince === null ? 0 : now - this.#owedSince;
    this.#cancelTick = ports.after(untilNextTick(owedFor), () => this.#tick());
    if (this.#provider.ws === null) return;
    if (owedFor >= LIMITS.silenceMs) {
      this.#provider.disconnect(); // comes back through #onClose
      return;
    }
    if (this.#joined && now - this.#checkpointAt > LIMITS.idleCheckpointMs - TICK_MS) events.onJoined();
  }

  #stop(): void {
    this.#stopped = true;
    this.#cancelTick?.();
    this.#cancelRetry?.();
    this.#cancelTick = undefined;
    this.#cancelRetry = undefined;
  }
}

function untilNextTick(owedFor: number): number {
  const left = LIMITS.silenceMs - owedFor;
  return left > 0 ? Math.min(TICK_MS, left) : TICK_MS;
}
