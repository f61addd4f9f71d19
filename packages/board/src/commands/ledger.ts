import * as Y from 'yjs';
import { fail, ok, type Result } from '../result.ts';
import {
  checkKey,
  checkOf,
  COLUMN,
  isArchived,
  linkKey,
  memberKey,
  readManyKey,
  thingOf,
  type Roots,
} from '../schema/board-doc.ts';
import type { ColumnKind, Id } from '../schema/plain-board.ts';
import { isId } from '../schema/values.ts';
import type { CommandFault } from './command.ts';
import type { Ports } from './ports.ts';

export type ThingKind = 'cards' | 'columns' | 'labels' | 'views';

const NEW_ID_ATTEMPTS = 8;

/**
 * What will be there once the commands before have been written: nothing is, until all of a batch were found good.
 */
export class Ledger {
  readonly #roots: Roots;
  readonly #ports: Ports;
  readonly #made = new Set<string>();
  readonly #removedViews = new Set<string>();
  /** Checklist items and links, by card and key: true was added, false removed. */
  readonly #parts = new Map<string, boolean>();
  readonly #dependencies = new Map<Id, Set<Id>>();
  #cards: number | undefined;
  #done: Map<Id, { kind: unknown; isLive: boolean }> | undefined;

  constructor(roots: Roots, ports: Ports) {
    this.#roots = roots;
    this.#ports = ports;
  }

  has(kind: ThingKind, id: unknown): id is Id {
    if (!isId(id) || this.#removedViews.has(`${kind}/${id}`)) return false;
    if (this.#made.has(`${kind}/${id}`)) return true;
    const thing = thingOf(this.#roots[kind], id);
    return thing !== undefined && (kind !== 'views' || !isArchived(thing));
  }

  removeView(id: Id): void {
    this.#removedViews.add(`views/${id}`);
  }

  /** The id for something new, given or made; it counts as there from now on. */
  make(kind: ThingKind, given: Id | undefined): Result<Id, CommandFault> {
    const taken = (id: Id): boolean => this.#made.has(`${kind}/${id}`) || this.#roots[kind].has(id);
    const id = this.#newId(given, taken);
    if (id.ok) this.#made.add(`${kind}/${id.value}`);
    return id;
  }

  /** @returns the number of cards, those made in this batch included */
  countCards(): number {
    this.#cards ??= this.#roots.cards.size;
    return this.#cards;
  }

  addCard(): void {
    this.#cards = this.countCards() + 1;
  }

  hasCheck(cardId: Id, id: unknown): id is Id {
    if (!isId(id)) return false;
    const card = thingOf(this.#roots.cards, cardId);
    return this.#parts.get(`${cardId}/${checkKey(id)}`) ?? (card !== undefined && !!checkOf(card, id));
  }

  hasLink(cardId: Id, id: unknown): id is Id {
    if (!isId(id)) return false;
    const isThere = thingOf(this.#roots.cards, cardId)?.has(linkKey(id)) ?? false;
    return this.#parts.get(`${cardId}/${linkKey(id)}`) ?? isThere;
  }

  makeCheck(cardId: Id, given: Id | undefined): Result<Id, CommandFault> {
    return this.#makePart(cardId, given, checkKey);
  }

  makeLink(cardId: Id, given: Id | undefined): Result<Id, CommandFault> {
    return this.#makePart(cardId, given, linkKey);
  }

  removeCheck(cardId: Id, id: Id): void {
    this.#parts.set(`${cardId}/${checkKey(id)}`, false);
  }

  /** Removed ones too. */
  hadCheck(cardId: Id, id: unknown): id is Id {
    if (!isId(id)) return false;
    const key = checkKey(id);
    const isThere = thingOf(this.#roots.cards, cardId)?.get(key) instanceof Y.Map;
    return isThere || this.#parts.has(`${cardId}/${key}`);
  }

  restoreCheck(cardId: Id, id: Id): void {
    this.#parts.set(`${cardId}/${checkKey(id)}`, true);
  }

  removeLink(cardId: Id, id: Id): void {
    this.#parts.set(`${cardId}/${linkKey(id)}`, false);
  }

  /** Whether `id` would come to wait for itself if it waited for `dependsOn`. */
  closesCircle(id: Id, dependsOn: Id): boolean {
    const seen = new Set<Id>();
    const waiting = [dependsOn];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === id) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...this.#dependenciesOf(next));
    }
    return false;
  }

  setDependency(id: Id, dependsOn: Id, on: boolean): void {
    const known = this.#dependenciesOf(id);
    if (on) known.add(dependsOn);
    else known.delete(dependsOn);
    this.#dependencies.set(id, known);
  }

  /**
   * Notes a column as it will be.
   *
   * @returns false, noting nothing, when it was the last one in use of kind done and would be that no more
   */
  setColumn(id: Id, change: { kind?: ColumnKind | undefined; isLive?: boolean | undefined }): boolean {
    const columns = this.#columns();
    const before = columns.get(id) ?? { kind: undefined, isLive: true };
    const after = { kind: change.kind ?? before.kind, isLive: change.isLive ?? before.isLive };
    const isDone = (column: typeof after): boolean => column.isLive && column.kind === 'done';
    if (isDone(before) && !isDone(after) && [...columns.values()].filter(isDone).length === 1) return false;
    columns.set(id, after);
    return true;
  }

  #columns(): Map<Id, { kind: unknown; isLive: boolean }> {
    if (this.#done) return this.#done;
    this.#done = new Map();
    for (const [id, column] of this.#roots.columns.entries()) {
      if (!isId(id) || !(column instanceof Y.Map)) continue;
      this.#done.set(id, { kind: column.get(COLUMN.kind), isLive: !isArchived(column) });
    }
    return this.#done;
  }

  #dependenciesOf(id: Id): Set<Id> {
    const known = this.#dependencies.get(id);
    if (known) return known;
    const found = new Set<Id>();
    const card = thingOf(this.#roots.cards, id);
    for (const key of card?.keys() ?? []) {
      const many = readManyKey(key);
      if (many?.of === 'dependsOn' && card?.get(memberKey('dependsOn', many.id)) === true) found.add(many.id);
    }
    return found;
  }

  #makePart(cardId: Id, given: Id | undefined, keyOf: (id: Id) => string): Result<Id, CommandFault> {
    const card = thingOf(this.#roots.cards, cardId);
    // a removed checklist item keeps its id: what others still write to it must not turn up in a new one
    const id = this.#newId(given, (candidate) => {
      const key = keyOf(candidate);
      return this.#parts.has(`${cardId}/${key}`) || (card?.has(key) ?? false);
    });
    if (id.ok) this.#parts.set(`${cardId}/${keyOf(id.value)}`, true);
    return id;
  }

  #newId(given: Id | undefined, taken: (id: Id) => boolean): Result<Id, CommandFault> {
    if (given !== undefined) {
      if (!isId(given)) return fail('invalid-value');
      return taken(given) ? fail('id-taken') : ok(given);
    }
    for (let attempt = 0; attempt < NEW_ID_ATTEMPTS; attempt++) {
      const id = this.#ports.newId();
      if (isId(id) && !taken(id)) return ok(id);
    }
    return fail('id-taken');
  }
}
