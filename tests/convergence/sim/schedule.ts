import { pick } from '../../harness/random.ts';
import { randomCommand } from '../random-command.ts';
import type { SimTab } from './sim-tab.ts';
import type { Device } from './device.ts';
import type { World } from './world.ts';

/** What one schedule has more of than others: a little of everything meets few of the corners. */
const THEMES = ['nothing', 'network', 'pages', 'server', 'disk'] as const;
type Theme = (typeof THEMES)[number];
const EMPHASIS = 4;

/** One thing that may happen, and how often beside the others. */
interface Happening {
  weight: number;
  theme?: Theme;
  happen(world: World, random: () => number): void | Promise<void>;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

function someTab(world: World, random: () => number): SimTab | undefined {
  const tabs = world.devices.flatMap(({ tabs: open }) => open);
  return tabs.length === 0 ? undefined : pick(random, tabs);
}

const someDevice = (world: World, random: () => number): Device => pick(random, world.devices);

function edit(tab: SimTab | undefined, random: () => number): void {
  if (!tab?.isLoaded) return;
  if (!tab.hasCounter || random() < 0.4) return tab.count();
  const command = randomCommand(tab.snapshot(), random);
  const isCounter = command && 'id' in command && command.id?.startsWith('counter-') === true;
  if (command && !(isCounter && command.type === 'card.set')) tab.run(command);
}

/** What people do, what networks do, and what happens to servers and disks. */
const HAPPENINGS: Readonly<Record<string, Happening>> = {
  edit: {
    weight: 34,
    happen(world, random) {
      for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--) edit(someTab(world, random), random);
    },
  },
  undo: {
    weight: 4,
    happen(world, random) {
      const tab = someTab(world, random);
      if (random() < 0.7) tab?.undo();
      else tab?.redo();
    },
  },
  'the network carries': {
    weight: 30,
    happen: (world, random) => world.carry(1 + Math.floor(random() * 12)),
  },
  'time passes': { weight: 10, happen: (world, random) => world.pass(random() * 3 * SECOND) },
  'a quarter of a minute passes': { weight: 1.5, happen: (world) => world.pass(15 * SECOND) },
  'a line is cut': {
    weight: 3,
    theme: 'network',
    happen(world, random) {
      const lines = world.network.linesOf(someDevice(world, random));
      if (lines.length > 0) pick(random, lines).cut({ up: world.below(4), down: world.below(4) });
    },
  },
  'a network is gone': {
    weight: 2.5,
    theme: 'network',
    happen: (world, random) => world.loseNetwork(someDevice(world, random)),
  },
  'a network is back': {
    weight: 3,
    theme: 'network',
    happen: (world, random) => world.regainNetwork(someDevice(world, random)),
  },
  'a line goes dead': {
    weight: 2,
    theme: 'network',
    happen(world, random) {
      const lines = [...world.network.lines].filter(({ isDead }) => !isDead);
      if (lines.length > 0) world.network.goDead(pick(random, lines));
    },
  },
  'the server gives a silent line up': {
    weight: 2,
    theme: 'network',
    happen(world) {
      for (const line of world.network.lines) if (line.isDead) line.dropByServer();
    },
  },
  'a line is slow': {
    weight: 2,
    theme: 'network',
    happen(world, random) {
      const lines = [...world.network.lines];
      if (lines.length > 0) pick(random, lines).isClogged = true;
    },
  },
  'slow lines are free': {
    weight: 3,
    theme: 'network',
    happen(world) {
      for (const line of world.network.lines) line.isClogged = false;
    },
  },
  'a page is reloaded': {
    weight: 4,
    theme: 'pages',
    happen(world, random) {
      const device = someDevice(world, random);
      const [tab] = device.tabs;
      if (tab) world.closeTab(device, tab);
      world.openTab(device);
    },
  },
  'a second tab': {
    weight: 1.5,
    theme: 'pages',
    happen(world, random) {
      const device = someDevice(world, random);
      if (device.tabs.length < 2) world.openTab(device);
    },
  },
  'a tab is closed': {
    weight: 2,
    theme: 'pages',
    happen(world, random) {
      const device = someDevice(world, random);
      if (device.tabs.length > 0) world.closeTab(device, pick(random, device.tabs));
    },
  },
  'someone comes to watch': {
    weight: 2,
    theme: 'pages',
    happen(world) {
      if (world.watchers.size < 2) world.addWatcher();
    },
  },
  'someone watches no more': {
    weight: 1,
    theme: 'pages',
    happen(world) {
      for (const watcher of world.watchers) return world.removeWatcher(watcher);
    },
  },
  'a look at the board over HTTP': { weight: 1.5, happen: (world) => world.lookOverHttp() },
  'the server is killed': {
    weight: 1.5,
    theme: 'server',
    happen(world, random) {
      world.killServer();
      if (random() < 0.7) world.startServer();
    },
  },
  'the server stops and starts': {
    weight: 1,
    theme: 'server',
    async happen(world) {
      await world.stopServer();
      world.startServer();
    },
  },
  'a server is started': {
    weight: 2,
    theme: 'server',
    happen(world) {
      if (!world.server) world.startServer();
    },
  },
  'the disk is slow': {
    weight: 3,
    theme: 'disk',
    happen(world) {
      world.diskStands = true;
    },
  },
  'the disk goes on': {
    weight: 5,
    theme: 'disk',
    happen(world, random) {
      if (random() < 0.5) return world.disk.work(1 + world.below(3));
      world.diskStands = false;
    },
  },
  'the disk refuses': {
    weight: 1,
    theme: 'disk',
    happen(world, random) {
      world.disk.fault = pick(random, ['disk-full', 'disk-failing', 'locked']);
    },
  },
  'the disk takes writes again': {
    weight: 2,
    theme: 'disk',
    happen(world) {
      world.disk.fault = null;
    },
  },
  'a snapshot is made': { weight: 4, theme: 'server', happen: (world) => world.server?.endThread() },
  'everyone leaves for more than a minute': {
    weight: 1.2,
    theme: 'disk',
    async happen(world, random) {
      const disk = pick(random, ['works', 'stands', 'refuses']);
      if (disk === 'stands') world.diskStands = true;
      if (disk === 'refuses') world.disk.fault = 'disk-full';
      for (const { tabs } of world.devices) edit(tabs[0], random);
      await world.carry(60);
      for (const device of world.devices) world.loseNetwork(device);
      for (const watcher of world.watchers) world.removeWatcher(watcher);
      await world.carry(200);
      await world.pass(65 * SECOND);
      for (const device of world.devices) if (random() < 0.7) world.regainNetwork(device);
      await world.pass(2 * SECOND);
      await world.carry(60);
    },
  },
  'the clock is set': {
    weight: 1,
    happen: (world, random) =>
      world.time.setClock((random() < 0.5 ? -1 : 1) * Math.floor(random() * 5 * HOUR)),
  },
};

/** @returns makes something happen at each call, and answers what it was */
export function scheduleOf(world: World, random: () => number): () => Promise<string> {
  const theme = pick(random, THEMES);
  const weighed = Object.entries(HAPPENINGS).map(([name, happening]) => ({
    name,
    happening,
    weight: happening.weight * (happening.theme === theme ? EMPHASIS : 1),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return async () => {
    let left = random() * total;
    const chosen = weighed.find(({ weight }) => (left -= weight) <= 0);
    await chosen?.happening.happen(world, random);
    return chosen?.name ?? 'nothing';
  };
}
