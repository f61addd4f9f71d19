import { BOARD_ROOTS, decodeUpdate, LIMITS } from '@taktboard/protocol';
import { NO_FACTS } from '../activity/fold-facts.ts';
import type { LogRow, NewBoard } from '../store/store.ts';
import type { Actor } from './ports.ts';

interface Named {
  boardId: string;
  title: string;
}

/** A board from one update that makes it. */
export interface SeededBoard extends Named {
  actor: Actor | null;
  /** A v1 update. */
  seed: Uint8Array;
  origin?: 'created' | 'imported';
  /** When cards were made that are older than the board: card id → milliseconds. */
  createdAt?: ReadonlyMap<string, number>;
}

/** A board that comes with a past: what was done on it, by whom and when; the first row makes it. */
export interface BoardWithHistory extends Named {
  rows: readonly { at: number; personId: string | null; update: Uint8Array }[];
}

export type NewBoardInput = SeededBoard | BoardWithHistory;

export function newBoardOf(input: NewBoardInput, now: number): NewBoard {
  const { boardId, title } = input;
  if ('rows' in input) {
    const rows = input.rows.map(({ at, personId, update }, index): LogRow => {
      const origin = index === 0 ? 'created' : 'edit';
      return { seq: index + 1, at, userId: null, personId, origin, bytes: readable(update).bytes };
    });
    return { boardId, title, at: rows[0]?.at ?? now, rows, claims: [], facts: new Map() };
  }
  const { actor, seed, origin = 'created', createdAt = new Map<string, number>() } = input;
  const userId = actor?.userId ?? null;
  const { bytes, writers } = readable(seed);
  const row: LogRow = { seq: 1, at: now, userId, personId: actor?.personId ?? null, origin, bytes };
  const claims = actor ? writers.map((clientId) => ({ clientId, userId: actor.userId })) : [];
  const facts = new Map(
    [...createdAt].map(([id, at]) => [
      id,
      JSON.stringify({ ...NO_FACTS, created: new Date(at).toISOString() }),
    ]),
  );
  return { boardId, title, at: now, rows: [row], claims, facts };
}

/** What this server's own code made is checked all the same: a log that cannot be read would be found too late. */
function readable(update: Uint8Array): { bytes: Uint8Array; writers: number[] } {
  const decoded = decodeUpdate(update, BOARD_ROOTS, LIMITS.clientClock);
  if (!decoded.ok) throw new Error(`an update of a new board is not well-formed: ${decoded.reason}`);
  return { bytes: update.slice(), writers: [...decoded.value.structs.keys()] };
}
