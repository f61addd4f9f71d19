import type { Card, Id } from '@taktboard/board';
import { navigate, onNavigate } from '../../app/navigation.tsx';
import { routeOf } from '../../app/route.ts';
import { createStore, type ReadStore } from '../../kit/store.ts';
import type { BoardModel } from '../state/board-model.ts';
import { allOf, compileQuery, type CompiledFacet, type FilterContext } from './compile-query.ts';
import { EMPTY_QUERY, type FilterQuery } from './filter-query.ts';
import { readQuery, writeQuery } from './query-address.ts';
import { SearchIndex, type Pause } from './search-index.ts';

/** The address of this page, as far as a board's filter goes. */
export interface FindAddress {
  search(): string;
  /** Whether the page shows this board still. */
  isBoard(boardId: Id): boolean;
  go(search: string, how: 'push' | 'replace'): void;
  onChange(listener: () => void): () => void;
}

/** How long typing rests before the address follows: browsers refuse a hundred changes in half a minute. */
const REST_MS = 400;

/**
 * What a person looks for on a board: the address says it, and the board shows it. Typing filters at once and changes
 * the address in place; whatever is chosen is a step that the browser's Back takes back.
 */
export class BoardFind {
  readonly index = new SearchIndex();
  readonly #model: BoardModel;
  readonly #address: FindAddress;
  readonly #query = createStore<FilterQuery>(EMPTY_QUERY);
  readonly #facets = createStore<readonly CompiledFacet[]>([]);
  readonly #ends: (() => void)[];
  #resting: ReturnType<typeof setTimeout> | undefined;
  #warmed: Promise<void> | undefined;

  constructor(model: BoardModel, address: FindAddress) {
    this.#model = model;
    this.#address = address;
    const { projection, people } = model.connection;
    const again = (): void => this.#compile(false);
    this.#ends = [
      address.onChange(() => this.#read()),
      model.day.subscribe(() => this.#dayChanged()),
      projection.subscribe('labels', again),
      projection.subscribe('columns', again),
      people.subscribe(again),
      projection.observe(({ cards }) => this.#keepWhatChanges(cards)),
    ];
    model.ending.add(() => this.end());
    this.#read();
  }

  get query(): ReadStore<FilterQuery> {
    return this.#query;
  }

  /** The parts of the filter that is in force. */
  get facets(): ReadStore<readonly CompiledFacet[]> {
    return this.#facets;
  }

  /** A choice: a step in the browser's history. */
  choose(query: FilterQuery): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    if (this.#set(query)) this.#write('push');
  }

  /** Typing: filters at once. */
  type(text: string): void {
    if (!this.#set({ ...this.#query.get(), text })) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#write('replace'), REST_MS);
  }

  /** The address is to say what is typed before one leaves it. */
  settle(): void {
    if (this.#resting !== undefined) this.#write('replace');
  }

  /** Folds every card ahead of the first search, while the page is idle. */
  warm(pause: Pause = whenIdle): Promise<void> {
    const { projection } = this.#model.connection;
    this.#warmed ??= this.index.warm(projection.snapshot().cards, pause);
    return this.#warmed;
  }

  end(): void {
    clearTimeout(this.#resting);
    for (const end of this.#ends) end();
  }

  #read(): void {
    // while a task's address comes over a search that rests, the words are not lost
    if (this.#resting !== undefined || !this.#address.isBoard(this.#model.connection.boardId)) return;
    this.#set(readQuery(this.#address.search()));
  }

  #write(how: 'push' | 'replace'): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    const before = this.#address.search();
    const search = writeQuery(this.#query.get(), before);
    if (search !== before) this.#address.go(search, how);
  }

  #set(query: FilterQuery): boolean {
    const before = this.#query.get();
    if (writeQuery(before) === writeQuery(query) && before.text === query.text) return false;
    this.#query.set(query);
    this.#compile(true);
    return true;
  }

  #dayChanged(): void {
    const { due, start } = this.#query.get();
    if (due !== null || start !== null) this.#compile(false);
  }

  /** @param isOther a filter for other things; else what is shown stays, and only what it goes by is new */
  #compile(isOther: boolean): void {
    const query = this.#query.get();
    const facets = compileQuery(query, this.#context());
    if (!isOther && facets.length === 0) return;
    this.#facets.set(facets);
    const filter = { text: query.text, passes: allOf(facets) };
    if (isOther) this.#model.setFilter(filter);
    else this.#model.filter.set(filter);
  }

  #context(): FilterContext {
    const { connection, day, ownPersonId } = this.#model;
    const { projection, people } = connection;
    const { today, isPast } = day.get();
    return {
      index: this.index,
      labels: projection.labels(),
      people: people.get(),
      me: ownPersonId,
      today,
      isPast,
      card: (id) => projection.card(id),
      kindOf: (columnId) => projection.column(columnId)?.kind,
    };
  }

  /** What others change into something that is looked for comes up; what they change away from it stays in sight. */
  #keepWhatChanges(cards: readonly { id: Id; before: Card | undefined; after: Card | undefined }[]): void {
    const { passes } = this.#model.filter.get();
    if (passes === null) return;
    for (const { id, before, after } of cards) {
      if (before && after && passes(before) !== passes(after)) this.#model.keepShown(id);
    }
  }
}

const finds = new WeakMap<BoardModel, BoardFind>();

/** The one of this board's page; made when it is first asked for. */
export function findOf(model: BoardModel): BoardFind {
  let find = finds.get(model);
  if (!find) {
    find = new BoardFind(model, pageAddress);
    finds.set(model, find);
  }
  return find;
}

const pageAddress: FindAddress = {
  search: () => location.search,
  isBoard(boardId) {
    const route = routeOf(location.pathname);
    return route.page === 'board' && route.boardId === boardId;
  },
  go: (search, how) => navigate(location.pathname + search, { replace: how === 'replace' }),
  onChange: onNavigate,
};

const whenIdle: Pause = {
  now: () => performance.now(),
  rest: () =>
    new Promise((resolve) => {
      // Safari has no idle callback
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 200 });
      else setTimeout(resolve, 0);
    }),
};
