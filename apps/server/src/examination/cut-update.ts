import {
  BOARD_ROOTS,
  decodeUpdate,
  fail,
  LIMITS,
  ok,
  sliceUpdate,
  type Result,
  type UpdateFault,
} from '@taktboard/protocol';

/** How an update that is too large for one turn is cut up. */
export interface Slicing {
  /** What an update may have in bytes and is still taken in at once. */
  whole: number;
  /** What it may delete, in operations. */
  wholeDeletes: number;
  /** A slice in bytes, unless one struct alone is larger. */
  most: number;
  /** What a slice deletes, in operations. */
  deletes: number;
}

/**
 * On a slow core a kilobyte takes half a millisecond to be judged, taken in and told of. What is deleted is moved together,
 * which takes as long as its client has written much: of a hundred thousand structs forty microseconds for each.
 */
export const SLICING: Slicing = { whole: 32 * 1024, wholeDeletes: 2_000, most: 16 * 1024, deletes: 500 };

/** `gap`: it has a hole, or waits for what does not come with it. */
export type CutFault = UpdateFault | 'gap';

/**
 * Looks at a large update without the document that it is for: it is well-formed, and cut into slices of which each joins the
 * ones before it.
 */
export function cutUpdate(
  update: Uint8Array,
  { most }: Pick<Slicing, 'most'>,
): Result<readonly Uint8Array[], CutFault> {
  const decoded = decodeUpdate(update, BOARD_ROOTS, LIMITS.clientClock);
  if (!decoded.ok) return decoded;
  for (const { whole } of decoded.value.structs.values()) if (!whole) return fail('gap');
  try {
    return ok(sliceUpdate(update, { most }));
  } catch {
    // structs that wait for one another
    return fail('gap');
  }
}
