import { MESSAGE } from '@taktboard/protocol';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

interface SimWatcherInput {
  boardId: string;
  WebSocket: typeof WebSocket;
  /** After everything that it is sent, from the moment on at which the board is whole. */
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
    const show = (): void => {
      if (this.isSynced) onShown(this.doc);
    };
    this.#provider.on('sync', show);
    this.doc.on('afterTransaction', show);
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
