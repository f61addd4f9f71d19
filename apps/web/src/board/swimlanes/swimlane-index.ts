import type { Card, Id, ProjectionChanges } from '@taktboard/board';
import type { Language } from '../../i18n/language.ts';
import { createStore, type ReadStore, type Store } from '../../kit/store.ts';
import { cellKey, type Cell } from '../drag/cell.ts';
import type { Lanes } from '../keys/walk.ts';
import type { BoardModel } from '../state/board-model.ts';
import { lanesOf, orderLanes, type SwimlaneBy } from './lane-of.ts';

const NO_CARDS: readonly Id[] = [];

interface Column {
  visible: readonly Id[];
  lanes: ReadonlyMap<string, readonly Id[]>;
}

/**
 * The cards of each column by swimlane, kept up change by change: a column is read anew when what is seen in it or the
 * value of one of its cards has changed, and a list that comes out the same stays the same array.
 */
export class SwimlaneIndex {
  readonly by: SwimlaneBy;
  readonly #model: BoardModel;
  readonly #language: Language;
  readonly #columns = new Map<Id, Column>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #lanes: Store<readonly string[]>;
  readonly #mounted = createStore<readonly string[]>([]);
  readonly #wanted = createStore<{ lane: string } | null>(null);
  readonly #ends: (() => void)[];
  /** What was shown under this filter: an emptied swimlane stays, so that nothing jumps. */
  readonly #shown = new Set<string>();

  constructor(model: BoardModel, by: SwimlaneBy, language: Language) {
    this.#model = model;
    this.by = by;
    this.#language = language;
    this.#lanes = createStore<readonly string[]>([]);
    this.#refresh(new Set(model.columnIds()));
    const { projection, people } = model.connection;
    const all = () => this.#refresh(new Set(model.columnIds()));
    this.#ends = [
      projection.observe((changes) => this.#refresh(this.#touchedBy(changes))),
      model.filter.subscribe(() => {
        this.#shown.clear();
        this.#refresh(new Set());
      }),
      model.fresh.subscribe(() => this.#refresh(new Set())),
      people.subscribe(all),
      projection.subscribe('labels', all),
    ];
  }

  /** In their order. */
  get lanes(): ReadStore<readonly string[]> {
    return this.#lanes;
  }

  /** The lists on the page, by their `cellKey`. */
  get mounted(): Store<readonly string[]> {
    return this.#mounted;
  }

  /** The swimlane that is to be brought into view: another object each time. */
  get wanted(): ReadStore<{ lane: string } | null> {
    return this.#wanted;
  }

  reveal(lane: string): void {
    this.#wanted.set({ lane });
  }

  /** Every list, swimlane by swimlane; without `all`, those of folded ones are left out. */
  cells(columnIds: readonly Id[], all: boolean): Lanes {
    const { foldedLanes } = this.#model.look.get();
    return this.#lanes
      .get()
      .filter((lane) => all || !foldedLanes.has(`${this.by}/${lane}`))
      .flatMap((lane) => columnIds.map((id) => ({ id, lane, cards: this.cell(id, lane) })));
  }

  cell(columnId: Id, lane: string): readonly Id[] {
    return this.#columns.get(columnId)?.lanes.get(lane) ?? NO_CARDS;
  }

  /** How many cards a swimlane shows. */
  count(lane: string): number {
    return this.#model.columnIds().reduce((sum, id) => sum + this.cell(id, lane).length, 0);
  }

  subscribe(cell: Cell, listener: () => void): () => void {
    const key = cellKey(cell);
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  end(): void {
    this.#ends.forEach((end) => end());
  }

  #lanesOf(card: Card): readonly string[] {
    return lanesOf(card, this.by, this.#model.connection.projection.labels());
  }

  #touchedBy({ cards }: ProjectionChanges): Set<Id> {
    const touched = new Set<Id>();
    for (const { before, after } of cards) {
      if (!before || !after || this.#lanesOf(before).join() === this.#lanesOf(after).join()) continue;
      touched.add(after.columnId);
    }
    return touched;
  }

  /** Reads columns anew: those named, and those in which other cards are seen than before. */
  #refresh(touched: ReadonlySet<Id>): void {
    const changed = new Set<string>();
    for (const columnId of this.#model.columnIds()) {
      const visible = this.#model.visible(columnId);
      const before = this.#columns.get(columnId);
      if (before?.visible === visible && !touched.has(columnId)) continue;
      const lanes = this.#group(visible, before?.lanes);
      this.#columns.set(columnId, { visible, lanes });
      for (const lane of new Set([...(before?.lanes.keys() ?? []), ...lanes.keys()])) {
        if (before?.lanes.get(lane) !== lanes.get(lane)) changed.add(cellKey({ columnId, lane }));
        if (lanes.has(lane)) this.#shown.add(lane);
      }
    }
    this.#order();
    for (const key of changed) for (const tell of [...(this.#listeners.get(key) ?? [])]) tell();
  }

  #group(cardIds: readonly Id[], before: Column['lanes'] | undefined): Column['lanes'] {
    const { projection } = this.#model.connection;
    const lanes = new Map<string, Id[]>();
    for (const id of cardIds) {
      const card = projection.card(id);
      for (const lane of card ? this.#lanesOf(card) : []) {
        const list = lanes.get(lane);
        if (list) list.push(id);
        else lanes.set(lane, [id]);
      }
    }
    return new Map(
      [...lanes].map(([lane, list]) => {
        const old = before?.get(lane);
        const same = old?.length === list.length && old.every((id, index) => id === list[index]);
        return [lane, same && old ? old : list] as const;
      }),
    );
  }

  #order(): void {
    const { connection, ownPersonId } = this.#model;
    const next = orderLanes(this.by, this.#shown, {
      ownPersonId,
      people: connection.people.get(),
      labels: connection.projection.labels(),
      language: this.#language,
    });
    const now = this.#lanes.get();
    if (next.length !== now.length || next.some((lane, index) => lane !== now[index])) this.#lanes.set(next);
  }
}
