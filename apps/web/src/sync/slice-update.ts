import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC | Y.Skip;

/** Structs of one client in a row that stay together: something new with what is in it, so that nobody is shown half. */
interface Unit {
  client: number;
  /** Clocks of its first struct, and behind its last. */
  from: number;
  to: number;
  structs: number;
  bytes: number;
  parts: Uint8Array[];
  /** What its first struct stands on of other clients; the others stand on nothing of theirs. */
  needs: readonly Y.ID[];
}

/** The head of a client's structs: how many, whose and from which clock, of up to five bytes each. */
const HEAD_BYTES = 16;
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
  const slices: Uint8Array[] = [];
  let slice: Unit[] = [];
  let size = HEAD_BYTES;
  const end = (): void => {
    if (slice.length > 0) slices.push(encodeUnits(slice));
    slice = [];
    size = HEAD_BYTES;
  };
  for (const unit of inOrder(unitsOf(structs, most - 3 * HEAD_BYTES))) {
    const more = unit.bytes + HEAD_BYTES;
    if (size + more > most) end();
    slice.push(unit);
    size += more;
  }
  end();
  return [...slices, ...slicedDeletions(ds, Math.max(1, Math.floor(most / RANGE_BYTES)))];
}

/** Of each client in the order of its clocks. */
function unitsOf(structs: readonly Struct[], most: number): Map<number, Unit[]> {
  const clients = new Map<number, Unit[]>(structs.map(({ id }) => [id.client, []]));
  let open: Unit | undefined;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const bytes = bytesOf(struct);
    const stands = standsOn(struct);
    const needs = stands.filter((id) => id.client !== client && clients.has(id.client));
    const begins = open?.from ?? 0;
    const isInside =
      open?.client === client &&
      needs.length === 0 &&
      stands.some((id) => id.client === client && id.clock >= begins) &&
      open.bytes + bytes.length <= most;
    if (!open || !isInside) {
      open = { client, from: clock, to: clock, structs: 0, bytes: 0, parts: [], needs };
      clients.get(client)?.push(open);
    }
    open.to = clock + struct.length;
    open.structs += 1;
    open.bytes += bytes.length;
    open.parts.push(bytes);
  }
  return clients;
}

function bytesOf(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoding.toUint8Array(encoder.restEncoder);
}

function standsOn(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].filter((id): id is Y.ID => id instanceof Y.ID);
}

/**
 * Each behind all that it stands on. Of every two units one began before the other, so there is always one that waits
 * for nothing.
 */
function* inOrder(clients: ReadonlyMap<number, readonly Unit[]>): Generator<Unit> {
  const given = new Map([...clients].map(([client, [first]]) => [client, first?.from ?? 0]));
  const isReady = ({ needs }: Unit): boolean =>
    needs.every(({ client, clock }) => clock < (given.get(client) ?? Infinity));
  const lines = [...clients.values()].map((units) => ({ units, next: 0 }));
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
function encodeUnits(units: readonly Unit[]): Uint8Array {
  const clients = new Map<number, Unit[]>();
  for (const unit of units) {
    const of = clients.get(unit.client);
    if (of) of.push(unit);
    else clients.set(unit.client, [unit]);
  }
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients.size);
    for (const [client, of] of [...clients].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(
        encoder,
        of.reduce((sum, { structs }) => sum + structs, 0),
      );
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, of[0]?.from ?? 0);
      for (const { parts } of of) for (const part of parts) encoding.writeUint8Array(encoder, part);
    }
    encoding.writeVarUint(encoder, 0);
  });
}

function slicedDeletions(
  { clients }: { clients: ReadonlyMap<number, readonly { clock: number; len: number }[]> },
  most: number,
): Uint8Array[] {
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
