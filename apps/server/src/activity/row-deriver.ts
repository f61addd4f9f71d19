import {
  descriptionOf,
  findOverridden,
  findRemovedItems,
  onBoardChanges,
  richTextBefore,
  type BoardChange,
  type BoardProjection,
  type Overridden,
  type RemovedItem,
} from '@taktboard/board';
import { LIMITS, type ActivityItem, type CardFacts } from '@taktboard/protocol';
import * as Y from 'yjs';
import { deriveAssignments, type DerivedAssignment } from '../inbox/derive-assignments.ts';
import type { Steps } from '../room/board-work.ts';
import { deletionParts } from '../room/deletion-parts.ts';
import type { LogRow } from '../store/store.ts';
import { deriveMerges, type DerivedMerge } from './derive-merges.ts';
import { foldRow, itemsOf } from './derive-row.ts';
import type { DescriptionEdits, WrittenEdit } from './description-edits.ts';

interface RowDeriverParts {
  doc: Y.Doc;
  projection: BoardProjection;
  /** Of all cards; those that change are replaced in it. */
  facts: Map<string, CardFacts>;
  edits: DescriptionEdits;
}

/** What rows were made of since the last time. */
export interface DerivedRows {
  items: readonly ActivityItem[];
  facts: ReadonlyMap<string, CardFacts>;
  merges: readonly DerivedMerge[];
  edits: readonly WrittenEdit[];
  assignments: readonly DerivedAssignment[];
}

/** Changes that are put in order together: a few milliseconds. */
const JOINED_AT_ONCE = 2_000;

/** Each made once those before it were taken in. */
function* partsOf(doc: Y.Doc, slices: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const slice of slices) yield* deletionParts(doc, slice);
}

/** Takes rows into the live document and makes of each what can only be seen while it comes in. */
export class RowDeriver {
  readonly #parts: RowDeriverParts;
  readonly #stops: (() => void)[];
  #row: LogRow | null = null;
  #changes: BoardChange[] = [];
  #overridden: Overridden[] = [];
  #removed: RemovedItem[] = [];
  #before: ReadonlyMap<number, number> = new Map();
  #items: ActivityItem[] = [];
  #merges: DerivedMerge[] = [];
  #assignments: DerivedAssignment[] = [];
  #changed = new Map<string, CardFacts>();
  /** Of the row's sender: it is the same for all that comes in one answer. */
  #seen: { encoded: Uint8Array; clocks: Map<number, number> } | null = null;

  constructor(parts: RowDeriverParts) {
    this.#parts = parts;
    const { doc, projection } = parts;
    const compare = (transaction: Y.Transaction): void => this.#compare(transaction);
    doc.on('afterTransaction', compare);
    const stop = onBoardChanges(projection, (changes, transaction) => this.#note(changes, transaction));
    this.#stops = [stop, () => doc.off('afterTransaction', compare)];
  }

  /**
   * @param slices the row's update, whole or in slices: each is taken in as if it were a row of its own, and between them it pauses
   */
  *take(row: LogRow, slices: readonly Uint8Array[]): Steps {
    const { doc, projection, facts } = this.#parts;
    const changes: BoardChange[] = [];
    let before: ReadonlyMap<number, number> | undefined;
    let waiting = 0;
    this.#overridden = [];
    this.#removed = [];
    for (const slice of partsOf(doc, slices)) {
      if (before) yield;
      if (waiting >= JOINED_AT_ONCE) {
        // whoever reads it has tasks put in order: all at once they would hold everyone up
        projection.columnIds();
        waiting = 0;
        yield;
      }
      this.#row = row;
      this.#changes = [];
      Y.applyUpdate(doc, slice);
      this.#row = null;
      before ??= this.#before;
      foldRow(row, this.#changes, { projection, facts, changed: this.#changed });
      for (const change of this.#changes) changes.push(change);
      waiting += this.#changes.length;
    }
    yield;
    for (const item of itemsOf(row, changes)) this.#items.push(item);
    yield;
    const around = { doc, projection, changes, before: before ?? this.#before, removed: this.#removed };
    this.#merges.push(...deriveMerges(row, this.#overridden, around));
    yield;
    const assignment = deriveAssignments(row, changes);
    if (assignment) this.#assignments.push(assignment);
  }

  gather(): DerivedRows {
    const derived = {
      items: this.#items,
      facts: this.#changed,
      merges: this.#merges,
      edits: this.#parts.edits.take(),
      assignments: this.#assignments,
    };
    this.#items = [];
    this.#merges = [];
    this.#assignments = [];
    this.#changed = new Map();
    return derived;
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  /** While what the row overwrote is still in the document. */
  #compare(transaction: Y.Transaction): void {
    if (!this.#row) return;
    const { doc } = this.#parts;
    const { seen } = this.#row;
    this.#before = transaction.beforeState;
    this.#overridden.push(...findOverridden(doc, transaction, LIMITS.reservedClientIds));
    if (seen) this.#removed.push(...findRemovedItems(doc, transaction, this.#clocksOf(seen)));
  }

  #clocksOf(seen: Uint8Array): Map<number, number> {
    if (this.#seen?.encoded !== seen) this.#seen = { encoded: seen, clocks: Y.decodeStateVector(seen) };
    return this.#seen.clocks;
  }

  #note(changes: readonly BoardChange[], transaction: Y.Transaction): void {
    this.#changes.push(...changes);
    const row = this.#row;
    if (!row?.personId || row.origin === 'created' || row.origin === 'imported') return;
    for (const { kind, card } of changes) {
      const fragment = card === undefined ? undefined : descriptionOf(this.#parts.doc, card);
      if (kind !== 'card.description' || card === undefined || !fragment) continue;
      const { seq, at, personId: by } = row;
      this.#parts.edits.wrote({ cardId: card, seq, at, by }, () => richTextBefore(fragment, transaction));
    }
  }
}
