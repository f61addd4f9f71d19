import { parseArgs } from 'node:util';
import { PLANTS, type Plant } from './sim/plants.ts';
import { describeRun, runSchedules } from './sim/run-schedules.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    schedules: { type: 'string', default: '20000' },
    plant: { type: 'string' },
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
