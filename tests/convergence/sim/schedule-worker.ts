// before anything that brings Yjs along
import './seeded-client-ids.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { SteppedDisk } from '../../../apps/server/src/testing/stepped-disk.ts';
import { PLANTS, type Plant } from './plants.ts';
import { runSchedule, type ScheduleRun } from './run-schedule.ts';
import { SimTime } from './sim-time.ts';

export interface WorkerTask {
  seeds: readonly number[];
  plant: Plant | null;
  /** Stop at the first schedule in which something did not hold. */
  untilFound: boolean;
}

/** The thread in which schedules are played, one after the other over one disk. */
const { seeds, plant, untilFound } = workerData as WorkerTask;
const time = new SimTime();
const disk = await SteppedDisk.make(time);
// each provider listens for the end of the process, and there are many
process.setMaxListeners(100);
if (plant !== null) PLANTS[plant]();
for (const seed of seeds) {
  const run: ScheduleRun = await runSchedule(seed, { disk, time });
  parentPort?.postMessage(run);
  if (untilFound && run.violations.length > 0) break;
}
