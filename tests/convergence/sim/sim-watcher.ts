import { MESSAGE } from '@taktboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

interface SimWatcherInput {
  boardId: string;
  WebSocket: typeof WebSocket;
  /** After everything that it is sent. */
  onShown(doc: Y.Doc): void;
}

/** Someone who only watches, with a stock y-websocket provider. What they have is what the server has shown. */
export class SimWatcher {
  readonly doc = new Y.Doc();
  readonly #provider: WebsocketProvider;

  constructor({ boardId, WebSocket, onShown }: SimWatcherInput) {
    this.#provider = new WebsocketProvider('ws://sim/sync', boardId, this.doc, {
      connect: false,
      disableBc: true,
      shouldReconnect: () => false,
      WebSocketPolyfill: WebSocket,
    });
    for (const kind of [MESSAGE.notice, MESSAGE.checkpoint]) {
      this.#provider.messageHandlers[kind] = () => undefined;
    }
    this.doc.on('afterTransaction', () => onShown(this.doc));
  }

  get isConnected(): boolean {
    return this.#provider.ws !== null;
  }

  get isSynced(): boolean {
    return this.#provider.synced;
  }

  connect(): void {
    this.#provider.connect();
  }

  destroy(): void {
    this.#provider.destroy();
    this.#provider.awareness.destroy();
    this.doc.destroy();
  }
}
