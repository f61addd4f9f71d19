import type { Page } from 'playwright-core';
import { median, type Bench } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const TASKS = 4000;
const RUNS = 7;

/** The same page loaded anew with the server and without: the board comes from the device, and so does the program. */
export const offlineReload: Bench = {
  name: 'offline',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const { id } = await pages.seed(TASKS);
      const context = await pages.context();
      const page = await pages.open(context, id);
      await page.getByRole('button', { name: /^Saved$/ }).waitFor();
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await reload(page); // now the worker is in charge, and what came from the server is on the device
      const times = { online: [] as number[], offline: [] as number[] };
      // in turns, so that a busy moment of the machine is shared
      for (let run = 0; run < RUNS; run++) {
        await context.setOffline(false);
        times.online.push(await reload(page));
        await page.getByRole('button', { name: /^Saved$/ }).waitFor();
        await context.setOffline(true);
        times.offline.push(await reload(page));
        say(`${run + 1} of ${RUNS} runs`);
      }
      await context.close();
      const [online, offline] = [median(times.online), median(times.offline)];
      return [
        { figure: `reload to board drawn with the server, ${TASKS} tasks`, value: online, unit: 'ms' },
        { figure: `reload to board drawn without a network, ${TASKS} tasks`, value: offline, unit: 'ms' },
        { figure: 'reload without a network against with', value: offline / online, unit: '×', goal: 1.2 },
      ];
    }),
};

async function reload(page: Page): Promise<number> {
  await page.reload();
  return page.evaluate(() => window.probe.drawn);
}
