import type { Metric, Sample } from '../http/metrics.ts';
import type { LoopLag } from '../metering/loop-lag.ts';
import type { Counted, Histogram } from '../metering/meters.ts';
import type { CounterName, HistogramName } from '../ports.ts';
import type { RoomsMetrics } from '../room/rooms.ts';

interface Measured {
  rooms: RoomsMetrics;
  counted: Counted;
  lag: LoopLag;
  residentBytes: number;
}

const COUNTERS: Readonly<Record<CounterName, { help: string; label?: string }>> = {
  committed_updates: { help: 'Updates that are on disk.' },
  committed_bytes: { help: 'Bytes of the updates that are on disk.' },
  commit_failures: { help: 'Groups that the disk refused; each is tried again.', label: 'fault' },
  received_frames: { help: 'Frames that came from clients.' },
  received_bytes: { help: 'Bytes that came from clients.' },
  sent_bytes: { help: 'Bytes that were given to the lines of clients.' },
  closed_sockets: { help: 'Sockets that the server closed, by why (docs/protocol.md).', label: 'reason' },
  healed_updates: { help: 'Updates that brought back what a restored backup lacked.' },
};

const HISTOGRAMS: Readonly<Record<HistogramName, string>> = {
  commit_seconds: 'How long the disk takes for a group of updates.',
  group_updates: 'Updates that were committed together.',
  load_seconds: 'How long a board takes to be loaded.',
};

export function serverMetrics({ rooms, counted, lag, residentBytes }: Measured): Metric[] {
  return [
    gauge('rooms', 'Boards that are open.', rooms.rooms),
    gauge('sockets', 'Sockets that are connected to a board.', rooms.sockets),
    gauge('queued_updates', 'Updates that are not on disk yet.', rooms.queued),
    gauge('saving_fails', '1 while the disk refuses to save.', rooms.fault === null ? 0 : 1),
    gauge('resident_bytes', 'Memory of the process.', residentBytes),
    {
      name: 'loop_lag_seconds',
      help: 'How late the server’s thread was, since this was asked the last time.',
      type: 'gauge',
      samples: (['p50', 'p99', 'max'] as const).map((of) => ({ labels: { of }, value: lag[of] })),
    },
    ...(Object.keys(COUNTERS) as CounterName[]).map((name) => counter(name, counted)),
    ...[...counted.histograms].map(([name, histogram]) => histogramMetric(name, histogram)),
  ];
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: 'gauge', samples: [{ value }] };
}

function counter(name: CounterName, { counters }: Counted): Metric {
  const { help, label } = COUNTERS[name];
  const values = counters.get(name) ?? new Map<string, number>();
  const samples: Sample[] =
    label === undefined
      ? [{ value: values.get('') ?? 0 }]
      : [...values].map(([of, value]) => ({ labels: { [label]: of }, value }));
  return { name: `${name}_total`, help, type: 'counter', samples };
}

function histogramMetric(name: HistogramName, { bounds, counts, sum }: Histogram): Metric {
  let below = 0;
  const buckets = counts.map((count, index): Sample => {
    below += count;
    return { suffix: '_bucket', labels: { le: String(bounds[index] ?? '+Inf') }, value: below };
  });
  const totals = [
    { suffix: '_sum', value: sum },
    { suffix: '_count', value: below },
  ];
  return { name, help: HISTOGRAMS[name], type: 'histogram', samples: [...buckets, ...totals] };
}
