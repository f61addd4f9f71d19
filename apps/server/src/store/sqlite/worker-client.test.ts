import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemTimers } from '../../ports.ts';
import { MortalThreads } from '../../testing/mortal-threads.ts';
import { RecordingLog } from '../../testing/recording-log.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { boardOf, load, rowOf } from '../store.contract.ts';
import { openSqlite } from './open-sqlite.ts';

async function open() {
  const threads = new MortalThreads();
  const log = new RecordingLog();
  const dataDir = temporaryFolder();
  const lost: string[] = [];
  const opened = await openSqlite({
    dataDir,
    timers: systemTimers,
    log,
    startThread: threads.start,
    onLost: (why) => lost.push(why),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  onTestFinished(() => opened.value.store.close());
  await opened.value.store.create(boardOf('a'));
  return { ...opened.value, threads, dataDir, lost, log };
}

const group = [{ boardId: 'a', rows: [rowOf(2)], claims: [] }];

describe('a database thread that ends', () => {
  it('[SYNC-48] is followed by another that holds the lock and goes on', async () => {
    const { store, threads, dataDir, lost, log } = await open();
    const restarted = log.next('store.reopened');
    const asked = store.append(group);
    await threads.end();
    expect([await asked, await store.append(group)]).toEqual([
      { ok: false, reason: 'closed' },
      { ok: false, reason: 'closed' },
    ]);
    await restarted;
    expect(await store.append(group)).toMatchObject({ value: ['committed'] });
    expect((await load(store, 'a')).rows).toHaveLength(2);
    const second = await openSqlite({ dataDir, timers: systemTimers, log: new RecordingLog() });
    expect([second.ok, lost]).toEqual([false, []]);
  });

  it('[SYNC-47] after the commit and before its answer has saved what is saved again, once', async () => {
    const { store, threads, dataDir, log } = await open();
    const restarted = log.next('store.reopened');
    threads.endAtNextAnswer();
    expect(await store.append(group)).toEqual({ ok: false, reason: 'closed' });
    await restarted;
    const direct = new Sqlite(join(dataDir, 'taktboard.db'), { readonly: true });
    expect(direct.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 2 });
    direct.close();
    expect(await store.append(group)).toMatchObject({ value: ['committed'] });
    expect((await load(store, 'a')).rows).toHaveLength(2);
  });

  it('takes the transaction that was open on it along, and none of it is done on the next', async () => {
    const { store, database, threads, log } = await open();
    const cut = database.transaction().execute(async (trx) => {
      await trx.updateTable('boards').set({ title: 'one' }).execute();
      const restarted = log.next('store.reopened');
      await threads.end();
      await restarted;
      await trx
        .updateTable('boards')
        .set({ title: 'two' })
        .execute()
        .catch(() => undefined);
    });
    await expect(cut).rejects.toMatchObject({ fault: 'closed' });
    expect((await load(store, 'a')).title).toBe('a');
    await database
      .transaction()
      .execute((trx) => trx.updateTable('boards').set({ title: 'three' }).execute());
    expect((await load(store, 'a')).title).toBe('three');
  });

  it('[SYNC-48] is started anew until the disk lets it', async () => {
    const { store, threads, lost, log } = await open();
    threads.failingStarts = 2;
    const restarted = log.next('store.reopened');
    await threads.end();
    await restarted;
    expect(await store.append(group)).toMatchObject({ value: ['committed'] });
    expect([threads.threads.length, lost]).toEqual([4, []]);
  });

  it('[SYNC-48] is given up, and said, when another server has taken its folder', async () => {
    const { store, threads, dataDir, lost, log } = await open();
    threads.beforeRestart = () => {
      const other = new Sqlite(join(dataDir, 'taktboard.lock'));
      other.exec('BEGIN EXCLUSIVE');
      onTestFinished(() => void other.close());
    };
    const said = log.next('store.lost');
    await threads.end();
    await said;
    expect(lost).toEqual(['another Taktboard has taken it over']);
    expect(await store.append(group)).toEqual({ ok: false, reason: 'closed' });
  });

  it('[SYNC-48] is given up when it ends again and again', async () => {
    const { threads, lost, log } = await open();
    for (let n = 0; n < 4; n++) {
      const restarted = log.next('store.reopened');
      await threads.end();
      await restarted;
    }
    const said = log.next('store.lost');
    await threads.end();
    await said;
    expect(lost).toEqual(['its thread ended 5 times within a minute']);
  });
});
