import { expect, type Page } from '@playwright/test';

/** What a board can be drawn without, by the names of its files. */
const LATE = /\/assets\/(gestures|late|task|views|dialogs|editor|texts-late)-[\w-]+\.js$/;
/** The same without the texts, which a board asks for with itself. */
const LATE_SCRIPTS = /\/assets\/(gestures|late|task|views|dialogs|editor)-[\w-]+\.js$/;
const ALL = ['dialogs', 'editor', 'gestures', 'late', 'task', 'texts-late', 'views'];

/** Those that have come so far, and when each was asked for, in milliseconds since the navigation. */
export function lateParts(page: Page): Promise<{ part: string; at: number }[]> {
  return page.evaluate(
    (pattern) =>
      performance.getEntriesByType('resource').flatMap(({ name, startTime }) => {
        const [, part] = new RegExp(pattern).exec(name) ?? [];
        return part === undefined ? [] : [{ part, at: startTime }];
      }),
    LATE.source,
  );
}

/** All that a board could show is here: from now on the network may go. */
export async function partsFetched(page: Page): Promise<void> {
  await expect
    .poll(async () => [...new Set((await lateParts(page)).map(({ part }) => part))].sort())
    .toEqual(ALL);
}

/** A line on which nothing arrives of what a board can be drawn without, until it is let through. */
export async function holdLateScripts(page: Page): Promise<{ letThrough: () => void }> {
  let letThrough = (): void => undefined;
  const gate = new Promise<undefined>((resolve) => (letThrough = () => resolve(undefined)));
  await page.route(LATE_SCRIPTS, async (route) => {
    await gate;
    await route.continue();
  });
  return { letThrough: () => letThrough() };
}
