import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE, Id, LIMITS, type CloseReason } from '@taktboard/protocol';
import * as v from 'valibot';
import { WebSocketServer, type WebSocket } from 'ws';
import { Gate } from '../gate.ts';
import type { EventLog, Timers } from '../ports.ts';
import type { Actor } from '../room/ports.ts';
import type { Rooms } from '../room/rooms.ts';
import { judgeSilence } from './silence.ts';
import { SyncLine, SyncWebSocket, type Opened } from './sync-socket.ts';

/** Who asks for a socket. The session's cookie counts only together with an `Origin` of ours. */
export type AuthenticateSocket = (
  headers: Headers,
  documentId: string,
  remoteAddress?: string,
) => Promise<Actor | 'not-signed-in' | 'not-allowed' | 'too-often'>;

interface SyncSocketParts {
  rooms: Pick<Rooms, 'connect'>;
  authenticate: AuthenticateSocket;
  timers: Timers;
  log: EventLog;
}

interface Upgrade {
  incoming: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}

interface Admission {
  documentId: string;
  person: string | null;
  remoteAddress: string | undefined;
}

const PATH = /^\/sync\/([^/?]*)(?:\?.*)?$/;
const GOODBYE_MS = 2_000;
/** Of a crowd that comes at one moment, those who came first are in first, and not all at the end. */
const ADMITTED_AT_ONCE = 48;

/** `GET /sync/{documentId}`. A refusal accepts the upgrade and then closes with its code, so that a browser can read it. */
export class SyncSockets {
  readonly #parts: SyncSocketParts;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    WebSocket: SyncWebSocket,
  });
  readonly #gate = new Gate(ADMITTED_AT_ONCE);
  readonly #lastHeard = new Map<WebSocket, number>();
  readonly #goneListeners = new Set<() => void>();
  #stopWatch: (() => void) | null = null;

  constructor(parts: SyncSocketParts) {
    this.#parts = parts;
    this.#watch();
  }

  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    // a client that resets in the middle of it is no reason to stop
    socket.on('error', destroy);
    const documentId = PATH.exec(incoming.url ?? '')?.[1];
    if (documentId === undefined) return refuseUpgrade(socket);
    void this.#gate.pass(() => this.#letIn({ incoming, socket, head }, documentId));
  }

  async #letIn({ incoming, socket, head }: Upgrade, documentId: string): Promise<void> {
    if (socket.destroyed) return;
    const asked = new URL(incoming.url ?? '', 'ws://localhost').searchParams;
    const [person, takesParts] = [asked.get('person'), asked.get('parts') === 'v2'];
    const { remoteAddress } = incoming.socket;
    const admitted = await this.#admit(headersOf(incoming), { documentId, person, remoteAddress });
    if (socket.destroyed) return;
    this.#server.handleUpgrade(incoming, socket, head, (raw) => {
      this.#opened({ raw, line: socket, takesParts }, documentId, admitted);
    });
  }

  /** Apart from the request, which would stay in memory as long as the socket does. */
  #opened(opened: Opened, documentId: string, admitted: Actor | CloseReason): void {
    const { raw } = opened;
    raw.on('error', this.#note);
    if (typeof admitted === 'string') raw.close(CLOSE[admitted], admitted);
    else if (!v.is(Id, documentId)) raw.close(CLOSE.noSuchDocument, 'no such document');
    else this.#join(opened, documentId, admitted);
  }

  readonly #note = (error: Error): void => this.#parts.log.info('socket.error', { message: error.message });

  /** After the rooms have said goodbye: ends whatever does not hang up by itself. */
  async close(): Promise<void> {
    this.#stopWatch?.();
    if (this.#lastHeard.size > 0) {
      await new Promise<void>((resolve) => {
        const cancel = this.#parts.timers.after(GOODBYE_MS, resolve);
        this.#goneListeners.add(() => {
          cancel();
          resolve();
        });
      });
    }
    for (const raw of this.#lastHeard.keys()) raw.terminate();
    this.#server.close();
  }

  /**
   * @param asked.person in whose name the client writes, where it says so: a page that was open when someone else signed in
   *   must not send what it has under the new cookie
   */
  async #admit(
    headers: Headers,
    { documentId, person, remoteAddress }: Admission,
  ): Promise<Actor | CloseReason> {
    try {
      const actor = await this.#parts.authenticate(headers, documentId, remoteAddress);
      if (actor === 'too-often') return 'tooSlow';
      if (actor === 'not-signed-in') return 'notSignedIn';
      if (actor === 'not-allowed') return 'notAllowed';
      return person === null || person === actor.personId ? actor : 'notSignedIn';
    } catch (error) {
      this.#parts.log.error('socket.not-authenticated', { error });
      return 'restarting';
    }
  }

  #join(opened: Opened, boardId: string, actor: Actor): void {
    const { raw } = opened;
    const hear = (): void => void this.#lastHeard.set(raw, this.#parts.timers.now());
    hear();
    const connection = this.#parts.rooms.connect(boardId, actor, new SyncLine(opened));
    raw.on('message', (data: Buffer, isBinary) => {
      hear();
      if (isBinary) connection.receive(data);
      else raw.close(CLOSE.malformed, 'frames are binary');
    });
    raw.on('pong', hear);
    raw.on('ping', hear);
    raw.on('close', () => {
      this.#lastHeard.delete(raw);
      void connection.closed();
      if (this.#lastHeard.size === 0) for (const gone of this.#goneListeners) gone();
    });
  }

  #watch(): void {
    this.#stopWatch = this.#parts.timers.after(LIMITS.serverSilenceMs / 3, () => {
      const now = this.#parts.timers.now();
      for (const [raw, lastHeard] of this.#lastHeard) {
        const verdict = judgeSilence(lastHeard, now, LIMITS.serverSilenceMs);
        if (verdict === 'drop') raw.terminate();
        else if (verdict === 'ping' && raw.readyState === raw.OPEN) raw.ping();
      }
      this.#watch();
    });
  }
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function destroy(this: Duplex): void {
  this.destroy();
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
