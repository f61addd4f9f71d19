import Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { Timers } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from '../store/migrations/index.ts';
import { answerTo } from '../store/sqlite/carry-out.ts';
import { WorkerDialect } from '../store/sqlite/dialect.ts';
import type { Refusal, Request } from '../store/sqlite/messages.ts';
import type { OpenSqlite } from '../store/sqlite/open-sqlite.ts';
import { SqliteStore } from '../store/sqlite/sqlite-store.ts';
import { Turnstile } from '../store/sqlite/turnstile.ts';
import type { BoardRows, PartOutcome, StoreFault } from '../store/store.ts';

type Answered = Result<unknown, Refusal>;

interface Job {
  request: Request;
  answer(answer: Answered): void;
}

/**
 * The real store over the real SQL, in this thread and in memory, whose disk does its next piece of work when a test
 * says so. It outlives the servers that use it, as a disk does.
 */
export class SteppedDisk {
  /** Called with what a commit has put on disk. */
  onCommitted: (rows: readonly BoardRows[]) => void = () => undefined;
  /** While set, what writes is refused for this reason. */
  fault: StoreFault | null = null;
  readonly #database = new Sqlite(':memory:');
  #jobs: Job[] = [];

  static async make(timers: Timers): Promise<SteppedDisk> {
    const disk = new SteppedDisk();
    disk.#database.pragma('foreign_keys = ON');
    const { database } = disk.open(timers);
    let isDone = false;
    const migrating = migrate(database, migrations, async () => ok(null)).finally(() => (isDone = true));
    while (!isDone) {
      disk.work();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const migrated = await migrating;
    if (!migrated.ok) throw new Error('the tables could not be made', { cause: migrated.reason });
    return disk;
  }

  get hasWork(): boolean {
    return this.#jobs.length > 0;
  }

  /** For a server that starts: its store, and the connection that the rest of it uses. */
  open(timers: Timers): Pick<OpenSqlite, 'store' | 'writePieces' | 'database'> {
    const client = {
      thread: 1,
      ask: (request: Request): Promise<Answered> =>
        new Promise((answer) => this.#jobs.push({ request, answer })),
      close: async (): Promise<void> => undefined,
    };
    const turnstile = new Turnstile();
    const dialect = new WorkerDialect({ client, turnstile, timers, leaseMs: 5_000 });
    const store = new SqliteStore(client, turnstile);
    return {
      store,
      writePieces: (pieces) => store.writePieces(pieces),
      database: new Kysely<Database>({ dialect }),
    };
  }

  /** Does what it was asked until now. @param most pieces of work */
  work(most = Infinity): void {
    for (let done = 0; done < most; done++) {
      const job = this.#jobs.shift();
      if (!job) return;
      job.answer(this.#do(job.request));
    }
  }

  /** Its server is killed: the disk has done this much of what it was asked, and nobody hears of it. */
  killed(done: number): void {
    for (const { request } of this.#jobs.splice(0).slice(0, done)) this.#do(request);
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  /** Lets go of a board and of all that belongs to it. */
  forget(boardId: string): void {
    this.#database.prepare('DELETE FROM boards WHERE id = ?').run(boardId);
  }

  #do(request: Request): Answered {
    if (this.fault && writes(request)) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      return fail({ fault: this.fault, code: 'SQLITE_PLANTED', message: this.fault });
    }
    const answer = answerTo(this.#database, request);
    if ('refusal' in answer) return fail(answer.refusal);
    if (request.kind === 'append') this.#tell(request.group, answer.value as PartOutcome[]);
    if (request.kind === 'create') this.onCommitted([request.board]);
    return ok(answer.value);
  }

  #tell(group: readonly BoardRows[], outcomes: readonly PartOutcome[]): void {
    this.onCommitted(group.filter((_, index) => outcomes[index] === 'committed'));
  }
}

function writes(request: Request): boolean {
  return request.kind === 'statement'
    ? !/^\s*(select|rollback)/i.test(request.sql)
    : ['append', 'write', 'create', 'put-snapshot'].includes(request.kind);
}
