import { gunzipSync, gzipSync } from 'node:zlib';
import type { PlainBoard } from '@taktboard/board';
import type { DigestScope, WorkspaceScope } from '@taktboard/protocol';
import { buildDigest, type Digest, type DigestInput } from '@taktboard/reports';
import { scopedBoards } from './scoped-board.ts';

/** Plain data, because it goes to another thread. */
export interface DigestJob extends Omit<DigestInput, 'now' | 'then'> {
  board: PlainBoard;
  /** The board of the window's beginning, as it is or as it was packed. */
  then: PlainBoard | { packed: Uint8Array } | null;
  /** The part that is told; undefined: all of it. */
  part?: { scope: DigestScope | WorkspaceScope; personId: string } | undefined;
  /** Whether the next digest will be compared with this board. */
  pack?: boolean | undefined;
}

export interface MadeDigest {
  digest: Digest;
  packed: Uint8Array | null;
}

/** A digest; what it takes, up to a few hundred milliseconds on the largest boards, nobody's move shall wait for. */
export function makeDigest({ board, then: before, part, pack, ...input }: DigestJob): MadeDigest {
  const then = before !== null && 'packed' in before ? unpacked(before.packed) : before;
  const boards = { now: board, then };
  const told = part === undefined ? boards : scopedBoards(part.scope, part.personId, boards);
  return {
    digest: buildDigest({ ...input, ...told }),
    packed: pack === true ? new Uint8Array(gzipSync(JSON.stringify(board))) : null,
  };
}

/** Written by this server alone. */
function unpacked(bytes: Uint8Array): PlainBoard {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as PlainBoard;
}

/** A board without what people wrote at length: no digest looks at that. */
export function withoutTexts(board: PlainBoard): PlainBoard {
  return { ...board, cards: board.cards.map((card) => ({ ...card, description: '', links: [] })) };
}
