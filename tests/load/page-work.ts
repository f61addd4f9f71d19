import type { Locator, Page } from 'playwright-core';
import type { Bench, Figure } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const LARGE = 10_000;
const WORDS = 'newsletter in spring and a leaflet for the fair';
/** Milliseconds: a person feels more than this. */
const GOAL = 50;

/** What a person's own work costs the page of a large board: typing wherever one types, and a drag across the columns. */
export const pageWork: Bench = {
  name: 'page-work',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const board = await pages.seed(LARGE);
      say(`${LARGE} tasks are there`);
      const context = await pages.context();
      const page = await pages.open(context, board.id);
      await saved(page);
      const at = ` at ${LARGE.toLocaleString('en')} tasks`;
      const figures: Figure[] = [];
      const type = async (where: string, field: Locator): Promise<void> => {
        await field.click();
        // the first question puts the script of whoever asks into the page: no letter waits for that
        await pressed(page, 'Shift');
        const times = await typeWords(page);
        figures.push({
          figure: `typing in ${where}${at}: input to paint, p95`,
          value: p95(times),
          unit: 'ms',
          goal: GOAL,
        });
        say(`typed in ${where}: ${times.map((time) => time.toFixed(0)).join(' ')} ms`);
      };
      const [from = '', to = ''] = board.columnIds;
      await page.locator(`[data-column="${from}"] button[data-add]`).click();
      await type('quick add', page.locator(`[data-column="${from}"] form input`).first());
      await page.keyboard.press('Escape');
      await page.locator('[data-card] [data-open]').first().click();
      const dialog = page.locator('dialog[open]');
      await type('a title', dialog.getByRole('textbox', { name: 'Title' }));
      await type('a description', dialog.getByRole('textbox', { name: 'Description' }));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await saved(page);
      figures.push({
        figure: `a drag across four columns${at}: the longest task`,
        value: await drag(page, [from, to, ...board.columnIds.slice(2)]),
        unit: 'ms',
        goal: GOAL,
      });
      await context.close();
      return figures;
    }),
};

async function saved(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Saved$/ }).waitFor();
}

/** @returns milliseconds from each press of a key to the end of the frame after it */
async function typeWords(page: Page): Promise<number[]> {
  const before = await page.evaluate(() => window.probe.keysToPaint.length);
  for (const letter of WORDS) await pressed(page, letter === ' ' ? 'Space' : letter);
  return page.evaluate((count) => window.probe.keysToPaint.slice(count), before);
}

/** Presses a key, and waits for the frame after it. */
async function pressed(page: Page, key: string): Promise<void> {
  const before = await page.evaluate(() => window.probe.keysToPaint.length);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => window.probe.keysToPaint.length > count, before);
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

/** Carries the first task over four columns and puts it down in the last. @returns ms; 0 where none was over 50 */
async function drag(page: Page, columnIds: readonly string[]): Promise<number> {
  const column = (index: number) => page.locator(`[data-column="${columnIds[index] ?? ''}"]`);
  const card = column(0).locator('[data-card]').first();
  const cardId = await card.getAttribute('data-card');
  const from = await boxOf(card);
  const { mouse } = page;
  await mouse.move(from.x + 40, from.y + 12);
  const before = await page.evaluate(() => window.probe.longTasks.length);
  await mouse.down();
  for (let index = 0; index < 4; index++) {
    const lane = await boxOf(column(index));
    await mouse.move(lane.x + 80, lane.y + 200 + 60 * index, { steps: 24 });
  }
  await mouse.up();
  await column(3)
    .locator(`[data-card="${cardId ?? ''}"]`)
    .waitFor();
  await saved(page);
  return page.evaluate((count) => Math.max(0, ...window.probe.longTasks.slice(count)), before);
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return box;
}
