import { isDeepStrictEqual } from 'node:util';
import { fail, ok, type CardFacts, type Result } from '@taktboard/protocol';
import type { Derived, DerivedStore } from '../activity/derived-store.ts';
import type { DescriptionEdit } from '../activity/description-edits.ts';
import { unpackSnapshot } from '../store/packed-snapshot.ts';
import type {
  BoardRows,
  Claim,
  LoadFault,
  LogRow,
  NewBoard,
  PartOutcome,
  Store,
  StoreFault,
  StoredBoard,
  StoredSnapshot,
} from '../store/store.ts';

interface Kept {
  title: string;
  rows: LogRow[];
  claims: Claim[];
  snapshots: StoredSnapshot[];
  derivedTo: number;
}

/**
 * A store in memory, whose disk a test can hold, fill and break. Everything it is asked resolves in the order of asking.
 */
export class MemoryStore implements Store, DerivedStore {
  readonly boards = new Map<string, Kept>();
  readonly derivedWrites: Derived[] = [];
  /** Sizes of the groups that were committed. */
  readonly groups: number[] = [];
  loads = 0;
  /** Boards of which the disk gives nothing that can be read. */
  readonly damaged = new Map<string, LoadFault>();
  /** While set, nothing is written, for this reason. */
  fault: StoreFault | null = null;
  /** While set, a commit waits for it: the disk is at work. */
  gate: Promise<void> | null = null;
  #isClosed = false;

  async append(group: readonly BoardRows[]): Promise<Result<readonly PartOutcome[], StoreFault>> {
    if (this.gate) await this.gate;
    const fault = this.#fault();
    if (fault) return fail(fault);
    this.groups.push(group.length);
    return ok(group.map((part) => this.#appendPart(part)));
  }

  async create(board: NewBoard): Promise<Result<void, 'id-taken' | StoreFault>> {
    const fault = this.#fault();
    if (fault) return fail(fault);
    if (this.boards.has(board.boardId)) return fail('id-taken');
    const { title, rows, claims } = board;
    this.boards.set(board.boardId, {
      title,
      rows: [...rows],
      claims: [...claims],
      snapshots: [],
      derivedTo: 0,
    });
    return ok(undefined);
  }

  async load(boardId: string): Promise<Result<StoredBoard, LoadFault>> {
    this.loads++;
    const fault = this.#fault() ?? this.damaged.get(boardId);
    if (fault) return fail(fault);
    const board = this.boards.get(boardId);
    if (!board) return fail('no-such-board');
    const snapshot = board.snapshots.at(-1);
    return ok({
      title: board.title,
      seq: board.rows.at(-1)?.seq ?? 0,
      trashed: false,
      snapshot: snapshot ? { seq: snapshot.seq, bytes: unpacked(snapshot) } : null,
      rows: board.rows.filter(({ seq }) => seq > (snapshot?.seq ?? 0)),
      claims: [...board.claims],
      derivedTo: board.derivedTo,
      damagedSnapshots: [],
    });
  }

  async putSnapshot(boardId: string, snapshot: StoredSnapshot): Promise<Result<void, StoreFault>> {
    const fault = this.#fault();
    if (fault) return fail(fault);
    this.boards.get(boardId)?.snapshots.push(snapshot);
    return ok(undefined);
  }

  async underived(): Promise<Result<readonly string[], StoreFault>> {
    const behind = [...this.boards].filter(([, { rows, derivedTo }]) => (rows.at(-1)?.seq ?? 0) > derivedTo);
    return ok(behind.map(([id]) => id));
  }

  async write(boardId: string, derived: Derived): Promise<Result<void, string>> {
    const fault = this.#fault();
    if (fault) return fail(fault);
    const board = this.boards.get(boardId);
    if (board?.derivedTo === derived.upTo) return ok(undefined);
    if (board?.derivedTo !== derived.after) return fail('out-of-step');
    board.derivedTo = derived.upTo;
    this.derivedWrites.push(derived);
    return ok(undefined);
  }

  async facts(): Promise<Map<string, CardFacts>> {
    return new Map(this.derivedWrites.flatMap(({ facts }) => [...facts]));
  }

  async lastEdits(): Promise<Map<string, DescriptionEdit>> {
    const edits = this.derivedWrites.flatMap((derived) => derived.edits);
    return new Map(edits.map((edit) => [edit.cardId, edit]));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  #fault(): StoreFault | null {
    return this.#isClosed ? 'closed' : this.fault;
  }

  #appendPart({ boardId, rows, claims }: BoardRows): PartOutcome {
    const board = this.boards.get(boardId);
    if (!board) return 'no-such-board';
    if (rows.length > 0 && isDeepStrictEqual(board.rows.slice(-rows.length), rows)) return 'committed';
    let last = board.rows.at(-1)?.seq ?? 0;
    for (const { seq } of rows) if (seq !== ++last) return 'out-of-order';
    for (const { clientId, userId } of claims) {
      const owner = board.claims.find((claim) => claim.clientId === clientId);
      if (owner && owner.userId !== userId) return 'claimed-by-another';
    }
    board.rows.push(...rows);
    const isNew = ({ clientId }: Claim): boolean =>
      !board.claims.some((claim) => claim.clientId === clientId);
    board.claims.push(...claims.filter(isNew));
    return 'committed';
  }
}

function unpacked({ packed }: StoredSnapshot): Uint8Array {
  const bytes = unpackSnapshot(Buffer.from(packed));
  if (!bytes) throw new Error('a snapshot that cannot be unpacked');
  return bytes;
}
