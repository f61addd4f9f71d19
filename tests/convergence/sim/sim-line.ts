import type { CloseReason } from '@taktboard/protocol';
import { CLOSE } from '@taktboard/protocol';
import type { SocketPort } from '../../../apps/server/src/room/ports.ts';

/** What travels from the server to a client. */
type Down = { kind: 'open' } | { kind: 'frame'; bytes: Uint8Array } | { kind: 'close'; code: number };
/** What travels from a client to the server. */
type Up = { kind: 'open' } | { kind: 'frame'; bytes: Uint8Array } | { kind: 'close' };

interface ServerEnd {
  receive(frame: Uint8Array): void;
  closed(): void;
}

export interface LineInput {
  user: string;
  /** As the client said when it connected. */
  takesParts: boolean;
  /** The device that it belongs to, to find it by. */
  owner: object | null;
  /** The server takes the connection; null when there is none. */
  accept(line: SimLine): ServerEnd | null;
  /** The server gives this to the line to carry. */
  onSent(frame: Uint8Array): void;
}

/** More than the server puts on a line that is not read. */
const FULL = 2 * 1024 * 1024;

/**
 * One websocket and the network below it: two queues, each in its order, that move when the world says so. A line can be
 * cut, which both ends learn in their own time; it can go dead, which nobody is told; and it can be slow.
 */
export class SimLine implements SocketPort {
  readonly user: string;
  readonly takesParts: boolean;
  readonly socket: SimSocket;
  isDead = false;
  isClogged = false;
  readonly #input: LineInput;
  readonly #down: Down[] = [];
  readonly #up: Up[] = [{ kind: 'open' }];
  #end: ServerEnd | null = null;
  #serverIsDone = false;
  #clientIsDone = false;

  constructor(input: LineInput, socket: SimSocket) {
    this.#input = input;
    this.user = input.user;
    this.takesParts = input.takesParts;
    this.socket = socket;
  }

  get owner(): object | null {
    return this.#input.owner;
  }

  /** Neither end waits for anything on it any more. */
  get isOver(): boolean {
    return this.#clientIsDone && this.#serverIsDone;
  }

  get carries(): boolean {
    return !this.isDead && (this.#down.length > 0 || this.#up.length > 0);
  }

  get goesDown(): boolean {
    return !this.isDead && this.#down.length > 0;
  }

  get goesUp(): boolean {
    return !this.isDead && this.#up.length > 0;
  }

  // the server's side

  send(frame: Uint8Array): void {
    if (this.#serverIsDone) return;
    this.#input.onSent(frame);
    this.#down.push({ kind: 'frame', bytes: frame });
  }

  sendAll(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.send(frame);
  }

  buffered(): number {
    return this.isClogged ? FULL : 0;
  }

  close(reason: CloseReason): void {
    this.shutByServer(CLOSE[reason]);
  }

  shutByServer(code: number): void {
    if (this.#serverIsDone) return;
    this.#down.push({ kind: 'close', code });
    this.#serverEnds();
  }

  // the client's side

  sendUp(bytes: Uint8Array): void {
    this.#up.push({ kind: 'frame', bytes });
  }

  /** The client is done with it; what it sent before is still on its way, as much as the network lets through. */
  leave(lost: number): void {
    if (this.#clientIsDone) return;
    this.#clientIsDone = true;
    this.#up.splice(Math.max(0, this.#up.length - lost));
    this.#up.push({ kind: 'close' });
    this.#down.splice(0);
  }

  // the network's

  carryDown(): void {
    const item = this.#down.shift();
    if (!item || this.#clientIsDone) return;
    if (item.kind === 'open') this.socket.opened();
    else if (item.kind === 'frame') this.socket.deliver(item.bytes);
    else {
      this.#clientIsDone = true;
      this.socket.shut(item.code);
    }
  }

  carryUp(): void {
    const item = this.#up.shift();
    if (!item || this.#serverIsDone) return;
    if (item.kind === 'open') return this.#accept();
    if (item.kind === 'frame') this.#end?.receive(item.bytes);
    else this.#serverEnds();
  }

  /** The network breaks: of what is under way so much is lost, and each end will be told. */
  cut(lost: { up: number; down: number }): void {
    this.#down.splice(Math.max(0, this.#down.length - lost.down));
    if (!this.#clientIsDone) this.#down.push({ kind: 'close', code: 1006 });
    this.#up.splice(Math.max(0, this.#up.length - lost.up));
    this.#up.push({ kind: 'close' });
  }

  /** The server has heard nothing for too long. */
  dropByServer(): void {
    this.#up.splice(0);
    this.#serverEnds();
  }

  /** The server's process is gone. */
  serverDied(lost: number): void {
    this.#serverIsDone = true;
    this.#end = null;
    this.#up.splice(0);
    this.#down.splice(Math.max(0, this.#down.length - lost));
    if (!this.#clientIsDone) this.#down.push({ kind: 'close', code: 1006 });
  }

  #accept(): void {
    const end = this.#input.accept(this);
    if (!end) return this.shutByServer(1006);
    this.#down.unshift({ kind: 'open' });
    this.#end = end;
    // a refusal may have come before the end was known
    if (this.#serverIsDone) this.#serverEnds();
  }

  #serverEnds(): void {
    this.#serverIsDone = true;
    this.#end?.closed();
    this.#end = null;
  }
}

/** The browser's end of a line, as y-websocket's provider uses one. */
export class SimSocket {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #line: SimLine;
  readonly #lost: () => number;

  /** @param lost how much of what is under way is lost when the client hangs up */
  constructor(input: LineInput, lost: () => number) {
    this.#line = new SimLine(input, this);
    this.#lost = lost;
  }

  get line(): SimLine {
    return this.#line;
  }

  send(bytes: Uint8Array): void {
    if (this.readyState === 1) this.#line.sendUp(bytes.slice());
  }

  close(): void {
    this.readyState = 3;
    this.#line.leave(this.#lost());
  }

  opened(): void {
    if (this.readyState !== 0) return;
    this.readyState = 1;
    this.onopen?.();
  }

  deliver(bytes: Uint8Array): void {
    if (this.readyState === 1) this.onmessage?.({ data: bytes.slice().buffer });
  }

  shut(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.({ code, reason: '' });
  }
}
