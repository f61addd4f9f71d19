import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Plant } from './plants.ts';
import type { ScheduleRun } from './run-schedule.ts';
import type { WorkerTask } from './schedule-worker.ts';

interface Schedules {
  seeds: readonly number[];
  /** A fault to find; it ends at the first schedule that finds it. */
  plant?: Plant;
  threads?: number;
  /** After each. */
  onRun?(run: ScheduleRun): void;
}

/** Plays schedules in threads of their own. @returns those in which something did not hold, the smallest seed first */
export async function runSchedules({ seeds, plant, threads, onRun }: Schedules): Promise<ScheduleRun[]> {
  const count = Math.min(threads ?? availableParallelism(), seeds.length);
  const failed: ScheduleRun[] = [];
  const shares = Array.from({ length: count }, (_, share) =>
    seeds.filter((_seed, at) => at % count === share),
  );
  const playing = shares.map((share) => {
    const task: WorkerTask = { seeds: share, plant: plant ?? null, untilFound: plant !== undefined };
    return play(task, (run) => {
      onRun?.(run);
      if (run.violations.length > 0) failed.push(run);
    });
  });
  await Promise.all(playing);
  return failed.sort((a, b) => a.seed - b.seed);
}

function play(workerData: WorkerTask, onRun: (run: ScheduleRun) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./schedule-worker.ts', import.meta.url), {
      workerData,
      env: {},
      // many short-lived documents: with little room for the young ones collecting them takes a fifth of the time
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
      name: 'schedules',
    });
    worker.on('message', onRun);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`)),
    );
  });
}

/** What a schedule found, to be read and to be played again. */
export function describeRun({ seed, steps, violations, told }: ScheduleRun): string {
  const last = told.slice(-12).join(' · ');
  return `seed ${seed}, ${steps} steps:\n  ${violations.slice(0, 5).join('\n  ')}\n  after: ${last}`;
}
