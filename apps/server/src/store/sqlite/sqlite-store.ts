import { fail, ok, type Result } from '@taktboard/protocol';
import type { Piece, PieceOutcome } from '../pieces.ts';
import type {
  BoardRows,
  LoadFault,
  NewBoard,
  PartOutcome,
  Store,
  StoreFault,
  StoredBoard,
  StoredSnapshot,
} from '../store.ts';
import type { Request } from './messages.ts';
import type { Turnstile } from './turnstile.ts';
import type { WorkerClient } from './worker-client.ts';

/** The store over the worker's connection. Nothing of it comes between the statements of a transaction. */
export class SqliteStore implements Store {
  readonly #client: Pick<WorkerClient, 'ask' | 'close'>;
  readonly #turnstile: Turnstile;

  constructor(client: Pick<WorkerClient, 'ask' | 'close'>, turnstile: Turnstile) {
    this.#client = client;
    this.#turnstile = turnstile;
  }

  append(group: readonly BoardRows[]): Promise<Result<readonly PartOutcome[], StoreFault>> {
    return this.#ask<readonly PartOutcome[]>({ kind: 'append', group });
  }

  writePieces(pieces: readonly Piece[]): Promise<Result<readonly PieceOutcome[], StoreFault>> {
    return this.#ask<readonly PieceOutcome[]>({ kind: 'write', pieces });
  }

  async create(board: NewBoard): Promise<Result<void, 'id-taken' | StoreFault>> {
    const answer = await this.#ask<Result<void, 'id-taken'>>({ kind: 'create', board });
    return answer.ok ? answer.value : answer;
  }

  async load(boardId: string): Promise<Result<StoredBoard, LoadFault>> {
    const answer = await this.#ask<Result<StoredBoard, LoadFault>>({ kind: 'load', boardId });
    return answer.ok ? answer.value : answer;
  }

  async putSnapshot(boardId: string, snapshot: StoredSnapshot): Promise<Result<void, StoreFault>> {
    const answer = await this.#ask({ kind: 'put-snapshot', boardId, snapshot });
    return answer.ok ? ok(undefined) : answer;
  }

  underived(): Promise<Result<readonly string[], StoreFault>> {
    return this.#ask<readonly string[]>({ kind: 'underived' });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#turnstile.pass(resolve));
    await this.#client.close();
  }

  /** `Value` is what the worker answers this kind of request with; both stand in this folder. */
  async #ask<Value>(request: Request): Promise<Result<Value, StoreFault>> {
    const answer = await new Promise<Awaited<ReturnType<WorkerClient['ask']>>>((resolve, reject) => {
      this.#turnstile.pass(() => void this.#client.ask(request).then(resolve, reject));
    });
    return answer.ok ? ok(answer.value as Value) : fail(answer.reason.fault);
  }
}
