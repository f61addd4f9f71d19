import { parseArgs } from 'node:util';
import { runHostile } from '../../apps/server/src/testing/hostile/run-hostile.ts';
import { PLANTS, type Plant } from './sim/plants.ts';
import { describeRun, runSchedules } from './sim/run-schedules.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    schedules: { type: 'string', default: '20000' },
    plant: { type: 'string' },
    frames: { type: 'string' },
  },
});
const from = Number(values.seed ?? Date.now() % 2 ** 31);
const count = Number(values.schedules);
if (!Number.isInteger(from) || !Number.isInteger(count) || count < 1) {
  throw new Error('--seed and --schedules take whole numbers');
}
if (values.plant !== undefined && !(values.plant in PLANTS)) {
  throw new Error(`no such fault: ${values.plant}; there are ${Object.keys(PLANTS).join(', ')}`);
}

if (values.frames !== undefined) await fuzzFrames(Number(values.frames));
else await fuzzSchedules();

async function fuzzSchedules(): Promise<void> {
  console.log(`${count} schedules from seed ${from}; one of them again: pnpm fuzz --seed N --schedules 1`);
  const began = performance.now();
  let played = 0;
  let rows = 0;
  const failed = await runSchedules({
    seeds: Array.from({ length: count }, (_, n) => from + n),
    ...(values.plant === undefined ? {} : { plant: values.plant as Plant }),
    onRun(run) {
      played += 1;
      rows += run.rows;
      if (run.violations.length > 0) console.log(describeRun(run));
      if (played % 1_000 === 0) console.log(`${played} played, ${rows} rows`);
    },
  });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(`${played} schedules, ${rows} rows on disk, ${failed.length} failed, ${seconds} s`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Boards to which someone sends hostile frames, those who may write and those who may only watch in turns. */
async function fuzzFrames(boards: number): Promise<void> {
  console.log(`hostile frames to ${boards} boards from seed ${from}`);
  let failures = 0;
  for (let seed = from; seed < from + boards; seed++) {
    const role = seed % 2 === 0 ? 'editor' : 'viewer';
    const violations = await runHostile({ seed, role, frames: 400 });
    if (violations.length === 0) continue;
    failures += 1;
    console.log(`seed ${seed}, ${role}:\n  ${violations.slice(0, 5).join('\n  ')}`);
  }
  console.log(`${boards * 400} frames, ${failures} boards failed`);
  process.exitCode = failures === 0 ? 0 : 1;
}
