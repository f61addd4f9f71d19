import { expect, it } from 'vitest';
import { metricsText } from '../http/metrics.ts';
import { Meters } from '../metering/meters.ts';
import { TestRooms } from '../testing/test-room.ts';
import { serverMetrics } from './server-metrics.ts';

async function busyServer(): Promise<string> {
  const test = await TestRooms.withBoard();
  const [anna, ben] = [await test.join('anna'), await test.join('ben')];
  anna.add('Strictly confidential');
  await test.flush();
  ben.sendBytes(Uint8Array.of(77, 0));
  await test.flush();
  const lag = { p50: 0.001, p99: 0.002, max: 0.003 };
  return metricsText(
    serverMetrics({ rooms: test.rooms.metrics(), counted: test.meters, lag, residentBytes: 1_000 }),
  );
}

it('[SYNC-66] tells how long the disk takes, how large groups are, what goes in and out, and who is closed for what', async () => {
  const text = await busyServer();
  for (const line of [
    'taktboard_rooms 1',
    'taktboard_saving_fails 0',
    'taktboard_committed_updates_total 1',
    'taktboard_group_updates_count 1',
    'taktboard_commit_seconds_count 1',
    'taktboard_closed_sockets_total{reason="malformed"} 1',
    'taktboard_loop_lag_seconds{of="p99"} 0.002',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/taktboard_received_bytes_total [1-9]/);
  expect(text).toMatch(/taktboard_sent_bytes_total [1-9]/);
});

it('[SYNC-66] says nothing of what people write or who they are', async () => {
  const text = await busyServer();
  for (const secret of ['confidential', 'anna', 'ben', 'plan']) expect(text).not.toContain(secret);
});

it('counts a value into the first bucket that holds it, and the buckets into one another', () => {
  const meters = new Meters();
  for (const value of [1, 2, 3, 5_000]) meters.observe('group_updates', value);
  const { counts, sum } = meters.histograms.get('group_updates') ?? { counts: [], sum: 0 };
  expect([counts.slice(0, 3), counts.at(-1), sum]).toEqual([[1, 1, 1], 1, 5_006]);
});
