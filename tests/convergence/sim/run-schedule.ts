import { drawClientIdsFrom } from './seeded-client-ids.ts';
import { isDeepStrictEqual } from 'node:util';
import type { PlainBoard } from '@taktboard/board';
import { misplacedCards } from '../../../packages/board/src/testing/invariants.ts';
import { BoardProjection } from '@taktboard/board';
import type { SteppedDisk } from '../../../apps/server/src/testing/stepped-disk.ts';
import { seeded } from '../../harness/random.ts';
import { versionOf } from './disk-truth.ts';
import { plainOf } from './plain-of.ts';
import { scheduleOf } from './schedule.ts';
import type { SimTime } from './sim-time.ts';
import { World } from './world.ts';

export interface ScheduleRun {
  seed: number;
  steps: number;
  /** Rows on disk at the end. */
  rows: number;
  /** Empty when everything held. */
  violations: readonly string[];
  /** What happened, the last the nearest to the first violation. */
  told: readonly string[];
}

const FEWEST_STEPS = 30;
const MORE_STEPS = 60;
/** Long enough for every back-off, watchdog and retry to have had its turn. */
const MOST_SECONDS_TO_QUIET = 180;

/** Plays what one seed says, and looks at what must hold: at every step, and when everything has come to rest. */
export async function runSchedule(
  seed: number,
  under: { disk: SteppedDisk; time: SimTime },
): Promise<ScheduleRun> {
  const random = seeded(seed);
  drawClientIdsFrom(seeded(seed ^ 0x5eed));
  const world = new World({ ...under, boardId: `board-${seed}`, random, isSlow: seed % 2 === 0 });
  const told: string[] = [];
  await world.begin();
  // people who keep what they did on their device, and one at a shared one
  for (const [user, keeps] of [
    ['anna', true],
    ['ben', false],
    ['cem', true],
  ] as const) {
    world.openTab(world.addDevice(user, keeps));
  }
  world.addWatcher();
  await world.carry(Infinity);
  const happenSomething = scheduleOf(world, random);
  const steps = FEWEST_STEPS + Math.floor(random() * MORE_STEPS);
  for (let step = 0; step < steps && world.violations.length === 0; step++) {
    told.push(await happenSomething());
    await world.settleDown();
    world.checkNow();
  }
  if (world.violations.length === 0) await comeToRest(world);
  if (world.violations.length === 0) await compareAll(world);
  const { violations } = world;
  const rows = world.truth.seq;
  await world.dispose();
  return { seed, steps, rows, violations, told };
}

async function comeToRest(world: World): Promise<void> {
  world.mend();
  // the next day everyone has the board open anew: what a device kept for a page that is gone is handed over then
  for (const device of world.devices) world.openTab(device, true);
  if (world.watchers.size === 0) world.addWatcher();
  let restingFor = 0;
  for (let second = 0; second < MOST_SECONDS_TO_QUIET; second++) {
    world.mend();
    await world.pass(1_000);
    await world.carry(Infinity);
    world.checkNow();
    // repairs and what is derived come after the last edit
    restingFor = world.isQuiet ? restingFor + 1 : 0;
    if (restingFor > 3 || world.violations.length > 0) return;
  }
  const states = world.devices.flatMap(({ tabs }) => tabs.map(({ name, state }) => `${name}: ${state.kind}`));
  world.violated(`it does not come to rest: ${states.join(', ')}`);
}

async function compareAll(world: World): Promise<void> {
  const { truth } = world;
  const onDisk = plainOf(truth.doc);
  const differs = (what: string, board: PlainBoard | null): void => {
    if (!isDeepStrictEqual(board, onDisk)) world.violated(`${what} differs from the disk`);
  };
  differs('what the server reads', await world.readServer());
  for (const { tabs } of world.devices) {
    for (const tab of tabs) {
      differs(`what ${tab.name} shows`, tab.snapshot());
      if (tab.doc && versionOf(tab.doc) !== versionOf(truth.doc))
        world.violated(`${tab.name} holds another document`);
      const [lost] = tab.doc ? misplacedCards(tab.doc, tab.projection) : [];
      if (lost !== undefined) world.violated(`${tab.name}: ${lost}`);
    }
  }
  for (const watcher of world.watchers) {
    if (truth.versionOf(watcher.doc) !== truth.seq) world.violated('a watcher holds another document');
  }
  compareCounters(world);
  // whoever comes fresh, to a server that knows nothing but its disk
  world.killServer();
  world.startServer();
  differs('what a server that starts anew reads', await world.readServer());
  const newcomer = world.addWatcher();
  await world.carry(Infinity);
  if (truth.versionOf(newcomer.doc) !== truth.seq) world.violated('a newcomer holds another document');
  differs('what a newcomer has', plainOf(newcomer.doc));
  const projection = new BoardProjection(truth.doc);
  for (const lost of misplacedCards(truth.doc, projection)) world.violated(lost);
  projection.destroy();
  world.checkNow();
}

/** What was promised to pages that are gone, and what a device kept for them. */
function compareCounters(world: World): void {
  const cards = new Map(plainOf(world.truth.doc).cards.map((card) => [card.id, card.title]));
  for (const { tab, device } of world.goneTabs) {
    const promised = device.store.keeps ? tab.values.length - 1 : tab.savedTo;
    const title = cards.get(tab.counterId);
    const found = title === undefined ? -1 : tab.values.lastIndexOf(title);
    if (found < promised)
      world.violated(`${tab.name} ended with ${tab.values[promised]} and on disk is ${title}`);
  }
}
