import * as Y from 'yjs';
import type { Stream, Unit } from './crowd-orders.ts';
import type { Spelling } from './dialect.ts';
import { titleOf } from './marks.ts';

/** So much in one update: well below what any of the peers takes. */
const TASKS_PER_UPDATE = 1_000;
const COLUMNS = 5;
/** Above what a server may keep for itself. */
const FIRST_WRITER = 1_000;

interface Pace {
  writer: number;
  count: number;
  everyMs: number;
  afterMs: number;
  spelling: Spelling;
}

/** A board with many tasks, made beside the servers, so that each is given the same bytes. */
export class LoadBoard {
  readonly doc = new Y.Doc();
  readonly updates: { update: Uint8Array; clock: number }[] = [];
  readonly #tasks: number;
  #whole: Uint8Array | null = null;

  constructor(tasks: number, words = 0) {
    this.#tasks = tasks;
    this.doc.clientID = FIRST_WRITER;
    this.doc.on('update', (update: Uint8Array) => {
      this.updates.push({ update, clock: Y.getState(this.doc.store, FIRST_WRITER) - 1 });
    });
    this.doc.transact(() => this.#addColumns());
    for (let from = 0; from < tasks; from += TASKS_PER_UPDATE) {
      this.doc.transact(() => {
        for (let n = from; n < Math.min(tasks, from + TASKS_PER_UPDATE); n++) this.#add(n, words);
      });
    }
  }

  /** Tasks in no column would be put right by the server, which is work that the others do not do. */
  #addColumns(): void {
    for (let n = 0; n < COLUMNS; n++) {
      const column = new Y.Map<unknown>();
      this.doc.getMap('columns').set(`column-${n}`, column);
      column.set('name', `Column ${n}`);
      column.set('rank', `b0${n + 1}`);
      column.set('kind', n === COLUMNS - 1 ? 'done' : 'active');
    }
  }

  /** One member makes it for all. */
  making(spelling: Spelling): Stream {
    const units = this.updates.map(({ update, clock }) => ({
      clientId: FIRST_WRITER,
      clock,
      frames: [spelling.sync('update', update)],
    }));
    return { member: 0, everyMs: 0, afterMs: 0, units };
  }

  #add(n: number, words: number): void {
    const card = new Y.Map<unknown>();
    this.doc.getMap('cards').set(`task-${n}`, card);
    card.set('title', `Task number ${n}`);
    card.set('place', placeOf(n, 0));
    const description = new Y.XmlFragment();
    card.set('description', description);
    if (words === 0) return;
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    text.insert(0, `of task ${n} `.repeat(words));
    paragraph.insert(0, [text]);
    description.insert(0, [paragraph]);
  }

  /**
   * Moves by several people, each of tasks of their own.
   *
   * @param input.room spelled for this one; checkpoints are asked for after each, as a client does
   */
  streams(input: { writers: number; moves: number; perSecond: number; spelling: Spelling }): Stream[] {
    const { writers, moves, perSecond, spelling } = input;
    const everyMs = (1_000 / perSecond) * writers;
    const count = Math.ceil(moves / writers);
    return Array.from({ length: writers }, (_, writer) => {
      const afterMs = (everyMs / writers) * writer;
      return this.streamOf({ writer, writers, count, everyMs, afterMs, spelling });
    });
  }

  /** One writer's moves, of every `writers`-th task. */
  streamOf({ writers = 1, ...input }: Pace & { writers?: number }): Stream {
    const own = Math.max(1, Math.floor(this.#tasks / writers));
    return this.#changes(input, (cards, n) => {
      const task = (n % own) * writers + (input.writer % writers);
      cards.get(`task-${task}`)?.set('place', placeOf(task, n + 1));
    });
  }

  /** One writer who names one task after the other anew, with marks that are counted from 1. */
  marksOf(input: Pace): Stream {
    return this.#changes(input, (cards, n) =>
      cards.get(`task-${n % this.#tasks}`)?.set('title', titleOf(n + 1)),
    );
  }

  #changes(
    { writer, count, everyMs, afterMs, spelling }: Pace,
    change: (cards: Y.Map<Y.Map<unknown>>, n: number) => void,
  ): Stream {
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    const doc = new Y.Doc();
    const clientId = FIRST_WRITER + 1 + writer;
    doc.clientID = clientId;
    Y.applyUpdate(doc, this.#whole);
    const units: Unit[] = [];
    doc.on('update', (update: Uint8Array) => {
      const checkpoint = spelling.checkpoint(units.length + 1);
      const frames = [spelling.sync('update', update), ...(checkpoint ? [checkpoint] : [])];
      units.push({ clientId, clock: units.length, frames });
    });
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    for (let n = 0; n < count; n++) change(cards, n);
    doc.destroy();
    return { member: writer, everyMs, afterMs, units };
  }
}

function placeOf(task: number, move: number): [string, string] {
  return [`column-${(task + move) % COLUMNS}`, `a${String(task).padStart(5, '0')}V${(move % 9) + 1}`];
}
