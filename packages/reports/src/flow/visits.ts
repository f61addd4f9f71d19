import type { Card, Column, Id } from '@taktboard/board';
import type { ActivityItem } from '../digest/digest-input.ts';
import { byCodeUnit } from '../digest/task.ts';
import { type Millis, millisOf } from '../time/instant.ts';

/** A stretch of a task's life in one column, `[from, until)`. */
export interface Visit {
  columnId: Id;
  archived: boolean;
  /** -Infinity: it came with the board, and nothing is known of before. */
  from: Millis;
  /** Infinity: it is there now. */
  until: Millis;
}

/** What the flow over a board needs of it. */
export interface FlowBoard {
  columns: readonly Pick<Column, 'id' | 'kind' | 'archived'>[];
  cards: readonly FlowCard[];
}

export type FlowCard = Pick<Card, 'id' | 'title' | 'columnId' | 'archived'>;

export interface Life {
  card: FlowCard;
  /** In their order; each begins when the one before it ends. */
  visits: Visit[];
}

/** A column was archived in `[from, until)`. */
export interface Absence {
  from: Millis;
  until: Millis;
}

export interface Lives {
  lives: Life[];
  absences: ReadonlyMap<Id, readonly Absence[]>;
  /** When the board came to be, where the activity says so. */
  since?: Millis;
}

/**
 * Where each task was and when, read from the board of now by undoing what was done from the last to the first. Where a
 * clock went back, a visit is as short as nothing rather than shorter.
 *
 * @param activity of the board's whole life, in any order
 */
export function livesOf(now: FlowBoard, activity: readonly ActivityItem[]): Lives {
  const walk = new Walk(now);
  const lastFirst = activity.toSorted((a, b) => b.seq - a.seq || byCodeUnit(a.kind, b.kind));
  for (const item of lastFirst) walk.takeBack(item);
  return walk.end();
}

interface Going extends Life {
  columnId: Id;
  archived: boolean;
  until: Millis;
  added: boolean;
}

class Walk {
  readonly #going: Map<Id, Going>;
  readonly #archivedColumns: Map<Id, Millis>;
  readonly #absences = new Map<Id, Absence[]>();
  #since: Millis | undefined;

  constructor(now: FlowBoard) {
    this.#going = new Map(
      now.cards.map((card) => [
        card.id,
        {
          card,
          visits: [],
          columnId: card.columnId,
          archived: card.archived === true,
          until: Infinity,
          added: false,
        },
      ]),
    );
    const archived = now.columns.filter((column) => column.archived === true);
    this.#archivedColumns = new Map(archived.map(({ id }) => [id, Infinity]));
  }

  takeBack({ kind, at, card, column, from }: ActivityItem): void {
    if (kind === 'board.created' || kind === 'board.imported') this.#since = millisOf(at);
    else if (column !== undefined) this.#takeBackColumn(column, kind, at);
    const life = card === undefined ? undefined : this.#going.get(card);
    if (life === undefined || life.added) return;
    if (kind === 'card.moved') {
      this.#close(life, millisOf(at));
      if (typeof from === 'string') life.columnId = from;
    } else if (kind === 'card.archived' || kind === 'card.restored') {
      this.#close(life, millisOf(at));
      life.archived = kind === 'card.restored';
    } else if (kind === 'card.added') {
      this.#close(life, millisOf(at));
      life.added = true;
    }
  }

  end(): Lives {
    for (const [columnId, until] of this.#archivedColumns) this.#absent(columnId, { from: -Infinity, until });
    const lives = [...this.#going.values()].map((life): Life => {
      if (!life.added) this.#close(life, -Infinity);
      return { card: life.card, visits: life.visits.reverse() };
    });
    return {
      lives,
      absences: this.#absences,
      ...(this.#since === undefined ? {} : { since: this.#since }),
    };
  }

  #close(life: Going, at: Millis): void {
    const { columnId, archived, until } = life;
    const from = Math.min(at, until);
    life.visits.push({ columnId, archived, from, until });
    life.until = from;
  }

  #takeBackColumn(columnId: Id, kind: string, at: string): void {
    if (kind === 'column.restored') this.#archivedColumns.set(columnId, millisOf(at));
    if (kind !== 'column.archived') return;
    const until = this.#archivedColumns.get(columnId);
    if (until !== undefined) this.#absent(columnId, { from: millisOf(at), until });
    this.#archivedColumns.delete(columnId);
  }

  #absent(columnId: Id, absence: Absence): void {
    this.#absences.set(columnId, [...(this.#absences.get(columnId) ?? []), absence]);
  }
}
