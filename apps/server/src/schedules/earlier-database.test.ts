import { describe, expect, it } from 'vitest';
import { systemTimers } from '../ports.ts';
import { migrations } from '../store/migrations/index.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createRunLedger } from './run-ledger.ts';
import { createScheduleStore } from './schedule-store.ts';

const PLAN = { time: '08:00', zone: 'Europe/Berlin', weekdays: [1], language: 'de', skipHolidays: false };

describe('a database of before', { timeout: 60_000 }, () => {
  it('[SEND-28] keeps its digests with all that was sent of them, which still go with their schedule', async () => {
    const dataDir = temporaryFolder();
    const at = migrations.findIndex(({ name }) => name.endsWith('-workspace-schedules'));
    const open = async (steps: typeof migrations) => {
      const opened = await openSqlite({
        dataDir,
        timers: systemTimers,
        log: new RecordingLog(),
        migrations: steps,
      });
      if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
      return opened.value;
    };
    const before = await open(migrations.slice(0, at));
    const old = before.database;
    const board = { title: 'Plan', seq: 1, created_at: 0, updated_at: 0, trashed_at: null, trashed_by: null };
    await old
      .insertInto('boards')
      .values({ id: 'plan', ...board })
      .execute();
    await old
      .insertInto('people')
      .values({
        id: 'mara',
        name: 'Mara',
        name_key: 'mara',
        user_id: null,
        workspace_role: null,
        created_at: 0,
      })
      .execute();
    await createScheduleStore(old).add({
      ...{ id: 's1', boardId: 'plan', personId: 'mara', personal: false, at: 5 },
      plan: { ...PLAN, language: 'de', scope: { kind: 'board' } },
      channel: { kind: 'mail', to: ['mara@example.org'] },
    });
    await old
      .insertInto('digest_runs')
      .values({
        ...{ key: 's1.2026-11-16', schedule_id: 's1', local_date: '2026-11-16', at: 10, to_at: 10 },
        ...{ outcome: 'queued', digest: '{"boardId":"plan"}', names: '{"people":[]}' },
        snapshot: new Uint8Array([1, 2, 3]),
      })
      .execute();
    await old
      .insertInto('digest_deliveries')
      .values({
        ...{ id: 'd1', run_key: 's1.2026-11-16', channel: 'mail', recipient: 'mara@example.org' },
        ...{ state: 'sent', attempts: 1, at: 11, next_at: null, lease_until: null, fault: null },
      })
      .execute();
    await before.store.close();

    const { database, store, writePieces } = await open(migrations);
    const schedules = createScheduleStore(database);
    expect(await schedules.find('s1')).toMatchObject({ boardId: 'plan', sinceAt: 5, nextAt: 5 });
    expect(await createRunLedger(database, writePieces).lastDate('s1')).toBe('2026-11-16');
    const row = await database.selectFrom('digest_runs').select('snapshot').executeTakeFirstOrThrow();
    expect([...(row.snapshot ?? [])]).toEqual([1, 2, 3]);
    const sent = () => database.selectFrom('digest_deliveries').select('id').execute();
    expect(await sent()).toEqual([{ id: 'd1' }]);
    await schedules.add({
      ...{ id: 's2', boardId: null, personId: 'mara', personal: true, at: 6 },
      plan: { ...PLAN, language: 'de', scope: { kind: 'all' } },
      channel: { kind: 'mail', to: ['mara@example.org'] },
    });
    await schedules.remove('s1');
    expect(await sent()).toEqual([]);
    expect((await schedules.ofPerson('mara')).map(({ id }) => id)).toEqual(['s2']);
    await store.close();
  });
});
