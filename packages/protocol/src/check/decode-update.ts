import type * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { fail, ok, type Result } from '../result.ts';
import { holdsDeepValue } from './value-depth.ts';

/** The root types of a board's document, all of them `Y.Map` (DESIGN: the documents). */
export const BOARD_ROOTS: ReadonlySet<string> = new Set(['meta', 'columns', 'cards', 'labels', 'views']);

/**
 * The marks of a description's editor, as Yjs has them: text of no other is written. Yjs and whoever reads a text has all that are
 * open with each piece of it, so thousands of them fill any memory.
 */
export const BOARD_MARKS: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'link',
]);

export type UpdateFault =
  | 'undecodable'
  | 'trailing-bytes'
  | 'unknown-root'
  | 'wrong-root-type'
  | 'sub-document'
  | 'forward-reference'
  | 'unknown-mark'
  | 'disordered-deletions'
  | 'too-deep'
  | 'absurd-clock';

/** Clocks `[from, to)` that an update brings for one client id. `whole` is false where it has a hole inside. */
export interface ClockRange {
  from: number;
  to: number;
  whole: boolean;
}

/** A struct of one client that names a struct of another: it can be taken in only after that one. */
export interface Reference {
  client: number;
  clock: number;
  toClient: number;
  toClock: number;
}

/** What an update would do, read without applying it. */
export interface DecodedUpdate {
  /** Client id → the clocks that it brings; empty for an update of deletes alone. */
  structs: ReadonlyMap<number, ClockRange>;
  /** Client id → the first clock above all that it deletes. A delete set may name anyone. */
  deletes: ReadonlyMap<number, number>;
  /** Client id → what is deleted of it, as it was written. */
  deleteRanges: ReadonlyMap<number, readonly { clock: number; len: number }[]>;
  /** In the order of clocks for each client. */
  references: readonly Reference[];
  /** As they were written: of each client in the order of its clocks. */
  items: readonly Y.Item[];
}

/**
 * Decodes a whole v1 update and checks what can be checked without the document.
 *
 * Applying first would be too late: yjs 13.6 applies the structs of a truncated update, tells its observers, and
 * only then throws; bytes after the end it takes without a word.
 *
 * @param maxClock clocks above this are a poisoned id, not work (LIMITS.clientClock)
 */
export function decodeUpdate(
  update: Uint8Array,
  roots: ReadonlySet<string>,
  maxClock: number,
): Result<DecodedUpdate, UpdateFault> {
  const read = readWhole(update);
  if (!read.ok) return read;
  const structs = new Map<number, ClockRange>();
  const references: Reference[] = [];
  const items: Y.Item[] = [];
  for (const struct of read.value.structs) {
    const fault = faultOf(struct, roots, maxClock) ?? collectReferences(struct, references);
    if (fault) return fail(fault);
    if (struct instanceof Y.Item) items.push(struct);
    if (struct instanceof Y.Skip) {
      const range = structs.get(struct.id.client);
      if (range) range.whole = false;
      continue;
    }
    const range = structs.get(struct.id.client);
    const to = struct.id.clock + struct.length;
    if (!range) structs.set(struct.id.client, { from: struct.id.clock, to, whole: true });
    else {
      if (range.to !== struct.id.clock) range.whole = false;
      range.to = Math.max(range.to, to);
    }
  }
  const deletes = new Map<number, number>();
  for (const [client, ranges] of read.value.ds.clients) {
    let end = 0;
    for (const { clock, len } of ranges) {
      if (clock + len > maxClock) return fail('absurd-clock');
      // Yjs writes them in order, and those that meet as one; it goes through all that each names, however often it is named
      if (clock < end) return fail('disordered-deletions');
      end = clock + len;
    }
    deletes.set(client, end);
  }
  return ok({
    structs,
    deletes,
    deleteRanges: read.value.ds.clients,
    references,
    items,
  });
}

/** A struct cannot lean on a later one of its own client; yjs would throw in the middle of applying it. */
function collectReferences(struct: Y.Item | Y.GC | Y.Skip, references: Reference[]): UpdateFault | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const { client, clock } = struct.id;
  const parent: unknown = struct.parent;
  for (const to of [struct.origin, struct.rightOrigin, parent]) {
    if (!(to instanceof Y.ID)) continue;
    if (to.client !== client) references.push({ client, clock, toClient: to.client, toClock: to.clock });
    else if (to.clock >= clock) return 'forward-reference';
  }
  return undefined;
}

/** Where the reading of the last update stopped. One class for all, since making one anew costs more than the reading. */
let lastRead: decoding.Decoder | undefined;

class ObservedDecoder extends Y.UpdateDecoderV1 {
  constructor(decoder: decoding.Decoder) {
    super(decoder);
    lastRead = decoder;
  }
}

function readWhole(update: Uint8Array): Result<ReturnType<typeof Y.decodeUpdate>, UpdateFault> {
  lastRead = undefined;
  try {
    const decoded = Y.decodeUpdateV2(update, ObservedDecoder);
    return lastReadTo() === update.length ? ok(decoded) : fail('trailing-bytes');
  } catch {
    return fail('undecodable');
  }
}

function lastReadTo(): number | undefined {
  return lastRead?.pos;
}

function faultOf(
  struct: Y.Item | Y.GC | Y.Skip,
  roots: ReadonlySet<string>,
  maxClock: number,
): UpdateFault | undefined {
  if (struct.id.clock + struct.length > maxClock) return 'absurd-clock';
  if (!(struct instanceof Y.Item)) return undefined;
  if (struct.content instanceof Y.ContentDoc) return 'sub-document';
  if (struct.content instanceof Y.ContentFormat && !BOARD_MARKS.has(struct.content.key))
    return 'unknown-mark';
  if (holdsDeepValue(struct)) return 'too-deep';
  // before integration the parent of a root's child is the root's name
  const parent: unknown = struct.parent;
  if (typeof parent !== 'string') return undefined;
  if (!roots.has(parent)) return 'unknown-root';
  // a child without a key would make a list of what every reader takes for a map
  return struct.parentSub === null ? 'wrong-root-type' : undefined;
}
