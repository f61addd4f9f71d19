import { runCommands, type Command } from '@taktboard/board';
import type { Frame } from '@taktboard/protocol';
import * as Y from 'yjs';
import type { Api } from '../harness/api.ts';
import { pick } from '../harness/random.ts';
import { WireClient } from '../harness/wire-client.ts';

const FROM_SERVER = Symbol('from the server');

/** How much an editor wrote: structs by their clock, and removed links by their number, since removing moves no clock. */
interface Mark {
  clock: number;
  removed: number;
  edits: number;
}

/**
 * Someone who edits only what is theirs, so that whatever of it is missing later was lost. Everything goes out at once;
 * a checkpoint follows each burst, and what the server answers is kept as acknowledged.
 */
export class Editor {
  readonly doc = new Y.Doc();
  readonly name: string;
  readonly removedLinks: string[] = [];
  acknowledged: Mark = { clock: 0, removed: 0, edits: 0 };
  edits = 0;
  readonly #wire: WireClient;
  readonly #random: () => number;
  #columnIds: readonly string[] = [];
  readonly #cardIds: string[] = [];
  readonly #links: string[] = [];
  readonly #asked = new Map<number, Mark>();
  #ids = 0;
  #editing = false;

  private constructor(name: string, wire: WireClient, random: () => number) {
    this.name = name;
    this.#wire = wire;
    this.#random = random;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) wire.send({ kind: 'update', update });
    });
    wire.read((frame) => this.#take(frame));
  }

  static async join(name: string, at: { api: Api; boardId: string; random: () => number }): Promise<Editor> {
    const wire = await WireClient.connect(at.api, at.boardId);
    const editor = new Editor(name, wire, at.random);
    wire.send({ kind: 'step1', stateVector: Y.encodeStateVector(editor.doc) });
    await wire.frame('step2');
    await wire.flush();
    return editor;
  }

  get counterId(): string {
    return `${this.name}-counter`;
  }

  /** Adds the card that it counts on; its other cards go to these columns too. */
  begin(columnIds: readonly string[]): void {
    this.#columnIds = columnIds;
    this.#run({ type: 'card.add', id: this.counterId, columnId: pick(this.#random, columnIds), title: '0' });
  }

  /** Edits in bursts from now on, the next whenever one was acknowledged, until the line is cut. */
  editAway(): void {
    this.#editing = true;
    for (let inFlight = 0; inFlight < 3; inFlight++) this.#burst();
  }

  /** One edit, and the promise that it is on disk. */
  editOnce(): Promise<void> {
    this.#edit();
    return this.checkpoint();
  }

  checkpoint(): Promise<void> {
    return this.#wire.flush();
  }

  notice(code: 'not-saved' | 'saved-again'): Promise<unknown> {
    return this.#wire.frame('notice', ({ json }) => (JSON.parse(json) as { code?: string }).code === code);
  }

  /** Stops without another word, as when the server is gone. */
  leave(): void {
    this.#editing = false;
    this.#wire.cut();
  }

  #burst(): void {
    if (!this.#editing) return;
    for (let edits = 1 + Math.floor(this.#random() * 6); edits > 0; edits--) this.#edit();
    const n = BURSTS + this.#asked.size;
    this.#asked.set(n, this.written());
    this.#wire.send({ kind: 'checkpoint', n });
  }

  written(): Mark {
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    return { clock, removed: this.removedLinks.length, edits: this.edits };
  }

  #edit(): void {
    this.edits += 1;
    const chance = this.#random();
    const columnId = pick(this.#random, this.#columnIds);
    if (chance < 0.3 || this.#cardIds.length === 0) {
      const id = `${this.name}-${++this.#ids}`;
      this.#cardIds.push(id);
      return this.#run({ type: 'card.add', id, columnId, title: id });
    }
    if (chance < 0.6) {
      return this.#run({ type: 'card.move', id: pick(this.#random, this.#cardIds), columnId, after: null });
    }
    if (chance < 0.8) {
      return this.#run({ type: 'card.set', id: this.counterId, fields: { title: String(this.edits) } });
    }
    const link = this.#links.pop();
    if (chance < 0.9 && link !== undefined) {
      this.#run({ type: 'link.remove', cardId: this.counterId, id: link });
      this.removedLinks.push(link);
      return;
    }
    if (link !== undefined) this.#links.push(link);
    const id = `link-${this.name}-${++this.#ids}`;
    this.#links.push(id);
    this.#run({ type: 'link.add', cardId: this.counterId, id, url: 'https://example.com', title: id });
  }

  #run(command: Command): void {
    const ports = { newId: () => `${this.name}-${++this.#ids}`, random: this.#random };
    const run = runCommands(this.doc, [command], ports);
    if (!run.ok) throw new Error(`${command.type} was refused: ${run.reason.fault}`);
  }

  #take(frame: Frame): void {
    if (frame.kind === 'step1') {
      this.#wire.send({ kind: 'step2', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) });
    } else if (frame.kind === 'step2' || frame.kind === 'update') {
      Y.applyUpdate(this.doc, frame.update, FROM_SERVER);
    } else if (frame.kind === 'checkpoint') {
      const mark = this.#asked.get(frame.n);
      if (!mark) return;
      this.acknowledged = mark;
      this.#burst();
    }
  }
}

/** Numbers of our own bursts begin here; those below are the wire client's. */
const BURSTS = 1_000_000;
