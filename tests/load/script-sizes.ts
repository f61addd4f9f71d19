import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import type { Bench } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const DIST = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

/** What a browser really loads of script until a page can be used, whatever the build thinks of it. */
export const scriptSizes: Bench = {
  name: 'script',
  run: () =>
    BoardPages.use(async (pages) => {
      const board = await pages.seed(40);
      const stranger = await pages.stranger();
      const someone = await pages.context();
      const entrance = await scriptsOf(stranger, '/', (page) => whenShown(page, 'input[type=password]'));
      const list = await scriptsOf(someone, '/', (page) => whenShown(page, `a[href="/b/${board.id}"]`));
      const open = await scriptsOf(someone, `/b/${board.id}`, (page) =>
        page.evaluate(() => window.probe.drawn.then(() => window.probe.shown)),
      );
      return [
        {
          figure: 'script of sign-in and board list, gzip',
          value: size([...entrance, ...list]),
          unit: 'KB',
          goal: 95,
        },
        { figure: 'script of an open board, gzip', value: size(open), unit: 'KB', goal: 155 },
      ];
    }),
};

/** @returns the instant of the first frame that has it, ms since the navigation */
async function whenShown(page: Page, selector: string): Promise<number> {
  const shown = await page.waitForFunction(
    (wanted) => document.querySelector(wanted) !== null && performance.now(),
    selector,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

/** The scripts that were asked for before the page could be used; `usable` says when that was. */
async function scriptsOf(
  context: BrowserContext,
  path: string,
  usable: (page: Page) => Promise<number>,
): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(path);
  const at = await usable(page);
  const scripts = await page.evaluate(
    (instant) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < instant)
        .map(({ name }) => new URL(name).pathname)
        .filter((name) => name.endsWith('.js')),
    at,
  );
  await page.close();
  return scripts;
}

/** 1 KB = 1,000 bytes, as the budgets count. */
function size(scripts: readonly string[]): number {
  const bytes = [...new Set(scripts)].map(
    (path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length,
  );
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}
