import type { Id } from '@taktboard/board';
import type { ApprovalCounts } from '@taktboard/protocol';
import { createStore, type ReadStore, type Store } from '../../kit/store.ts';
import type { BoardConnection } from '../../sync/board-connection.ts';
import type { Carry } from '../drag/carry.ts';
import { NO_FILTER, visibleCards, type CardFilter } from '../filter/visible-cards.ts';
import type { Lanes, Spot } from '../keys/walk.ts';
import type { ColumnCarry } from '../columns/column-order.ts';
import type { CardPopup } from '../menus/card-popup-state.ts';
import { NOTHING_SELECTED, type Selection } from '../selection/selection.ts';
import type { SwimlaneIndex } from '../swimlanes/swimlane-index.ts';
import { lookStore, type BoardLook } from './board-look.ts';
import type { LaneHandle } from '../columns/lane-handle.ts';
import { presenceByCard, type CardPresence } from '../presence/presence-by-card.ts';
import { ownPresence, type OwnPresence } from '../presence/own-presence.ts';
import { SaidHistory } from './said-history.ts';
import type { CardMark } from './card-mark.ts';
import { boardDay, type BoardDay, type Clock } from './board-day.ts';

/** What is asked of the person in a dialog of the board's own. */
export type Asking =
  | { kind: 'move'; cardId: Id; cardIds?: readonly Id[] | undefined }
  | { kind: 'help' }
  | { kind: 'archived-columns' }
  | { kind: 'saving' }
  | { kind: 'add-column' }
  | { kind: 'rename-column'; columnId: Id }
  | { kind: 'column-kind' | 'column-limit' | 'archive-column'; columnId: Id };

/**
 * What one person's board page holds beside the document: what they search for, where their focus is, what they carry.
 * Everything is a store of its own, so that a change renders what shows it and nothing else.
 */
export interface BoardModel {
  readonly connection: BoardConnection;
  readonly filter: Store<CardFilter>;
  /** Cards that this person made or moved since the filter was set: shown whatever it says. */
  readonly fresh: Store<ReadonlySet<Id>>;
  /** Where the focus is, or was when it left the board. */
  readonly spot: Store<Spot | null>;
  readonly carry: Store<Carry>;
  /** The column that is carried by its head. */
  readonly columnCarry: Store<ColumnCarry>;
  /** The tasks that are acted on together. */
  readonly selection: Store<Selection>;
  /** The menu or the field that is open at a card. */
  readonly popup: Store<CardPopup | null>;
  /** How this person has arranged the board in this browser. */
  readonly look: Store<BoardLook>;
  /** Where the cards are by swimlane, while the board is shown in some. */
  readonly swimlanes: Store<SwimlaneIndex | null>;
  /** The list whose line for new cards is open, by its `cellKey`. */
  readonly adding: Store<string | null>;
  /** The card whose title is being written on the board. */
  readonly renaming: Store<Id | null>;
  readonly asking: Store<Asking | null>;
  /** Whether the search was asked for: it takes the focus, and has a row of its own on a narrow page. */
  readonly searching: Store<boolean>;
  /** Called when the board is left, by whatever else was made for this model. */
  readonly ending: Set<() => void>;
  /** The column that a phone shows. */
  readonly inView: Store<Id | null>;
  /** The tasks in the order in which another view than the board shows them. */
  readonly rows: Store<readonly Id[] | null>;
  /** The lists that are on the page, by their `cellKey`. */
  readonly handles: Map<string, LaneHandle>;
  readonly presence: ReadStore<ReadonlyMap<Id, CardPresence>>;
  readonly ownPresence: OwnPresence;
  readonly said: SaidHistory;
  /** How many comments a card has; cards without are left out. */
  readonly comments: Store<ReadonlyMap<Id, number>>;
  /** How many questions of a card are open; cards without are left out. */
  readonly questions: Store<ReadonlyMap<Id, number>>;
  /** What guests were asked about a card and have decided; cards without are left out. */
  readonly approvals: Store<ReadonlyMap<Id, ApprovalCounts>>;
  /** Counts up when those three are to be asked for anew. */
  readonly countsAsked: Store<number>;
  /** Cards that others changed since this person looked, or in which values met. */
  readonly marks: Store<ReadonlyMap<Id, CardMark>>;
  readonly day: ReadStore<BoardDay>;
  readonly ownPersonId: Id | null;
  hrefOf(cardId: Id): string;
  open(cardId: Id): void;
  /** Cards of a column, or of its part in a swimlane, as they are seen; the same array while nothing changes. */
  visible(columnId: Id, lane?: string): readonly Id[];
  /** Ids of the columns on the board, in order. */
  columnIds(): readonly Id[];
  /** The lists that can be walked; `all` with those that are folded. */
  lanes(all?: boolean): Lanes;
  setFilter(filter: CardFilter): void;
  /** Shows it whatever the filter says, until that is another one. */
  keepShown(cardId: Id): void;
  end(): void;
}

export interface BoardPorts {
  connection: BoardConnection;
  ownPersonId: Id | null;
  clock: Clock;
  hrefOf: (cardId: Id) => string;
  open: (cardId: Id) => void;
}

interface Remembered {
  cardIds: readonly Id[];
  passes: CardFilter['passes'];
  fresh: ReadonlySet<Id>;
  visible: readonly Id[];
}

const NO_CARDS: readonly Id[] = [];

export function createBoardModel({ connection, ownPersonId, clock, hrefOf, open }: BoardPorts): BoardModel {
  const { projection } = connection;
  const { day, end: endDay } = boardDay(projection, clock);
  const presence = createStore<ReadonlyMap<Id, CardPresence>>(new Map());
  const readPresence = () =>
    presence.set(presenceByCard(connection.presence.get(), { own: ownPersonId, before: presence.get() }));
  readPresence();
  const endPresence = connection.presence.subscribe(readPresence);
  const filter = createStore<CardFilter>(NO_FILTER);
  const fresh = createStore<ReadonlySet<Id>>(new Set());
  const remembered = new Map<Id, Remembered>();
  let columnIds: readonly Id[] = [];

  const model: BoardModel = {
    connection,
    filter,
    fresh,
    spot: createStore<Spot | null>(null),
    carry: createStore<Carry>({ kind: 'idle' }),
    columnCarry: createStore<ColumnCarry>({ kind: 'idle' }),
    selection: createStore(NOTHING_SELECTED),
    popup: createStore<CardPopup | null>(null),
    look: lookStore(connection.boardId),
    swimlanes: createStore<SwimlaneIndex | null>(null),
    adding: createStore<string | null>(null),
    renaming: createStore<Id | null>(null),
    asking: createStore<Asking | null>(null),
    searching: createStore(false),
    ending: new Set(),
    inView: createStore<Id | null>(null),
    rows: createStore<readonly Id[] | null>(null),
    handles: new Map(),
    presence,
    said: new SaidHistory(),
    ownPresence: ownPresence((own) => connection.setPresence(own)),
    comments: createStore<ReadonlyMap<Id, number>>(new Map()),
    questions: createStore<ReadonlyMap<Id, number>>(new Map()),
    approvals: createStore<ReadonlyMap<Id, ApprovalCounts>>(new Map()),
    countsAsked: createStore(0),
    marks: createStore<ReadonlyMap<Id, CardMark>>(new Map()),
    day,
    ownPersonId,
    hrefOf,
    open,
    visible(columnId, lane) {
      if (lane !== undefined) return model.swimlanes.get()?.cell(columnId, lane) ?? NO_CARDS;
      const cardIds = projection.column(columnId)?.cardIds ?? NO_CARDS;
      const { passes } = filter.get();
      const before = remembered.get(columnId);
      if (before?.cardIds === cardIds && before.passes === passes && before.fresh === fresh.get())
        return before.visible;
      const visible = visibleCards(cardIds, {
        passes,
        fresh: fresh.get(),
        card: (id) => projection.card(id),
      });
      remembered.set(columnId, { cardIds, passes, fresh: fresh.get(), visible });
      return visible;
    },
    columnIds() {
      const next = projection.columns().filter((column) => !column.archived);
      const same =
        next.length === columnIds.length && next.every((column, index) => column.id === columnIds[index]);
      if (!same) columnIds = next.map((column) => column.id);
      return columnIds;
    },
    lanes(all = false) {
      const rows = model.rows.get();
      if (rows) return [{ id: '', cards: rows }];
      const { folded } = model.look.get();
      const swimlanes = model.swimlanes.get();
      const ids = all || swimlanes ? model.columnIds() : model.columnIds().filter((id) => !folded.has(id));
      return swimlanes ? swimlanes.cells(ids, all) : ids.map((id) => ({ id, cards: model.visible(id) }));
    },
    setFilter(next) {
      fresh.set(new Set());
      filter.set(next);
    },
    keepShown(cardId) {
      if (filter.get().passes !== null && !fresh.get().has(cardId))
        fresh.set(new Set(fresh.get()).add(cardId));
    },
    end() {
      for (const end of model.ending) end();
      endDay();
      endPresence();
    },
  };
  return model;
}
