import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import type { InTurn } from '../../one-by-one.ts';
import type { Timers } from '../../ports.ts';
import type { Refusal, StatementResult } from './messages.ts';
import { SqliteRefusal } from './sqlite-refusal.ts';
import type { Turnstile } from './turnstile.ts';
import type { WorkerClient } from './worker-client.ts';

interface Parts {
  client: Pick<WorkerClient, 'ask' | 'thread'>;
  turnstile: Turnstile;
  timers: Timers;
  /** A transaction that is held open for longer is rolled back: it would hold up every save of every board. */
  leaseMs: number;
  /** Where given, single statements wait here before they take their turn. */
  before?: InTurn;
}

/** Kysely over the connection of the worker. Transactions have it for themselves, single statements take turns. */
export class WorkerDialect implements Dialect {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  createDriver(): Driver {
    return new WorkerDriver(this.#parts);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new SharingAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** The turnstile keeps order among the statements; Kysely's own lock would make two of it. */
class SharingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class WorkerDriver implements Driver {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<WorkerConnection> {
    return new WorkerConnection(this.#parts);
  }

  async beginTransaction(connection: WorkerConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: WorkerConnection): Promise<void> {
    await connection.end('commit');
  }

  async rollbackTransaction(connection: WorkerConnection): Promise<void> {
    await connection.end('rollback');
  }

  async savepoint(connection: WorkerConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`, []));
  }

  async rollbackToSavepoint(connection: WorkerConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to "${name}"`, []));
  }

  async releaseSavepoint(connection: WorkerConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release "${name}"`, []));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

type Lease = { kind: 'none' } | { kind: 'held'; cancel: () => void } | { kind: 'expired' };

class WorkerConnection implements DatabaseConnection {
  readonly #parts: Parts;
  #lease: Lease = { kind: 'none' };
  /** Where the transaction was begun. */
  #thread: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async begin(): Promise<void> {
    const { client, turnstile, timers, leaseMs } = this.#parts;
    const { begun } = await new Promise<{ begun: Promise<StatementResult> }>((resolve) => {
      turnstile.hold(() => {
        this.#lease = { kind: 'held', cancel: timers.after(leaseMs, () => void this.#expire()) };
        this.#thread = client.thread;
        resolve({ begun: this.#ask('begin immediate') });
      });
    });
    try {
      await begun;
    } catch (error) {
      this.#giveBack({ kind: 'none' });
      throw error;
    }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    if (this.#lease.kind === 'expired') {
      this.#giveBack({ kind: 'none' });
      if (how === 'rollback') return;
      throw new Error('the transaction was held open for too long and was rolled back');
    }
    try {
      await this.#ask(how);
    } catch (error) {
      // SQLite has rolled back by itself where a commit or a statement before it met a full disk
      if (how === 'rollback') return;
      await this.#ask('rollback').catch(() => undefined);
      throw error;
    } finally {
      this.#giveBack({ kind: 'none' });
    }
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#lease.kind === 'expired') {
      throw new Error('the transaction was held open for too long and was rolled back');
    }
    const { rows, changes, insertId } = await this.#run(query);
    return {
      rows: rows as Row[],
      numAffectedRows: BigInt(changes),
      ...(insertId === null ? {} : { insertId: BigInt(insertId) }),
    };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  #run(query: CompiledQuery): Promise<StatementResult> {
    if (this.#lease.kind === 'held') return this.#ask(query.sql, query.parameters);
    return this.#admitted(query);
  }

  #admitted(query: CompiledQuery): Promise<StatementResult> {
    const { before } = this.#parts;
    return before ? before(() => this.#admit(query)) : this.#admit(query);
  }

  async #admit({ sql, parameters }: CompiledQuery): Promise<StatementResult> {
    const { asked } = await new Promise<{ asked: Promise<StatementResult> }>((resolve) => {
      this.#parts.turnstile.pass(() => resolve({ asked: this.#ask(sql, parameters) }));
    });
    return asked;
  }

  async #ask(sql: string, parameters: readonly unknown[] = []): Promise<StatementResult> {
    const answer = await this.#parts.client.ask({ kind: 'statement', sql, parameters }, this.#thread);
    if (answer.ok) return answer.value as StatementResult;
    throw new SqliteRefusal(answer.reason satisfies Refusal);
  }

  async #expire(): Promise<void> {
    if (this.#lease.kind !== 'held') return;
    this.#lease = { kind: 'expired' };
    await this.#ask('rollback').catch(() => undefined);
    this.#parts.turnstile.release();
  }

  #giveBack(lease: Lease): void {
    if (this.#lease.kind === 'held') {
      this.#lease.cancel();
      this.#parts.turnstile.release();
    }
    this.#lease = lease;
    this.#thread = undefined;
  }
}
