import type { Card, Column, PlainBoard } from '@taktboard/board';
import type { ActivityItem } from '../digest/digest-input.ts';
import { board, card, COLUMNS } from './board-fixture.ts';

/** A board, and what was done to it, as the server's activity tells it. The board before each is kept to compare with. */
export class RecordedBoard {
  readonly activity: ActivityItem[] = [];
  /** At `n`: the board before the n-th thing was done. */
  readonly before: PlainBoard[] = [];
  now: PlainBoard;

  constructor(made: string, cards: Card[] = [], origin: 'created' | 'imported' = 'created') {
    this.now = board(cards);
    this.#note({ at: made, kind: `board.${origin}` });
  }

  add(at: string, id: string, fields: Partial<Card> = {}): this {
    const added = card(id, fields);
    this.#note({ at, kind: 'card.added', card: id, to: added.columnId });
    this.now = { ...this.now, cards: [...this.now.cards, added] };
    return this;
  }

  move(at: string, id: string, columnId: string): this {
    const from = this.#cardOf(id).columnId;
    this.#note({ at, kind: 'card.moved', card: id, from, to: columnId });
    return this.#set(id, { columnId });
  }

  due(at: string, id: string, due: string): this {
    const from = this.#cardOf(id).due;
    this.#note({ at, kind: 'card.due', card: id, ...(from === undefined ? {} : { from }), to: due });
    return this.#set(id, { due });
  }

  label(at: string, id: string, label: string): this {
    this.#note({ at, kind: 'card.labels', card: id, from: [], to: [label] });
    return this.#set(id, { labels: [...this.#cardOf(id).labels, label].sort() });
  }

  archive(at: string, id: string): this {
    this.#note({ at, kind: 'card.archived', card: id });
    return this.#set(id, { archived: true });
  }

  restore(at: string, id: string): this {
    this.#note({ at, kind: 'card.restored', card: id });
    const { archived: _archived, ...rest } = this.#cardOf(id);
    this.now = { ...this.now, cards: this.now.cards.map((one) => (one.id === id ? rest : one)) };
    return this;
  }

  archiveColumn(at: string, id: string): this {
    this.#note({ at, kind: 'column.archived', column: id });
    const columns = this.now.columns.map((column): Column =>
      column.id === id ? { ...column, archived: true } : column,
    );
    this.now = { ...this.now, columns };
    return this;
  }

  get columnIds(): string[] {
    return COLUMNS.map(({ id }) => id);
  }

  #note(item: Omit<ActivityItem, 'seq' | 'by'>): void {
    this.before.push(this.now);
    this.activity.push({ seq: this.activity.length + 1, by: 'anna', ...item });
  }

  #cardOf(id: string): Card {
    const found = this.now.cards.find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found;
  }

  #set(id: string, fields: Partial<Card>): this {
    const cards = this.now.cards.map((one) => (one.id === id ? { ...one, ...fields } : one));
    this.now = { ...this.now, cards };
    return this;
  }
}
