import { expect, test } from './fixtures.ts';
import { lateParts, partsFetched } from './late-parts.ts';

declare global {
  interface Window {
    /** Milliseconds since the navigation at which the first task stood on the page. */
    firstTask?: number;
  }
}

test('[UI-116] nothing that nobody asked for is fetched before the tasks stand on the page', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-card]') === null) return;
      window.firstTask = performance.now();
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`/b/${board.id}`);
  // all of them come by themselves, so that a network that goes takes nothing along
  await partsFetched(page);
  const drawn = await page.evaluate(() => window.firstTask ?? Infinity);
  expect((await lateParts(page)).filter(({ at }) => at < drawn)).toEqual([]);
});
