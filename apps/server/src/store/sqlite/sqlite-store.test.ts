import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemTimers } from '../../ports.ts';
import { FakeTimers } from '../../testing/fake-timers.ts';
import { RecordingLog } from '../../testing/recording-log.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { migrations } from '../migrations/index.ts';
import { boardOf, load, rowOf, storeContract } from '../store.contract.ts';
import { openSqlite, type OpenSqlite, type SqliteSettings } from './open-sqlite.ts';

async function open(settings: Partial<SqliteSettings> = {}): Promise<OpenSqlite & { dataDir: string }> {
  const dataDir = settings.dataDir ?? temporaryFolder();
  const opened = await openSqlite({
    dataDir,
    timers: systemTimers,
    log: new RecordingLog(),
    busyMs: 0,
    ...settings,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  onTestFinished(() => opened.value.store.close());
  return { ...opened.value, dataDir };
}

/** Writes past the server, as a failing disk would. */
function damage(dataDir: string, statement: string): void {
  const direct = new Sqlite(join(dataDir, 'taktboard.db'));
  direct.exec(statement);
  direct.close();
}

storeContract(async () => (await open()).store);

describe('the SQLite store', () => {
  it('[SYNC-6] refuses a second server on one folder, and lets it in when the first is gone', async () => {
    const { store, dataDir } = await open();
    const second = await openSqlite({ dataDir, timers: systemTimers, log: new RecordingLog() });
    expect(second).toMatchObject({ ok: false, reason: { kind: 'in-use' } });
    await store.close();
    await open({ dataDir });
  });

  it('[SEND-35] lets a save come before all but one of the requests of those who can wait', async () => {
    const { store, patient } = await open();
    await store.create(boardOf('a', [rowOf(1)]));
    const answered: string[] = [];
    const told = (name: string) => () => void answered.push(name);
    const reads = Array.from({ length: 20 }, () =>
      patient.database.selectFrom('boards').select('id').execute().then(told('read')),
    );
    const write = { sql: 'UPDATE boards SET title = ? WHERE id = ?', parameters: ['b', 'a'] };
    const writes = Array.from({ length: 20 }, () => patient.writePieces([[write]]).then(told('write')));
    await reads[0];
    const before = answered.length;
    const save = store.append([{ boardId: 'a', rows: [rowOf(2)], claims: [] }]).then(told('save'));
    await Promise.all([...reads, ...writes, save]);
    expect(answered.indexOf('save') - before).toBeLessThan(3);
    expect(before).toBeLessThan(30);
    expect(answered).toHaveLength(41);
  });

  it('[SYNC-7] passes over a damaged snapshot and reads the one before it with the rows since', async () => {
    const { store, dataDir, database } = await open();
    await store.create(boardOf('a', [rowOf(1), rowOf(2), rowOf(3), rowOf(4)]));
    await database.updateTable('derived').set({ seq: 4 }).execute();
    for (const seq of [1, 2, 3]) await store.putSnapshot('a', { seq, at: 9, packed: rowOf(seq).bytes });
    damage(dataDir, `UPDATE snapshots SET bytes = x'00' WHERE seq = 3`);
    const { snapshot, rows, damagedSnapshots } = await load(store, 'a');
    expect(snapshot?.seq).toBe(2);
    expect(rows.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(damagedSnapshots).toEqual([3]);
  });

  it('[SYNC-7] keeps what a damaged snapshot stood for when a newer one is written, or the same anew', async () => {
    const { store, dataDir, database } = await open();
    await store.create(
      boardOf(
        'a',
        [1, 2, 3, 4].map((seq) => rowOf(seq)),
      ),
    );
    await database.updateTable('derived').set({ seq: 4 }).execute();
    for (const seq of [1, 2, 3]) await store.putSnapshot('a', { seq, at: 9, packed: rowOf(seq).bytes });
    damage(dataDir, `UPDATE snapshots SET bytes = x'00' WHERE seq = 3`);
    await store.putSnapshot('a', { seq: 4, at: 9, packed: rowOf(4).bytes });
    damage(dataDir, `UPDATE snapshots SET bytes = x'00' WHERE seq = 4`);
    const { snapshot, rows } = await load(store, 'a');
    expect([snapshot?.seq, rows.map(({ seq }) => seq)]).toEqual([2, [3, 4]]);
    await store.putSnapshot('a', { seq: 4, at: 9, packed: rowOf(4).bytes });
    expect(await load(store, 'a')).toMatchObject({ snapshot: { seq: 4 }, damagedSnapshots: [] });
  });

  it('[SYNC-3] lets a part that the driver cannot take hold up no other board', async () => {
    const { store } = await open();
    for (const id of ['a', 'b']) await store.create(boardOf(id));
    const group = [
      { boardId: 'a', rows: [{ ...rowOf(2), userId: {} as string }], claims: [] },
      { boardId: 'b', rows: [rowOf(2)], claims: [] },
    ];
    expect(await store.append(group)).toMatchObject({ value: ['refused', 'committed'] });
  });

  it.each([
    ['a changed row', `UPDATE log SET bytes = x'00' WHERE seq = 2`, 2],
    ['a lost row', `DELETE FROM log WHERE seq = 2`, 2],
    ['a lost last row', `DELETE FROM log WHERE seq = 3`, 3],
    [
      'rows that changed places',
      `UPDATE log SET bytes = (SELECT bytes FROM log b WHERE b.seq = 1), checksum = (SELECT checksum FROM log b WHERE b.seq = 1) WHERE seq = 2`,
      2,
    ],
  ])('[SYNC-8] refuses a board with %s and says where', async (_name, statement, seq) => {
    const { store, dataDir } = await open();
    await store.create(boardOf('a', [rowOf(1), rowOf(2), rowOf(3)]));
    damage(dataDir, statement);
    expect(await store.load('a')).toEqual({ ok: false, reason: { kind: 'damaged', seq } });
  });

  it('keeps two snapshots and the rows that the older one needs', async () => {
    const { store, database } = await open();
    await store.create(
      boardOf(
        'a',
        [1, 2, 3, 4, 5].map((seq) => rowOf(seq)),
      ),
    );
    await database.updateTable('derived').set({ seq: 5 }).execute();
    for (const seq of [2, 3, 5]) await store.putSnapshot('a', { seq, at: 9, packed: rowOf(seq).bytes });
    const kept = await database.selectFrom('snapshots').select('seq').orderBy('seq').execute();
    const rows = await database.selectFrom('log').select('seq').orderBy('seq').execute();
    expect([kept.map(({ seq }) => seq), rows.map(({ seq }) => seq)]).toEqual([
      [3, 5],
      [4, 5],
    ]);
  });

  it('keeps every row that nothing was derived from yet', async () => {
    const { store, database } = await open();
    await store.create(
      boardOf(
        'a',
        [1, 2, 3].map((seq) => rowOf(seq)),
      ),
    );
    await database.updateTable('derived').set({ seq: 1 }).execute();
    for (const seq of [2, 3]) await store.putSnapshot('a', { seq, at: 9, packed: rowOf(seq).bytes });
    const rows = await database.selectFrom('log').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('[SYNC-9] says that the disk is full, writes nothing of the group, and takes it when there is room', async () => {
    const { store, database } = await open();
    await store.create(boardOf('a'));
    const pages = await sql<{ page_count: number }>`PRAGMA page_count`.execute(database);
    await sql`PRAGMA max_page_count = ${sql.lit(pages.rows[0]!.page_count)}`.execute(database);
    const large = { ...rowOf(2), bytes: new Uint8Array(100_000) };
    expect(await store.append([{ boardId: 'a', rows: [large], claims: [] }])).toEqual({
      ok: false,
      reason: 'disk-full',
    });
    expect((await load(store, 'a')).seq).toBe(1);
    await sql`PRAGMA max_page_count = 1000000`.execute(database);
    expect(await store.append([{ boardId: 'a', rows: [large], claims: [] }])).toMatchObject({
      value: ['committed'],
    });
  });

  it('[SYNC-9] says that the database is locked while another program holds it', async () => {
    const { store, dataDir } = await open();
    await store.create(boardOf('a'));
    const other = new Sqlite(join(dataDir, 'taktboard.db'));
    other.exec('BEGIN IMMEDIATE');
    const group = [{ boardId: 'a', rows: [rowOf(2)], claims: [] }];
    expect(await store.append(group)).toEqual({ ok: false, reason: 'locked' });
    other.close();
    expect(await store.append(group)).toMatchObject({ value: ['committed'] });
  });

  it('lets no group commit into an open transaction, and none wait for ever', async () => {
    const { store, database } = await open();
    await store.create(boardOf('a'));
    const order: string[] = [];
    const transaction = database.transaction().execute(async (trx) => {
      await trx.updateTable('boards').set({ title: 'one' }).execute();
      const append = store
        .append([{ boardId: 'a', rows: [rowOf(2)], claims: [] }])
        .then(() => order.push('append'));
      await trx.updateTable('boards').set({ title: 'two' }).execute();
      order.push('transaction');
      return { append };
    });
    await (
      await transaction
    ).append;
    expect(order).toEqual(['transaction', 'append']);
    expect(await load(store, 'a')).toMatchObject({ title: 'two', seq: 2 });
  });

  it('rolls a failed transaction back and goes on', async () => {
    const { store, database } = await open();
    await store.create(boardOf('a'));
    const failed = database.transaction().execute(async (trx) => {
      await trx.updateTable('boards').set({ title: 'lost' }).execute();
      await trx
        .insertInto('boards')
        .values({ id: 'a', title: '', seq: 0, created_at: 0, updated_at: 0, trashed_at: null })
        .execute();
    });
    await expect(failed).rejects.toMatchObject({ fault: 'refused', code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
    expect((await load(store, 'a')).title).toBe('a');
  });

  it('rolls a transaction back that is held open for too long, so that saving goes on', async () => {
    const timers = new FakeTimers();
    const { store, database } = await open({ timers, leaseMs: 5_000 });
    await store.create(boardOf('a'));
    const held = database.transaction().execute(async (trx) => {
      await trx.updateTable('boards').set({ title: 'held' }).execute();
      const append = store.append([{ boardId: 'a', rows: [rowOf(2)], claims: [] }]);
      timers.advance(5_000);
      await append;
      await trx.updateTable('boards').set({ title: 'too late' }).execute();
    });
    await expect(held).rejects.toThrow('held open for too long');
    expect(await load(store, 'a')).toMatchObject({ title: 'a', seq: 2 });
  });

  it('refuses a database that a newer version has changed', async () => {
    const { store, database, dataDir } = await open();
    await sql`INSERT INTO migrations (name) VALUES ('9999-later')`.execute(database);
    await store.close();
    const older = await openSqlite({ dataDir, timers: systemTimers, log: new RecordingLog() });
    expect(older).toEqual({ ok: false, reason: { kind: 'newer-database', name: '9999-later' } });
    damage(dataDir, `DELETE FROM migrations WHERE name = '9999-later'`);
    await open({ dataDir });
  });

  it('[SYNC-10] keeps a whole copy of the database before it changes its schema', async () => {
    const { store, dataDir } = await open();
    await store.create(boardOf('a'));
    await store.close();
    const next = {
      name: '9999-next',
      up: (db: Kysely<unknown>) => db.schema.dropTable('facts').execute(),
    };
    const { database } = await open({ dataDir, migrations: [...migrations, next] });
    expect(await sql`SELECT name FROM migrations WHERE name = '9999-next'`.execute(database)).toMatchObject({
      rows: [{ name: '9999-next' }],
    });
    const copy = new Sqlite(join(dataDir, 'before-9999-next.db'), { readonly: true });
    expect(copy.prepare('SELECT id FROM boards').all()).toEqual([{ id: 'a' }]);
    expect(copy.prepare('SELECT count(*) AS n FROM facts').all()).toEqual([{ n: 0 }]);
    copy.close();
  });
});
