import type { PlainBoard } from '@taktboard/board';
import type { Command } from '@taktboard/protocol';
import { WebSocket as NodeWebSocket } from 'ws';
import { createStore } from '../../apps/web/src/kit/store.ts';
import '../../apps/web/src/sync/editing.ts';
import { LiveBoard } from '../../apps/web/src/sync/live-board.ts';
import { nothingKept } from '../../apps/web/src/sync/local-updates.ts';
import type { Api } from './api.ts';
import { until, type BoardCopy } from './board-copy.ts';

interface WebClientInput {
  api: Api;
  boardId: string;
  random: () => number;
  /** Distinguishes the ids that this copy makes from all others'. */
  name: string;
}

/**
 * The web client's own connection, without its screen. It is `connected` when its pill would say “Saved”, so whatever the
 * pill promises is what a test that uses this holds it to.
 */
export class WebClient implements BoardCopy {
  readonly #board: LiveBoard;
  readonly #sockets = new Set<NodeWebSocket>();
  #hasLine = true;
  #ids = 0;

  constructor({ api, boardId, random, name }: WebClientInput) {
    this.#board = new LiveBoard({
      boardId,
      personId: null,
      local: nothingKept,
      people: createStore(new Map()),
      onPeople: () => undefined,
      ports: {
        url: `${api.url.replace(/^http/, 'ws')}/sync`,
        WebSocket: this.#socketClass(api),
        now: () => Date.now(),
        elapsed: () => performance.now(),
        random,
        newId: () => `${name}-${++this.#ids}`,
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
    });
  }

  get connected(): boolean {
    return this.#board.state.get().kind === 'saved';
  }

  async connect(): Promise<void> {
    this.#hasLine = true;
    if (this.#board.state.get().kind === 'loading') await this.#board.open();
    else this.#board.wake();
    await this.flush();
  }

  disconnect(): void {
    this.#hasLine = false;
    for (const socket of this.#sockets) socket.terminate();
  }

  async flush(): Promise<void> {
    await until(
      () => this.connected,
      (listener) => this.#board.state.subscribe(listener),
    );
  }

  run(...commands: Command[]): boolean {
    return this.#board.run(...commands).ok;
  }

  snapshot(): PlainBoard {
    return this.#board.projection.snapshot();
  }

  onChange(listener: () => void): () => void {
    return this.#board.projection.subscribe('any', listener);
  }

  destroy(): void {
    this.disconnect();
    this.#board.close();
  }

  /** A socket with this person's credentials, on a line that can be cut. */
  #socketClass(api: Api): typeof WebSocket {
    const sockets = this.#sockets;
    const hasLine = (): boolean => this.#hasLine;
    const Socket = class extends NodeWebSocket {
      constructor(url: string) {
        super(url, { headers: { origin: api.url, ...api.credentials } });
        sockets.add(this);
        this.once('close', () => sockets.delete(this));
        if (!hasLine()) this.terminate();
      }
    };
    // the provider uses what the two have in common
    return Socket as unknown as typeof WebSocket;
  }
}
