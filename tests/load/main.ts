import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureWebClient } from '../../scripts/web-client.ts';
import { isOver, type Bench, type Figure } from './bench.ts';
import { digest } from './digest.ts';
import { digests } from './digests.ts';
import { kills } from './kills.ts';
import { offlineReload } from './offline-reload.ts';
import { oneUpdate } from './one-update.ts';
import { openBoard } from './open-board.ts';
import { pageCost } from './page-cost.ts';
import { pageWork } from './page-work.ts';
import { loadBoards } from './peers/load-boards.ts';
import { loadHistory } from './peers/load-history.ts';
import { loadIdle } from './peers/load-idle.ts';
import { loadJoins } from './peers/load-joins.ts';
import { loadMoves, loadSingleMoves } from './peers/load-moves.ts';
import { loadPresence } from './peers/load-presence.ts';
import { loadViewers } from './peers/load-viewers.ts';
import { remoteMove } from './remote-move.ts';
import { scriptSizes } from './script-sizes.ts';
import { search } from './search.ts';
import { seenMove } from './seen-move.ts';
import { table } from './table.ts';

const BENCHES: readonly Bench[] = [
  scriptSizes,
  digest,
  digests,
  oneUpdate,
  remoteMove,
  openBoard,
  offlineReload,
  seenMove,
  pageWork,
  pageCost,
  search,
  loadMoves,
  loadSingleMoves,
  loadPresence,
  loadJoins,
  loadIdle,
  loadBoards,
  loadHistory,
  loadViewers,
  kills,
];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = join(ROOT, 'bench-results.json');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    kills: { type: 'string', default: '0' },
    runs: { type: 'string', default: '3' },
    boards: { type: 'string', default: '1000' },
  },
});
const names = values.only?.split(',');
const unknown = names?.filter((name) => !BENCHES.some((bench) => bench.name === name)) ?? [];
if (unknown.length > 0) {
  throw new Error(
    `no such bench: ${unknown.join(', ')}; there are ${BENCHES.map(({ name }) => name).join(', ')}`,
  );
}
const settings = {
  kills: Number(values.kills),
  runs: Number(values.runs),
  boards: Number(values.boards),
  say: (line: string) => console.log(`   ${line}`),
};
if (!Number.isInteger(settings.kills) || settings.kills < 0) throw new Error('--kills takes a whole number');
if (!Number.isInteger(settings.runs) || settings.runs < 1)
  throw new Error('--runs takes a whole number above 0');
if (!Number.isInteger(settings.boards) || settings.boards < 1)
  throw new Error('--boards takes a whole number above 0');

await ensureWebClient(ROOT, settings.say);
const figures: Figure[] = [];
for (const bench of BENCHES) {
  if (names && !names.includes(bench.name)) continue;
  console.log(`── ${bench.name}`);
  figures.push(...(await bench.run(settings)));
}

const machine = { node: process.version, cpus: cpus().length, memoryGb: Math.round(totalmem() / 1e9) };
writeFileSync(
  RESULTS,
  `${JSON.stringify({ schema: 1, at: new Date().toISOString(), machine, figures }, null, 2)}\n`,
);
console.log(`\n${table(figures)}\n`);
const over = figures.filter(isOver);
console.log(
  over.length === 0 ? 'Everything that was measured is within its goal.' : `${over.length} over their goal.`,
);
if (settings.kills === 0 && (names?.includes(kills.name) ?? true)) {
  console.log('Not measured: edits that a killed server loses. `bench --kills 500` measures them, too.');
}
process.exitCode = over.length === 0 ? 0 : 1;
