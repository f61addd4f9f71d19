import * as Y from 'yjs';
import type { DecodedUpdate } from './decode-update.ts';

/**
 * Types inside types that a document may hold: a list in a list in a description has about ten. Yjs deletes and collects
 * what is nested by calling itself, so some thousand levels end every program that reads the document.
 */
const MOST_LEVELS = 100;
/** So many structs are placed before a pause: a millisecond or two. */
const PLACED_AT_ONCE = 4_000;

/** What an update puts into, or beside, something that it does not bring itself. */
export interface Anchor {
  client: number;
  clock: number;
  /** How many levels below it the update reaches; 0 for what stands beside it alone. */
  below: number;
}

/** Where a struct stands: so many levels below an anchor, or below a root where there is none. */
export interface StandsAt {
  anchor: Anchor | null;
  level: number;
}

interface Place extends StandsAt {
  /** Of what stands in it. */
  within: Place | null;
}

/** The structs of one client, in the order of their clocks. */
interface Placed {
  /** The first clock of each, and the one behind its last. */
  from: number[];
  to: number[];
  places: Place[];
}

/**
 * How deep what an update brings stands in one another, and in what was there before. A struct that is known already counts
 * as the document has it, whatever the update says of it.
 */
export class Nesting {
  readonly anchors: Anchor[] = [];
  #deepest = 0;
  readonly #atRoot: Place = { anchor: null, level: 1, within: null };
  readonly #placed = new Map<number, Placed>();
  readonly #anchoredTo = new Map<number, Map<number, Place>>();

  private constructor() {
    // `of` makes them
  }

  /** Pauses in a large update; nothing may change what is known meanwhile. */
  static *of(
    { items }: Pick<DecodedUpdate, 'items'>,
    known: (clientId: number) => number,
  ): Generator<undefined, Nesting> {
    const nesting = new Nesting();
    for (const [index, item] of items.entries()) {
      if (index % PLACED_AT_ONCE === PLACED_AT_ONCE - 1) yield;
      nesting.#add(item, known(item.id.client));
    }
    return nesting;
  }

  /** Of what stands in a root, and in what does. */
  get deepest(): number {
    return this.#deepest;
  }

  /** Where a struct of this update stands; undefined for one of others. */
  placeOf(id: { client: number; clock: number }): StandsAt | undefined {
    const placed = this.#placed.get(id.client);
    return placed && placeAt(placed, id.clock);
  }

  /** @param known how many operations of its client are known */
  #add(item: Y.Item, known: number): void {
    const { client, clock } = item.id;
    const from = Math.max(clock, known);
    if (from >= clock + item.length) return;
    const place = this.#placeOf(item);
    if (place.anchor) place.anchor.below = Math.max(place.anchor.below, place.level);
    else this.#deepest = Math.max(this.#deepest, place.level);
    this.#place(client, { from, to: clock + item.length, place });
  }

  #place(client: number, { from, to, place }: { from: number; to: number; place: Place }): void {
    let placed = this.#placed.get(client);
    if (!placed) this.#placed.set(client, (placed = { from: [], to: [], places: [] }));
    placed.from.push(from);
    placed.to.push(to);
    placed.places.push(place);
  }

  #placeOf(item: Y.Item): Place {
    // before integration a parent is an id, the name of a root, or what the neighbour's is
    const parent: unknown = item.parent;
    if (parent instanceof Y.ID) {
      const around = this.#known(parent);
      return (around.within ??= { anchor: around.anchor, level: around.level + 1, within: null });
    }
    const beside = item.origin ?? item.rightOrigin;
    return parent === null && beside ? this.#known(beside) : this.#atRoot;
  }

  #known(id: Y.ID): Place {
    const placed = this.#placed.get(id.client);
    return (placed && placeAt(placed, id.clock)) ?? this.#anchored(id);
  }

  #anchored({ client, clock }: Y.ID): Place {
    let known = this.#anchoredTo.get(client);
    if (!known) this.#anchoredTo.set(client, (known = new Map<number, Place>()));
    let place = known.get(clock);
    if (!place) {
      const anchor: Anchor = { client, clock, below: 0 };
      this.anchors.push(anchor);
      known.set(clock, (place = { anchor, level: 0, within: null }));
    }
    return place;
  }
}

/** Whether something may stand so many levels deep in a document. */
export function isTooDeep(level: number): boolean {
  return level > MOST_LEVELS;
}

/** Something may stand beside the middle of a text, too. */
function placeAt({ from, to, places }: Placed, clock: number): Place | undefined {
  let low = 0;
  let high = from.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((to[middle] ?? 0) <= clock) low = middle + 1;
    else if ((from[middle] ?? 0) > clock) high = middle - 1;
    else return places[middle];
  }
  return undefined;
}
