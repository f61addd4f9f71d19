import { isTooDeep, Nesting, type Anchor, type DecodedUpdate } from '@taktboard/protocol';
import * as Y from 'yjs';
import { ITEMS_AT_ONCE, type Steps } from './board-work.ts';
import type { KnownClocks } from './known-clocks.ts';

/**
 * Levels around all that an update changes, together: Yjs tells each of them of each change. Twenty thousand places in lists of lists
 * have as many.
 */
const MOST_LEVELS_TOLD = 600_000;

type Id = Pick<Anchor, 'client' | 'clock'>;
/** How deep what an update stands in, or beside, is. */
type AnchorLevels = ReadonlyMap<Anchor, number>;

/** How what an update brings stands in the document. */
export interface Standing {
  nesting: Nesting;
  levels: AnchorLevels;
}

/** What is queued of one client by one update. */
interface QueuedRange extends Standing {
  to: number;
}

/**
 * How deep things stand in one another in what the live document has and what is queued for the disk. Each update alone
 * may be flat: what it is put into tells.
 */
export class Levels {
  readonly #doc: Y.Doc;
  readonly #clocks: KnownClocks;
  /** Of each client in the order of its clocks. */
  readonly #queued = new Map<number, QueuedRange[]>();

  constructor(doc: Y.Doc, clocks: KnownClocks) {
    this.#doc = doc;
    this.#clocks = clocks;
  }

  /** @returns null when the document would be nested too deep with this update, which has no gap before it, or the update changes
   *   too much that is deep */
  *standingOf(update: DecodedUpdate): Steps<Standing | null> {
    const nesting = yield* Nesting.of(update, this.#clocks.next);
    if (isTooDeep(nesting.deepest)) return null;
    const levels = yield* this.#levelsOf(nesting);
    let told = 0;
    for (const [anchor, level] of levels) {
      told += level;
      if (isTooDeep(level + anchor.below) || told > MOST_LEVELS_TOLD) return null;
    }
    return { nesting, levels };
  }

  queue({ structs }: DecodedUpdate, standing: Standing): void {
    for (const [client, { to }] of structs) {
      const ranges = this.#queued.get(client);
      if (ranges) ranges.push({ to, ...standing });
      else this.#queued.set(client, [{ to, ...standing }]);
    }
  }

  /** Forgets what the live document has by now. */
  settle(): void {
    for (const [client, ranges] of this.#queued) {
      const there = Y.getState(this.#doc.store, client);
      const rest = ranges.findIndex(({ to }) => to > there);
      if (rest < 0) this.#queued.delete(client);
      else ranges.splice(0, rest);
    }
  }

  /** An anchor may be brought by the same update: what one client writes into what another writes. */
  *#levelsOf(nesting: Nesting): Steps<AnchorLevels> {
    const levels = new Map<Anchor, number>();
    const turn = [...nesting.anchors];
    let looks = 0;
    for (let anchor = turn.at(-1); anchor; anchor = turn.at(-1)) {
      if (++looks % ITEMS_AT_ONCE === 0) yield;
      const place = nesting.placeOf(anchor);
      if (place?.anchor && !levels.has(place.anchor)) {
        turn.push(place.anchor);
        continue;
      }
      const around = place?.anchor ? (levels.get(place.anchor) ?? 0) : 0;
      levels.set(anchor, place ? around + place.level : this.#levelOf(anchor));
      turn.pop();
    }
    return levels;
  }

  #levelOf(id: Id): number {
    if (Y.getState(this.#doc.store, id.client) > id.clock) return this.#levelInDocument(id);
    const range = this.#queued.get(id.client)?.find(({ to }) => to > id.clock);
    const place = range?.nesting.placeOf(id);
    if (!range || !place) return 0;
    return place.level + (place.anchor ? (range.levels.get(place.anchor) ?? 0) : 0);
  }

  #levelInDocument({ client, clock }: Id): number {
    let level = 0;
    let item: unknown = Y.getItem(this.#doc.store, Y.createID(client, clock));
    while (item instanceof Y.Item && !isTooDeep(level)) {
      level++;
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
    }
    return level;
  }
}
