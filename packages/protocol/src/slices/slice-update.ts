import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC | Y.Skip;
type Deletions = ReadonlyMap<number, readonly { clock: number; len: number }[]>;

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
/** Where deletions begin and how many they are, with the head of their client. */
const RANGE_BYTES = 26;

/**
 * An update as several, each no larger than `most` bytes unless one struct alone is: each joins what was there before and
 * the ones before it, and together they are the update. What was deleted comes last.
 */
export function sliceUpdate(update: Uint8Array, most: number): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  // a document that waits for something has holes, and never hands over anything
  if (structs.some((struct) => struct instanceof Y.Skip)) return [update];
  return [
    ...slicedStructs(
      Map.groupBy(structs, ({ id }) => id.client),
      most,
    ),
    ...slicedDeletions(ds.clients, most),
  ];
}

/**
 * All that a document holds, as {@link sliceUpdate} gives it: without writing it whole and reading it again. The slices
 * grow from `first` bytes to `most`, twice as large each: a page that has just been loaded takes longest for the first.
 */
export function sliceDocument(doc: Y.Doc, most: number, first = most): Uint8Array[] {
  const { store } = doc;
  return [
    ...slicedStructs(store.clients, most, first),
    ...slicedDeletions(Y.createDeleteSetFromStructStore(store).clients, most),
  ];
}

function slicedStructs(
  clients: ReadonlyMap<number, readonly Struct[]>,
  most: number,
  first = most,
): Uint8Array[] {
  let limit = first;
  const lines = new Map(
    [...clients].map(([client, structs]) => [
      client,
      lineOf(structs, { clients, most: most - 3 * HEAD_BYTES }),
    ]),
  );
  const slices: Uint8Array[] = [];
  let slice: Unit[] = [];
  const clientsIn = new Set<number>();
  let size = HEAD_BYTES;
  const end = (): void => {
    if (slice.length > 0) slices.push(encodeUnits(slice, lines));
    limit = Math.min(most, first * 2 ** slices.length);
    slice = [];
    clientsIn.clear();
    size = HEAD_BYTES;
  };
  for (const unit of inOrder(lines)) {
    const bytes = unit.end - unit.start;
    if (size + bytes + (clientsIn.has(unit.client) ? 0 : HEAD_BYTES) > limit) end();
    slice.push(unit);
    size += bytes + (clientsIn.has(unit.client) ? 0 : HEAD_BYTES);
    clientsIn.add(unit.client);
  }
  end();
  return slices;
}

/** @param structs of one client, in the order of their clocks */
function lineOf(
  structs: readonly Struct[],
  { clients, most }: { clients: ReadonlyMap<number, unknown>; most: number },
): Line {
  const encoder = new Y.UpdateEncoderV1();
  const units: Unit[] = [];
  let open: Unit | undefined;
  for (const struct of structs) {
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

/** What it stands on of others. A neighbour stands on the parent already, which then need not be named. */
function needsOf(struct: Struct, clients: ReadonlyMap<number, unknown>): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return NOTHING;
  const { id, origin, rightOrigin } = struct;
  const isForeign = (on: Y.ID | null): on is Y.ID =>
    on !== null && on.client !== id.client && clients.has(on.client);
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
  const isReady = ({ needs }: Unit): boolean =>
    needs.every(({ client, clock }) => clock < (given.get(client) ?? Infinity));
  const lines = [...all.values()].map(({ units }) => ({ units, next: 0 }));
  for (let moved = true; moved;) {
    moved = false;
    for (const line of lines) {
      for (let unit = line.units[line.next]; unit && isReady(unit); unit = line.units[line.next]) {
        yield unit;
        given.set(unit.client, unit.to);
        line.next += 1;
        moved = true;
      }
    }
  }
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

function slicedDeletions(clients: Deletions, mostBytes: number): Uint8Array[] {
  const most = Math.max(1, Math.floor(mostBytes / RANGE_BYTES));
  const ranges = [...clients]
    .sort(([a], [b]) => b - a)
    .flatMap(([client, of]) => of.map(({ clock, len }) => ({ client, clock, len })));
  const slices: Uint8Array[] = [];
  for (let at = 0; at < ranges.length; at += most) {
    const groups = Map.groupBy(ranges.slice(at, at + most), ({ client }) => client);
    slices.push(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, groups.size);
        for (const [client, of] of groups) {
          encoding.writeVarUint(encoder, client);
          encoding.writeVarUint(encoder, of.length);
          for (const { clock, len } of of) {
            encoding.writeVarUint(encoder, clock);
            encoding.writeVarUint(encoder, len);
          }
        }
      }),
    );
  }
  return slices;
}
