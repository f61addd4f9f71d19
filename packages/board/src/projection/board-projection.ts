import type * as Y from 'yjs';
import { readCard } from '../read/read-card.ts';
import { readColumn } from '../read/read-column.ts';
import { readLabel } from '../read/read-label.ts';
import { readMeta } from '../read/read-meta.ts';
import { readView } from '../read/read-view.ts';
import { rootsOf, type Roots } from '../schema/board-doc.ts';
import type { BoardMeta, Card, Column, Id, Label, PlainBoard, Problem, View } from '../schema/plain-board.ts';
import { samePlain } from '../schema/same-plain.ts';
import { CardLists } from './card-lists.ts';
import { ColumnViews, type ColumnView } from './column-views.ts';
import { allOf, dirtyOf, type Dirty } from './dirty.ts';
import { byId, ElementMap, type Change } from './element-map.ts';
import { listProblems } from './list-problems.ts';
import { joinedChanges, type ProjectionChanges } from './projection-changes.ts';
import { Topics, type Topic } from './topics.ts';

type ChangeListener = (changes: ProjectionChanges, transaction: Y.Transaction) => void;

/**
 * A board as immutable data that follows its document. Whatever a transaction does not change stays the same object,
 * and only those are told whose topic changed: a move of another person tells two columns and one card. Where nobody
 * listens, as on a server, columns and cards are joined when somebody reads them: hundreds of moves at once.
 *
 * Invariant: after every transaction it equals a projection made afresh.
 */
export class BoardProjection {
  readonly #doc: Y.Doc;
  readonly #roots: Roots;
  readonly #topics = new Topics();
  readonly #changeListeners = new Set<ChangeListener>();
  readonly #columns: ElementMap<Column>;
  readonly #labels: ElementMap<Label>;
  readonly #views: ElementMap<View>;
  /** As they stand in the document. */
  readonly #rawCards: ElementMap<Card>;
  /** As they are shown: in a column that exists. */
  readonly #cards = new Map<Id, Card>();
  /** Cards that name a column which is not there. */
  readonly #strays = new Set<Id>();
  readonly #lists = new CardLists();
  readonly #columnViews = new ColumnViews();
  /** Cards that changed since columns and cards were last joined; undefined when nothing has changed since. */
  #unjoined: Map<Id, Change<Card>> | undefined;
  #meta: { meta: BoardMeta; problems: readonly Problem[] };
  #labelMap: ReadonlyMap<Id, Label> = new Map();
  #viewList: readonly View[] = [];
  #archived: readonly Id[] = [];
  #snapshot: PlainBoard | undefined;

  /** @param isRead `readProjection` alone reads later what is there */
  constructor(doc: Y.Doc, isRead = true) {
    this.#doc = doc;
    this.#roots = rootsOf(doc);
    this.#columns = new ElementMap(this.#roots.columns, { root: 'columns', read: readColumn });
    this.#labels = new ElementMap(this.#roots.labels, { root: 'labels', read: readLabel });
    this.#views = new ElementMap(this.#roots.views, { root: 'views', read: readView, hidesArchived: true });
    this.#rawCards = new ElementMap(this.#roots.cards, { root: 'cards', read: readCard });
    this.#meta = readMeta(this.#roots.meta);
    if (isRead) this.update(allOf(this.#roots));
    doc.on('afterTransaction', this.#onTransaction);
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#onTransaction);
    this.#topics.clear();
    this.#changeListeners.clear();
  }

  meta(): BoardMeta {
    return this.#meta.meta;
  }

  /** In board order, archived ones included. Another array whenever a column or its cards changed. */
  columns(): readonly ColumnView[] {
    return this.#joined().views;
  }

  /** In board order. The same array for as long as columns only change inside. */
  columnIds(): readonly Id[] {
    return this.#joined().ids;
  }

  column(id: Id): ColumnView | undefined {
    return this.#joined().get(id);
  }

  /** Of the document, without its cards: known at once, however many moves wait to be joined. */
  bareColumn(id: Id): Column | undefined {
    return this.#columns.elements.get(id);
  }

  card(id: Id): Card | undefined {
    return this.#cards.get(id);
  }

  /** In board order, archived ones included; undefined for a column that is not there. */
  readonly cardsOf = (columnId: Id): readonly Card[] | undefined =>
    this.#joined().get(columnId) && this.#lists.get(columnId).all;

  /** Archived ones included. */
  labels(): ReadonlyMap<Id, Label> {
    return this.#labelMap;
  }

  /** By id. */
  views(): readonly View[] {
    return this.#viewList;
  }

  /** In board order. */
  archivedCards(): readonly Id[] {
    this.#joined();
    return this.#archived;
  }

  problems(): readonly Problem[] {
    return this.snapshot().problems;
  }

  snapshot(): PlainBoard {
    this.#snapshot ??= this.#takeSnapshot();
    return this.#snapshot;
  }

  /** @returns what ends the subscription */
  subscribe(topic: Topic, listener: () => void): () => void {
    // what changed before is no news to whoever comes now
    this.#joined();
    return this.#topics.subscribe(topic, listener);
  }

  /** Tells each transaction's changes, after they can be read here and before the topics. @returns what ends it */
  observe(listener: ChangeListener): () => void {
    const own: ChangeListener = (changes, transaction) => listener(changes, transaction);
    this.#changeListeners.add(own);
    return () => this.#changeListeners.delete(own);
  }

  readonly #onTransaction = (transaction: Y.Transaction): void => {
    const dirty = dirtyOf(this.#roots, transaction);
    const updated = dirty && this.update(dirty);
    if (!updated) return;
    for (const listener of [...this.#changeListeners]) listener(updated.changes, transaction);
    this.#topics.notify(updated.topics);
  };

  /** Reads these keys anew. */
  update(dirty: Dirty): { changes: ProjectionChanges; topics: Set<Topic> } | undefined {
    const meta = dirty.meta.size > 0 ? this.#refreshMeta() : undefined;
    const columns = this.#columns.refresh(dirty.columns);
    const labels = this.#labels.refresh(dirty.labels);
    const views = this.#views.refresh(dirty.views);
    const raw = this.#rawCards.refresh(dirty.cards);
    const isElsewhere =
      columns.changes.length > 0 && this.#columnViews.setColumns(this.#columns.elements.values());
    const touched = new Set(raw.changes.map(({ id }) => id));
    if (isElsewhere) for (const id of this.#rawCards.elements.keys()) touched.add(id);
    const cards = this.#showCards(touched);
    const changes = {
      meta: meta?.changed,
      columns: columns.changes,
      labels: labels.changes,
      views: views.changes,
      cards,
    };
    const isAny =
      [columns, labels, views, raw].some(({ isOther }) => isOther) || meta?.isOther || cards.length > 0;
    if (!isAny) return undefined;
    this.#snapshot = undefined;
    return { changes, topics: this.#changedTopics(changes) };
  }

  #refreshMeta(): { isOther: boolean; changed: { before: BoardMeta; after: BoardMeta } | undefined } {
    const before = this.#meta;
    const after = readMeta(this.#roots.meta);
    if (samePlain(before, after)) return { isOther: false, changed: undefined };
    const isSame = samePlain(before.meta, after.meta);
    this.#meta = isSame ? { meta: before.meta, problems: after.problems } : after;
    return { isOther: true, changed: isSame ? undefined : { before: before.meta, after: after.meta } };
  }

  /** Brings these cards from how they are written to how they are shown. */
  #showCards(ids: Iterable<Id>): Change<Card>[] {
    const changes: Change<Card>[] = [];
    for (const id of ids) {
      const raw = this.#rawCards.elements.get(id);
      const before = this.#cards.get(id);
      const after = raw && this.#shown(raw);
      // a place that cannot be read is listed by its reader
      if (raw && raw.columnId !== '' && !this.#columnViews.isKnown(raw.columnId)) this.#strays.add(id);
      else this.#strays.delete(id);
      if (before === after || (before && samePlain(before, after))) continue;
      if (after) this.#cards.set(id, after);
      else this.#cards.delete(id);
      changes.push({ id, before, after });
    }
    return changes;
  }

  #shown(raw: Card): Card {
    const columnId = this.#columnViews.shownIn(raw.columnId);
    return columnId === raw.columnId ? raw : { ...raw, columnId };
  }

  #changedTopics(changes: ProjectionChanges): Set<Topic> {
    const topics = new Set<Topic>(['any']);
    if (changes.meta) topics.add('meta');
    this.#unjoined = joinedChanges(this.#unjoined, changes.cards);
    if (this.#topics.hasListeners) {
      this.#join(topics);
      for (const { id } of changes.cards) topics.add(`card:${id}`);
    }
    if (changes.labels.length > 0) {
      topics.add('labels');
      this.#labelMap = new Map(byId(this.#labels.elements.values()).map((label) => [label.id, label]));
    }
    if (changes.views.length > 0) {
      topics.add('views');
      this.#viewList = byId(this.#views.elements.values());
    }
    return topics;
  }

  #joined(): ColumnViews {
    this.#join(new Set());
    return this.#columnViews;
  }

  /** @param topics takes up those that are others now */
  #join(topics: Set<Topic>): void {
    if (!this.#unjoined) return;
    const cards = [...this.#unjoined.values()];
    this.#unjoined = undefined;
    this.#lists.apply(cards);
    const { changed, isOtherList } = this.#columnViews.join(this.#lists);
    if (isOtherList) topics.add('columns');
    for (const id of changed) topics.add(`column:${id}`);
    if (!isOtherList && !cards.some(({ before, after }) => before?.archived || after?.archived)) return;
    const archived = this.#inOrder().flatMap((card) => (card.archived ? [card.id] : []));
    if (samePlain(archived, this.#archived)) return;
    topics.add('archived');
    this.#archived = archived;
  }

  #inOrder(): Card[] {
    return this.#columnViews.ids.flatMap((id) => this.#lists.get(id).all);
  }

  #takeSnapshot(): PlainBoard {
    const { columns, known } = this.#joined();
    return {
      meta: this.#meta.meta,
      columns: [...columns],
      cards: this.#inOrder(),
      labels: [...this.#labelMap.values()],
      views: [...this.#viewList],
      problems: listProblems({
        meta: this.#meta,
        troubles: [this.#columns, this.#labels, this.#views, this.#rawCards].flatMap((map) => [
          ...map.troubles,
        ]),
        columns: known,
        lists: this.#lists.lists,
        strays: this.#strays,
      }),
    };
  }
}
