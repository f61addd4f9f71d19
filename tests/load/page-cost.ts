import type { CDPSession } from 'playwright-core';
import type { Command } from '@taktboard/protocol';
import { seeded } from '../harness/random.ts';
import type { Bench } from './bench.ts';
import { BoardPages } from './board-pages.ts';

const CARDS = 4000;
const CHANGES = 60;

/** What a board costs whoever only looks at it: memory, and things that jump while others work. */
export const pageCost: Bench = {
  name: 'page-cost',
  run: ({ say }) =>
    BoardPages.use(async (pages) => {
      const board = await pages.seed(CARDS);
      const context = await pages.context();
      const page = await pages.open(context, board.id);
      await page.getByRole('button', { name: /^Saved$/ }).waitFor();
      await page.waitForLoadState('networkidle');
      const cdp = await context.newCDPSession(page);
      const memory = (await heapAfterCollection(cdp)) / 1e6;
      say(`${memory.toFixed(1)} MB`);
      const shifted = () => page.evaluate(() => window.probe.shifted);
      const before = await shifted();
      const random = seeded(CARDS);
      const any = (ids: readonly string[]) => ids[Math.floor(random() * ids.length)] ?? '';
      // also above of what is looked at: the first tasks of the columns are among them
      const visible = board.cardIds.slice(0, 60);
      for (let n = 0; n < CHANGES; n++) {
        const commands: Command[] = [
          { type: 'card.move', id: any(visible), columnId: any(board.columnIds), after: null },
          { type: 'card.set', id: any(visible), fields: { title: `Changed ${n}`, priority: 'high' } },
          { type: 'card.add', columnId: any(board.columnIds), title: `New ${n}` },
        ];
        await pages.server.admin.run(board.id, commands);
      }
      await page.locator('[data-column]').first().waitFor();
      const after = await shifted();
      await context.close();
      const at = `at ${CARDS.toLocaleString('en')} tasks`;
      const shift = (of: string) => `layout shift ${at}, ${3 * CHANGES} changes of others: ${of}`;
      return [
        {
          figure: `memory of the page ${at}: script, after a collection`,
          value: memory,
          unit: 'MB',
          goal: 60,
        },
        { figure: shift('tasks that make room'), value: after.rows - before.rows, unit: '' },
        { figure: shift('anything else'), value: after.page - before.page, unit: '', goal: 0 },
      ];
    }),
};

async function heapAfterCollection(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  // twice: what the first one lets go of may hold more
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}
