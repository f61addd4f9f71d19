import type { Command, Frame } from '@taktboard/protocol';
import { BoardProjection, runCommands, type PlainBoard } from '@taktboard/board';
import * as Y from 'yjs';
import type { Api } from './api.ts';
import type { BoardCopy } from './board-copy.ts';
import { WireClient } from './wire-client.ts';

const FROM_SERVER = Symbol('from the server');

/**
 * One person's copy of a board, as a client keeps it: it edits at once, connected or not, and syncs when it can.
 * It stays small on purpose, so that a difference found with it is the server's or the document's fault.
 */
export class Replica implements BoardCopy {
  readonly doc = new Y.Doc();
  readonly #api: Api;
  readonly #boardId: string;
  readonly #random: () => number;
  #ids = 0;
  #wire: WireClient | undefined;

  constructor(api: Api, boardId: string, random: () => number) {
    this.#api = api;
    this.#boardId = boardId;
    this.#random = random;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) this.#wire?.send({ kind: 'update', update });
    });
  }

  get connected(): boolean {
    return this.#wire !== undefined;
  }

  async connect(): Promise<void> {
    const wire = await WireClient.connect(this.#api, this.#boardId);
    wire.read((frame) => this.#take(wire, frame));
    this.#wire = wire;
    void wire.closed.then(() => {
      if (this.#wire === wire) this.#wire = undefined;
    });
    wire.send({ kind: 'step1', stateVector: Y.encodeStateVector(this.doc) });
    await wire.frame('step2');
    await wire.flush();
  }

  #take(wire: WireClient, frame: Frame): void {
    switch (frame.kind) {
      case 'step1':
        return wire.send({ kind: 'step2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) });
      case 'step2':
      case 'update':
        return Y.applyUpdate(this.doc, frame.update, FROM_SERVER);
      case 'awareness':
      case 'query-awareness':
      case 'checkpoint':
      case 'notice':
      case 'part':
    }
  }

  disconnect(): void {
    this.#wire?.cut();
    this.#wire = undefined;
  }

  async flush(): Promise<void> {
    if (!this.#wire) throw new Error('not connected');
    await this.#wire.flush();
  }

  run(...commands: Command[]): boolean {
    return runCommands(this.doc, commands, {
      newId: () => `${this.doc.clientID}-${++this.#ids}`,
      random: this.#random,
    }).ok;
  }

  snapshot(): PlainBoard {
    const projection = new BoardProjection(this.doc);
    const snapshot = projection.snapshot();
    projection.destroy();
    return snapshot;
  }

  onChange(listener: () => void): () => void {
    this.doc.on('update', listener);
    return () => this.doc.off('update', listener);
  }

  destroy(): void {
    this.disconnect();
    this.doc.destroy();
  }
}
