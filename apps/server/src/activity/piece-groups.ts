import type { Result } from '@taktboard/protocol';
import type { Piece, PieceOutcome, WritePieces } from '../store/pieces.ts';
import type { StoreFault } from '../store/store.ts';

/** Boards whose pieces are written in one transaction at most: what is to be saved or read waits for one of these. */
const MOST = 8;

interface Waiting {
  piece: Piece;
  written(result: Result<PieceOutcome, StoreFault>): void;
  failed(error: unknown): void;
}

/** Writes pieces of many boards, those that wait while a group is written as the next one: a flush of the disk is for all. */
export class PieceGroups {
  readonly #writePieces: WritePieces;
  #waiting: Waiting[] = [];
  #isWriting = false;

  constructor(writePieces: WritePieces) {
    this.#writePieces = writePieces;
  }

  write(piece: Piece): Promise<Result<PieceOutcome, StoreFault>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ piece, written: resolve, failed: reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) await this.#writeSome(this.#waiting.splice(0, MOST));
    this.#isWriting = false;
  }

  async #writeSome(group: readonly Waiting[]): Promise<void> {
    try {
      const result = await this.#writePieces(group.map(({ piece }) => piece));
      group.forEach(({ written }, index) =>
        written(result.ok ? { ok: true, value: result.value[index] ?? 'refused' } : result),
      );
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  }
}
