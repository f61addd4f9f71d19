import type { Page } from 'playwright-core';
import { LIMITS, type Command } from '@taktboard/protocol';
import { median, type Bench } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const CARDS = 10_000;
/** Typed letter by letter, and taken away again: words of titles, of descriptions, and one that is nowhere. */
const TYPED = ['task 12', 'preise', 'messestrasse', 'nowhere at all'];

/** What a letter in the search costs on a large board: until it is on the screen, and until the board is filtered. */
export const search: Bench = {
  name: 'search',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const board = await pages.seed(CARDS);
      const commands = board.cardIds.map((id, n): Command => ({
        type: 'card.describe',
        id,
        text: `Für die Messestraße ${n}: Händler anrufen, Preise prüfen und die Liste an Büro ${n % 97} geben.`,
      }));
      for (let from = 0; from < commands.length; from += LIMITS.commandsPerRequest) {
        await pages.server.admin.run(board.id, commands.slice(from, from + LIMITS.commandsPerRequest));
      }
      say(`${CARDS} tasks are there`);
      const context = await pages.context();
      const page = await pages.open(context, board.id);
      await page.getByRole('button', { name: /^Saved$/ }).waitFor();
      const field = page.getByRole('combobox', { name: 'Search tasks' });
      await field.click();
      // the first question puts the script of whoever asks into the page: no letter waits for that
      await costOf(page, () => page.keyboard.press('Shift'));
      const painted: number[] = [];
      const filtered: number[] = [];
      for (const words of TYPED) {
        for (const letter of words) {
          const cost = await costOf(page, () => page.keyboard.press(letter === ' ' ? 'Space' : letter));
          painted.push(cost.painted);
          filtered.push(cost.filtered);
        }
        await field.fill('');
        await page.getByRole('status').filter({ hasText: 'shown' }).waitFor({ state: 'detached' });
      }
      say(`painted: ${painted.map((time) => time.toFixed(0)).join(' ')} ms`);
      await context.close();
      const p95 = (values: readonly number[]) =>
        values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
      const figure = (what: string) =>
        `a letter in the search at ${CARDS.toLocaleString('en')} tasks: ${what}`;
      return [
        { figure: figure('on the screen, p95'), value: p95(painted), unit: 'ms', goal: 50 },
        { figure: figure('board filtered, median'), value: median(filtered), unit: 'ms' },
        { figure: figure('board filtered, p95'), value: p95(filtered), unit: 'ms' },
      ];
    }),
};

interface Cost {
  painted: number;
  filtered: number;
}

/** From the key to the frame that shows the letter, and to the one after which nothing of the search is left to do. */
async function costOf(page: Page, press: () => Promise<void>): Promise<Cost> {
  // first the measuring and then the key, which would not wait for it
  await page.evaluate(() => {
    window.searchCost = new Promise<Cost>((resolve) => {
      const start = ({ timeStamp }: Event): void => {
        let painted = 0;
        requestAnimationFrame(() =>
          setTimeout(() => {
            painted = performance.now() - timeStamp;
            // the filter runs in a task after the letter's frame; the one after that has drawn it
            requestAnimationFrame(() =>
              setTimeout(() => resolve({ painted, filtered: performance.now() - timeStamp })),
            );
          }),
        );
      };
      document.activeElement?.addEventListener('keydown', start, { once: true });
    });
  });
  await press();
  return page.evaluate(() => window.searchCost);
}

declare global {
  interface Window {
    searchCost: Promise<Cost>;
  }
}
