import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { deletionsIn, slicedDeletions } from './slice-deletions.ts';

type Struct = Y.Item | Y.GC | Y.Skip;
/** Of each client in the order of its clocks. */
type Clients = ReadonlyMap<number, readonly Struct[]>;

/** Structs of one client in a row that stay together: something new with what is in it, so that nobody is shown half. */
interface Unit {
  client: number;
  /** Clocks of its first struct, and behind its last. */
  from: number;
  to: number;
  structs: number;
  /** Where it begins and ends in what is written of its client. */
  start: number;
  end: number;
  /** What its first struct stands on of other clients; the others stand on nothing of theirs. */
  needs: readonly Y.ID[];
}

/** All that there is of one client. */
interface Line {
  units: readonly Unit[];
  written: Uint8Array;
}

/** The head of a client's structs: how many, whose and from which clock, of up to five bytes each. */
const HEAD_BYTES = 16;
/** Of what was deleted so much stays together, of which a long past leaves more than there is of all else. */
const GONE_TOGETHER_BYTES = 1_024;

/** So many structs are gone through before it pauses: half a millisecond. */
const STRUCTS_BETWEEN_PAUSES = 1_000;

export interface SliceSize {
  /** Of each slice in bytes, unless one struct alone is larger. */
  most: number;
  /** Of the first one; they grow from there, twice as large each. */
  first?: number;
  /** Operations that one slice deletes, however few bytes say so. */
  deletes?: number;
}

/**
 * An update as several, each no larger than `most` bytes unless one struct alone is: each joins what was there before and
 * the ones before it, and together they are the update. What was deleted comes last.
 *
 * @throws where structs wait for one another, which no document hands over
 */
export function sliceUpdate(update: Uint8Array, size: SliceSize): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  // a document that waits for something has holes, and never hands over anything
  if (structs.some((struct) => struct instanceof Y.Skip)) return [update];
  const clients = Map.groupBy(structs, ({ id }) => id.client);
  return [...made(slicedStructs(clients, size)), ...slicedDeletions(ds.clients, size)];
}

/**
 * All that a document holds, as {@link sliceUpdate} gives it: without writing it whole and reading it again. The slices
 * grow from `first` bytes to `most`: a page that has just been loaded takes longest for the first.
 */
export function sliceDocument(doc: Y.Doc, size: SliceSize): Uint8Array[] {
  return [...made(documentSlices(doc, size))];
}

/**
 * The slices of {@link sliceDocument} as they are made, and undefined wherever whoever reads them may pause; the document stays
 * as it is until the last one.
 */
export function* documentSlices({ store }: Y.Doc, size: SliceSize): Generator<Uint8Array | undefined> {
  yield* slicedStructs(store.clients, size);
  yield* documentDeletions({ store }, size);
}

/** Those of {@link documentSlices} that delete, alone: what is deleted is few ranges, however long the past. */
export function* documentDeletions(
  { store }: Pick<Y.Doc, 'store'>,
  size: SliceSize,
): Generator<Uint8Array | undefined> {
  yield* slicedDeletions(yield* deletionsIn(store.clients), size);
}

function* made(slices: Iterable<Uint8Array | undefined>): Generator<Uint8Array> {
  for (const slice of slices) if (slice) yield slice;
}

function* slicedStructs(
  clients: Clients,
  { most, first = most }: SliceSize,
): Generator<Uint8Array | undefined> {
  let limit = first;
  const lines = new Map<number, Line>();
  for (const [client, structs] of clients) {
    lines.set(client, yield* lineOf(structs, { clients, most: most - 3 * HEAD_BYTES }));
  }
  let slice: Unit[] = [];
  const clientsIn = new Set<number>();
  let size = HEAD_BYTES;
  for (const unit of inOrder(lines)) {
    const bytes = unit.end - unit.start;
    if (slice.length > 0 && size + bytes + (clientsIn.has(unit.client) ? 0 : HEAD_BYTES) > limit) {
      yield encodeUnits(slice, lines);
      limit = Math.min(most, limit * 2);
      slice = [];
      clientsIn.clear();
      size = HEAD_BYTES;
    }
    slice.push(unit);
    size += bytes + (clientsIn.has(unit.client) ? 0 : HEAD_BYTES);
    clientsIn.add(unit.client);
  }
  if (slice.length > 0) yield encodeUnits(slice, lines);
}

/** @param structs of one client, in the order of their clocks */
function* lineOf(
  structs: readonly Struct[],
  { clients, most }: { clients: Clients; most: number },
): Generator<undefined, Line> {
  const encoder = new Y.UpdateEncoderV1();
  const units: Unit[] = [];
  let open: Unit | undefined;
  for (const [index, struct] of structs.entries()) {
    if (index % STRUCTS_BETWEEN_PAUSES === STRUCTS_BETWEEN_PAUSES - 1) yield;
    const { client, clock } = struct.id;
    const start = encoding.length(encoder.restEncoder);
    struct.write(encoder, 0);
    const end = encoding.length(encoder.restEncoder);
    const needs = needsOf(struct, clients);
    const isInside =
      open !== undefined &&
      needs.length === 0 &&
      (isGone(struct) ? end - open.start <= GONE_TOGETHER_BYTES : standsIn(struct, open)) &&
      end - open.start <= most;
    if (!open || !isInside) {
      open = { client, from: clock, to: clock, structs: 0, start, end, needs };
      units.push(open);
    }
    open.to = clock + struct.length;
    open.structs += 1;
    open.end = end;
  }
  return { units, written: encoding.toUint8Array(encoder.restEncoder) };
}

/** Of what was deleted nothing is shown: it may stand with whatever came before it. */
function isGone(struct: Struct): boolean {
  return struct.deleted;
}

/** Where the parent of an item in a document is: of one that is there it is the type itself, which stands where its own item does. */
function placeOf({ parent }: Y.Item): Y.ID | null {
  if (parent instanceof Y.AbstractType) return parent._item?.id ?? null;
  return parent instanceof Y.ID ? parent : null;
}

/** Whether it is part of what is open: its parent or a neighbour of its own client is. */
function standsIn(struct: Struct, { client, from }: Unit): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const isIn = (id: Y.ID | null): boolean => id !== null && id.client === client && id.clock >= from;
  return isIn(struct.origin) || isIn(struct.rightOrigin) || isIn(placeOf(struct));
}

const NOTHING: readonly Y.ID[] = [];

/** The first clock behind all of them. */
function endOf(structs: readonly Struct[] | undefined): number {
  const last = structs?.at(-1);
  return last ? last.id.clock + last.length : 0;
}

/**
 * What comes with it and it stands on of others; what an update only leans on is there, or the update is of no use. A neighbour
 * stands on the parent already, which then need not be named.
 */
function needsOf(struct: Struct, clients: Clients): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return NOTHING;
  const { id, origin, rightOrigin } = struct;
  const isForeign = (on: Y.ID | null): on is Y.ID =>
    on !== null && on.client !== id.client && on.clock < endOf(clients.get(on.client));
  if (origin === null && rightOrigin === null) {
    const place = placeOf(struct);
    return isForeign(place) ? [place] : NOTHING;
  }
  const left = isForeign(origin);
  const right = isForeign(rightOrigin);
  if (left) return right ? [origin, rightOrigin] : [origin];
  return right ? [rightOrigin] : NOTHING;
}

/**
 * Each behind all that it stands on. Of every two units one began before the other, so there is always one that waits
 * for nothing.
 */
function* inOrder(all: ReadonlyMap<number, Line>): Generator<Unit> {
  const given = new Map([...all].map(([client, { units }]) => [client, units[0]?.from ?? 0]));
  const isGiven = ({ client, clock }: Y.ID): boolean => clock < (given.get(client) ?? Infinity);
  /** By the client that they wait for. */
  const waiting = new Map<number, { run: Run; clock: number }[]>();
  let turn: Run[] = [...all].map(([client, { units }]) => ({ client, units, next: 0 }));
  let left = turn.reduce((sum, { units }) => sum + units.length, 0);
  while (turn.length > 0) {
    const next: Run[] = [];
    for (const run of turn) {
      let unit = run.units[run.next];
      let missing: Y.ID | undefined;
      for (; unit; unit = run.units[++run.next]) {
        missing = unit.needs.find((need) => !isGiven(need));
        if (missing) break;
        yield unit;
        given.set(unit.client, unit.to);
        left -= 1;
      }
      if (missing) addTo(waiting, missing, run);
      // of those who wait for this one only they go on whose turn it is now
      const still = waiting.get(run.client)?.filter((waits) => {
        const isOver = isGiven({ client: run.client, clock: waits.clock });
        if (isOver) next.push(waits.run);
        return !isOver;
      });
      if (still) waiting.set(run.client, still);
    }
    turn = next;
  }
  if (left > 0) throw new Error('structs wait for one another');
}

/** A client's units, and the next that is to be given. */
interface Run {
  client: number;
  units: readonly Unit[];
  next: number;
}

function addTo(waiting: Map<number, { run: Run; clock: number }[]>, { client, clock }: Y.ID, run: Run): void {
  const others = waiting.get(client);
  if (others) others.push({ run, clock });
  else waiting.set(client, [{ run, clock }]);
}

/** The highest client first, as Yjs writes them; no deletions. */
function encodeUnits(units: readonly Unit[], lines: ReadonlyMap<number, Line>): Uint8Array {
  const clients = Map.groupBy(units, ({ client }) => client);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients.size);
    for (const [client, of] of [...clients].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(
        encoder,
        of.reduce((sum, { structs }) => sum + structs, 0),
      );
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, of[0]?.from ?? 0);
      // units of a client follow one another without a gap, in what was written as in their clocks
      const written = lines.get(client)?.written.subarray(of[0]?.start, of.at(-1)?.end);
      if (written) encoding.writeUint8Array(encoder, written);
    }
    encoding.writeVarUint(encoder, 0);
  });
}
