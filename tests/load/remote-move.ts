import type { CDPSession, Page } from 'playwright-core';
import { seeded } from '../harness/random.ts';
import { median, type Bench } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const CARDS = 10_000;
const MOVES = 60;
const WARM_UP = 10;

interface Cost {
  columns: number;
  cards: number;
  script: number;
  style: number;
  layout: number;
  all: number;
}

/** What another person's move of a visible task costs whoever looks at a large board. */
export const remoteMove: Bench = {
  name: 'remote-move',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const board = await pages.seed(CARDS);
      say(`${CARDS} tasks are there`);
      const context = await pages.context();
      const page = await pages.open(context, board.id);
      await page.getByRole('button', { name: /^Saved$/ }).waitFor();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Performance.enable');
      const random = seeded(10_000);
      const costs: Cost[] = [];
      const idle: Cost[] = [];
      for (let move = 0; move < WARM_UP + MOVES; move++) {
        const { cardId, from } = await visibleCard(page, random);
        const others = board.columnIds.filter((id) => id !== from);
        const columnId = others[Math.floor(random() * others.length)] ?? from;
        // the measuring itself runs script in the page: where nothing is awaited, that is all there is
        const nothing = await costOf(page, cdp, () => shownIn(page, cardId, from));
        const cost = await costOf(page, cdp, async () => {
          const shown = shownIn(page, cardId, columnId);
          await pages.server.admin.run(board.id, [{ type: 'card.move', id: cardId, columnId, after: null }]);
          await shown;
        });
        if (move < WARM_UP) continue;
        costs.push(cost);
        idle.push(nothing);
      }
      await context.close();
      const of = (key: keyof Cost) =>
        median(costs.map((cost) => cost[key])) - median(idle.map((cost) => cost[key]));
      const figure = (what: string) => `a remote move at ${CARDS.toLocaleString('en')} tasks: ${what}`;
      return [
        { figure: figure('columns rendered, median'), value: of('columns'), unit: '', goal: 2 },
        { figure: figure('tasks rendered, median'), value: of('cards'), unit: '', goal: 2 },
        { figure: figure('script, median'), value: of('script'), unit: 'ms', goal: 4 },
        { figure: figure('styles, median'), value: of('style'), unit: 'ms' },
        { figure: figure('layout, median'), value: of('layout'), unit: 'ms' },
        { figure: figure('all work of the page, median'), value: of('all'), unit: 'ms' },
      ];
    }),
};

async function shownIn(page: Page, cardId: string, columnId: string): Promise<void> {
  await page.evaluate(([card, column]) => window.probe.shownIn(card, column), [cardId, columnId] as const);
}

/** One of the tasks at the top of a column, which is in sight wherever it goes. */
function visibleCard(page: Page, random: () => number): Promise<{ cardId: string; from: string }> {
  return page.evaluate((chance) => {
    const columns = [...document.querySelectorAll<HTMLElement>('[data-column]')];
    const tops = columns.flatMap((column) =>
      [...column.querySelectorAll<HTMLElement>('[data-card]')].slice(0, 3),
    );
    const card = tops[Math.floor(chance * tops.length)];
    const cardId = card?.dataset['card'] ?? '';
    return { cardId, from: card?.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '' };
  }, random());
}

async function costOf(page: Page, cdp: CDPSession, work: () => Promise<void>): Promise<Cost> {
  const before = await spent(page, cdp);
  await work();
  const after = await spent(page, cdp);
  return {
    columns: after.columns - before.columns,
    cards: after.cards - before.cards,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
    all: after.all - before.all,
  };
}

async function spent(page: Page, cdp: CDPSession): Promise<Cost> {
  const renders = await page.evaluate(() => window.taktboardRenders?.());
  if (!renders) throw new Error('the page does not count what it renders');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const milliseconds = (name: string): number =>
    1000 * (metrics.find((one) => one.name === name)?.value ?? 0);
  return {
    columns: renders.column,
    cards: renders.card,
    script: milliseconds('ScriptDuration'),
    style: milliseconds('RecalcStyleDuration'),
    layout: milliseconds('LayoutDuration'),
    all: milliseconds('TaskDuration'),
  };
}

declare global {
  interface Window {
    /** The client's own count of what it has rendered. */
    taktboardRenders?: () => Readonly<{ column: number; card: number }>;
  }
}
