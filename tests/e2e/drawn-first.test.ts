import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    /** Milliseconds since the navigation at which the first task stood on the page. */
    firstTask?: number;
  }
}

/** What a board can be drawn without. */
const LATE = /\/assets\/(gestures|late|task|views|dialogs|editor)-[\w-]+\.js$/;

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
  const late = () =>
    page.evaluate(
      (pattern) =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => new RegExp(pattern).test(name))
          .map(({ name, startTime }) => ({ part: name.replace(/^.*\/([a-z]+)-.*$/, '$1'), at: startTime })),
      LATE.source,
    );
  // all of them come by themselves, so that a network that goes takes nothing along
  const parts = ['dialogs', 'editor', 'gestures', 'late', 'task', 'views'];
  await expect.poll(async () => [...new Set((await late()).map(({ part }) => part))].sort()).toEqual(parts);
  const drawn = await page.evaluate(() => window.firstTask ?? Infinity);
  expect((await late()).filter(({ at }) => at < drawn)).toEqual([]);
});
