import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE, Id, LIMITS, type CloseReason } from '@taktboard/protocol';
import * as v from 'valibot';
import { WebSocketServer, type WebSocket } from 'ws';
import type { EventLog, Timers } from '../ports.ts';
import type { Actor } from '../room/ports.ts';
import type { Rooms } from '../room/rooms.ts';
import { judgeSilence } from './silence.ts';
import { socketPort, SyncWebSocket } from './sync-socket.ts';

/** Who asks for a socket. The session's cookie counts only together with an `Origin` of ours. */
export type AuthenticateSocket = (
  headers: Headers,
  documentId: string,
) => Promise<Actor | 'not-signed-in' | 'not-allowed'>;

interface SyncSocketParts {
  rooms: Pick<Rooms, 'connect'>;
  authenticate: AuthenticateSocket;
  timers: Timers;
  log: EventLog;
}

const PATH = /^\/sync\/([^/?]*)(?:\?.*)?$/;
const GOODBYE_MS = 2_000;

/** `GET /sync/{documentId}`. A refusal accepts the upgrade and then closes with its code, so that a browser can read it. */
export class SyncSockets {
  readonly #parts: SyncSocketParts;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    WebSocket: SyncWebSocket,
  });
  readonly #lastHeard = new Map<WebSocket, number>();
  readonly #goneListeners = new Set<() => void>();
  #stopWatch: (() => void) | null = null;

  constructor(parts: SyncSocketParts) {
    this.#parts = parts;
    this.#watch();
  }

  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    // a client that resets in the middle of it is no reason to stop
    socket.on('error', () => socket.destroy());
    const documentId = PATH.exec(incoming.url ?? '')?.[1];
    if (documentId === undefined) return refuseUpgrade(socket);
    const person = new URL(incoming.url ?? '', 'ws://localhost').searchParams.get('person');
    void this.#admit(headersOf(incoming), { documentId, person }).then((admitted) => {
      if (socket.destroyed) return;
      this.#server.handleUpgrade(incoming, socket, head, (raw) => {
        raw.on('error', (error) => this.#parts.log.info('socket.error', { message: error.message }));
        if (typeof admitted === 'string') raw.close(CLOSE[admitted], admitted);
        else if (!v.is(Id, documentId)) raw.close(CLOSE.noSuchDocument, 'no such document');
        else this.#join(raw, { line: socket, boardId: documentId, actor: admitted });
      });
    });
  }

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
    { documentId, person }: { documentId: string; person: string | null },
  ): Promise<Actor | CloseReason> {
    try {
      const actor = await this.#parts.authenticate(headers, documentId);
      if (actor === 'not-signed-in') return 'notSignedIn';
      if (actor === 'not-allowed') return 'notAllowed';
      return person === null || person === actor.personId ? actor : 'notSignedIn';
    } catch (error) {
      this.#parts.log.error('socket.not-authenticated', { error });
      return 'restarting';
    }
  }

  #join(raw: WebSocket, { line, boardId, actor }: { line: Duplex; boardId: string; actor: Actor }): void {
    const hear = (): void => void this.#lastHeard.set(raw, this.#parts.timers.now());
    hear();
    const connection = this.#parts.rooms.connect(boardId, actor, socketPort(raw, line));
    raw.on('message', (data: Buffer, isBinary) => {
      hear();
      if (isBinary) connection.receive(data);
      else raw.close(CLOSE.malformed, 'frames are binary');
    });
    raw.on('pong', hear);
    raw.on('ping', hear);
    raw.on('close', () => {
      this.#lastHeard.delete(raw);
      connection.closed();
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

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
