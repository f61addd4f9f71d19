import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createAudit } from './audit.ts';
import { networkOf } from './network-of.ts';

const DAY = 86_400_000;

async function written(days: number) {
  const { database } = await temporaryStore();
  let now = 0;
  const audit = createAudit(database, () => now);
  for (let day = 0; day < days; day++) {
    now = day * DAY;
    await audit.record({ kind: 'sign-in', by: 'anna', details: { day, nothing: undefined } });
  }
  return { database, audit, entries: async () => (await audit.all({})).map(({ n }) => n) };
}

describe('the audit log', () => {
  it('[SEC-10] refuses to change or to take out an entry', async () => {
    const { database, audit, entries } = await written(3);
    await expect(
      database.updateTable('audit').set({ person_id: 'ben' }).where('n', '=', 2).execute(),
    ).rejects.toThrow('never changed');
    await expect(database.deleteFrom('audit').where('n', '=', 2).execute()).rejects.toThrow('only removed');
    expect(await entries()).toEqual([1, 2, 3]);
    expect(await audit.check()).toEqual({ entries: 3, whole: true });
  });

  it('[SEC-11] shows where somebody who went past that has changed or taken out something', async () => {
    const { database, audit } = await written(5);
    await sql`DROP TRIGGER audit_is_not_changed`.execute(database);
    await sql`DROP TRIGGER audit_is_not_removed`.execute(database);
    await database.updateTable('audit').set({ person_id: 'ben' }).where('n', '=', 4).execute();
    expect(await audit.check()).toEqual({ entries: 5, whole: false, brokenAt: 4 });
    await database.deleteFrom('audit').where('n', '=', 2).execute();
    expect(await audit.check()).toEqual({ entries: 4, whole: false, brokenAt: 3 });
    await database.deleteFrom('audit').where('n', '=', 1).execute();
    expect(await audit.check()).toMatchObject({ whole: false, brokenAt: 3 });
  });

  it('[SEC-12] lets old entries go after an entry that says so, and stays a chain', async () => {
    const { audit, entries } = await written(6);
    expect(await audit.trim(2 * DAY)).toBe(2);
    expect(await entries()).toEqual([3, 4, 5, 6, 7]);
    expect(await audit.check()).toEqual({ entries: 5, whole: true });
    expect(await audit.trim(4 * DAY)).toBe(2);
    expect(await audit.trim(4 * DAY)).toBe(0);
    expect(await entries()).toEqual([5, 6, 7, 8]);
    expect(await audit.check()).toEqual({ entries: 4, whole: true });
  });

  it('[SEC-13] is read in pages, by person, kind and day', async () => {
    const { audit } = await written(5);
    const on = { kind: 'person', id: 'anna' } as const;
    await audit.record({ kind: 'person-exported', by: 'ben', on });
    const first = await audit.page({}, 4);
    expect([first.entries.map(({ n }) => n), first.next]).toEqual([[6, 5, 4, 3], 3]);
    const rest = await audit.page({ before: 3 }, 4);
    expect([rest.entries.map(({ n }) => n), rest.next]).toEqual([[2, 1], undefined]);
    const of = async (asked: Parameters<typeof audit.all>[0]) => (await audit.all(asked)).map(({ n }) => n);
    expect(await of({ person: 'anna' })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await of({ person: 'ben' })).toEqual([6]);
    expect(await of({ kind: 'person-exported' })).toEqual([6]);
    expect(await of({ from: '1970-01-02', to: '1970-01-03' })).toEqual([2, 3]);
  });
});

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:0db8::5', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['what is this', undefined],
])('[SEC-14] of the address %s only the network %s is kept', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
