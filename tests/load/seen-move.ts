import type { Page } from 'playwright-core';
import { median, type Bench, type Figure } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const SIZES = [40, 4000];
const MOVES = 40;
const WARM_UP = 4;

/** Milliseconds since the key was pressed. */
interface Seen {
  inDocument: number;
  painted: number;
}

/** From the key that drops a task in one browser to the frame that shows it in another's: both on this machine. */
export const seenMove: Bench = {
  name: 'seen-move',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const figures: Figure[] = [];
      for (const size of SIZES) {
        const board = await pages.seed(size);
        const [mine, theirs] = [await pages.context(0), await pages.context(1)];
        const [mover, watcher] = [await pages.open(mine, board.id), await pages.open(theirs, board.id)];
        for (const page of [mover, watcher]) await page.getByRole('button', { name: /^Saved$/ }).waitFor();
        const times: Seen[] = [];
        for (let move = 0; move < WARM_UP + MOVES; move++) {
          const time = await moveOnce(mover, watcher, board.columnIds);
          if (move >= WARM_UP) times.push(time);
        }
        await mine.close();
        await theirs.close();
        const of = (key: keyof Seen) => times.map((time) => time[key]);
        say(
          `${size} tasks: ${of('painted')
            .map((time) => time.toFixed(0))
            .join(' ')} ms`,
        );
        const figure = (what: string) => `a move ${what} a second browser at ${size} tasks, p50`;
        figures.push(
          { figure: figure('in the document of'), value: median(of('inDocument')), unit: 'ms' },
          { figure: figure('seen in'), value: median(of('painted')), unit: 'ms', goal: 30 },
        );
      }
      return figures;
    }),
};

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
  await mover.keyboard.press('Space');
  const { inDocument, painted } = await shown;
  const pressed = await mover.evaluate(() => window.probe.pressed);
  return { inDocument: inDocument - pressed, painted: painted - pressed };
}
