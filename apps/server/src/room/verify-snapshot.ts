import { isDeepStrictEqual } from 'node:util';
import { BoardProjection, descriptionOf, plainDoc } from '@taktboard/board';
import * as Y from 'yjs';

/** Whether v2 updates, read into a fresh document, give the same board as the live one. */
export function isFaithful(live: Y.Doc, slices: readonly Uint8Array[]): boolean {
  const fresh = plainDoc();
  try {
    for (const slice of slices) Y.applyUpdateV2(fresh, slice);
    if (Buffer.from(Y.encodeStateAsUpdate(fresh)).equals(Y.encodeStateAsUpdate(live))) return true;
    // the same content may be cut into pieces differently
    return Y.equalSnapshots(Y.snapshot(live), Y.snapshot(fresh)) && hasSameContent(live, fresh);
  } finally {
    fresh.destroy();
  }
}

function hasSameContent(one: Y.Doc, other: Y.Doc): boolean {
  const [first, second] = [new BoardProjection(one), new BoardProjection(other)];
  try {
    if (!isDeepStrictEqual(first.snapshot(), second.snapshot())) return false;
    return first
      .snapshot()
      .cards.every(({ id }) => descriptionOf(one, id)?.toJSON() === descriptionOf(other, id)?.toJSON());
  } finally {
    first.destroy();
    second.destroy();
  }
}
