import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { median, type Bench, type Figure } from './bench.ts';
import { BareBrowser } from './bare-browser.ts';
import { BoardPages } from './board-pages.ts';

const SMALL = 40;
const LARGE = 4000;
const RUNS = 7;
const TASKS_OPENED = 6;

interface Arrived {
  drawn: number;
  longTasks: number;
}

interface Opened extends Arrived {
  firstTask: number;
  task: number;
}

/** The way to a board with a cold cache, and from there into a task: a large board against a small one. */
export const openBoard: Bench = {
  name: 'open',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const bare = await BareBrowser.launch();
      try {
        const boards = [await pages.seed(SMALL), await pages.seed(LARGE)] as const;
        const runs: [Opened[], Opened[]] = [[], []];
        // in turns, so that a busy moment of the machine is shared
        for (let run = 0; run < RUNS; run++) {
          for (const size of [0, 1] as const) {
            const { id } = boards[size];
            const context = await pages.context();
            runs[size].push({ ...(await arrive(pages, bare, id)), ...(await openTasks(pages, context, id)) });
            await context.close();
          }
          say(`${run + 1} of ${RUNS} runs`);
        }
        return compare(runs);
      } finally {
        await bare.close();
      }
    }),
};

const IS_SAVED = `[...document.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Saved')`;

/** The way to the board, until all that was not saved would be. */
async function arrive(pages: BoardPages, browser: BareBrowser, boardId: string): Promise<Arrived> {
  const page = await pages.bare(browser);
  await page.goto(`${pages.server.url}/b/${boardId}`);
  while (!(await page.evaluate<boolean>(`Boolean(window.probe) && ${IS_SAVED}`))) await setTimeout(50);
  const drawn = await page.evaluate<number>('window.probe.drawn');
  const longTasks = await page.evaluate<number>('window.probe.longTasks.reduce((sum, one) => sum + one, 0)');
  await page.close();
  return { drawn, longTasks };
}

async function openTasks(
  pages: BoardPages,
  context: BrowserContext,
  boardId: string,
): Promise<Omit<Opened, keyof Arrived>> {
  const page = await pages.open(context, boardId);
  await page.getByRole('button', { name: /^Saved$/ }).waitFor();
  const times: number[] = [];
  const cards = page.locator('[data-card] [data-open]');
  for (let n = 0; n < TASKS_OPENED; n++) {
    const time = page.evaluate(() => window.probe.timeToDialog());
    await cards.nth(n).click();
    times.push(await time);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  const [firstTask = 0, ...later] = times;
  return { firstTask, task: median(later) };
}

function compare([small, large]: readonly [Opened[], Opened[]]): Figure[] {
  const of = (runs: readonly Opened[], key: keyof Opened): number => median(runs.map((run) => run[key]));
  const pair = (what: string, key: keyof Opened): Figure[] => [
    { figure: `${what}, ${SMALL} tasks`, value: of(small, key), unit: 'ms' },
    { figure: `${what}, ${LARGE} tasks`, value: of(large, key), unit: 'ms' },
  ];
  const ratio = (what: string, key: keyof Opened): Figure => ({
    figure: `${what}, ${LARGE} against ${SMALL}`,
    value: of(large, key) / of(small, key),
    unit: '×',
    goal: 1.5,
  });
  return [
    ...pair('navigation to board drawn, cold cache', 'drawn'),
    ratio('navigation to board drawn', 'drawn'),
    { figure: `long tasks together, ${SMALL} tasks`, value: of(small, 'longTasks'), unit: 'ms' },
    { figure: `long tasks together, ${LARGE} tasks`, value: of(large, 'longTasks'), unit: 'ms', goal: 300 },
    ...pair('opening a task', 'task'),
    ratio('opening a task', 'task'),
    ...pair('opening the first task, its script included', 'firstTask'),
  ];
}
