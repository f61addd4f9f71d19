import { describe, expect, it, vi } from 'vitest';
import { createAudit } from '../audit/audit.ts';
import { createSettings } from '../settings/settings.ts';
import { FakeTimers } from '../testing/fake-timers.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { startDailySweep } from './daily-sweep.ts';
import { createRetention } from './retention.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 26);

async function aged() {
  const { database } = await temporaryStore();
  const settings = createSettings(database);
  let now = NOW;
  const audit = createAudit(database, () => now);
  const retention = createRetention({ database, settings, audit });
  const at = (days: number) => NOW - days * DAY;
  const clock = { set: (ms: number) => (now = ms) };
  return { database, audit, retention, at, clock };
}

describe('what is kept for how long', () => {
  it('[PRIV-8] old things go from every store, and what is needed stays', async () => {
    const { database, audit, retention, at, clock } = await aged();
    const line = {
      person_id: 'p',
      board_id: 'b',
      card_id: 'c',
      kind: 'mention',
      title: 't',
      at: at(400),
    } as const;
    await database
      .insertInto('inbox')
      .values([
        { ...line, id: 'read long ago', read_at: at(200) },
        { ...line, id: 'read', read_at: at(100) },
        { ...line, id: 'not read', read_at: null },
      ])
      .execute();
    const mail = { recipient: 'r', subject: 's', text: 't', html: 'h' };
    await database
      .insertInto('outbox')
      .values([
        { ...mail, id: 'old', at: at(31) },
        { ...mail, id: 'new', at: at(29) },
      ])
      .execute();
    await database
      .insertInto('share_views')
      .values([
        { share_id: 's', day: '2024-01-01', count: 3 },
        { share_id: 's', day: '2026-01-01', count: 4 },
      ])
      .execute();
    const asked = {
      ...{ board_id: 'b', card_id: 'c', hash: 'h', salt: 's', shows: '{}', message: 'm' },
      language: 'de' as const,
      ...{ created_at: at(900), created_by: 'p', asked_at: at(900), guest_email: 'guest@example.org' },
    } as const;
    await database
      .insertInto('approvals')
      .values([
        { ...asked, id: 'over', guest_name: 'Long ago', expires_at: at(366) },
        { ...asked, id: 'lately', guest_name: 'Lately', expires_at: at(364) },
        { ...asked, id: 'open', guest_name: 'Still', expires_at: at(-1) },
      ])
      .execute();
    const stamp = { emailVerified: 0, createdAt: '', updatedAt: '' };
    const people = ['anna', 'ben'].map((name) => ({
      ...{ id: name, username: name, name, email: `${name}@x.invalid`, ...stamp },
    }));
    await database.insertInto('user').values(people).execute();
    await database
      .insertInto('address_confirmations')
      .values([
        { hash: 'over', user_id: 'anna', address: 'a@example.org', created_at: at(2), expires_at: at(1) },
        { hash: 'open', user_id: 'ben', address: 'b@example.org', created_at: at(0), expires_at: at(-1) },
      ])
      .execute();
    clock.set(at(400));
    await audit.record({ kind: 'sign-in', by: 'p' });
    clock.set(NOW);
    await audit.record({ kind: 'sign-in', by: 'p' });
    expect(await retention.sweep(NOW)).toEqual({
      ...{
        guests: 1,
        inbox: 1,
        digests: 0,
        outbox: 1,
        invitations: 0,
        shareViews: 1,
        sessions: 0,
        confirmations: 1,
        tokens: 0,
        audit: 1,
      },
    });
    const ids = await database.selectFrom('inbox').select('id').orderBy('id').execute();
    expect(ids.map(({ id }) => id)).toEqual(['not read', 'read']);
    const guests = await database.selectFrom('approvals').select(['guest_name', 'guest_email']).execute();
    expect(guests.filter(({ guest_email: email }) => email === null)).toEqual([
      { guest_name: null, guest_email: null },
    ]);
    expect(guests.map(({ guest_name: name }) => name)).toEqual([null, 'Lately', 'Still']);
    expect(await audit.check()).toEqual({ entries: 2, whole: true });
  });

  it('[PRIV-8] what was chosen before there was another store still counts', async () => {
    const { database, retention } = await aged();
    const before = { audit: 100, inbox: 180, digests: 365, outbox: 30, invitations: 30, shareViews: 730 };
    await createSettings(database).set('retention', JSON.stringify(before));
    expect(await retention.read()).toEqual({ ...before, guests: 365 });
  });

  it('[PRIV-8] of each schedule the newest run stays, however old: the next one is compared with it', async () => {
    const { database, retention, at } = await aged();
    const schedule = {
      ...{
        board_id: 'b',
        person_id: 'p',
        personal: 0,
        plan: '{}',
        channel: '{}',
        unsubscribed: '[]',
        paused: 0,
      },
      ...{ created_at: 0, since_at: 0, next_at: null, failing_since: null, fault: null, off_at: null },
    };
    const board = { id: 'b', title: 'Plan', seq: 1, created_at: 1, updated_at: 1 };
    await database
      .insertInto('boards')
      .values({ ...board, trashed_at: null, trashed_by: null })
      .execute();
    const person = { id: 'p', name: 'P', name_key: 'p', user_id: null, workspace_role: null, created_at: 1 };
    await database.insertInto('people').values(person).execute();
    await database
      .insertInto('schedules')
      .values(['a', 'b'].map((id) => ({ ...schedule, id })))
      .execute();
    const run = { local_date: null, outcome: 'empty', digest: '{}', names: '{}', snapshot: null } as const;
    const runs = [
      ['a', 'first', 900],
      ['a', 'last', 800],
      ['b', 'old', 900],
      ['b', 'lately', 10],
    ] as const;
    await database
      .insertInto('digest_runs')
      .values(
        runs.map(([schedule_id, key, days]) => ({ ...run, schedule_id, key, at: at(days), to_at: at(days) })),
      )
      .execute();
    expect(await retention.sweep(NOW)).toMatchObject({ digests: 2 });
    const left = await database.selectFrom('digest_runs').select('key').orderBy('key').execute();
    expect(left.map(({ key }) => key)).toEqual(['last', 'lately']);
  });

  it('[PRIV-9] it is done once a day, by the clock of the server, also by one that is stopped in between', async () => {
    const timers = new FakeTimers(NOW);
    let kept: string | undefined;
    const sweeps: number[] = [];
    const start = () =>
      startDailySweep({
        retention: {
          async sweep(now) {
            sweeps.push((now - NOW) / HOUR);
            kept = String(now);
            return {};
          },
        },
        settings: { get: async () => kept },
        clock: timers.clock,
        timers,
        log: new RecordingLog(),
      });
    const pass = async (ms: number): Promise<void> => {
      timers.advance(ms);
      // what it looks up comes in a later turn, and then it waits for the next hour
      await vi.waitFor(() => expect(timers.pending).toBe(1));
    };
    const end = start();
    await pass(MINUTE);
    for (let hour = 0; hour < 12; hour++) await pass(HOUR);
    await end();
    timers.advance(10 * HOUR);
    const endAgain = start();
    await pass(MINUTE);
    for (let hour = 0; hour < 5; hour++) await pass(HOUR);
    await endAgain();
    expect(sweeps.map(Math.floor)).toEqual([0, 24]);
    timers.advance(100 * HOUR);
    expect(timers.pending).toBe(0);
  });
});
