import type { Metric } from '../http/metrics.ts';
import type { RoomsMetrics } from '../room/rooms.ts';

export function serverMetrics(
  { rooms, sockets, queued, fault }: RoomsMetrics,
  residentBytes: number,
): Metric[] {
  return [
    { name: 'rooms', help: 'Boards that are open.', type: 'gauge', value: rooms },
    { name: 'sockets', help: 'Sockets that are connected to a board.', type: 'gauge', value: sockets },
    { name: 'queued_updates', help: 'Updates that are not on disk yet.', type: 'gauge', value: queued },
    {
      name: 'saving_fails',
      help: '1 while the disk refuses to save.',
      type: 'gauge',
      value: fault === null ? 0 : 1,
    },
    { name: 'resident_bytes', help: 'Memory of the process.', type: 'gauge', value: residentBytes },
  ];
}
