import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { median, type Bench, type Figure } from './bench.ts';
import { BareRelay, seenBare } from './bare-relay.ts';
import { BoardPages } from './board-pages.ts';

const SIZES = [40, 4000];
const MOVES = 40;
const WARM_UP = 4;
const STILL_MS = 250;

/** Milliseconds since the key was pressed. */
interface Seen {
  inDocument: number;
  painted: number;
}

/**
 * From the key that drops a task in one browser to the frame that shows it in another's, both on this machine. Beside it, in
 * turns, the floor: a bare relay between two bare pages, which has to wait for its frame as well.
 */
export const seenMove: Bench = {
  name: 'seen-move',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const relay = await BareRelay.start();
      try {
        const figures: Figure[] = [];
        for (const size of SIZES) figures.push(...(await seenAt(size, { pages, relay, say })));
        return figures;
      } finally {
        relay.stop();
      }
    }),
};

interface Place {
  pages: BoardPages;
  relay: BareRelay;
  say(line: string): void;
}

async function seenAt(size: number, { pages, relay, say }: Place): Promise<Figure[]> {
  const board = await pages.seed(size);
  const contexts = [await pages.context(0), await pages.context(1)] as const;
  const [mover, watcher] = await both(contexts, (context) => pages.open(context, board.id));
  for (const page of [mover, watcher]) await page.getByRole('button', { name: /^Saved$/ }).waitFor();
  // in windows of their own: a page behind another one is not drawn
  const others = [await pages.stranger(), await pages.stranger()] as const;
  const [presser, looker] = await both(others, async (context) => {
    const page = await context.newPage();
    await relay.open(page);
    return page;
  });
  const times: Seen[] = [];
  const floor: number[] = [];
  for (let move = 0; move < WARM_UP + MOVES; move++) {
    const bare = await seenBare(presser, looker, move + 1);
    const time = await moveOnce(mover, watcher, board.columnIds);
    if (move < WARM_UP) continue;
    times.push(time);
    floor.push(bare);
  }
  for (const context of [...contexts, ...others]) await context.close();
  const of = (key: keyof Seen) => times.map((time) => time[key]);
  const line = of('painted').map((time) => time.toFixed(0));
  say(`${size} tasks: ${line.join(' ')} ms`);
  const figure = (what: string) => `a move ${what} a second browser at ${size} tasks, p50`;
  return [
    { figure: figure('in the document of'), value: median(of('inDocument')), unit: 'ms' },
    { figure: figure('seen in'), value: median(of('painted')), unit: 'ms', goal: 30 },
    {
      figure: `a bare relay between bare pages, beside ${size} tasks, p50`,
      value: median(floor),
      unit: 'ms',
    },
    {
      figure: `a move seen at ${size} tasks, over the bare relay`,
      value: median(of('painted')) - median(floor),
      unit: 'ms',
    },
  ];
}

async function both<Made>(
  [first, second]: readonly [BrowserContext, BrowserContext],
  make: (context: BrowserContext) => Promise<Made>,
): Promise<[Made, Made]> {
  return [await make(first), await make(second)];
}

/** Carries the top task of a column into the next one with the keyboard. */
async function moveOnce(mover: Page, watcher: Page, columnIds: readonly string[]): Promise<Seen> {
  const from = await mover.evaluate(
    (ids) => ids.find((id) => document.querySelector(`[data-column="${id}"] [data-card]`)) ?? '',
    columnIds.slice(0, -1),
  );
  const to = columnIds[columnIds.indexOf(from) + 1] ?? '';
  const card = mover.locator(`[data-column="${from}"] [data-card]`).first();
  const cardId = (await card.getAttribute('data-card')) ?? '';
  await card.locator('[data-open]').focus();
  const shown = watcher.evaluate(([id, column]) => window.probe.shownIn(id, column), [cardId, to] as const);
  await mover.keyboard.press('Space');
  await mover.keyboard.press('ArrowRight');
  // a hand lies still before it drops; what the keys before it have drawn here and told there is no part of the drop
  await setTimeout(STILL_MS);
  for (const page of [mover, watcher]) await page.evaluate(idle);
  await mover.keyboard.press('Space');
  const { inDocument, painted } = await shown;
  const pressed = await mover.evaluate(() => window.probe.pressed);
  return { inDocument: inDocument - pressed, painted: painted - pressed };
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve()));
}
