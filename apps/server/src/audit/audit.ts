import type { AuditCheck, AuditEntry, AuditKind, AuditQuery, AuditSubject } from '@taktboard/protocol';
import type { Kysely, Selectable } from 'kysely';
import * as v from 'valibot';
import type { Clock } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type { AuditRow } from './audit-tables.ts';
import { chainHash } from './chain-hash.ts';

/**
 * Who did what to access and data. Entries are only added: a trigger refuses every change, and the hash of each entry holds
 * the one before it. Oldest first they may go, after an entry that says up to where.
 */
export interface Audit {
  /** Resolves once it is on disk. */
  record(happened: Happened): Promise<void>;
  /** The newest first. */
  page(asked: AuditQuery, limit: number): Promise<{ entries: AuditEntry[]; next?: number }>;
  /** The oldest first. */
  all(asked: Omit<AuditQuery, 'before'>): Promise<AuditEntry[]>;
  check(): Promise<AuditCheck>;
  /** Takes out what happened before a moment. @returns how many entries */
  trim(before: number): Promise<number>;
}

export interface Happened {
  kind: AuditKind;
  /** Null: nobody who is signed in, or the server itself. */
  by: string | null;
  on?: { kind: AuditSubject; id: string } | undefined;
  board?: string | undefined;
  details?: Record<string, string | number | boolean | undefined>;
}

type Filter = Omit<AuditQuery, 'before'> & { before?: number | undefined; after?: number | undefined };

const DAY_MS = 86_400_000;
/** Rows that are read at once, so that a long log holds up nothing. */
const STEP = 2000;
const START = '';
const Details = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));
const Trimmed = v.object({ upTo: v.number(), hash: v.string() });

export function createAudit(database: Kysely<Database>, now: Clock): Audit {
  const select = (filter: Filter, order: 'asc' | 'desc', limit: number) => {
    const { person, kind, from, to, before, after } = filter;
    let query = database.selectFrom('audit').selectAll().orderBy('n', order).limit(limit);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (from !== undefined) query = query.where('at', '>=', Date.parse(from));
    if (to !== undefined) query = query.where('at', '<', Date.parse(to) + DAY_MS);
    if (before !== undefined) query = query.where('n', '<', before);
    if (after !== undefined) query = query.where('n', '>', after);
    if (person !== undefined) {
      query = query.where((is) =>
        is.or([
          is('person_id', '=', person),
          is.and([is('on_kind', '=', 'person'), is('on_id', '=', person)]),
        ]),
      );
    }
    return query.execute();
  };

  /** In steps, the oldest first. */
  async function* rows(filter: Filter): AsyncGenerator<Selectable<AuditRow>> {
    let after = -1;
    for (;;) {
      const step = await select({ ...filter, after }, 'asc', STEP);
      yield* step;
      const last = step.at(-1);
      if (last === undefined || step.length < STEP) return;
      after = last.n;
    }
  }

  return {
    async record(happened) {
      await database.transaction().execute((transaction) => append(transaction, happened, now()));
    },
    async page(asked, limit) {
      const found = await select(asked, 'desc', limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        entries: shown.map(toEntry),
        ...(found.length > limit && last !== undefined ? { next: last.n } : {}),
      };
    },
    async all(asked) {
      const entries: AuditEntry[] = [];
      for await (const row of rows(asked)) entries.push(toEntry(row));
      return entries;
    },
    check: () => checkChain(rows({})),
    async trim(before) {
      return database.transaction().execute(async (transaction) => {
        const last = await transaction
          .selectFrom('audit')
          .select(['n', 'hash'])
          .where('at', '<', before)
          .orderBy('n', 'desc')
          .executeTakeFirst();
        if (!last) return 0;
        const details = { upTo: last.n, hash: last.hash };
        await append(transaction, { kind: 'audit-trimmed', by: null, details }, now());
        const gone = await transaction.deleteFrom('audit').where('n', '<=', last.n).executeTakeFirst();
        return Number(gone.numDeletedRows);
      });
    },
  };
}

async function append(transaction: Kysely<Database>, happened: Happened, at: number): Promise<void> {
  const { kind, by, on, board, details = {} } = happened;
  const last = await transaction
    .selectFrom('audit')
    .select(['n', 'hash'])
    .orderBy('n', 'desc')
    .executeTakeFirst();
  const row = {
    n: (last?.n ?? 0) + 1,
    at,
    person_id: by,
    kind,
    on_kind: on?.kind ?? null,
    on_id: on?.id ?? null,
    board_id: board ?? null,
    // what is undefined is left out
    details: JSON.stringify(details),
  };
  await transaction
    .insertInto('audit')
    .values({ ...row, hash: chainHash(last?.hash ?? START, row) })
    .execute();
}

/** Each entry against the one before; the first that is left against what the trimming has said of the last that went. */
async function checkChain(rows: AsyncIterable<Selectable<AuditRow>>): Promise<AuditCheck> {
  let entries = 0;
  let brokenAt: number | undefined;
  let first: Selectable<AuditRow> | undefined;
  let last: { n: number; hash: string } = { n: 0, hash: START };
  let wentBefore: { upTo: number; hash: string } = { upTo: 0, hash: START };
  for await (const row of rows) {
    entries += 1;
    if (row.kind === 'audit-trimmed') wentBefore = v.parse(Trimmed, JSON.parse(row.details));
    if (first === undefined) first = row;
    else if (row.n !== last.n + 1 || row.hash !== chainHash(last.hash, row)) brokenAt ??= row.n;
    last = row;
  }
  if (first && (first.n !== wentBefore.upTo + 1 || first.hash !== chainHash(wentBefore.hash, first))) {
    brokenAt = first.n;
  }
  return { entries, whole: brokenAt === undefined, ...(brokenAt === undefined ? {} : { brokenAt }) };
}

function toEntry(row: Selectable<AuditRow>): AuditEntry {
  return {
    n: row.n,
    at: new Date(row.at).toISOString(),
    by: row.person_id,
    kind: row.kind,
    on: row.on_kind === null || row.on_id === null ? null : { kind: row.on_kind, id: row.on_id },
    ...(row.board_id === null ? {} : { board: row.board_id }),
    details: v.parse(Details, JSON.parse(row.details)),
  };
}
